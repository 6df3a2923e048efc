"""The vocabulary of units of time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class TimeUnit:
    """A unit of time.

    Attributes:
        name: what the entry is called.
        code: TIMEX3's letter for it.
        forms: its nouns, in the singular.
        example: a text that has one of them.
        counter_example: a text that has none.
        clock: whether it is a unit of the clock (`PT2H`) and not of the calendar (`P2D`).
        times: how many of what the letter stands for.
        every: words that say "once in each".

    """

    name: str
    code: str
    forms: tuple[str, ...]
    example: str
    counter_example: str
    clock: bool = False
    times: int = 1
    every: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def time_units(extra: Path | None = None) -> Mapping[str, TimeUnit]:
    """Give the units by their nouns, singular and plural.

    Examples:
        >>> time_units()["months"].code, time_units()["hours"].clock, time_units()["fortnight"].times
        ('M', True, 2)

    """
    return {form: entry for entry in load(TIME_UNITS, extra) for each in entry.forms for form in noun_forms(each)}


@lru_cache(maxsize=8)
def every_words(extra: Path | None = None) -> Mapping[str, TimeUnit]:
    """Give the units by the words that say "once in each".

    Examples:
        >>> every_words()["daily"].name
        'day'

    """
    return {word: entry for entry in load(TIME_UNITS, extra) for word in entry.every}


def _matches(entry: TimeUnit, text: str) -> bool:
    words = {*entry.every, *(form for each in entry.forms for form in noun_forms(each))}
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in words)


TIME_UNITS = Vocabulary("time_units", TimeUnit, _matches)
