"""Which articles tell nearly the same, by the vectors of the whole texts: those to be compared sentence by sentence.

The method is hashing by the signs of random projections (Charikar, STOC 2002). What it keeps true: pairs depend on the
sketches alone, not on their order; each article has at most `_MOST` neighbours of its own choice, so that the number of
pairs grows with that of the articles, however alike they are.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.model.copy import Sketch

_NEAR: Final = 0.76
"""Cosine of two texts that are compared, at least."""
_MOST: Final = 6
_TABLES: Final = 12
_BITS: Final = 10
_SMALL: Final = 1_500
"""Articles that are all compared with one another, without hashing."""
_CROWD: Final = 600
"""Articles of one hash that are looked at together; of more, those that follow one another by their ids."""
_SEED: Final = 20_020_519
_WHOLE: Final = 127.0
_STEP: Final = 1e-11
"""What one place counts beside a cosine that is rounded to four places: ten million of them stay below the last."""


class Nearest(NamedTuple):
    """The nearest neighbours of each article that are known so far.

    Attributes:
        places: their places, (articles, neighbours).
        scores: how near each is, the nearest first; 0 where there is none.

    """

    places: NDArray[np.int64]
    scores: NDArray[np.float64]


def neighbours(sketches: Sequence[Sketch]) -> list[tuple[str, str]]:
    """Return the pairs of articles that tell nearly the same, by id, each in the order of the alphabet.

    Args:
        sketches: one for each article, in any order; those without a gist have no neighbour.

    """
    ordered = sorted((one for one in sketches if one.gist), key=lambda one: one.article)
    if len(ordered) < 2:
        return []
    gists = np.frombuffer(b"".join(one.gist for one in ordered), np.int8).reshape(len(ordered), -1)
    nearest = Nearest(np.zeros((len(ordered), _MOST), np.int64), np.zeros((len(ordered), _MOST)))
    for group in _groups(gists):
        _keep(group, gists, nearest)
    pairs = {
        (min(at, int(to)), max(at, int(to)))
        for at, (places, scores) in enumerate(zip(nearest.places, nearest.scores, strict=True))
        for to, score in zip(places, scores, strict=True)
        if score
    }
    return [(ordered[one].article, ordered[other].article) for one, other in sorted(pairs)]


def _groups(gists: NDArray[np.int8]) -> Iterator[NDArray[np.int64]]:
    """Go through groups of articles that may be neighbours, by their places."""
    if len(gists) <= _SMALL:
        yield np.arange(len(gists))
        return
    planes = np.random.Generator(np.random.PCG64(_SEED)).standard_normal((_TABLES, gists.shape[1], _BITS))
    for plane in planes.astype(np.float32):
        signs = np.concatenate([part.astype(np.float32) @ plane > 0 for part in np.array_split(gists, 64)])
        hashes = signs @ (1 << np.arange(_BITS))
        order = np.argsort(hashes, kind="stable")
        for group in np.split(order, np.flatnonzero(np.diff(hashes[order])) + 1):
            for at in range(0, len(group), _CROWD):
                yield group[at : at + _CROWD]


def _keep(group: NDArray[np.int64], gists: NDArray[np.int8], nearest: Nearest) -> None:
    """Keep for each article of a group the nearest of those known before and of the group; of equals the first."""
    if len(group) < 2:
        return
    some = gists[group].astype(np.float32) / _WHOLE
    # A cosine in steps, and the place behind the comma: so equals have an order, whatever group they are met in.
    scores = np.round((some @ some.T).astype(np.float64), 4) - group * _STEP
    np.fill_diagonal(scores, 0.0)
    many = min(_MOST, len(group) - 1)
    best = np.argpartition(scores, -many, axis=1)[:, -many:]
    found = np.take_along_axis(scores, best, axis=1)
    for at in np.flatnonzero(found.max(axis=1) >= _NEAR):
        place = int(group[at])
        both = np.concatenate([nearest.scores[place], np.where(found[at] >= _NEAR, found[at], 0.0)])
        there = np.concatenate([nearest.places[place], group[best[at]]])
        # The same neighbour may have been met before: its score, made of cosine and place, is the same then.
        kept, first = np.unique(both, return_index=True)
        nearest.scores[place], nearest.places[place] = _filled(kept[::-1]), _filled(there[first][::-1])


def _filled(best: NDArray[Any]) -> NDArray[Any]:
    """Return the first few of a row, with zeros after them where there are fewer."""
    made = np.zeros(_MOST, best.dtype)
    made[: min(len(best), _MOST)] = best[:_MOST]
    return made
