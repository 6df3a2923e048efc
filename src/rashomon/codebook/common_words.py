"""How common a word is in English at large, whatever a story is about.

The list, `common-words.txt`, has the whole words of three or more letters of BERT's vocabulary (Devlin et al. 2019,
Apache-2.0), in its order, which is that of how often each stands in Wikipedia and in books. By Zipf's law the rank says
how often a word is to be expected in any text.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from rashomon.codebook.loading import DATA

UNLISTED: Final = 60_000
"""The rank of a word that is not in the list: a name, most often, or a rare word."""


@lru_cache(maxsize=1)
def common_words() -> Mapping[str, int]:
    """Return words in lower case with their ranks, the commonest first, from 1.

    Examples:
        >>> words = common_words()
        >>> words["the"], words["president"] < words["tariff"], "navy" in words, "odera" in words
        (1, True, True, False)

    """
    lines = (DATA / "common-words.txt").read_text(encoding="utf-8").split()
    return MappingProxyType({word: rank for rank, word in enumerate(lines, start=1)})
