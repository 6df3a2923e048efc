"""The vocabulary of first names that are one person's in two neighbouring languages."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rashomon.codebook.loading import Vocabulary, load

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FirstNameForms:
    """One first name in its spellings.

    Attributes:
        name: what the entry is called.
        words: the spellings, in small letters without accents.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def same_first_names(word: str) -> frozenset[str]:
    """Give the entries that a first name, in small letters without accents, belongs to.

    Examples:
        >>> same_first_names("pavlo"), same_first_names("pell")
        (frozenset({'pavel'}), frozenset())

    """
    return _entries().get(word, frozenset())


@lru_cache(maxsize=1)
def _entries() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in load(FIRST_NAME_FORMS):
        for word in entry.words:
            found[word].add(entry.name)
    return {word: frozenset(names) for word, names in found.items()}


def _matches(entry: FirstNameForms, text: str) -> bool:
    return any(word.lower() in entry.words for word in _WORD.findall(text))


FIRST_NAME_FORMS = Vocabulary("first_name_forms", FirstNameForms, _matches)
