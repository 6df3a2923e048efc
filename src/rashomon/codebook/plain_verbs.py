"""The vocabulary of plain verbs: those that say little by themselves, so that two passages are not alike by them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


@dataclass(frozen=True, slots=True)
class PlainVerbs:
    """Verbs of one kind.

    Attributes:
        name: what the entry is called.
        words: in their first form.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def is_plain_verb(word: str, extra: Path | None = None) -> bool:
    """Say whether a word, if it is a verb, says little by itself.

    Examples:
        >>> is_plain_verb("took"), is_plain_verb("signed")
        (True, False)

    """
    return word.lower() in _forms(extra)


@lru_cache(maxsize=8)
def _forms(extra: Path | None) -> frozenset[str]:
    return frozenset(form for entry in load(PLAIN_VERBS, extra) for form in _of(entry))


def _of(entry: PlainVerbs) -> frozenset[str]:
    return frozenset(form for word in entry.words for form in verb_forms(word, irregular_forms()))


def _matches(entry: PlainVerbs, text: str) -> bool:
    return not _of(entry).isdisjoint(text.lower().rstrip(".").split())


PLAIN_VERBS = Vocabulary("plain_verbs", PlainVerbs, _matches)
