"""Answers as a table that fits the terminal: the words get what the other columns leave, and end in an ellipsis."""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from rashomon.cli.layout import Layout
from rashomon.cli.terminal import clipped, data_console, put
from rashomon.model import Answer

UNKNOWN: Final = {"day": "not in the text"}
"""What is shown for a value that is not known; elsewhere a dash."""
_GAP: Final = 2
_ID: Final = 10
"""As much of an id as is shown; `explain` takes it."""


def draw(answers: Sequence[Answer], layout: Layout) -> None:
    """Draw a table on stdout.

    A column in which no answer has a value is left out; so are, on a narrow terminal, the layout's spare columns.

    Args:
        answers: at least one.
        layout: the columns.

    """
    console = data_console()
    rows = [{name: _shown(name, value) for name, value in answer.values} for answer in answers]
    known = [name for name in layout.columns if name in UNKNOWN or any(dict(one.values).get(name) for one in answers)]
    widths = {name: _width(name, rows, layout.columns) for name in known}
    for spare in layout.spare:
        if _left(widths, console.width) < layout.readable:
            widths.pop(spare, None)
    left = max(_left(widths, console.width), _GAP)
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for name in widths:
        table.add_column(name.replace("_", " "), no_wrap=True)
    for row in rows:
        table.add_row(*(Text(clipped(row[name], width or left)) for name, width in widths.items()))
    put(console, table)


def _shown(name: str, value: str | None) -> str:
    """Return a value as a table shows it."""
    if value is None:
        return UNKNOWN.get(name, "–")
    return value[:_ID] if name == "id" else value


def _width(name: str, rows: Sequence[Mapping[str, str]], most: Mapping[str, int]) -> int:
    """Return how many characters a column takes: as many as its longest value, up to its most; 0 for the rest."""
    longest = max(len(clipped(row[name], most[name])) for row in rows)
    return max(longest, len(name)) if most[name] else 0


def _left(widths: Mapping[str, int], whole: int) -> int:
    """Return how many characters the other columns leave for the words."""
    return whole - sum(widths.values()) - _GAP * (len(widths) - 1)
