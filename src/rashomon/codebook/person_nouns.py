"""The vocabulary of common nouns that mean a person and are no role for which somebody speaks."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """Words of one kind.

    Attributes:
        name: what the entry is called.
        words: singular, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def is_person_noun(noun: str, extra: Path | None = None) -> bool:
    """Say whether a common noun means a person.

    Args:
        noun: in the singular, folded.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> is_person_noun("billionaire"), is_person_noun("table")
        (True, False)

    """
    return noun in _nouns(extra)


@lru_cache(maxsize=8)
def _nouns(extra: Path | None) -> frozenset[str]:
    return frozenset(word for entry in load(PERSON_NOUNS, extra) for word in entry.words)


def _matches(entry: PersonNoun, text: str) -> bool:
    forms = ((form, entry) for word in entry.words for form in noun_forms(word))
    return any(True for _ in Lexicon(forms).search(text))


PERSON_NOUNS: Final = Vocabulary("person_nouns", PersonNoun, _matches)
