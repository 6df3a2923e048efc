"""`rashomon show doubts`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rashomon.cli.casting import command_line, short
from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

if TYPE_CHECKING:
    from rashomon.cli.sides import Block
    from rashomon.model import Answer

_LAYOUT: Final = Layout(dict.fromkeys(("kind", "question", "why_useful", "weight", "record", "article", "answers"), 0))
_KINDS: Final = ("actor", "day", "statement", "position", "event", "conflict", "label")
_WORDS: Final = 300


@click.command(
    "doubts",
    help=teach(
        "Show what the program asks: which actors may be one, who speaks, what is said, on which day an article "
        "appeared. The most useful question comes first: the one on whose answer most records hang and that is most "
        "open. Each has its words and the commands that answer it.",
        ("rashomon show doubts --first 10", "the ten most useful"),
        ("rashomon show doubts --kind day", "articles without a day"),
        ("rashomon show doubts --article ledger", "what is asked of one article"),
        ("rashomon show doubts --as csv", "all of it, for a spreadsheet"),
    ),
)
@click.option("--kind", type=click.Choice(_KINDS), help="What the question is about.")
@click.option("--article", metavar="NAME", help="In an article's file name.")
@click.option("--text", metavar="WORDS", help="In the question, or in the words that it is about.")
@click.option("--first", metavar="N", type=click.IntRange(min=1), help="No more than so many.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, first: int | None, **asked: str | None) -> None:
    """Show what is asked."""
    from rashomon.cli.shapes import show
    from rashomon.cli.sides import draw_sides
    from rashomon.store import StoryFile
    from rashomon.views.doubts import DoubtFilter, doubts

    with StoryFile.open(Path(story)) as opened:
        found = doubts(opened, DoubtFilter(**asked))
    if not found:
        every = "; `rashomon show doubts` has all" if any(asked.values()) else ""
        say(f"nothing is asked{every}")
    shown = found if first is None else found[:first]
    if shape == "table":
        draw_sides(_blocks(Path(story), shown))
    else:
        show(shown, shape, _LAYOUT)
    if len(shown) < len(found):
        more = len(found) - len(shown)
        say(f"{more} more question{'s' if more > 1 else ''}; leave out --first to see them")


def _blocks(path: Path, found: "Sequence[Answer]") -> "Iterator[Block]":
    """Turn each question into a block: the words, what hangs on it, and how to answer."""
    from rashomon.cli.sides import Block

    for answer in found:
        values = {name: value or "" for name, value in answer.values}
        cited = dict.fromkeys((one.name, " ".join(one.exact.split())) for one in answer.citations)
        words = [(name, f"“{exact[:_WORDS]}”") for name, exact in cited]
        why = [(f"{values['kind']}, {values['weight']}", values["why_useful"])]
        calls = [(name, _call(path, name, values)) for name in values["answers"].split(", ")]
        yield Block(values["question"], (*words, *why, *calls))


def _call(path: Path, answer: str, values: dict[str, str]) -> str:
    """Return the command that gives an answer."""
    records = [short(one) for one in values["record"].split()]
    if answer in {"merge", "apart"}:
        return command_line(path, "actors", answer, *records)
    if answer == "day":
        return command_line(path, "verdicts", "day", values["article"], "DAY")
    return command_line(path, "verdicts", answer, *records, *(["NAME"] if answer == "speaker" else []))
