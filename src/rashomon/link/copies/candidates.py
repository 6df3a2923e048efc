"""Which pairs of articles are worth comparing: those whose sketches share numbers.

What it keeps true: pairs depend on the sketches alone, not on their order; their number grows with that of the articles
and not with its square. Where more than `_CROWD` articles share a number, each is paired with those next to it in the
order of their ids, so that a wire report with a thousand prints is a chain of pairs and not half a million.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rashomon.link.copies.sketching import PRINT
from rashomon.model.copy import Sketch

_CROWD: Final = 40
_NEXT: Final = 6
_LEAST: Final = 2
"""Numbers that two sketches share, at least; one may be a set phrase."""
_AT_ONCE: Final = 4_000_000

Numbers = NDArray[np.int64]


def candidates(sketches: Sequence[Sketch]) -> list[tuple[str, str]]:
    """Return the pairs of articles to compare, by id, each in the order of the alphabet.

    Args:
        sketches: one for each article, in any order.

    """
    ordered = sorted(sketches, key=lambda one: one.article)
    prints = [np.frombuffer(one.prints, PRINT) for one in ordered]
    sizes = np.array([len(one) for one in prints], np.int64)
    if not sizes.sum():
        return []
    numbers = np.concatenate(prints)
    owners = np.repeat(np.arange(len(ordered), dtype=np.int32), sizes)
    order = np.argsort(numbers, kind="stable")
    keys = _met(numbers[order], owners[order].astype(np.int64), len(ordered))
    # Of a text of a sentence there are few numbers: all of them are enough.
    enough = np.minimum(_LEAST, np.minimum(sizes[keys[0] // len(ordered)], sizes[keys[0] % len(ordered)]))
    chosen = keys[0][keys[1] >= enough]
    return [(ordered[int(key // len(ordered))].article, ordered[int(key % len(ordered))].article) for key in chosen]


def _met(numbers: NDArray[np.uint32], owners: Numbers, many: int) -> tuple[Numbers, Numbers]:
    """Return for each pair that shares a number its key, first times `many` plus second, and how many it shares."""
    starts = np.flatnonzero(np.r_[True, numbers[1:] != numbers[:-1]])
    sizes = np.diff(np.r_[starts, len(numbers)])
    # A place's crowd decides how far it looks: over all that follow in it, or over the next few.
    reach = np.repeat(np.where(sizes > _CROWD, _NEXT, sizes - 1), sizes)
    last = np.repeat(starts + sizes, sizes) - 1
    keys, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for part in _pairs(owners, reach, last, many):
        found, times = np.unique(part, return_counts=True)
        both = np.concatenate([keys, found])
        keys, place = np.unique(both, return_inverse=True)
        counts = np.bincount(place, np.concatenate([counts, times]), len(keys)).astype(np.int64)
    return keys, counts


def _pairs(owners: Numbers, reach: Numbers, last: Numbers, many: int) -> Iterator[Numbers]:
    """Go through the keys of pairs in parts that fit in memory."""
    held, size = list[Numbers](), 0
    at = np.arange(len(owners))
    for step in range(1, int(reach.max(initial=0)) + 1):
        at = at[(reach[at] >= step) & (at + step <= last[at])]
        held.append(owners[at] * many + owners[at + step])
        size += len(at)
        if size >= _AT_ONCE:
            yield np.concatenate(held)
            held, size = [], 0
    if held:
        yield np.concatenate(held)
