"""Clusters: referents joined step by step, unless something keeps them apart (union-find with cannot-link)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.link.clashes import Form, clash, form_of
from rashomon.model import Referent


@dataclass(slots=True)
class _Cluster:
    """What is known of the referents joined so far.

    Attributes:
        members: ids.
        forms: what they look like.
        sides: numbers of the splits that they stand on: positive on the left side, negative on the right.
        excused: forms that clash and that a person put together nevertheless.

    """

    members: list[str]
    forms: set[Form]
    sides: set[int] = field(default_factory=set)
    excused: set[frozenset[Form]] = field(default_factory=set)


class Clusters:
    """Referents, each by itself at first."""

    def __init__(self, referents: Iterable[Referent]) -> None:
        """Begin with a cluster for each referent."""
        self._root: dict[str, str] = {}
        self._rows: dict[str, _Cluster] = {}
        self._splits = 0
        for one in referents:
            form = form_of(one)
            self._root[one.id] = one.id
            self._rows[one.id] = _Cluster([one.id], {form} if form else set())

    def tie(self, members: Sequence[str]) -> None:
        """Join referents because a person says so: only what a newer split parted stays apart."""
        for place, one in enumerate(members):
            next((other for other in members[:place] if self._joined(one, other, forced=True)), None)

    def part(self, left: Sequence[str], right: Sequence[str]) -> None:
        """Keep two sides apart from now on, except for those that are together already."""
        self._splits += 1
        lefts, rights = ({self._root[one] for one in side} for side in (left, right))
        for root in lefts - rights:
            self._rows[root].sides.add(self._splits)
        for root in rights - lefts:
            self._rows[root].sides.add(-self._splits)

    def join(self, left: str, right: str) -> None:
        """Join two referents' clusters, unless a split or a clash keeps them apart."""
        self._joined(left, right, forced=False)

    def members(self) -> dict[str, list[str]]:
        """Give the members of each cluster, in the order of the alphabet, under the first of them."""
        rows = (sorted(row.members) for row in self._rows.values())
        return dict(sorted((row[0], row) for row in rows))

    def _joined(self, left: str, right: str, *, forced: bool) -> bool:
        one, other = sorted(
            (self._root[left], self._root[right]), key=lambda root: (-len(self._rows[root].members), root)
        )
        if one == other:
            return True
        big, small = self._rows[one], self._rows[other]
        if any(-side in big.sides for side in small.sides):
            return False
        clashing = {frozenset({mine, theirs}) for mine in big.forms for theirs in small.forms if clash(mine, theirs)}
        if not forced and clashing - big.excused - small.excused:
            return False
        big.members.extend(small.members)
        big.forms |= small.forms
        big.sides |= small.sides
        big.excused |= small.excused | clashing
        for member in small.members:
            self._root[member] = one
        del self._rows[other]
        return True
