"""The vocabulary of contexts: words that show in what field an event lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import tokens_of


@dataclass(frozen=True, slots=True)
class EventContext:
    """Words that show one context.

    Attributes:
        name: PLOVER's name of the context.
        words: nouns in the singular, and other words as they are; in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def contexts_in(words: Sequence[str], extra: Path | None = None) -> tuple[str, ...]:
    """Give the contexts that words show, in the order of the alphabet.

    Args:
        words: of one clause, in lower case and in the order of the text.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> contexts_in(["the", "prime", "minister", "sent", "tanks"])
        ('executive', 'military')

    """
    known = _names(extra)
    pairs = [*words, *(f"{left} {right}" for left, right in pairwise(words))]
    return tuple(sorted({name for one in pairs for name in known.get(one, ())}))


@lru_cache(maxsize=8)
def _names(extra: Path | None) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in load(EVENT_CONTEXTS, extra):
        for form in (form for word in entry.words for form in noun_forms(word)):
            found[form] = (*found.get(form, ()), entry.name)
    return found


def _matches(entry: EventContext, text: str) -> bool:
    words = [token.word for token in tokens_of(text)]
    pairs = {*words, *(f"{left} {right}" for left, right in pairwise(words))}
    return any(form in pairs for word in entry.words for form in noun_forms(word))


EVENT_CONTEXTS = Vocabulary("event_contexts", EventContext, _matches)
