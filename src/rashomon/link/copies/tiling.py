"""Runs of words that two texts have in common: the longest first, no word in two of them.

The method is greedy string tiling (Wise 1993), with the words of a run found through their first words as in Karp and
Rabin's; ties are broken by place, so the same two lists of words give the same runs.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

SEED: Final = 4
"""Words in a row that a run has at least."""
_MOST_PLACES: Final = 24
"""Places of the same words in one text that are looked at; the words of a list that says one thing over and over."""


class Run(NamedTuple):
    """Words in a row that two texts have in common: the places of the first of them, and how many they are."""

    left: int
    right: int
    size: int


def tiles(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Return runs that share no word on either side, in the order of the left text.

    Examples:
        >>> tiles("a b c d e x f g h i".split(), "f g h i a b c d e".split())
        [Run(left=0, right=4, size=5), Run(left=6, right=0, size=4)]

    """
    taken_left, taken_right = bytearray(len(left)), bytearray(len(right))
    waiting = sorted(_runs(left, right), key=lambda one: (-one.size, one.left, one.right))
    made = list[Run]()
    while waiting:
        one = waiting.pop(0)
        parts = list(_free(one, taken_left, taken_right))
        if parts and parts[0].size == one.size:
            taken_left[one.left : one.left + one.size] = b"\1" * one.size
            taken_right[one.right : one.right + one.size] = b"\1" * one.size
            made.append(one)
            continue
        left_over = [part for part in parts if part.size >= SEED]
        if left_over:
            waiting = sorted([*waiting, *left_over], key=lambda each: (-each.size, each.left, each.right))
    return sorted(made)


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterator[Run]:
    """Go through the longest runs from every place where the texts begin to agree."""
    places = defaultdict[tuple[str, ...], list[int]](list)
    for at in range(len(right) - SEED + 1):
        found = places[tuple(right[at : at + SEED])]
        if len(found) < _MOST_PLACES:
            found.append(at)
    reached = dict[int, int]()
    for at in range(len(left) - SEED + 1):
        for other in places.get(tuple(left[at : at + SEED]), ()):
            if reached.get(other - at, -1) > at:
                continue
            size = SEED
            while at + size < len(left) and other + size < len(right) and left[at + size] == right[other + size]:
                size += 1
            reached[other - at] = at + size
            yield Run(at, other, size)


def _free(one: Run, taken_left: bytearray, taken_right: bytearray) -> Iterator[Run]:
    """Go through the parts of a run of which no word is taken."""
    begin = None
    for at in range(one.size + 1):
        free = at < one.size and not taken_left[one.left + at] and not taken_right[one.right + at]
        if free and begin is None:
            begin = at
        elif not free and begin is not None:
            yield Run(one.left + begin, one.right + begin, at - begin)
            begin = None
