"""The vocabulary of honorifics: words before a person's name that are neither name nor role."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class Honorific:
    """Words of one kind.

    Attributes:
        name: what the entry is called.
        forms: the words, as they are printed.
        example: a text that has one before a name.
        counter_example: a text that has none.

    """

    name: str
    forms: tuple[str, ...]
    example: str
    counter_example: str


def without_honorifics(words: str, extra: Path | None = None) -> str:
    """Take honorifics off the head of a name; a name that is nothing else is left as it is.

    Examples:
        >>> without_honorifics("Lt. Gen. Pell Odera"), without_honorifics("Miss"), without_honorifics("Misstrin")
        ('Pell Odera', 'Miss', 'Misstrin')

    """
    found = _pattern(extra).match(words)
    return words[found.end() :] if found else words


@lru_cache(maxsize=8)
def _pattern(extra: Path | None) -> re.Pattern[str]:
    return _compiled(form for entry in load(HONORIFICS, extra) for form in entry.forms)


def _compiled(forms: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, ordered))})\s+)+(?=\w)")


def _matches(entry: Honorific, text: str) -> bool:
    return bool(re.search(rf"\b{_compiled(entry.forms).pattern}", text))


HONORIFICS = Vocabulary("honorifics", Honorific, _matches, flags=0)
