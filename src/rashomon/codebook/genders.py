"""Whether a person is called "he" or "she", as far as a noun or a first name shows it.

It helps to find whom a pronoun means, and is told to nobody. First names come from the lists of the Faker project
(MIT licence), those that nearly all languages which know them give to one gender.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import DATA, Vocabulary, load

_FILE: Final = DATA / "first-names.txt"


@dataclass(frozen=True, slots=True)
class GenderedNoun:
    """Words of one gender.

    Attributes:
        name: what the entry is called.
        gender: "m" or "f".
        words: singular, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    gender: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def gender_of_noun(word: str, extra: Path | None = None) -> str:
    """Say whom a noun or a form of address is used for: "m", "f", or an empty text.

    Args:
        word: one word, folded.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> gender_of_noun("spokeswoman"), gender_of_noun("mr."), gender_of_noun("minister")
        ('f', 'm', '')

    """
    return _nouns(extra).get(word.rstrip("."), "")


def gender_of_name(first: str) -> str:
    """Say whether a first name is given to men or to women alone; an empty text where it is given to both.

    Args:
        first: the first name, folded: lower case, no accents.

    Examples:
        >>> gender_of_name("maria"), gender_of_name("carlos"), gender_of_name("kim")
        ('f', 'm', '')

    """
    return _names().get(first, "")


@lru_cache(maxsize=8)
def _nouns(extra: Path | None) -> dict[str, str]:
    return {word: entry.gender for entry in load(GENDERED_NOUNS, extra) for word in entry.words}


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        gender, _, names = line.partition(" ")
        if gender in {"m", "f"}:
            found |= dict.fromkeys(names.split(), gender)
    return found


def _matches(entry: GenderedNoun, text: str) -> bool:
    return any(word in entry.words for word in re.findall(r"[\w-]+", text.lower()))


GENDERED_NOUNS: Final = Vocabulary("gendered_nouns", GenderedNoun, _matches)
