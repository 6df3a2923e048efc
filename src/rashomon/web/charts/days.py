"""Days as columns of a chart: as many as there is room for, with a gap where nothing was for long."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import altair as alt

from rashomon.web.wording import day_in_words

NO_DAY: Final = "no day given"
"""The column of what has no day."""
_MOST: Final = 48
"""Columns of a chart at the most."""
_GAP: Final = 4
"""So many empty columns in a row become one, marked as a gap."""
_TWO_LINES: Final = 18
_UNITS: Final = ("day", "week", "month", "year")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a chart.

    Attributes:
        unit: what a column stands for: a day, week, month or year.
        firsts: the first day of each; None for a gap.
        undated: whether a last column holds what has no day.

    """

    unit: str
    firsts: tuple[date | None, ...]
    undated: bool = False

    @classmethod
    def of(cls, days: Iterable[str], *, undated: bool = False, most: int = _MOST) -> "Columns":
        """Choose columns for days, the finest for which there is room.

        Args:
            days: ISO days, each whole.
            undated: whether a column is wanted for what has no day.
            most: so many columns, or fewer.

        Examples:
            >>> made = Columns.of(["2024-03-01", "2024-03-03", "2024-06-01"])
            >>> made.unit, made.labels
            ('day', ['1 Mar 2024', '2 Mar', '3 Mar', '…', '1 Jun'])
            >>> made.key("2024-03-03"), made.key(None), made.span("2024-06-01")
            ('2024-03-03', '', ('2024-06-01', '2024-06-01'))

        """
        known = sorted({date.fromisoformat(day) for day in days})
        for unit in _UNITS:
            firsts = _filled(sorted({_first(day, unit) for day in known}), unit)
            if len(firsts) <= most:
                return cls(unit, tuple(firsts), undated)
        return cls("year", tuple(firsts[-most:]), undated)  # what is older stands in the list alone

    @property
    def keys(self) -> list[str]:
        """What each column is called in the data; the one of what has no day is empty, and the last."""
        made = [f"gap {at}" if first is None else first.isoformat() for at, first in enumerate(self.firsts)]
        return [*made, ""] if self.undated else made

    @property
    def labels(self) -> list[str]:
        """What stands above each column: the year where it begins."""
        made, year = list[str](), 0
        for first in self.firsts:
            made.append("…" if first is None else self._label(first, year=first.year != year))
            year = first.year if first else year
        return [*made, NO_DAY] if self.undated else made

    @property
    def axis(self) -> alt.Axis:
        """Give the axis. Its labels come from days alone, and never from words of a story."""
        lines = (_lines(*pair) for pair in zip((*self.firsts, None), self.labels, strict=False))
        labels = json.dumps(dict(zip(self.keys, lines, strict=False)), ensure_ascii=False)
        return alt.Axis(
            orient="top",
            title=None,
            labelAngle=0,
            labelPadding=_TWO_LINES,
            labelOverlap="greedy",
            ticks=False,
            grid=True,
            labelExpr=f"{labels}[datum.value]",
        )

    @property
    def x(self) -> alt.X:
        """Give the horizontal place of marks whose field `column` is a key."""
        return alt.X("column", type="ordinal", sort=None, scale=alt.Scale(domain=self.keys), axis=self.axis)

    def key(self, day: str | None) -> str:
        """Give the column in which a day stands."""
        return _first(date.fromisoformat(day), self.unit).isoformat() if day else ""

    def span(self, key: str) -> tuple[str | None, str | None]:
        """Give the first and the last day of a column; None where it has none."""
        if not key or key.startswith("gap"):
            return None, None
        return key, (_next(date.fromisoformat(key), self.unit) - timedelta(1)).isoformat()

    def _label(self, first: date, *, year: bool) -> str:
        if self.unit == "year":
            return str(first.year)
        words = day_in_words(first.isoformat()[: 7 if self.unit == "month" else 10])
        return words if year else words.rpartition(" ")[0]


def _lines(first: date | None, label: str) -> list[str]:
    """Put the year above, so that labels stay narrow and none has to give way to another."""
    if label == NO_DAY:
        return label.rsplit(" ", 1)
    short = label.removesuffix(f" {first.year}") if first else label
    return [str(first.year) if first and short != label else "", short]


def _first(day: date, unit: str) -> date:
    """Give the first day of the day's week, month or year."""
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _next(first: date, unit: str) -> date:
    if unit in {"day", "week"}:
        return first + timedelta(1 if unit == "day" else 7)
    return _first(first + timedelta(31 if unit == "month" else 366), unit)


def _filled(firsts: Sequence[date], unit: str) -> list[date | None]:
    """Put in columns in which nothing is, or one gap where they would be many."""
    made: list[date | None] = []
    for at, first in enumerate(firsts):
        if at:
            between, step = list[date | None](), _next(firsts[at - 1], unit)
            while step < first and len(between) <= _GAP:
                between.append(step)
                step = _next(step, unit)
            made += between if len(between) <= _GAP else [None]
        made.append(first)
    return made
