"""Ties each mention to the one before it that it most likely repeats, or to none.

Scores are sums of learned weights. A tie that would put two clashing names, genders or numbers into one chain is not
made, whatever its score: a wrong tie puts words into the wrong mouth.
"""

import gzip
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.features import kind_of, name_relation, new_features, pair_features
from rashomon.annotate.coreference.scene import Scene

WEIGHTS: Final = Path(__file__).parent / "weights.json.gz"
_REACH: Final = {"pronoun": 30, "description": 60}
"""How many mentions back an antecedent may stand; a name may stand anywhere."""
_RECENT: Final = 12
"""Mentions before a description or a name that are looked at though they share no word with it."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A mention tied to one before it.

    Attributes:
        left: number of the one before.
        right: number of the mention.
        score: probability that this tie is right, 0 to 1.
        reasons: the features that speak most for it, strongest first.

    """

    left: int
    right: int
    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=2)
def shipped_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Load the learned weights."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        weights: dict[str, float] = json.load(handle)
    return weights


def antecedents(scene: Scene, number: int) -> Iterator[int]:
    """Go through the mentions that may be what a mention repeats, the nearest first.

    Args:
        scene: the article's mentions.
        number: the mention's.

    """
    one = scene.candidates[number]
    for back in range(number - 1, -1, -1):
        other, apart = scene.candidates[back], number - back
        if one.pronoun:
            if apart > _REACH["pronoun"] and not (back in scene.said_by[number]):
                continue
        elif apart > _RECENT:
            if other.pronoun or (not one.name and apart > _REACH["description"] and other.noun != one.noun):
                continue
            if not (other.noun == one.noun or (one.name and other.name and set(one.name) & set(other.name))):
                continue
        yield back


def rank(scene: Scene, weights: Mapping[str, float] | None = None) -> list[Tie]:
    """Tie the mentions of an article.

    Args:
        scene: the article's mentions.
        weights: by feature; the shipped ones where None.

    Returns:
        At most one tie for each mention, in the order of the mentions.

    """
    known = shipped_weights() if weights is None else weights
    chains = Chains(scene.candidates)
    ties = []
    for number in range(len(scene.candidates)):
        tie = _best(scene, number, known, chains)
        if tie:
            chains.join(tie.left, tie.right)
            ties.append(tie)
    return ties


def _best(scene: Scene, number: int, weights: Mapping[str, float], chains: "Chains") -> Tie | None:
    new = sum(weights.get(name, 0.0) for name in new_features(scene, number))
    rows = []
    for back in antecedents(scene, number):
        if chains.clash(back, number):
            continue
        features = pair_features(scene, back, number)
        rows.append((sum(weights.get(name, 0.0) for name in features), back))
    if not rows:
        return None
    score, back = max(rows)
    if score <= new:
        return None
    total = math.log(sum(math.exp(min(50.0, one - score)) for one, _ in rows) + math.exp(new - score))
    features = sorted(pair_features(scene, back, number), key=lambda name: -weights.get(name, 0.0))
    return Tie(back, number, math.exp(-total), tuple(features[:3]))


class Chains:
    """Chains in the making, and what each is known to be."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        """Begin with every mention by itself."""
        self._candidates = candidates
        self._chain = [[one.number] for one in candidates]

    def of(self, number: int) -> list[int]:
        """Return the mentions of a mention's chain."""
        return self._chain[number]

    def join(self, left: int, right: int) -> None:
        """Make two chains one."""
        if self._chain[left] is self._chain[right]:
            return
        both = sorted(self._chain[left] + self._chain[right])
        for number in both:
            self._chain[number] = both

    def clash(self, left: int, right: int) -> bool:
        """Say whether a mention cannot belong to a chain: another gender, another name, another person."""
        one = self._candidates[right]
        return any(_clash(self._candidates[other], one) for other in self._chain[left])


def _clash(a: Candidate, b: Candidate) -> bool:
    if a.gender and b.gender and a.gender != b.gender and {a.gender, b.gender} == {"m", "f"}:
        return True
    if a.pronoun and b.pronoun and a.pronoun.gender and b.pronoun.gender and a.pronoun.gender != b.pronoun.gender:
        return True
    if a.name and b.name and a.type == b.type == "person" and kind_of(a) == kind_of(b) == "N":
        return name_relation(a.name, b.name) in {"clash", "none"}
    return False
