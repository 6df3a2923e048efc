"""The vocabulary of accord words: what shows that somebody was made to do a deed, or that nobody made them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


class Accord(StrEnum):
    """What words around a deed show."""

    COMPELLING = "compelling"
    """Verbs by which somebody makes another do what follows."""
    WILLING = "willing"
    """That nobody made them."""
    PRESSED = "pressed"
    """That the account itself has another's hand in it."""
    CLOSING = "closing"
    """That nothing else happened."""
    CRAFT = "craft"
    """Nouns for what is steered, which a text may call "she"."""


@dataclass(frozen=True, slots=True)
class AccordWords:
    """Words of one use.

    Attributes:
        name: what the entry is called.
        use: what they show.
        words: in lower case; verbs as lemmas, nouns in the singular, phrases as they stand.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    use: Accord
    words: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=16)
def accord_words(use: Accord, extra: Path | None = None) -> re.Pattern[str]:
    """Give a pattern for the words of a use, in all their forms; for craft, in the singular alone.

    Args:
        use: what the words show.
        extra: a folder of an analyst's own vocabulary.

    Examples:
        >>> accord_words(Accord.COMPELLING).search("It was forced to turn back")[0]
        'forced'
        >>> accord_words(Accord.CRAFT).search("two gunboats at a ferry")[0]
        'ferry'

    """
    words = {form for entry in load(ACCORD_WORDS, extra) if entry.use is use for form in _forms(entry)}
    if use is Accord.CRAFT:
        words = {word for entry in load(ACCORD_WORDS, extra) if entry.use is use for word in entry.words}
    return _pattern(frozenset(words))


def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    said = "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in longest)
    return re.compile(rf"\b(?:{said or '(?!)'})\b", re.IGNORECASE)


def _forms(entry: AccordWords) -> frozenset[str]:
    if entry.use is Accord.COMPELLING:
        return frozenset(form for word in entry.words for form in verb_forms(word, irregular_forms()))
    if entry.use is Accord.CRAFT:
        return frozenset(form for word in entry.words for form in noun_forms(word))
    return frozenset(entry.words)


def _matches(entry: AccordWords, text: str) -> bool:
    return _pattern(_forms(entry)).search(text) is not None


ACCORD_WORDS = Vocabulary("accord_words", AccordWords, _matches)
