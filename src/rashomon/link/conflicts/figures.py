"""Figures that differ: two counts of one quantity that cannot both be true, rounding and hedges allowed for.

What is compared: figures of one counted thing, told by two voices or at two times, in claims that share what happens to
it, whom it happens to, the day, or other words. What keeps two figures apart: other targets, other days, a part set
against the whole, a count that grew from one day to the next.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp
from typing import Final

from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.counted import Figure, figures_told
from rashomon.link.conflicts.counts import Parting
from rashomon.link.conflicts.figure_pairs import compared
from rashomon.link.conflicts.matters import same_matter
from rashomon.link.conflicts.vicinity import Setting
from rashomon.model import Conflict, ConflictKind, Side

_DOUBT: Final = "Do both count the same, on the same day?"
_BY_WORDS: Final = "By its words the one leaves room for the other: did both mean their numbers closely?"
_SURE: Final = 0.8
"""From this score on nothing is asked."""


def figures(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find where two tellings give figures for one quantity that cannot both be true.

    Args:
        tellings: of a story, in their settled order.

    Yields:
        A conflict for each two figures that part, the copies of one report taken as one.

    """
    setting = Setting.of(tellings)
    by_thing = defaultdict[str, list[Figure]](list)
    for one in figures_told(tellings):
        by_thing[one.count.unit or ("people" if one.person else one.thing)].append(one)
    best = dict[frozenset[str], Conflict]()
    for group in by_thing.values():
        ordered = sorted(group, key=lambda one: one.telling.order)
        for one, other in compared(ordered):
            found = _conflict(one, other, setting)
            pair = frozenset((_place(one), _place(other)))
            if found and (pair not in best or best[pair].score < found.score):
                best[pair] = found
    yield from best.values()


def _conflict(one: Figure, other: Figure, setting: Setting) -> Conflict | None:
    reasons = same_matter(one, other, setting)
    if reasons is None:
        return None
    score = 1 / (1 + exp(-sum(each.weight for each in reasons)))
    by_words = any(each.words.endswith(Parting.BY_CHOICE.value) for each in reasons)
    return Conflict(
        ConflictKind.FIGURES,
        _about(one, other),
        _side(one),
        _side(other),
        reasons,
        round(score, 3),
        _BY_WORDS if by_words else "" if score >= _SURE else _DOUBT,
    )


def _about(one: Figure, other: Figure) -> str:
    """Name what both count: the noun, with the predicate of the one that says it itself."""
    told = next((each for each in (one, other) if each.leans is None), one)
    cue = " ".join(told.telling.claim.cue.of(told.telling.article.text).split())
    return f"how many {told.noun}: {cue}" if not told.count.unit else f"how much: {told.telling.words()[:60]}"


def _place(one: Figure) -> str:
    """Tell a number's place, the same in all copies of one report."""
    telling = one.telling
    return f"{telling.account or telling.article.id} {one.count.value if telling.account else one.at.start}"


def _side(one: Figure) -> Side:
    telling = one.telling
    return Side(
        telling.article.id,
        telling.claim.spans,
        telling.claim.voice,
        one.count.value,
        telling.id,
    )
