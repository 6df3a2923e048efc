"""The vocabulary of loaded words: by which whoever names an actor also says how he takes it, and what each does.

That a word is listed is no verdict on it, on the actor or on the outlet; see the `about` of `data/loaded_words.yaml`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon
from rashomon.model import Span


class LoadedKind(StrEnum):
    """What a loaded word does."""

    DOUBTS_ROLE = "doubts a role"
    DISPUTES = "disputes legitimacy"
    AFFIRMS = "affirms legitimacy"
    GOVERNMENT = "names a government"
    INSULT = "insult"
    CONDEMNS_FIGHTERS = "condemns fighters"
    PRAISE = "praise"
    FORTUNE = "says how somebody fares"
    CAMP = "places in a camp"
    EUPHEMISM = "euphemism"


@dataclass(frozen=True, slots=True)
class LoadedWords:
    """Words of one kind.

    Attributes:
        name: what the entry is called.
        kind: what they do.
        words: in lower case, nouns in the singular.
        why: what the entry rests on, for a person to read.
        example: a text that has one of them.
        counter_example: a text that has none.
        plain: what guides put instead; empty where it is not one word.

    """

    name: str
    kind: LoadedKind
    words: tuple[str, ...]
    why: str
    example: str
    counter_example: str
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded word in a text.

    Attributes:
        entry: what it belongs to.
        span: where it stands.

    """

    entry: LoadedWords
    span: Span


def loaded_in(text: str, extra: Path | None = None) -> tuple[Loaded, ...]:
    """Find the loaded words of a text, in its order.

    Args:
        text: mostly the words by which somebody is named.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> [(one.span.start, one.entry.kind.value) for one in loaded_in("the so-called tyrants")]
        [(4, 'doubts a role'), (14, 'insult')]

    """
    return tuple(Loaded(one.entry, Span(one.start, one.end)) for one in _lexicon(extra).search(text))


@lru_cache(maxsize=8)
def words_for_government(extra: Path | None = None) -> frozenset[str]:
    """Give the words by which it is said who governs, the loaded ones and the plain ones beside them.

    Examples:
        >>> {"regime", "government"} <= words_for_government(), "council" in words_for_government()
        (True, False)

    """
    entries = [entry for entry in load(LOADED_WORDS, extra) if entry.kind is LoadedKind.GOVERNMENT]
    return frozenset(word for entry in entries for word in (*entry.words, *entry.plain))


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> Lexicon[LoadedWords]:
    return _indexed(load(LOADED_WORDS, extra))


def _indexed(entries: Iterable[LoadedWords]) -> Lexicon[LoadedWords]:
    return Lexicon((form, entry) for entry in entries for word in entry.words for form in noun_forms(word))


def _matches(entry: LoadedWords, text: str) -> bool:
    return any(True for _ in _indexed((entry,)).search(text))


LOADED_WORDS: Final = Vocabulary("loaded_words", LoadedWords, _matches)
