"""The vocabulary of words in names that do not tell whose name it is, and that show what a name names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.codebook.loading import Vocabulary, load

_FULL_STOP = re.compile(r"\.")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words of one kind.

    Attributes:
        name: the kind.
        words: in small letters, without accents and full stops.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=16)
def name_words(kind: str) -> frozenset[str]:
    """Give the words of one kind.

    Args:
        kind: the name of an entry: particles, leading particles, generations, degrees, legal forms, small words,
            plain words, governments, heads of state, heads of government.

    Examples:
        >>> "jr" in name_words("generations"), "odera" in name_words("particles")
        (True, False)

    """
    return frozenset(word for entry in load(NAME_WORDS) if entry.name == kind for word in entry.words)


def _matches(entry: NameWords, text: str) -> bool:
    plain = f" {' '.join(_WORD.findall(_FULL_STOP.sub('', text.lower())))} "
    return any(f" {word} " in plain for word in entry.words)


NAME_WORDS = Vocabulary("name_words", NameWords, _matches)
