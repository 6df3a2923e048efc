"""`rashomon stories move`: that articles belong to another story."""

import click

from rashomon.cli.casting import make_count, tell, verdict_options
from rashomon.cli.options import teach
from rashomon.cli.saying import saying
from rashomon.cli.story_telling import described, stories_with


@click.command(
    "move",
    help=teach(
        "Say that articles belong to another story than the one that they are in. ARTICLE is an article's file name or "
        "id; the story is named by its id, the beginning of its id, the file name of one of its articles, or words of "
        "its name.",
        ("rashomon stories move ledger.txt --to g-cibpnkvv", "by id"),
        ("rashomon stories move ledger.txt --to courier.txt", "it belongs with the Courier's article"),
    ),
)
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--to", "target", metavar="STORY", required=True, help="The story that they belong to.")
@verdict_options
def command(articles: tuple[str, ...], target: str, story: str, by: str | None) -> None:
    """Move articles."""
    from rashomon.views.stories import find_story, story_rows
    from rashomon.views.story_verdicts import moving

    with saying(story, by) as (opened, said):
        found = [opened.article(name) for name in articles]
        given = moving(story_rows(opened), found, find_story(opened, target), said)
        make_count(opened, given)
        now = " and ".join(described(one) for one in stories_with(opened, given.left))
        tell(opened, f"{', '.join(one.name for one in found)} moved to {now}", given)
