"""The matrix of positions as a page shows it: holders in rows by name, targets in columns, stances in the cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.edition import Edition, Wanted
from rashomon.model import Answer

COLUMNS: Final = 3
"""Targets of a matrix at the most, where nobody asks for others."""
_SHARE: Final = 4
_LEAST: Final = 2
_MANY: Final = 2000


@dataclass(frozen=True, slots=True)
class Holder:
    """A row.

    Attributes:
        name: of the holder.
        record: id of the actor; None where it is not known.
        differs: whether articles differ on where it stands, in words.
        cells: for each target its stances, each an answer of the section `standings`.

    """

    name: str
    record: str | None
    differs: str | None
    cells: tuple[tuple[Answer, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix, or a page of it.

    Attributes:
        targets: name, id and how many holders take sides, of each column.
        rows: by the holders' names.
        holders: how many there are on all pages.
        number: of the page.
        size: holders of a page.
        others: how many targets are not among the columns.

    """

    targets: tuple[tuple[str, str, int], ...]
    rows: tuple[Holder, ...]
    holders: int
    number: int
    size: int
    others: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.holders // self.size))


def matrix(edition: Edition, asked: Sequence[str] = (), number: int = 1, size: int = 40) -> Matrix:
    """Make a matrix.

    Args:
        edition: of the story.
        asked: ids of the targets that are wanted; none takes those on whom most holders take sides.
        number: of the page, from 1.
        size: holders of a page.

    """
    targets = _targets(edition, asked)
    ids = tuple(record for _, record, _ in targets)
    if not ids:
        return Matrix((), (), 0, number, size, edition.count("targets"))
    found = edition.page("standings", Wanted({"target_id": ids}, size=_MANY))
    grouped: dict[tuple[str, str | None], dict[str, list[Answer]]] = {}
    for one in found.rows:
        row = dict(one.values)
        cells = grouped.setdefault((row["holder"] or "", row["holder_id"]), {})
        cells.setdefault(row["target_id"] or "", []).append(one)
    ordered = sorted(grouped.items(), key=lambda pair: (pair[0][0].casefold(), pair[0][1] or ""))
    rows = tuple(
        Holder(name, record, _differs(cells), tuple(tuple(cells.get(one, ())) for one in ids))
        for (name, record), cells in ordered[(number - 1) * size : number * size]
    )
    return Matrix(targets, rows, len(ordered), number, size, edition.count("targets") - len(targets))


def _targets(edition: Edition, asked: Sequence[str]) -> tuple[tuple[str, str, int], ...]:
    """Choose the columns: those asked for, or those on whom at least a quarter as many take sides as on the first."""
    rows = (
        [row for one in asked if (row := edition.record("targets", one))]
        if asked
        else edition.page("targets", Wanted(size=COLUMNS)).rows
    )
    found = [(dict(row.values)) for row in rows]
    sides = [int(one["taking_sides"] or 0) for one in found]
    least = 0 if asked else max(_LEAST, -(-max(sides, default=0) // _SHARE))
    return tuple(
        (one["target"] or "", one["target_id"] or "", count)
        for one, count in zip(found, sides, strict=True)
        if one["target_id"] and count >= least
    )


def _differs(cells: dict[str, list[Answer]]) -> str | None:
    """Say whether articles differ on a holder: that they do before that they may."""
    found = {words for many in cells.values() for one in many if (words := dict(one.values)["differs"])}
    return min(found, key=len, default=None)
