"""Bridges: ties around a referent that a person took away.

Two referents that were one actor only by way of a third stay one when the third is taken away: what was said of the
third says nothing of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.link.groups import Groups


class Tie(NamedTuple):
    """Two referents that the machine is sure of.

    Attributes:
        left: id of the one.
        right: id of the other.
        score: probability, 0 to 1.

    """

    left: str
    right: str
    score: float


def bridged(ties: Sequence[Tie], away: Sequence[str]) -> Iterator[Tie]:
    """Tie to each other those who are tied by way of referents that are taken away.

    Args:
        ties: what the machine is sure of.
        away: ids of the referents.

    Examples:
        >>> list(bridged([Tie("a", "b", 0.99), Tie("b", "c", 0.97)], ["b"]))
        [Tie(left='a', right='c', score=0.97)]

    """
    gone = frozenset(away)
    groups = Groups()
    for tie in ties:
        if tie.left in gone and tie.right in gone:
            groups.join(tie.left, tie.right)
    beside: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for tie in ties:
        if (tie.left in gone) != (tie.right in gone):
            inside, outside = (tie.left, tie.right) if tie.left in gone else (tie.right, tie.left)
            row = beside[groups.of(inside)]
            row[outside] = max(tie.score, row.get(outside, 0.0))
    for row in beside.values():
        for left, right in pairwise(sorted(row)):
            yield Tie(left, right, min(row[left], row[right]))
