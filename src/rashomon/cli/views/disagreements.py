"""`rashomon show disagreements`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach

if TYPE_CHECKING:
    from rashomon.cli.sides import Block
    from rashomon.model import Answer

_LAYOUT: Final = Layout(dict.fromkeys(("holder", "target", "one", "one_told", "other", "other_told", "doubt"), 0))


@click.command(
    "disagreements",
    help=teach(
        "Show on whose positions accounts disagree: two voices (the narrators of two outlets, a narrator and a "
        "speaker, two speakers) tell of one holder on one target what cannot both hold, on days that meet. Also where "
        "they tell that it recognises or supports two who contend for one office, or tell so of most of a body and of "
        "one of its members: the doubt asks what such a row rests on. Both sides are shown with their words, in the "
        "order of the alphabet; Rashomon says of neither that it is right.",
        ("rashomon show disagreements", "where days meet"),
        (
            "rashomon show disagreements --any-day",
            "also where the holder may have changed in between, or a day is open",
        ),
        ("rashomon show disagreements --holder peru --as json", "with the ids of the positions and all words"),
    ),
)
@click.option("--holder", metavar="NAME", help="In a name of whoever takes the position.")
@click.option("--target", metavar="NAME", help="In a name of whomever it is taken on.")
@click.option("--as-of", "as_of", metavar="DAY", type=Day(), help="What was told until a day, as 2019-03-01.")
@click.option("--any-day", is_flag=True, help="Also what is told on days that do not meet, or are not known.")
@shape_option
@story_option
@quiet_option
def command(
    story: str, shape: str, holder: str | None, target: str | None, *, as_of: str | None, any_day: bool
) -> None:
    """Show on whose positions accounts disagree."""
    from rashomon.cli.shapes import show
    from rashomon.cli.sides import draw_sides
    from rashomon.store import StoryFile
    from rashomon.views.disagreements import disagreements
    from rashomon.views.positions import PositionFilter

    with StoryFile.open(Path(story)) as opened:
        asked = PositionFilter(holder, target, as_of=as_of)
        found = disagreements(opened, asked, any_day=any_day)
        more = 0 if any_day else len(disagreements(opened, asked, any_day=True)) - len(found)
    if not found:
        say("no two voices disagree on where somebody stands; `rashomon show positions` has all that they tell")
    if more:
        say(f"{more} more on days that do not meet, or are not known: add --any-day")
    if shape == "table":
        draw_sides(_blocks(found))
    else:
        show(found, shape, _LAYOUT)


def _blocks(found: "Sequence[Answer]") -> "Iterator[Block]":
    """Turn each disagreement into a block."""
    from rashomon.cli.sides import Block

    for answer in found:
        values = {name: value or "" for name, value in answer.values}
        sides = [(values[side], values[f"{side}_told"]) for side in ("one", "other")]
        doubt = [("doubt", values["doubt"])] if values["doubt"] else []
        yield Block(f"{values['holder']} on {values['target']}", (*sides, *doubt))
