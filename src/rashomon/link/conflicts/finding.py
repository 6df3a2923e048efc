"""Where tellings part: each kind of conflict by its own rules, gathered, the surest first.

What it keeps true: the same tellings give the same conflicts in any order; what the copies of one report tell against
one another's is told once; nothing is set against its own words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from rashomon.link.claims.telling import Telling
from rashomon.model import Conflict, Side

Finder = Callable[[Sequence[Telling]], Iterator[Conflict]]
"""Finds the conflicts of one kind among tellings that stand in their settled order."""
LIKELY: Final = 0.5
"""From this score on, two tellings are taken to part."""


def conflicts(tellings: Iterable[Telling], finders: Mapping[str, Finder]) -> tuple[Conflict, ...]:
    """Find where tellings part.

    Args:
        tellings: of a story, in any order.
        finders: by the name of what each finds; two may find one kind.

    Returns:
        By kind, the surest first.

    """
    ordered = sorted({one.id: one for one in tellings}.values(), key=lambda one: one.order)
    known = {one.id: one for one in ordered}
    found = {one.id: one for finder in finders.values() for one in finder(ordered) if one.score >= LIKELY}
    ranked = sorted(found.values(), key=lambda one: (one.kind.value, -one.score, one.id))
    return tuple(_once(ranked, known))


def _once(found: Iterable[Conflict], known: Mapping[str, Telling]) -> Iterator[Conflict]:
    """Leave out what the prints of one report tell again: the same two accounts, in the same voices, on one matter."""
    seen = set[object]()
    for one in found:
        mark = (one.kind, frozenset(_account(side, known) for side in one.sides))
        if mark not in seen:
            yield one
        seen.add(mark)


def _account(side: Side, known: Mapping[str, Telling]) -> object:
    told = known.get(side.claim)
    if told is None or not told.account:
        return side.key
    return told.account, told.cue, side.value, told.chain[0].name if told.chain else ""
