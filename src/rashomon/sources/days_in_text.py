"""Whole days that a line states, and where in the line they stand."""

import re
from dataclasses import dataclass

from rashomon.sources.days import stated_day

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_WHOLE = re.compile(
    rf"(?<![\w/-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s-]{_MONTH}\.?,?[\s-]\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    r"|\d{4}([-/.])\d{1,2}\1\d{1,2}(?:T[\d:.+-]+Z?)?|\d{1,2}([-/.])\d{1,2}\2\d{4})(?![\w/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that a line states.

    Attributes:
        value: ISO date; None where the words could mean two days, or no real one.
        start: offset of its words in the line.
        end: offset after them.

    """

    value: str | None
    start: int
    end: int


def days_in(line: str) -> list[StatedDay]:
    """Find the whole days that a short line states.

    Examples:
        >>> [day.value for day in days_in("Harbour News | 12 Feb, 2019, updated 03/04/2019")]
        ['2019-02-12', None]

    """
    return [StatedDay(stated_day(found[0]), found.start(), found.end()) for found in _WHOLE.finditer(line)]
