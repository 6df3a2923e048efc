"""Blocking: which pairs of reported events are worth comparing. Never all of them.

Reports meet that have a type, or two types that reporters swap, and somebody in common; or else a word for somebody who
has no name ("dock workers"). A block that is too large asks for more: somebody of the other side, or the same word for
the deed. One that is still too large compares neighbours only, by day, words and article.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from rashomon.codebook.type_swaps import type_swaps
from rashomon.link.blocks import Pair, Splitting, pairs_within
from rashomon.link.event_reports import Reported
from rashomon.link.event_words import stems
from rashomon.model import EventType

_NEAR: Final = 8


def candidate_pairs(reports: Sequence[Reported]) -> tuple[Pair, ...]:
    """Find the pairs of reports that are worth comparing.

    Args:
        reports: in a settled order.

    Returns:
        Pairs of places in `reports`, the lesser first, in order.

    """
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    families, splitting = _families(), _splitting(reports)
    for at, one in enumerate(reports):
        for key in _keys(one):
            for family in families[one.event.type]:
                blocks[family, key].append(at)
    pairs = {
        pair
        for (family, _), block in blocks.items()
        for pair in pairs_within(block, splitting)
        if _meet(family, pair, reports)
    }
    return tuple(sorted(pairs))


def _families() -> dict[EventType, list[str]]:
    """Give the families of each type: itself, and each swap that it is part of."""
    swaps = type_swaps().values()
    return {kind: [kind.value, *(one.name for one in swaps if kind in one.types)] for kind in EventType}


def _meet(family: str, pair: Pair, reports: Sequence[Reported]) -> bool:
    """Whether two reports meet in a family: those of one type meet in its own, and not in that of a swap."""
    kinds = {reports[at].event.type.value for at in pair}
    return len(kinds) > 1 or family in kinds


def _keys(one: Reported) -> list[str]:
    """Give the keys under which a report meets others: who has a part, and words for those who have no name."""
    found = {row.id for row in (*one.actors, *one.recipients)}
    found |= {f"word {word}" for row in (*one.actors, *one.recipients) if not row.named for word in stems(row.name)}
    return sorted(found)


def _splitting(reports: Sequence[Reported]) -> Splitting:
    """Split by who has a part and the word for the deed, and order by day and words."""

    def order(at: int) -> tuple[str, list[str], int]:
        return reports[at].begin or reports[at].when, sorted(reports[at].words), at

    return Splitting(lambda at: _finer(reports[at]), order, _NEAR)


def _finer(one: Reported) -> list[str]:
    """Give the keys of a large block: two who have a part, and the word for the deed."""
    ids = sorted({row.id for row in (*one.actors, *one.recipients)})
    return [f"cue {one.cue}", *(f"{left} {right}" for left, right in combinations(ids, 2))]
