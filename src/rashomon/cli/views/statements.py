"""`rashomon show statements`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {"article": 18, "speaker": 22, "speaks_for": 16, "via": 12, "form": 8, "strength": 9, "content": 0, "id": 10},
    ("form", "via", "speaks_for", "strength", "article"),
)


@click.command(
    "statements",
    help=teach(
        "Show who says what, in the order of the articles and of their text. Filters are joined by and; they do not "
        "care for case or accents, and a part of a name will do.",
        ("rashomon show statements --speaker solis", "what she says, and what is said on her behalf"),
        ("rashomon show statements --via reuters", "what came through an agency or another outlet"),
        ("rashomon show statements --strength denied", "what is denied"),
        ("rashomon show statements --text bridge --as csv", "whatever is said of the bridge, for a spreadsheet"),
    ),
)
@click.option("--speaker", metavar="NAME", help="In the name of the speaker, or of whom he or she speaks for.")
@click.option("--article", metavar="NAME", help="In the article's file name, or the beginning of its id.")
@click.option("--outlet", metavar="NAME", help="In the outlet's name.")
@click.option("--form", type=click.Choice(["direct", "indirect", "mixed"]), help="Whose wording it is.")
@click.option("--strength", metavar="WORD", help="How it is said: neutral, claimed, admitted, denied ...")
@click.option("--via", metavar="NAME", help="In the name of a voice between the speaker and the outlet.")
@click.option("--text", metavar="WORDS", help="In the words themselves.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: str | None) -> None:
    """Show the statements that are wanted."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.statements import StatementFilter, statements

    with StoryFile.open(Path(story)) as opened:
        found = statements(opened, StatementFilter(**wanted))
        if not found:
            strengths = sorted({one.strength for one in opened.statements()})
            say(_nothing(strengths))
    show(found, shape, _LAYOUT)


def _nothing(strengths: list[str]) -> str:
    """Say that nothing was found, and what would help."""
    if not strengths:
        return "the story has no statement; `rashomon show articles` says what was read"
    return f"no statement is like that; leave out a filter (strengths in this story: {', '.join(strengths)})"
