"""Comma-separated rows (RFC 4180) that no spreadsheet takes for formulas.

A cell that begins with `=`, `+`, `-`, `@`, a tab or a line's end is run as a formula by common spreadsheets, and an
article's words may begin so. Such a cell gets a leading apostrophe, and the row's last column, `guarded`, names the
cell: the exact words are that cell without its first character, and nothing is changed in silence.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TextIO

_SIGNS: Final = frozenset("=+-@＝＋－＠")
_CONTROLS: Final = frozenset("\t\r\n")
GUARDED: Final = "guarded"


def is_run(cell: str) -> bool:
    """Say whether a spreadsheet may run the cell instead of showing it.

    Examples:
        >>> is_run("=1+1"), is_run(" @go"), is_run("It rained.")
        (True, True, False)

    """
    return cell[:1] in _CONTROLS or cell.lstrip()[:1] in _SIGNS


def guard(row: Mapping[str, str | None]) -> dict[str, str]:
    """Put an apostrophe before what a spreadsheet may run, and say where.

    Examples:
        >>> guard({"id": "s-1", "content": "=1+1"})
        {'id': 's-1', 'content': "'=1+1", 'guarded': 'content'}

    """
    cells = {name: cell or "" for name, cell in row.items()}
    risky = [name for name, cell in cells.items() if cell and is_run(cell)]
    return {**cells, **{name: "'" + cells[name] for name in risky}, GUARDED: " ".join(risky)}


def write_rows(out: TextIO, columns: Sequence[str], rows: Iterable[Mapping[str, str | None]]) -> tuple[int, int]:
    """Write a header and the rows.

    Args:
        out: open for writing text with `newline=""`: RFC 4180 ends its lines with CR LF.
        columns: the header, without `guarded`, which is added.
        rows: each with a cell for each column; None is written as an empty cell.

    Returns:
        How many rows were written, and how many of them have a guarded cell.

    """
    writer = csv.DictWriter(out, [*columns, GUARDED], lineterminator="\r\n")
    writer.writeheader()
    count = guarded = 0
    for row in rows:
        cells = guard(row)
        writer.writerow(cells)
        count += 1
        guarded += bool(cells[GUARDED])
    return count, guarded
