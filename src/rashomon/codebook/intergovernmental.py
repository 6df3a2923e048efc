"""The vocabulary of intergovernmental bodies: what states have founded together, by the names that news has."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Intergovernmental:
    """Names of such bodies.

    Attributes:
        name: what the entry is called.
        words: the names, in lower case, without an article.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def is_intergovernmental(words: str, extra: Path | None = None) -> bool:
    """Say whether words are the name of such a body.

    Args:
        words: a name, with or without its article.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> is_intergovernmental("the United Nations"), is_intergovernmental("the United States")
        (True, False)

    """
    key = _SPACES.sub(" ", words).strip().casefold().removeprefix("the ")
    return key in _words(extra)


@lru_cache(maxsize=8)
def _words(extra: Path | None) -> frozenset[str]:
    return frozenset(_SPACES.sub(" ", word) for entry in load(INTERGOVERNMENTAL, extra) for word in entry.words)


def _matches(entry: Intergovernmental, text: str) -> bool:
    words = (re.escape(_SPACES.sub(" ", word)) for word in entry.words)
    return re.search(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", text.casefold()) is not None


INTERGOVERNMENTAL: Final = Vocabulary("intergovernmental", Intergovernmental, _matches)
