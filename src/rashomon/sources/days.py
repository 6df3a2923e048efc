"""Days: what a field or a page states as a day, as an ISO date; what could be two days is none.

`03/04/2019` is the third of April to one half of the world and the fourth of March to the other. A day is
what the value states, in the value's own time zone.
"""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?=$|T|\d{4}$|\d{6}$)")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?$")
_NAMED = re.compile(
    r"(?P<day1>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+(?P<month1>[A-Za-z]{3,9})\.?,?[\s-]+(?P<year1>\d{4})(?!\d)"
    r"|(?P<month2>[A-Za-z]{3,9})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{4})(?!\d)"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "sept",
]
_YEARS: Final = range(1600, 2200)


def is_day(value: str) -> bool:
    """Say whether a value is a whole ISO date and no more.

    Examples:
        >>> is_day("2019-02-12"), is_day("2019-02-30"), is_day("20190212"), is_day("XXXX-02-12")
        (True, False, False, False)

    """
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return False
    year, month, day = map(int, value.split("-"))
    return _day(year, month, day) == value


def stated_day(value: str) -> str | None:
    """Return the day that a value states, as an ISO date; None if it states none, or could mean two.

    Examples:
        >>> stated_day("2019-02-12T23:30:00-05:00"), stated_day("Feb. 12, 2019")
        ('2019-02-12', '2019-02-12')
        >>> stated_day("25/02/2019"), stated_day("03/04/2019"), stated_day("February 2019"), stated_day("2019-02-30")
        ('2019-02-25', None, None, None)

    """
    value = value.strip()[:100]
    if match := _ISO.match(value):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _EPOCH.match(value):
        return _checked(datetime.fromtimestamp(int(match[1]), UTC).date())
    if match := _COMPACT.match(value):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.match(value):
        return _numeric_day(int(match[1]), int(match[2]), int(match[3]))
    return _mail_day(value) or _named_day(value)


def _checked(day: date) -> str | None:
    return day.isoformat() if day.year in _YEARS else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return _checked(date(year, month, day))
    except ValueError:
        return None


def _numeric_day(first: int, second: int, year: int) -> str | None:
    """Read day and month in the one order that is possible, if only one is."""
    days = {_day(year, second, first), _day(year, first, second)} - {None}
    return days.pop() if len(days) == 1 else None


def _mail_day(value: str) -> str | None:
    """Read a day as mail, feeds and servers write it."""
    if not re.match(r"[A-Z][a-z]{2}, \d", value):
        return None
    try:
        return _checked(parsedate_to_datetime(value).date())
    except ValueError:
        return None


def _named_day(value: str) -> str | None:
    """Read a day with an English month; a value that names two days states none."""
    days: set[str | None] = set()
    for match in _NAMED.finditer(value):
        month = (match["month1"] or match["month2"]).lower()
        if month in _MONTHS or month in _FULL:
            number = _MONTHS.index(month[:3]) + 1
            days.add(_day(int(match["year1"] or match["year2"]), number, int(match["day1"] or match["day2"])))
    return days.pop() if len(days) == 1 else None
