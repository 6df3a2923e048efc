"""Names of the voices between a speaker and the outlet, and the words that tell an outlet's name from others."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rashomon.codebook.loading import Vocabulary, load

_NAME_WORD = r"[^\W\d_a-z][\w.&’'-]*"
_PLAIN_WORD = r"[^\W\d_a-z][\w&-]*"
"""A word of a name that neither a full stop nor a possessive ends."""
_NATION = r"(?:\w*(?:[iec]an|man|ghan|ish|ese|ench|tch|eek|iss|qi|ni|li|ti|zbek|akh|zech|hai|ern|day)\s)"
"""A lone word that ends so is a nationality or a day ("a Chilean newspaper"); a name that is known is found as one."""
_NAME = rf"{_NAME_WORD}(?:\s(?:(?:of|de|del|der|la|el)\s)?{_NAME_WORD}){{0,4}}"


class VoiceKind(StrEnum):
    """What stands between a speaker and the outlet."""

    AGENCY = "agency"
    OUTLET = "outlet"
    PLATFORM = "platform"
    MEDIUM = "medium"
    REPORT = "report"


class Place(StrEnum):
    """Where a word stands that tells an outlet's name."""

    BEGINS = "begins"
    ENDS = "ends"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class OutletWord:
    """A word that tells an outlet from other names.

    Attributes:
        name: the word, unless `word` gives it.
        place: whether it begins or ends the name, or stands beside it.
        kind: what the name is then taken for.
        example: a text with such a name.
        counter_example: a text without.
        word: the word, where an entry for another place has its name.

    """

    name: str
    place: Place
    kind: VoiceKind
    example: str
    counter_example: str
    word: str = ""

    @property
    def written(self) -> str:
        """The word as names have it."""
        return self.word or self.name


class Named(NamedTuple):
    """A voice's name in a text: what it is called, where it stands, what it is."""

    name: str
    start: int
    end: int
    kind: VoiceKind


def names_by_suffix(text: str, extra: Path | None = None) -> list[Named]:
    """Find the names of outlets that the codebook need not know, by what they end in or stand beside.

    Examples:
        >>> [found.name for found in names_by_suffix("He told the Harbour Times and Anker newspaper.")]
        ['Harbour Times', 'Anker']

    """
    return [found for pattern, kind in _patterns(extra) for found in _named(pattern, kind, text)]


@lru_cache(maxsize=8)
def _patterns(extra: Path | None) -> tuple[tuple[re.Pattern[str], VoiceKind], ...]:
    return tuple(_compiled(load(OUTLET_WORDS, extra)))


def _compiled(entries: Iterable[OutletWord]) -> Iterator[tuple[re.Pattern[str], VoiceKind]]:
    """Compile the words, by kind: the longest first, so that "news agency" is not cut short."""
    rows = sorted(entries, key=lambda entry: -len(entry.written))
    for kind in sorted({entry.kind for entry in rows}):
        ends = "|".join(re.escape(entry.written) for entry in rows if entry.kind is kind and entry.place is Place.ENDS)
        begins = "|".join(
            re.escape(entry.written) for entry in rows if entry.kind is kind and entry.place is Place.BEGINS
        )
        types = "|".join(re.escape(entry.written) for entry in rows if entry.kind is kind and entry.place is Place.TYPE)
        if ends:
            yield re.compile(rf"(?<!\w)(?P<name>(?:{_NAME_WORD}\s){{1,4}}(?:{ends}))(?![\w-])"), kind
        if begins:
            yield re.compile(rf"(?<![\w-])(?P<name>(?:{begins})(?:\s{_PLAIN_WORD}){{1,3}})(?![\w-])"), kind
        if types:
            yield (
                re.compile(rf"(?<![\w-])(?!{_NATION}(?:{types}))(?P<name>{_NAME})\s(?:{types})(?![\w-]|\s[A-Z])"),
                kind,
            )
            yield re.compile(rf"(?<!\w)(?:{types})\s(?P<name>{_NAME})(?![\w-])"), kind


def _named(pattern: re.Pattern[str], kind: VoiceKind, text: str) -> Iterator[Named]:
    for found in pattern.finditer(text):
        start, end = found.span("name")
        for lead in ("The ", "A ", "An "):
            if text.startswith(lead, start):
                start += len(lead)
        while start < end and text[end - 1] in ".'’&-":
            end -= 1
        if start < end:
            yield Named(text[start:end], start, end, kind)


def _matches(entry: OutletWord, text: str) -> bool:
    return any(True for pattern, kind in _compiled([entry]) for _ in _named(pattern, kind, text))


OUTLET_WORDS = Vocabulary("outlet_words", OutletWord, _matches)
