"""The vocabulary of the calendar: names of months, weekdays, seasons, parts of a day, and hours that have a name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load


class Sort(StrEnum):
    """What a name names."""

    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    FALL = "fall"
    """A season whose name is also a common noun and verb: it counts only with "the", "this", "last" or a year."""
    PART = "part of day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class CalendarName:
    """A name and its short forms.

    Attributes:
        name: what the entry is called.
        kind: what it names.
        code: what TIMEX3 writes for it.
        forms: the words, as they are printed.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    kind: Sort
    code: str
    forms: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=32)
def calendar_codes(kind: Sort, extra: Path | None = None) -> Mapping[str, str]:
    """Give the codes of one sort of names, by form; months and weekdays also in capitals.

    Examples:
        >>> calendar_codes(Sort.MONTH)["Sept."], calendar_codes(Sort.WEEKDAY)["FRIDAY"]
        ('09', '5')

    """
    return {
        form: entry.code
        for entry in load(CALENDAR_NAMES, extra)
        if entry.kind is kind
        for each in entry.forms
        for form in _printed(kind, each)
    }


def _printed(kind: Sort, form: str) -> tuple[str, ...]:
    return (form, form.upper()) if kind in {Sort.MONTH, Sort.WEEKDAY} else (form,)


def _matches(entry: CalendarName, text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) for form in entry.forms)


CALENDAR_NAMES = Vocabulary("calendar_names", CalendarName, _matches, flags=0)
