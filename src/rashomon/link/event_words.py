"""The words by which two reports of one event are known to be alike, whatever their endings, accents and case."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rashomon.codebook.events import EVENTS
from rashomon.codebook.function_words import function_words
from rashomon.codebook.loading import load
from rashomon.codebook.patterns import Part, forms
from rashomon.link.names import fold

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORTEST: Final = 3
_STEM: Final = 4
"""Letters that are left of a word when its ending is taken off, at the least."""
_ENDINGS: Final = ("ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")


def content_words(words: str) -> frozenset[str]:
    """Give the words that say something: folded, without small words; numbers are kept.

    Args:
        words: of an article.

    Examples:
        >>> sorted(content_words("The 12 protesters’ march was banned"))
        ['12', 'banned', 'march', 'protesters']

    """
    found = (fold(word) for word in _WORD.findall(words))
    return frozenset(word for word in found if _says_something(word))


def by_stem(words: Iterable[str]) -> dict[str, str]:
    """Give words by what is left of them without their endings, so that the forms of one word meet.

    Args:
        words: folded.

    Examples:
        >>> by_stem(["march", "marched", "banned"])
        {'march': 'march', 'bann': 'banned'}

    """
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(_stem(word), word)
    return found


def stems(words: str) -> frozenset[str]:
    """Give the stems of the words that say something.

    Args:
        words: of an article.

    """
    return frozenset(by_stem(content_words(words)))


def _says_something(word: str) -> bool:
    return word.isdigit() or (len(word) >= _SHORTEST and word not in _small())


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(word for entry in function_words() for word in entry.words)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """Take off an ending, roughly: what is wanted is that one word's forms meet, not that they are right."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=10_000)
def cue_lemma(cue: str, pattern: str) -> str:
    """Give the lemma of the words that say an event; the words themselves, folded, where the codebook has none.

    Args:
        cue: the words.
        pattern: name of the codebook's entry that found them.

    Examples:
        >>> cue_lemma("was arresting", "arrest"), cue_lemma("Spat", "no such entry")
        ('arrest', 'spat')

    """
    said = [fold(word) for word in _WORD.findall(cue)]
    found = [lemma for lemma, starts in _lemmas().get(pattern, ()) if _says(said, lemma, starts)]
    return max(found, key=len, default=" ".join(said))


def _says(said: Iterable[str], lemma: str, starts: frozenset[str]) -> bool:
    words = frozenset(said)
    return not starts.isdisjoint(words) and words.issuperset(lemma.split()[1:])


@lru_cache(maxsize=1)
def _lemmas() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Give the lemmas of each entry, with the forms of their first words."""
    return {
        entry.name: tuple((words, _forms(entry.part, words.split()[0])) for words in entry.words)
        for entry in load(EVENTS)
    }


def _forms(part: Part, word: str) -> frozenset[str]:
    return frozenset(fold(one) for one in forms(part, word))
