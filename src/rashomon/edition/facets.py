"""Which rows of a section have which values, as numbers in arrays: choosing and counting cost next to nothing."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rashomon.edition.tables import NUMBER
from rashomon.edition.wanted import Wanted

_DAY: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_WEEK: Final = re.compile(r"(\d{4})-W(0[1-9]|[1-4]\d|5[0-2])", re.ASCII)


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
    rows: NDArray[np.int32]
    values: NDArray[np.int32]

    @classmethod
    def of(cls, connection: sqlite3.Connection, section: str) -> "Facets":
        """Read the facets of a section."""
        query = "SELECT first, count, rows, numbers FROM section WHERE name = ?"
        first, count, rows, numbers = connection.execute(query, (section,)).fetchone() or (0, 0, b"", b"")
        names: dict[str, dict[str, int]] = {}
        query = "SELECT facet, value, id FROM value WHERE section = ? ORDER BY facet, value = '', value"
        for facet, value, number in connection.execute(query, (section,)):
            names.setdefault(facet, {})[value] = number
        return cls(first, count, names, np.frombuffer(rows, NUMBER), np.frombuffer(numbers, NUMBER))

    def keys(self, rows: NDArray[np.intp]) -> list[int]:
        """Give the keys of rows."""
        found: list[int] = (rows + self.first).tolist()
        return found

    def choose(self, wanted: Wanted, found: NDArray[np.intp] | None) -> NDArray[np.bool_]:
        """Say of each row whether it is wanted.

        Args:
            wanted: what is asked.
            found: the rows that have the words asked for; None where no words are.

        """
        chosen = np.ones(self.count, dtype=np.bool_)
        if found is not None:
            chosen[:] = False
            chosen[found] = True
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
    """Say whether a day, week, month or year shares a day with those asked for; one that is not known does not.

    Examples:
        >>> march = Wanted(since="2024-03-01", until="2024-03-31")
        >>> [_within(day, march) for day in ("2024-03-31", "2024-03", "2024-W13", "2024-04", "XXXX-03-09", "")]
        [True, True, True, False, False, False]

    """
    week = _WEEK.fullmatch(day)
    if week:
        days = [str(date.fromisocalendar(int(week[1]), int(week[2]), weekday)) for weekday in (1, 7)]
    elif _DAY.fullmatch(day):
        days = [day, day]
    else:
        return False
    since, until = (wanted.since or "")[: len(days[0])], (wanted.until or "9999")[: len(days[0])]
    return since <= days[1] and days[0] <= until
