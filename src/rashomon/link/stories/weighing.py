"""Weighing: how much each word of an article says, at large and among the articles around it.

At large, a word says the more the rarer it is in English: the logarithm of its rank. Among some articles it says the
less the more of them have it (inverse document frequency, Spärck Jones 1972). Both are multiplied: "earthquake" is rare
at large and says nothing among reports of two earthquakes.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from rashomon.codebook.common_words import UNLISTED, common_words
from rashomon.link.event_words import by_stem
from rashomon.model.sketch import Sketch, SketchWord

Vector = Mapping[str, float]
"""Weights by stem, of length 1; empty for an article without words."""
_COMMON: Final = 2.0
"""Logarithm of a rank up to which a word says nothing."""
NAMED: Final = 2.0
"""So many times as much says a word that stands in a name."""
FEW: Final = 15
"""Among more articles than so many, a word that one alone has says no more than among so many: else what each tells by
itself would drown what all of a large story share."""
LEAST: Final = 0.75
"""What is left of a word's weight that all articles around have, beside the logarithm for one that few have."""


class Surroundings:
    """How many of some articles have each word."""

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        """Count the articles of each word.

        Args:
            sketches: of articles that are held against each other.

        """
        rows = list(sketches)
        self._size = len(rows)
        self._counts = Counter(stem for one in rows for stem in one.words)
        self._scale = min(1.0, math.log(FEW) / math.log(max(self._size, 2)))

    def rarity(self, stem: str) -> float:
        """Return what a word says among these articles: the least where all have it."""
        return math.log((self._size + 0.5) / (self._counts[stem] + 0.5)) * self._scale + LEAST

    def having(self, stem: str) -> int:
        """Return how many of these articles have a word."""
        return self._counts[stem]


def at_large(sketch: Sketch) -> Vector:
    """Weigh the words of an article by how rare they are in English."""
    return _unit({stem: _strength(stem, word) for stem, word in sketch.words.items()})


def among(sketch: Sketch, around: Surroundings) -> Vector:
    """Weigh the words of an article by how rare they are in English and among the articles around it."""
    return _unit({stem: _strength(stem, word) * around.rarity(stem) for stem, word in sketch.words.items()})


def likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors, 0 to 1; exactly the same in either order."""
    return math.fsum(one[stem] * other[stem] for stem in one.keys() & other.keys())


@lru_cache(maxsize=200_000)
def telling(stem: str) -> float:
    """Return how much a word says at large: 0 for the commonest, 9 for names and what else is rare."""
    return max(math.log(_ranks().get(stem, UNLISTED)) - _COMMON, 0.0)


def _strength(stem: str, word: SketchWord) -> float:
    return math.sqrt(word.count) * telling(stem) * (NAMED if word.named else 1.0)


def _unit(weights: Mapping[str, float]) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items() if weight > 0} if length else {}


@lru_cache(maxsize=1)
def _ranks() -> Mapping[str, int]:
    """Give the rank of each stem: that of its commonest word."""
    found: dict[str, int] = {}
    for word, rank in common_words().items():
        for stem in by_stem((word,)):
            found.setdefault(stem, rank)
    return found
