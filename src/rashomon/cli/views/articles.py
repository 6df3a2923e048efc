"""`rashomon show articles`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {
        "article": 20,
        "outlet": 20,
        "agency": 8,
        "day": 15,
        "dateline": 10,
        "place": 12,
        "statements": 10,
        "language": 8,
        "title": 0,
    },
    ("language", "dateline", "agency", "place", "statements"),
    readable=20,
)


@click.command(
    "articles",
    help=teach(
        "Show which articles a story has and what is known of each. What an article does not say stays unknown: no "
        "date is guessed.",
        ("rashomon show articles", "all of them"),
        ("rashomon show articles --outlet ledger", "those of one outlet"),
        ("rashomon show articles --as md > articles.md", "as a Markdown table"),
    ),
)
@click.option("--outlet", metavar="NAME", help="In the outlet's name.")
@click.option("--text", metavar="WORDS", help="In the article's file name or title.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, outlet: str | None, text: str | None) -> None:
    """Show the articles."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.articles import articles

    with StoryFile.open(Path(story)) as opened:
        found = articles(opened, outlet, text)
    if not found:
        say("no article is like that; `rashomon read FILE` adds some")
    show(found, shape, _LAYOUT)
