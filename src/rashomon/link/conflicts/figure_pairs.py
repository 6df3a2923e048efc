"""Which figures are compared: all of one thing where they are few, and of many those that have more in common.

Two figures of one thing that are told in two articles, on no common day and with nobody and no word in common, never
part: what this leaves out of a large pile is what very many have in common, where nothing rarer ties two of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from rashomon.link.blocks import Lookup, Splitting
from rashomon.link.conflicts.counted import Figure
from rashomon.link.conflicts.figure_facts import actors_of, days_of, words_of

_FEW: Final = 300
"""So many figures of one thing are all compared."""
_NEAR: Final = 20


def compared(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs of figures that are compared, each once, in the order in which the figures are given.

    Args:
        figures: of one thing, in their settled order.

    """
    if len(figures) <= _FEW:
        yield from combinations(figures, 2)
        return
    known = [actors_of(one) | _days(one) for one in figures]
    blocks = defaultdict[str, list[int]](list)
    for at, one in enumerate(figures):
        for key in known[at] | {f"word {word}" for word in words_of(one)} | {one.telling.article.id}:
            blocks[key].append(at)
    splitting = Splitting(lambda at: known[at], lambda at: (figures[at].telling.day or "~", at), _NEAR)
    for left, right in Lookup(blocks.values(), splitting).pairs():
        yield figures[left], figures[right]


def _days(one: Figure) -> frozenset[str]:
    told = days_of(one) or (one.telling.day,)
    return frozenset(f"day {day}" for day in told if day)
