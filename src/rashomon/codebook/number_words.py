"""The vocabulary of numbers in words, as they stand before units of time and in dates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load

_TENS = range(20, 100, 10)
_UNITS = range(1, 10)


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A number or an amount.

    Attributes:
        name: what the entry is called.
        value: the number; X for an amount that is none.
        forms: in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.
        ordinal: the word for the one with this number; empty where there is none.

    """

    name: str
    value: str
    forms: tuple[str, ...]
    example: str
    counter_example: str
    ordinal: str = ""


@lru_cache(maxsize=8)
def number_words(extra: Path | None = None) -> Mapping[str, str]:
    """Give the values of numbers in words, those between the tens too.

    Examples:
        >>> number_words()["nineteen"], number_words()["twenty-five"], number_words()["several"]
        ('19', '25', 'X')

    """
    entries = load(NUMBER_WORDS, extra)
    found = {form: entry.value for entry in entries for form in entry.forms}
    return found | _between({form: value for form, value in found.items() if " " not in form})


@lru_cache(maxsize=8)
def ordinal_words(extra: Path | None = None) -> Mapping[str, str]:
    """Give the values of ordinals in words.

    Examples:
        >>> ordinal_words()["second"], ordinal_words()["twenty-third"]
        ('2', '23')

    """
    entries = [entry for entry in load(NUMBER_WORDS, extra) if entry.ordinal]
    ordinals = {entry.ordinal: entry.value for entry in entries}
    tens = {entry.forms[0]: entry.value for entry in entries if entry.value.isdigit() and int(entry.value) in _TENS}
    units = {word: value for word, value in ordinals.items() if int(value) in _UNITS}
    return ordinals | {f"{ten}-{unit}": str(int(a) + int(b)) for ten, a in tens.items() for unit, b in units.items()}


def _between(plain: Mapping[str, str]) -> dict[str, str]:
    """Join tens and units ("twenty-five")."""
    numbers = {word: int(value) for word, value in plain.items() if value.isdigit()}
    tens = {word: number for word, number in numbers.items() if number in _TENS}
    units = {word: number for word, number in numbers.items() if number in _UNITS}
    return {f"{ten}{gap}{unit}": str(a + b) for ten, a in tens.items() for unit, b in units.items() for gap in "- "}


def _matches(entry: NumberWord, text: str) -> bool:
    words = (*entry.forms, entry.ordinal) if entry.ordinal else entry.forms
    return any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in words)


NUMBER_WORDS = Vocabulary("number_words", NumberWord, _matches)
