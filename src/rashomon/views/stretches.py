"""Stretches: the days through which one voice tells one thing, and nothing against it in between."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.views.ledger import Told


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days through which one voice tells one thing, and nothing against it.

    Attributes:
        told: what it tells then, the oldest first; at least one.

    """

    told: tuple[Told, ...]

    @property
    def key(self) -> str:
        """What keeps it apart from other stretches."""
        return self.told[0].position.id

    @property
    def teller(self) -> str:
        """Whose word it is."""
        return self.told[0].teller

    @property
    def dated(self) -> bool:
        """Whether its days are known."""
        return self.told[0].day is not None

    def meets(self, other: "Stretch") -> bool:
        """Say whether two stretches have a day in common."""
        mine, theirs = (tuple(one.day or "" for one in each.told) for each in (self, other))
        return self.dated and other.dated and max(mine[0], theirs[0]) <= min(mine[-1], theirs[-1])


def stretches(told: Iterable[Told], against: Iterable[Told]) -> Iterator[Stretch]:
    """Part what is told of one thing into stretches, by voice; what a voice tells without a day is one by itself.

    Args:
        told: what is told of it, by any voice.
        against: what is told against it; where the same voice does, its stretch ends.

    """
    breaks = defaultdict[str, set[str]](set)
    for one in against:
        if one.day is not None:
            breaks[one.teller].add(one.day)
    parts = defaultdict[tuple[str, int], list[Told]](list)
    for one in sorted(told, key=lambda one: one.day or ""):
        parted = -1 if one.day is None else sum(day <= one.day for day in breaks[one.teller])
        parts[one.teller, parted].append(one)
    for part in parts.values():
        yield Stretch(tuple(part))
