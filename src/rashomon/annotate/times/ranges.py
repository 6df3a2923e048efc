"""Patterns for ranges: two years, a day that has its month from its neighbour ("between 3 and 5 May", "May 3-5")."""

import re
from typing import Final

from rashomon.annotate.times.forms import Meant, Named, Rule
from rashomon.annotate.times.pieces import DAY_NUMBER, MONTH, YEAR, month_of, ordinal_of, pattern
from rashomon.annotate.times.values import Grain, Value, is_day
from rashomon.model.time import TimeKind

_TO: Final = r"(?:\s*[-–—]\s*| (?:and|to|until|through|or|&) )"


def _day(found: re.Match[str]) -> Meant | None:
    """Read a day whose month stands behind the second day."""
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    month, day = month_of(found["month"]), ordinal_of(found["day"])
    return Meant(TimeKind.DATE, Named(Value(Grain.DAY, year, month, day))) if is_day(year, month, day) else None


def _second_day(found: re.Match[str]) -> Meant | None:
    """Read a day whose month stands before the first day."""
    head = _MONTH_BEFORE.search(found.string, max(0, found.start() - _LOOK), found.start())
    if head is None:
        return None
    year, month, day = (
        (int(found["year"]) if found["year"] else None),
        month_of(head["month"]),
        ordinal_of(found["day"]),
    )
    if day <= ordinal_of(head["first"]) or not is_day(year, month, day):
        return None
    return Meant(TimeKind.DATE, Named(Value(Grain.DAY, year, month, day), same_year=year is None))


_LOOK: Final = 24
_MONTH_BEFORE: Final = re.compile(
    rf"(?P<month>{MONTH})\s+(?P<first>{DAY_NUMBER}){_TO}$".replace(" ", r"\s+"), re.IGNORECASE
)


def _year(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Named(Value(Grain.YEAR, int(found["year"]))))


def range_rules() -> tuple[Rule, ...]:
    """Give the patterns."""
    day = rf"(?P<day>{DAY_NUMBER})"
    second = rf"(?={_TO}{DAY_NUMBER}(?: of)? (?P<month>{MONTH})(?!\w)(?:,? (?P<year>{YEAR}))?)"
    return (
        Rule("first day of a range", pattern(rf"{day}{second}", before=r"\w.,/$-", after=""), _day),
        Rule(
            "second day of a range",
            pattern(rf"{day}(?:, (?P<year>{YEAR}))?", before=r"\w.,/$", after=r"\w"),
            _second_day,
        ),
        Rule(
            "first year of a range",
            pattern(r"(?P<year>(?:1[5-9]|20)\d\d)(?=[-–]\d{4}(?!\d))", before=r"\w$.,/-", after=""),
            _year,
        ),
        Rule("second year of a range", pattern(rf"(?<=\b(?:1[5-9]|20)\d\d[-–])(?P<year>{YEAR})", before=r"\w"), _year),
    )
