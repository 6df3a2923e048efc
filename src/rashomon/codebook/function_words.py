"""The vocabulary of function words: the small words by which running text in a language is known at once."""

import re
from dataclasses import dataclass

from rashomon.codebook.loading import Vocabulary, load

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The commonest small words of a language.

    Attributes:
        name: the language's ISO 639-1 code.
        words: the words, in small letters.
        least: share of a text's words that they are, at least, in running text of this language and of no other.
        example: a text in the language.
        counter_example: one in another language.

    """

    name: str
    words: tuple[str, ...]
    least: float
    example: str
    counter_example: str


def is_written_in(entry: FunctionWords, text: str) -> bool:
    """Say whether enough of a text's words are a language's function words."""
    words = [word.lower() for word in _WORD.findall(text)]
    known = frozenset(entry.words)
    return sum(word in known for word in words) > entry.least * len(words)


FUNCTION_WORDS = Vocabulary("function_words", FunctionWords, is_written_in)


def function_words() -> tuple[FunctionWords, ...]:
    """Load the entries, one for a language."""
    return load(FUNCTION_WORDS)
