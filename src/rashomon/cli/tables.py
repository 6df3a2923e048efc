"""Answers as a table that fits the terminal: the words get what the other columns leave, and end in an ellipsis."""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from rashomon.cli.terminal import data_console, visible
from rashomon.model import Answer

UNKNOWN: Final = {"day": "not in the text"}
"""What is shown for a value that is not known; elsewhere a dash."""
_LEAST: Final = 12


def draw(answers: Sequence[Answer], columns: Mapping[str, int]) -> None:
    """Draw a table on stdout.

    A column in which no answer has a value is left out.

    Args:
        answers: at least one.
        columns: names of columns in their order, and the most characters each may take; 0 takes what is left.

    """
    rows = [dict(answer.values) for answer in answers]
    known = [name for name in columns if name in UNKNOWN or any(row.get(name) is not None for row in rows)]
    console = data_console()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", width=console.width)
    for name in known:
        most = columns[name]
        limits = {"min_width": _LEAST, "ratio": 1} if most == 0 else {"max_width": most}
        table.add_column(name.replace("_", " "), no_wrap=True, overflow="ellipsis", **limits)  # type: ignore[arg-type]
    for row in rows:
        table.add_row(*(_cell(name, row.get(name)) for name in known))
    console.print(table)


def _cell(name: str, value: str | None) -> Text:
    """Return a cell; what is not known is dim."""
    if value is None:
        return Text(UNKNOWN.get(name, "–"), style="dim")
    return Text(visible(value))
