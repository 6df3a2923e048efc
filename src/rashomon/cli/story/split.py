"""`rashomon stories split`: that articles of a story report another affair."""

import click

from rashomon.cli.casting import make_count, tell, verdict_options
from rashomon.cli.options import teach
from rashomon.cli.saying import saying
from rashomon.cli.story_telling import described, stories_with


@click.command(
    "split",
    help=teach(
        "Say that some articles of a story report another affair: these are taken out of it, and go where else they "
        "fit or become stories of their own. ARTICLE is an article's file name or id.",
        ("rashomon stories split g-cibpnkvv ledger.txt", "this article reports another affair"),
        ("rashomon stories split g-cibpnkvv ledger.txt courier.txt", "and so does this one"),
    ),
)
@click.argument("wanted", metavar="STORY")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@verdict_options
def command(wanted: str, articles: tuple[str, ...], story: str, by: str | None) -> None:
    """Split a story."""
    from rashomon.views.stories import find_story
    from rashomon.views.story_verdicts import splitting

    with saying(story, by) as (opened, said):
        whole = find_story(opened, wanted)
        given = splitting(whole, [opened.article(name) for name in articles], said)
        make_count(opened, given)
        out, rest = (
            " and ".join(described(one) for one in stories_with(opened, side)) for side in (given.left, given.right)
        )
        tell(opened, f"{whole.name} is split: {out}, and {rest}", given)
