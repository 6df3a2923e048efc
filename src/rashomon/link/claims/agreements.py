"""Agreements: what accounts tell alike that have not copied it from one another.

That several tell it makes it no truth; and reports of one briefing agree because they were told alike. Only what the
accounts tell themselves counts, and not what they pass on of one speaker: two outlets that quote one minister are one
voice on what he says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rashomon.link.claims.likeness import Rarity, compare, is_told, pairs
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.dates import days_between
from rashomon.link.conflicts.sides import independent, score_of
from rashomon.model import Place, Reason, content_id

AGREED: Final = 0.8
"""From this score on, two tellings are taken to tell of one deed."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two tellings of one thing by two voices.

    Attributes:
        one: the one.
        other: the other.
        reasons: why they tell of one thing; weights are log odds.
        score: probability that they do, 0 to 1.
        id: made from both.

    """

    one: Telling
    other: Telling
    reasons: tuple[Reason, ...]
    score: float
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        object.__setattr__(self, "id", content_id("q", *sorted((self.one.id, self.other.id))))


def agreements(tellings: Sequence[Telling]) -> Iterator[Agreement]:
    """Find what two voices of two articles tell alike.

    Args:
        tellings: of a story, in their settled order.

    """
    told = [one for one in tellings if is_told(one) and one.phrases]
    rarity = Rarity(tellings)
    for one, other in pairs(told):
        apart = one.article.id != other.article.id and one.narrator != other.narrator
        if not (apart and independent(one, other) and _same_parts(one, other)) or days_between(one, other):
            continue
        reasons = compare(one, other, rarity)
        score = score_of(reasons)
        if score >= AGREED:
            yield Agreement(one, other, reasons, score)


def _same_parts(one: Telling, other: Telling) -> bool:
    """Whether both tell of the same who and whom, as far as both tell it."""
    return all(_meet(one, other, place) for place in (Place.SUBJECT, Place.OBJECT))


def _meet(one: Telling, other: Telling, place: Place) -> bool:
    left, right = one.at(place), other.at(place)
    if not left or not right:
        return not left and not right
    actors = {key for phrase in left for key in phrase.actors} & {key for phrase in right for key in phrase.actors}
    return bool(actors or {phrase.head for phrase in left} & {phrase.head for phrase in right})
