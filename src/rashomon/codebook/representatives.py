"""The vocabulary of those who speak on behalf of others."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon


@dataclass(frozen=True, slots=True)
class Representative:
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


def represents(words: str, extra: Path | None = None) -> bool:
    """Say whether words hold a noun for somebody who speaks on behalf of others.

    Args:
        words: a role or a description.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> represents("Odera's spokeswoman"), represents("Odera's neighbour")
        (True, False)

    """
    return any(True for _ in _lexicon(extra).search(words))


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> Lexicon[Representative]:
    entries = load(REPRESENTATIVES, extra)
    return Lexicon((form, entry) for entry in entries for word in entry.words for form in noun_forms(word))


def _matches(entry: Representative, text: str) -> bool:
    forms = ((form, entry) for word in entry.words for form in noun_forms(word))
    return any(True for _ in Lexicon(forms).search(text))


REPRESENTATIVES: Final = Vocabulary("representatives", Representative, _matches)
