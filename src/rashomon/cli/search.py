"""`rashomon search`: words in the articles, with the sentence they stand in."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout({"article": 20, "outlet": 20, "day": 15, "passage": 0}, ("day", "outlet"), readable=60)


@click.command(
    "search",
    help=teach(
        "Find words in the articles' texts, best match first. Words are joined by and; a phrase stands in quotation "
        "marks, a star ends the beginning of a word.",
        ("rashomon search bridge toll", "passages with both words"),
        ("rashomon search '\"interim president\"'", "the phrase"),
        ("rashomon search 'recogni*' --limit 5", "recognise, recognised, recognition; the best five"),
    ),
)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most passages to show.")
@shape_option
@story_option
@quiet_option
def command(words: tuple[str, ...], limit: int, shape: str, story: str) -> None:
    """Find words."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.search import search

    with StoryFile.open(Path(story)) as opened:
        found = search(opened, " ".join(words), limit)
    if not found:
        say("nothing has these words; fewer of them, or a beginning with a star (recogni*), find more")
    show(found, shape, _LAYOUT)
