"""The vocabulary of nouns by which a text goes on speaking of something that it has named."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import load
from rashomon.codebook.word_lists import word_list

PLAIN_NOUNS: Final = word_list("plain_nouns")


@lru_cache(maxsize=32)
def plain_nouns(name: str, extra: Path | None = None) -> frozenset[str]:
    """Give the words of one entry.

    Args:
        name: the entry's: "bodies of many kinds", "any body", "bodies with members", "people too",
            "remains too", "states", "counting", "past", "places" or "put forward".
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> "nation" in plain_nouns("states"), "handful" in plain_nouns("counting")
        (True, True)

    """
    return next(frozenset(entry.words) for entry in load(PLAIN_NOUNS, extra) if entry.name == name)
