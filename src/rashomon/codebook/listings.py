"""The vocabulary of listings: words after which a text counts up the members of a group."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


class ListPlace(StrEnum):
    """Where the words stand, seen from the mention of the group."""

    BEHIND = "behind"
    VERB = "verb"
    NEXT = "next"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Listing:
    """Words after which a list begins.

    Attributes:
        name: what the entry is called.
        place: where they stand.
        words: in lower case; of a verb its own form, first.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    place: ListPlace
    words: tuple[str, ...]
    example: str
    counter_example: str


def listing_at(place: ListPlace, text: str, start: int, extra: Path | None = None) -> int | None:
    """Say where a list begins, if the words before it stand at a place of the text.

    Args:
        place: of the words that are looked for.
        text: where to look.
        start: where these words would start, in characters.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> listing_at(ListPlace.VERB, "It includes Peru.", 3), listing_at(ListPlace.VERB, "It left Peru.", 3)
        (12, None)

    """
    found = _pattern(place, extra).match(text, start)
    return found.end() if found else None


def has_members(noun: str, extra: Path | None = None) -> bool:
    """Say whether a noun, in the singular, is one for a body that has members.

    Examples:
        >>> has_members("alliance"), has_members("region")
        (True, False)

    """
    bodies = (entry.words for entry in load(LISTINGS, extra) if entry.place is ListPlace.BODY)
    return any(noun.lower() in words for words in bodies)


@lru_cache(maxsize=32)
def _pattern(place: ListPlace, extra: Path | None) -> re.Pattern[str]:
    words = {form for entry in load(LISTINGS, extra) if entry.place is place for form in _forms(entry)}
    return re.compile(rf"(?:{_any(words)})\s*[,:–—-]?\s+", re.IGNORECASE)


def _forms(entry: Listing) -> Iterator[str]:
    for word in entry.words:
        yield from verb_forms(word, irregular_forms()) if entry.place is ListPlace.VERB else (word,)


def _any(words: set[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(rf"(?<!\w){re.escape(word)}(?!\w)".replace(r"\ ", r"\s+") for word in ordered)


def _matches(entry: Listing, text: str) -> bool:
    return bool(re.search(_any(set(_forms(entry))), text, re.IGNORECASE))


LISTINGS = Vocabulary("listings", Listing, _matches)
