"""The vocabulary of titles that are written short before a name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ShortTitle:
    """One title.

    Attributes:
        name: the title in full, in lower case.
        short: how it is written short, without the full stop.
        example: a text that has it.
        counter_example: a text that has not.

    """

    name: str
    short: tuple[str, ...]
    example: str
    counter_example: str


def full_title(word: str, extra: Path | None = None) -> str:
    """Give the title that a short one stands for; an empty text for other words.

    Args:
        word: one word, with or without its full stop.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> full_title("Sen."), full_title("senator")
        ('senator', '')

    """
    return _full(extra).get(word.rstrip(".").lower(), "")


@lru_cache(maxsize=8)
def _full(extra: Path | None) -> dict[str, str]:
    return {short: entry.name for entry in load(SHORT_TITLES, extra) for short in entry.short}


def _matches(entry: ShortTitle, text: str) -> bool:
    return any(word.lower() in entry.short for word in _WORD.findall(text))


SHORT_TITLES: Final = Vocabulary("short_titles", ShortTitle, _matches)
