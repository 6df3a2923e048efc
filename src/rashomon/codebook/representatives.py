"""The vocabulary of those who speak on behalf of others."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import load
from rashomon.codebook.matching import Lexicon
from rashomon.codebook.word_lists import WordList, lexicon, word_list

REPRESENTATIVES: Final = word_list("representatives")


def represents(words: str, extra: Path | None = None) -> bool:
    """Say whether words hold a noun for somebody who speaks on behalf of others.

    Args:
        words: a role or a description.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> represents("Odera's spokeswoman"), represents("Odera's neighbour")
        (True, False)

    """
    return any(True for _ in _indexed(extra).search(words))


@lru_cache(maxsize=8)
def _indexed(extra: Path | None) -> Lexicon[WordList]:
    return lexicon(load(REPRESENTATIVES, extra))
