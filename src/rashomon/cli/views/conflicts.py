"""`rashomon show conflicts`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

if TYPE_CHECKING:
    from rashomon.cli.sides import Block
    from rashomon.model import Answer

_LAYOUT: Final = Layout(dict.fromkeys(("kind", "one", "one_words", "other", "other_words", "doubt"), 0))
_KINDS: Final = ("denied claim", "figures differ", "opposed characterisation", "dates differ", "actors differ")


@click.command(
    "conflicts",
    help=teach(
        "Show where accounts part: a claim and its denial; figures, days or doers that cannot all be right; words of "
        "which one affirms what the other disputes. Both sides are shown with their words and whose these are, in the "
        "order of the outlets' names; Rashomon says of neither that it is right. What copies of one report tell "
        "counts once. Under --agreed: what accounts tell alike that have not copied it from one another.",
        ("rashomon show conflicts", "all of them, the surest of each kind first"),
        ("rashomon show conflicts --kind 'figures differ'", "one kind"),
        ("rashomon show conflicts --speaker marunde", "where one of the sides is hers"),
        ("rashomon show conflicts --agreed", "where independent accounts agree"),
    ),
)
@click.option("--kind", metavar="KIND", type=click.Choice(_KINDS), help=f"One of: {', '.join(_KINDS)}.")
@click.option("--text", metavar="WORDS", help="In the words of a side.")
@click.option("--outlet", metavar="NAME", help="In the name of a side's outlet.")
@click.option("--speaker", metavar="NAME", help="In the name of whose word a side is; `narrator` for the outlets' own.")
@click.option("--agreed", is_flag=True, help="Where independent accounts agree, instead of where they part.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, kind: str | None, agreed: bool, **asked: str | None) -> None:
    """Show where accounts part."""
    from rashomon.cli.shapes import show
    from rashomon.cli.sides import draw_sides
    from rashomon.model import ConflictKind
    from rashomon.store import StoryFile
    from rashomon.views.conflicts import ConflictFilter, agreements, conflicts

    with StoryFile.open(Path(story)) as opened:
        if agreed:
            found = agreements(opened)
        else:
            found = conflicts(opened, ConflictFilter(ConflictKind(kind) if kind else None, **asked))
    if not found:
        say(_nothing(agreed=agreed, asked=bool(kind or any(asked.values()))))
    if shape == "table":
        draw_sides(_blocks(found))
    else:
        show(found, shape, _LAYOUT)


def _nothing(*, agreed: bool, asked: bool) -> str:
    if agreed:
        return "no two accounts were found to tell one thing in words of their own"
    every = "; `rashomon show conflicts` has all" if asked else ""
    return f"no passages were found that part{every}"


def _blocks(found: "Sequence[Answer]") -> "Iterator[Block]":
    """Turn each row into a block of two sides."""
    from rashomon.cli.sides import Block

    for answer in found:
        values = {name: value or "" for name, value in answer.values}
        title = f"{values['kind']}: {values['about']}" if "kind" in values else "told alike"
        sides = [(_who(values, side), f"“{values[f'{side}_words']}”") for side in ("one", "other")]
        doubt = [("doubt", values["doubt"])] if values.get("doubt") else []
        yield Block(f"{title}  ({values['id']})", (*sides, *doubt))


def _who(values: dict[str, str], side: str) -> str:
    """Say whose a side is, on which day, and what it says in short."""
    day, value = values[f"{side}_day"], values.get(f"{side}_value", "")
    return values[side] + (f", {day}" if day else "") + (f": {value}" if value else "")
