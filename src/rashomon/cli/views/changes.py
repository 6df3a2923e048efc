"""`rashomon show changes`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach

if TYPE_CHECKING:
    from rashomon.cli.sides import Block
    from rashomon.model import Answer

_COLUMNS: Final = ("holder", "target", "voice", "from", "from_day", "from_outlet", "from_words")
_LAYOUT: Final = Layout(dict.fromkeys((*_COLUMNS, "to", "to_day", "to_outlet", "to_words", "doubt"), 0))


@click.command(
    "changes",
    help=teach(
        "Show who is told to stand elsewhere than before: holder and target, what was told and what is told later, "
        "each with its day, outlet and words. Both are the same voice's: one outlet's narrator, or one speaker. What "
        "two voices tell is never a change; `rashomon show disagreements` has it. Articles without a day take no part.",
        ("rashomon show changes", "all of them"),
        ("rashomon show changes --target odera --as csv", "towards Pell Odera, for a spreadsheet"),
    ),
)
@click.option("--holder", metavar="NAME", help="In a name of whoever takes the position.")
@click.option("--target", metavar="NAME", help="In a name of whomever it is taken on.")
@click.option("--as-of", "as_of", metavar="DAY", type=Day(), help="What was told until a day, as 2019-03-01.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, holder: str | None, target: str | None, as_of: str | None) -> None:
    """Show the changes of position."""
    from rashomon.cli.shapes import show
    from rashomon.cli.sides import draw_sides
    from rashomon.store import StoryFile
    from rashomon.views.changes import changes
    from rashomon.views.ledger import day_of
    from rashomon.views.positions import PositionFilter

    with StoryFile.open(Path(story)) as opened:
        found = changes(opened, PositionFilter(holder, target, as_of=as_of))
        undated = sum(day_of(one) is None for one in opened.articles())
    if not found:
        say("no voice tells that anybody stands elsewhere than it told before; `rashomon show positions` has all")
    if undated:
        say(f"{undated} article{'s have' if undated > 1 else ' has'} no day, and can show no change")
    if shape == "table":
        draw_sides(_blocks(found))
    else:
        show(found, shape, _LAYOUT)


def _blocks(found: "Sequence[Answer]") -> "Iterator[Block]":
    """Turn each change into a block."""
    from rashomon.cli.sides import Block
    from rashomon.views.ledger import NARRATOR

    for answer in found:
        values = {name: value or "" for name, value in answer.values}
        narrated = values["voice"] == NARRATOR
        sides = [
            (f"{values[f'{side}_day']}  {values[side]}", _words(values[f"{side}_words"], values[f"{side}_outlet"]))
            for side in ("from", "to")
        ]
        whose = values["to_outlet"] if narrated else values["voice"]
        doubt = [("doubt", values["doubt"])] if values["doubt"] else []
        yield Block(f"{values['holder']} on {values['target']}, in the word of {whose}", (*sides, *doubt))


def _words(words: str, outlet: str) -> str:
    return f"“{words}” ({outlet})"
