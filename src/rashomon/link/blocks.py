"""Blocks: which pairs of one block are compared, whatever stands in it: all of a small one, few of a large one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

LARGEST: Final = 40
"""So many of a block are all compared with each other."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Splitting:
    """How a block that is too large is made smaller.

    Attributes:
        keys: gives the further keys of one; those who share one stay together.
        order: gives the place of one in a part that is still too large.
        near: how many that follow in this order each is compared with.

    """

    keys: Callable[[int], Iterable[str]]
    order: Callable[[int], Any]
    near: int


def pairs_within(block: Sequence[int], splitting: Splitting) -> Iterator[Pair]:
    """Pair those of a block, as far as its size allows.

    Args:
        block: places in whatever is compared.
        splitting: how it is made smaller where it is too large.

    Examples:
        >>> list(pairs_within([1, 2, 3], Splitting(lambda at: ("",), int, 1)))
        [(1, 2), (1, 3), (2, 3)]

    """
    if len(block) <= LARGEST:
        yield from combinations(block, 2)
        return
    for part in parts_of(block, splitting.keys):
        if len(part) <= LARGEST:
            yield from combinations(part, 2)
        else:
            yield from _neighbours(sorted(part, key=splitting.order), splitting.near)


class Lookup:
    """Blocks, asked for the pairs within them without keeping the pairs: those of one after those of another."""

    def __init__(self, blocks: Iterable[Sequence[int]], splitting: Splitting) -> None:
        """Put blocks in order.

        Args:
            blocks: places in whatever is compared, each once in a block.
            splitting: how a block is made smaller where it is too large.

        """
        self._near = splitting.near
        self._rows = defaultdict[int, list[tuple[Sequence[int], int]]](list)
        for block in blocks:
            if 1 < len(block) <= LARGEST:
                self._add(block)
            elif len(block) > LARGEST:
                for part in parts_of(block, splitting.keys):
                    self._add(part if len(part) <= LARGEST else sorted(part, key=splitting.order))

    def _add(self, row: Sequence[int]) -> None:
        for place, at in enumerate(row):
            self._rows[at].append((row, place))

    def pairs(self) -> Iterator[Pair]:
        """Go through the pairs, each once, the lower place first.

        Examples:
            >>> list(Lookup([[1, 2, 3], [2, 3, 4]], Splitting(lambda at: ("",), int, 1)).pairs())
            [(1, 2), (1, 3), (2, 3), (2, 4), (3, 4)]

        """
        for at in sorted(self._rows):
            found = set[int]()
            for row, place in self._rows[at]:
                whole = len(row) <= LARGEST
                found.update(row if whole else row[max(0, place - self._near) : place + self._near + 1])
            yield from ((at, other) for other in sorted(found) if other > at)


def parts_of(block: Sequence[int], keys: Callable[[int], Iterable[str]]) -> Iterator[list[int]]:
    """Split a block by further keys.

    Examples:
        >>> list(parts_of([4, 5, 6], lambda at: ["even" if at % 2 == 0 else "odd"]))
        [[4, 6], [5]]

    """
    parts: defaultdict[str, list[int]] = defaultdict(list)
    for at in block:
        for key in sorted(keys(at)):
            parts[key].append(at)
    yield from parts.values()


def _neighbours(ordered: Sequence[int], near: int) -> Iterator[Pair]:
    for place, at in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + near]:
            yield min(at, other), max(at, other)
