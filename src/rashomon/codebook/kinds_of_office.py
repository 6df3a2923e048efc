"""The vocabulary of words for many offices: "the diplomat", "the lawmaker"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class KindOfOffice:
    """One word.

    Attributes:
        name: the word, singular, in lower case.
        means: names of entries of titles.yaml, or "sector" and PLOVER's code.
        example: a text that has the word.
        counter_example: a text that has it not.

    """

    name: str
    means: tuple[str, ...]
    example: str
    counter_example: str


def offices_meant(word: str, extra: Path | None = None) -> frozenset[str]:
    """Give the offices that a word may mean; none for a word that is no kind of office.

    Args:
        word: singular, in lower case.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> "foreign minister" in offices_meant("diplomat"), offices_meant("butcher")
        (True, frozenset())

    """
    return _meant(extra).get(word, frozenset())


@lru_cache(maxsize=8)
def _meant(extra: Path | None) -> dict[str, frozenset[str]]:
    return {entry.name: frozenset(entry.means) for entry in load(KINDS_OF_OFFICE, extra)}


def _matches(entry: KindOfOffice, text: str) -> bool:
    return re.search(rf"\b{re.escape(entry.name)}\b", text.lower()) is not None


KINDS_OF_OFFICE: Final = Vocabulary("kinds_of_office", KindOfOffice, _matches)
