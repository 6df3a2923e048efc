"""The vocabulary of credit words: what tells an outlet, a label or a foreign address in the lines around an article."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class CreditWords:
    """A list of words of one use.

    Attributes:
        name: the use.
        words: the words, letter case as printed.
        example: a line that holds one of them.
        counter_example: one that holds none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def holds_word(entry: CreditWords, line: str) -> bool:
    """Say whether a line holds one of an entry's words, whole and in the same case."""
    return bool(_pattern(entry.words).search(line))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


CREDIT_WORDS = Vocabulary("credit_words", CreditWords, holds_word, flags=0)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, CreditWords]:
    return {entry.name: entry for entry in load(CREDIT_WORDS)}


def has_credit_word(use: str, line: str) -> bool:
    """Say whether a line holds a word of a use.

    Examples:
        >>> has_credit_word("outlet", "Harbour News | 12 Feb, 2019"), has_credit_word("outlet", "Mira Tolen")
        (True, False)

    """
    return holds_word(_by_name()[use], line)
