"""The vocabulary of holidays: on which day of a given year each falls."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load

_RULE: Final = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)|easter(?P<days>[+-]\d+)|(?P<nth>\d|last) (?P<weekday>[a-z]+day) (?P<in>\d+)"
)
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday.

    Attributes:
        name: what the entry is called.
        rule: on which day it falls.
        forms: its names, as they are printed.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    rule: str
    forms: tuple[str, ...]
    example: str
    counter_example: str

    def __post_init__(self) -> None:
        """Refuse a rule that names no day."""
        if not _RULE.fullmatch(self.rule):
            message = f"{self.rule!r} is none of: 12-25, easter-2, 4 thursday 11, last monday 5"
            raise ValueError(message)

    def day(self, year: int) -> date:
        """Give the day on which it falls in a year.

        Examples:
            >>> rows = holidays()
            >>> str(rows["Easter"].day(2024)), str(rows["Thanksgiving"].day(1999)), str(rows["Memorial Day"].day(2023))
            ('2024-03-31', '1999-11-25', '2023-05-29')

        """
        found = _RULE.fullmatch(self.rule)
        if found is None:  # pragma: no cover - refused when it was made
            raise ValueError(self.rule)
        if found["month"]:
            return date(year, int(found["month"]), int(found["day"]))
        if found["days"]:
            return easter(year) + timedelta(int(found["days"]))
        return _weekday_of(year, int(found["in"]), _WEEKDAYS.index(found["weekday"]), found["nth"])

    @property
    def fixed(self) -> tuple[int, int] | None:
        """Month and day, where they are the same each year."""
        found = _RULE.fullmatch(self.rule)
        return (int(found["month"]), int(found["day"])) if found and found["month"] else None


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches, by the rule of 1876 that needs no table.

    Examples:
        >>> str(easter(2019)), str(easter(2000))
        ('2019-04-21', '2000-04-23')

    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    quarter, odd = divmod(rest, 4)
    days = (32 + 2 * left + 2 * quarter - moon - odd) % 7
    late = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _weekday_of(year: int, month: int, weekday: int, nth: str) -> date:
    """Give the nth, or the last, such weekday of a month."""
    if nth == "last":
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (int(nth) - 1))


@lru_cache(maxsize=8)
def holidays(extra: Path | None = None) -> Mapping[str, Holiday]:
    """Give the holidays by their names."""
    return {form: entry for entry in load(HOLIDAYS, extra) for form in entry.forms}


def _matches(entry: Holiday, text: str) -> bool:
    names = sorted({*entry.forms, *holidays()}, key=len, reverse=True)
    found = re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text)
    return found is not None and found[0] in entry.forms


HOLIDAYS = Vocabulary("holidays", Holiday, _matches, flags=0)
