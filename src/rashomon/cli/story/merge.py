"""`rashomon stories merge`: that stories are one."""

import click

from rashomon.cli.casting import make_count, tell, verdict_options
from rashomon.cli.options import teach
from rashomon.cli.saying import saying
from rashomon.cli.story_telling import described, stories_with


@click.command(
    "merge",
    help=teach(
        "Say that stories are one affair. Each is named by its id, the beginning of its id, the file name of one of "
        "its articles, or words of its name.",
        ("rashomon stories merge g-cibpnkvv g-m4qzt7aa", "by id"),
        ("rashomon stories merge ledger.txt courier.txt --by 'Ana Quispe'", "by articles, and who says so"),
    ),
)
@click.argument("wanted", metavar="STORY")
@click.argument("others", metavar="STORY...", nargs=-1, required=True)
@verdict_options
def command(wanted: str, others: tuple[str, ...], story: str, by: str | None) -> None:
    """Merge stories."""
    from rashomon.views.stories import find_story
    from rashomon.views.story_verdicts import merging

    with saying(story, by) as (opened, said):
        given = merging([find_story(opened, one) for one in (wanted, *others)], said)
        make_count(opened, given)
        now = stories_with(opened, (*given.left, *given.right))
        if len(now) == 1:
            tell(opened, f"they are one story now: {described(now[0])}", given)
        else:
            tell(opened, "it is kept that they are one, though another verdict still holds them apart", given)
