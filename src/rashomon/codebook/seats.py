"""The vocabulary of seats: names of houses and streets that stand for a government ("the Kremlin")."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class Seat:
    """Names that stand for one government, ministry or parliament.

    Attributes:
        name: what the entry is called.
        alpha3: ISO 3166 code of the state.
        sector: PLOVER's code.
        words: the names, as they are printed.
        example: a text that has one of them.
        counter_example: a text that has none.
        town: whether these are names of towns or quarters too, so that the sentence must show that somebody acts.

    """

    name: str
    alpha3: str
    sector: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    town: bool = False


def _matches(entry: Seat, text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in entry.words)


SEATS = Vocabulary("seats", Seat, _matches)


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """Give the seats' names that are towns' or quarters' names too, in lower case.

    Examples:
        >>> "westminster" in towns(), "kremlin" in towns()
        (True, False)

    """
    return frozenset(word.lower() for entry in load(SEATS) if entry.town for word in entry.words)
