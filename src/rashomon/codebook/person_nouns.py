"""The vocabulary of common nouns that mean a person and are no role for which somebody speaks."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import load
from rashomon.codebook.word_lists import word_list

PERSON_NOUNS: Final = word_list("person_nouns")
_BLAME: Final = "blame"
_RELATION: Final = "relation"


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


def is_blame(noun: str, extra: Path | None = None) -> bool:
    """Say whether a common noun means a person and blames him: "tyrant", "usurper".

    Args:
        noun: in the singular, folded.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> is_blame("usurper"), is_blame("engineer")
        (True, False)

    """
    return noun in _entry(_BLAME, extra)


def is_relation(noun: str, extra: Path | None = None) -> bool:
    """Say whether a common noun says how one person stands to another: "his rival", "her predecessor".

    Args:
        noun: in the singular, folded.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> is_relation("rival"), is_relation("cousin")
        (True, False)

    """
    return noun in _entry(_RELATION, extra)


@lru_cache(maxsize=8)
def _entry(name: str, extra: Path | None) -> frozenset[str]:
    return frozenset(word for entry in load(PERSON_NOUNS, extra) if entry.name == name for word in entry.words)


@lru_cache(maxsize=8)
def _nouns(extra: Path | None) -> frozenset[str]:
    return frozenset(word for entry in load(PERSON_NOUNS, extra) for word in entry.words)
