"""Which rows of a section have which values, as numbers in arrays: choosing and counting cost next to nothing."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.edition.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of a section.

    Attributes:
        first: key of the section's first row.
        count: how many rows it has; their keys follow one another.
        names: for each facet its values, by the alphabet, `""` last, with their numbers.
        rows: for each pair of a row and a value, the row, counted from the first.
        values: for each such pair, the value's number.

    """

    first: int
    count: int
    names: Mapping[str, Mapping[str, int]]
    rows: NDArray[np.int64]
    values: NDArray[np.int64]

    @classmethod
    def of(cls, connection: sqlite3.Connection, section: str) -> "Facets":
        """Read the facets of a section."""
        query = "SELECT min(key), count(*) FROM answer WHERE section = ?"
        first, count = connection.execute(query, (section,)).fetchone()
        names: dict[str, dict[str, int]] = {}
        query = "SELECT facet, value, id FROM value WHERE section = ? ORDER BY facet, value = '', value"
        for facet, value, number in connection.execute(query, (section,)):
            names.setdefault(facet, {})[value] = number
        query = "SELECT key, value FROM chosen WHERE value IN (SELECT id FROM value WHERE section = ?)"
        pairs = np.array(connection.execute(query, (section,)).fetchall(), dtype=np.int64).reshape(-1, 2)
        return cls(first or 0, count, names, pairs[:, 0] - (first or 0), pairs[:, 1])

    def choose(self, wanted: Wanted, found: Iterable[int] | None) -> NDArray[np.bool_]:
        """Say of each row whether it is wanted.

        Args:
            wanted: what is asked.
            found: keys of the rows that have the words asked for; None where no words are.

        """
        chosen = np.ones(self.count, dtype=np.bool_)
        if found is not None:
            chosen[:] = False
            chosen[[key - self.first for key in found]] = True
        for facet, values in wanted.filters.items():
            known = self.names.get(facet, {})
            chosen &= self._having([known[value] for value in values if value in known])
        if wanted.since or wanted.until:
            days = self.names.get("day", {})
            chosen &= self._having([number for day, number in days.items() if _within(day, wanted)])
        return chosen

    def counts(self, chosen: NDArray[np.bool_]) -> dict[str, tuple[tuple[str, int], ...]]:
        """Count the chosen rows of each value; values that none of them has are left out."""
        if not self.values.size:
            return dict.fromkeys(self.names, ())
        counted = np.bincount(self.values[chosen[self.rows]], minlength=int(self.values.max()) + 1)
        return {
            facet: tuple((value, int(counted[number])) for value, number in known.items() if counted[number])
            for facet, known in self.names.items()
        }

    def _having(self, numbers: list[int]) -> NDArray[np.bool_]:
        having = np.zeros(self.count, dtype=np.bool_)
        having[self.rows[np.isin(self.values, numbers)]] = True
        return having


def _within(day: str, wanted: Wanted) -> bool:
    """Say whether a day lies between those asked for; one that is not known does not."""
    since, until = (wanted.since or "")[: len(day)], (wanted.until or "9999")[: len(day)]
    return bool(day) and since <= day <= until
