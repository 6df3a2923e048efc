"""The vocabulary of parts of the world: which states "the South American nation" may mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rashomon.codebook.country_words import codes_within
from rashomon.codebook.loading import Vocabulary, load

_MOST_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class Region:
    """Words for a part of the world.

    Attributes:
        name: what the entry is called.
        words: what stands before a noun for a state, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.
        within: regions and subregions of the country data.
        codes: further states, by their ISO 3166 codes.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    within: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def states_of_region(words: Sequence[str]) -> frozenset[str]:
    """Give the codes of the states that words for a region may mean; none where no word is one.

    Args:
        words: those of a phrase, in lower case; the longest word for a region counts.

    Examples:
        >>> "VEN" in states_of_region(["the", "south", "american", "nation"])
        True
        >>> "USA" in states_of_region(["south", "american", "nation"]), states_of_region(["island", "nation"])
        (False, frozenset())

    """
    known = _states()
    for size in range(_MOST_WORDS, 0, -1):
        for start in range(len(words) - size + 1):
            found = known.get(" ".join(words[start : start + size]))
            if found:
                return found
    return frozenset()


@lru_cache(maxsize=1)
def _states() -> dict[str, frozenset[str]]:
    return {
        word: codes_within(entry.within) | frozenset(entry.codes) for entry in load(REGIONS) for word in entry.words
    }


def _matches(entry: Region, text: str) -> bool:
    words = text.lower().split()
    sizes = {len(word.split()) for word in entry.words}
    return any(" ".join(words[i : i + size]) in entry.words for size in sizes for i in range(len(words) - size + 1))


REGIONS = Vocabulary("regions", Region, _matches)
