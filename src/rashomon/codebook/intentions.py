"""The vocabulary of intentions: words that show that what hangs on them still lies ahead."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


@dataclass(frozen=True, slots=True)
class Intention:
    """Words of one kind.

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


def is_intention(word: str, extra: Path | None = None) -> bool:
    """Say whether a word, in any of its forms, shows that what hangs on it lies ahead.

    Examples:
        >>> is_intention("planned"), is_intention("due"), is_intention("held")
        (True, True, False)

    """
    return word.lower() in _forms(extra)


@lru_cache(maxsize=8)
def _forms(extra: Path | None) -> frozenset[str]:
    return frozenset(form for entry in load(INTENTIONS, extra) for form in _all_forms(entry))


def _all_forms(entry: Intention) -> frozenset[str]:
    irregular = irregular_forms()
    return frozenset(form for word in entry.words for form in verb_forms(word, irregular))


def _matches(entry: Intention, text: str) -> bool:
    return any(re.search(rf"\b{form}\b", text, re.IGNORECASE) for form in _all_forms(entry))


INTENTIONS = Vocabulary("intentions", Intention, _matches)
