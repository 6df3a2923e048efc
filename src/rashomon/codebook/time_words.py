"""The vocabulary of words that mean the present, the past or the future, and no certain day."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load

_VALUES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


@dataclass(frozen=True, slots=True)
class TimeWord:
    """Words with one value.

    Attributes:
        name: what the entry is called.
        value: PRESENT_REF, PAST_REF or FUTURE_REF.
        forms: in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.
        before_noun: whether they count only before a noun.

    """

    name: str
    value: str
    forms: tuple[str, ...]
    example: str
    counter_example: str
    before_noun: bool = False

    def __post_init__(self) -> None:
        """Refuse a value that TIMEX3 does not know."""
        if self.value not in _VALUES:
            message = f"{self.value!r} is none of {', '.join(sorted(_VALUES))}"
            raise ValueError(message)


@lru_cache(maxsize=8)
def time_words(extra: Path | None = None) -> dict[str, TimeWord]:
    """Give the words by form.

    Examples:
        >>> time_words()["right now"].value, time_words()["recent"].before_noun
        ('PRESENT_REF', True)

    """
    return {form: entry for entry in load(TIME_WORDS, extra) for form in entry.forms}


def _matches(entry: TimeWord, text: str) -> bool:
    return any(re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text, re.IGNORECASE) for form in entry.forms)


TIME_WORDS = Vocabulary("time_words", TimeWord, _matches)
