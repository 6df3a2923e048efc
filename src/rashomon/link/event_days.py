"""How far apart the days of two reports are, as far as their words show it; an open day is never closed by a guess.

A report from 3 March that something happened cannot tell of 9 March; nor can a plan that was told on 9 March be one for
3 March.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import Final

from rashomon.link.event_reports import Reported
from rashomon.model import Status

_WEEKDAY: Final = re.compile(r"XXXX-WXX-([1-7])")
_OF_ANY_YEAR: Final = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_WEEK: Final = 7
_PAST: Final = frozenset({Status.HAPPENED, Status.DENIED, Status.ALLEGED})
_AHEAD: Final = frozenset({Status.PLANNED, Status.THREATENED})
_YEARS: Final = (1999, 2000, 2001)
"""Any three of which the middle one has a 29 February."""
_DAY: Final = len("XXXX-03-20")
"""Characters of a value that names a day; an hour may follow."""


@dataclass(frozen=True, slots=True)
class Days:
    """When an event can have been, by its own words and the day of its article.

    Attributes:
        first: the first day, as an ISO date; None where it is open.
        last: the last day.
        open: the value where it is open (`XXXX-WXX-3`, `XXXX-03`); else empty.

    """

    first: str | None = None
    last: str | None = None
    open: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.first is not None and self.first == self.last


def days_of(one: Reported) -> Days:
    """Give the days on which a reported event can have been, by its words and the day of its article.

    Args:
        one: the report.

    """
    told = days_in_words(one)
    if told.first is not None:
        return told
    day, status = one.told_on, one.event.status
    return Days(day if status in _AHEAD else None, day if status in _PAST else None, told.open)


def days_in_words(one: Reported) -> Days:
    """Give the days that the words themselves name, whatever the day of the article shows.

    Args:
        one: the report.

    """
    if one.begin and one.end:
        return Days(one.begin, one.end)
    value = one.when[:_DAY]
    return Days(open=value) if _WEEKDAY.fullmatch(value) or _OF_ANY_YEAR.fullmatch(value) else Days()


@lru_cache(maxsize=100_000)
def gap(one: Days, other: Days) -> int | None:
    """Count the days that lie between two events at the least; 0 where they can be of one day.

    Returns:
        None where neither words nor articles show anything.

    Examples:
        >>> gap(Days("2024-03-09", "2024-03-09"), Days("2024-03-10", "2024-03-10"))
        1
        >>> gap(Days(open="XXXX-WXX-3"), Days("2024-03-20", "2024-03-20"))
        0
        >>> gap(Days(open="XXXX-03-18"), Days("2024-03-20", "2024-03-20")), gap(Days(), Days())
        (2, None)

    """
    bounds = _between(one, other)
    opened = _open_gap(one, other)
    known = [row for row in (bounds, opened) if row is not None]
    return max(known, default=None)


def same_day(one: Days, other: Days) -> bool:
    """Say whether two events are told of one day, in words that name a day.

    Examples:
        >>> same_day(Days(open="XXXX-WXX-3"), Days("2024-03-20", "2024-03-20")), same_day(Days(), Days())
        (True, False)

    """
    return all(row.exact or _names_a_day(row.open) for row in (one, other)) and gap(one, other) == 0


def _between(one: Days, other: Days) -> int | None:
    """Count the days between two stretches, either of which may be open at an end."""
    found = [
        (date.fromisoformat(late.first) - date.fromisoformat(early.last)).days
        for early, late in ((one, other), (other, one))
        if early.last and late.first
    ]
    return max(0, *found) if found else None


def _names_a_day(value: str) -> bool:
    return bool(_WEEKDAY.fullmatch(value)) or len(value) == _DAY


def _open_gap(one: Days, other: Days) -> int | None:
    """Count the days between two events of which one at least is open; None where that says nothing."""
    if not one.open and not other.open:
        return None
    if one.open and other.open:
        return _both_open(one.open, other.open)
    known, value = (other, one.open) if one.open else (one, other.open)
    if known.first is None or known.last is None:
        return None
    stretch = date.fromisoformat(known.first), date.fromisoformat(known.last)
    return min(_to(stretch, candidate) for candidate in _candidates(value, stretch))


def _to(stretch: tuple[date, date], candidate: tuple[date, date]) -> int:
    return max(0, (candidate[0] - stretch[1]).days, (stretch[0] - candidate[1]).days)


def _candidates(value: str, stretch: tuple[date, date]) -> Iterator[tuple[date, date]]:
    """Give the days near a stretch that an open value may be."""
    weekday = _WEEKDAY.fullmatch(value)
    if weekday:
        for step in range(1 - _WEEK, _WEEK):
            for edge in stretch:
                day = edge + timedelta(step)
                if day.isoweekday() == int(weekday[1]):
                    yield day, day
        return
    for year in range(stretch[0].year - 1, stretch[1].year + 2):
        yield _in_year(value, year)


def _in_year(value: str, year: int) -> tuple[date, date]:
    """Place a month or a day of any year in one; what that year lacks (29 February) is moved to the day before."""
    found = _OF_ANY_YEAR.fullmatch(value)
    month, day = (int(found[1]), found[2]) if found else (1, None)
    following = date(year + month // 12, month % 12 + 1, 1)
    last = following - timedelta(1)
    if day is None:
        return date(year, month, 1), last
    one = date(year, month, min(int(day), last.day))
    return one, one


def _both_open(one: str, other: str) -> int | None:
    weekdays = _WEEKDAY.fullmatch(one), _WEEKDAY.fullmatch(other)
    if weekdays[0] and weekdays[1]:
        apart = abs(int(weekdays[0][1]) - int(weekdays[1][1]))
        return min(apart, _WEEK - apart)
    if weekdays[0] or weekdays[1]:
        return None
    return min(_to(_in_year(one, year), _in_year(other, next_to)) for year, next_to in product(_YEARS, repeat=2))
