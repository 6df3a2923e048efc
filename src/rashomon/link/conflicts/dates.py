"""Dates that differ: two tellings put one deed on days that do not meet.

Only days that words name and that are known count; what is told as planned or asked for has no day yet. Two days that
lie far apart are more often those of two deeds.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from rashomon.link.claims.likeness import Rarity, compare, is_identified, is_told, pairs, same_deeds
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.sides import about, independent, score_of, side
from rashomon.model import Conflict, ConflictKind, Reason

_WHOM: Final = frozenset({"names", "actors"})
"""Of the same people one deed is told on a day; of others, only where much else is common."""
_CLOSE, _FAR = 4, 30
"""Days."""
_GAPS: Final = ((_CLOSE, 0.7), (_FAR, -0.4))
_VERY_FAR: Final = -2.0
_OPEN: Final = re.compile(r"XXXX-(\d\d-\d\d)(?!\d)")
_HOUR: Final = re.compile(r"T\w\w")
_LEAP: Final = "2024"
"""Stands for a year that neither words tell: one that has all days."""
_LONGEST: Final = 62
"""Days: what is dated by a whole year is dated by nothing that another day could clash with."""


def dates(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find deeds that two tellings put on days that do not meet.

    Args:
        tellings: of a story, in their settled order.

    """
    dated = [one for one in tellings if one.when and is_told(one)]
    rarity = Rarity(tellings)
    for one, other in pairs(dated):
        gap = days_between(one, other)
        if not gap or _is_one_night(one, other, gap) or not independent(one, other) or not same_deeds(one, other):
            continue
        reasons = (*compare(one, other, rarity), _gap(gap))
        if is_identified(reasons) or any(each.feature in _WHOM for each in reasons):
            sides = (side(one, _when(one)), side(other, _when(other)))
            yield Conflict(ConflictKind.DATES, about(one, other), *sides, reasons, score_of(reasons))


def days_between(one: Telling, other: Telling) -> int:
    """Count the days between two times; 0 where they meet or one is not known.

    A day whose year the words leave open ("on 9 March") is taken for that of the other's year.

    Args:
        one: a telling.
        other: another one.

    """
    left, right = _days(one), _days(other)
    if left is None and right is not None:
        left = _days(one, str(right[0].year))
    if right is None and left is not None:
        right = _days(other, str(left[0].year))
    if left is None and right is None:
        left, right = _days(one, _LEAP), _days(other, _LEAP)
    if left is None or right is None or max(_length(left), _length(right)) > _LONGEST:
        return 0
    first, second = sorted((left, right))
    return max(0, (second[0] - first[1]).days)


def _is_one_night(one: Telling, other: Telling, gap: int) -> bool:
    """Whether two hours of neighbouring days may be one moment by two clocks."""
    return gap == 1 and all(_HOUR.search(each.when) for each in (one, other))


def _days(one: Telling, year: str = "") -> tuple[date, date] | None:
    return _first_and_last(one.begin, one.end, one.when, year)


@lru_cache(maxsize=10_000)
def _first_and_last(begin: str | None, end: str | None, when: str, year: str) -> tuple[date, date] | None:
    """Give the first and the last day of a time; with a year, also of a day that is open but for this."""
    if begin and end:
        return date.fromisoformat(begin), date.fromisoformat(end)
    found = _OPEN.match(when)
    if not (found and year):
        return None
    try:
        day = date.fromisoformat(f"{year}-{found[1]}")
    except ValueError:
        return None
    return day, day


def _length(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days


def _gap(days: int) -> Reason:
    weight = next((weight for most, weight in _GAPS if days <= most), _VERY_FAR)
    return Reason("days", f"the days are {days} apart", weight)


def _when(one: Telling) -> str:
    if one.begin and one.begin != one.end:
        return f"{one.begin}..{one.end}"
    return one.begin or one.when
