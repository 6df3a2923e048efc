"""What can be no one event, whatever else is alike: days that lie apart, other people, or one word for two deeds.

How the words put it is no bar: that one tells what another denies is a difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rashomon.link.event_days import Days, days_of, gap
from rashomon.link.event_reports import Reported, Somebody
from rashomon.model import Event, EventType, Span

_VIOLENT: Final = frozenset({EventType.ASSAULT, EventType.COERCE})
Side = frozenset[tuple[str, str, bool]]
"""Those on one side whom several articles can name: id, country, whether it is a state."""


@dataclass(frozen=True, slots=True)
class Form:
    """What can keep two reports apart.

    Attributes:
        days: when it can have been.
        sides: those who are named on each side; empty where nobody is.
        people: all who have a part.
        violent: whether it is done to somebody once, whoever did it.
        place: the article, and where in it the word stands that says it.

    """

    days: Days
    sides: tuple[Side, Side]
    people: frozenset[str]
    violent: bool
    place: tuple[str, Span]


def form_of(one: Reported) -> Form:
    """Give what can keep a report apart from others."""
    first, second = one.sides
    people = frozenset(row.id for row in (*one.actors, *one.recipients))
    return Form(
        days_of(one),
        (named_on(first), named_on(second)),
        people,
        is_violent(one.event),
        (one.event.article, one.event.cue),
    )


@lru_cache(maxsize=200_000)
def apart(one: Form, other: Form) -> bool:
    """Say whether two reports cannot be of one event: days that lie apart, other people, or one and the same word.

    Reports may disagree on who did violence to somebody; but many may praise or blame him, each on his own. Of the same
    word, an article tells two events only where it tells them of different people.
    """
    if (gap(one.days, other.days) or 0) > 1 or (one.place == other.place and one.people != other.people):
        return True
    doers, whom = (_disjoint(*sides) for sides in zip(one.sides, other.sides, strict=True))
    shared = {row[0] for row in one.sides[1]} & {row[0] for row in other.sides[1]}
    return whom or (doers and not (one.violent and other.violent and shared))


def _disjoint(mine: Side, theirs: Side) -> bool:
    """Whether people are known on both, and nobody of the one can be, or act for, anybody of the other."""
    return bool(mine and theirs) and not any(akin(one, other) for one in mine for other in theirs)


def akin(one: tuple[str, str, bool], other: tuple[str, str, bool]) -> bool:
    """Whether two are one, or one of them is the state of the other: reporters name the one for the other."""
    return one[0] == other[0] or bool(one[1] and one[1] == other[1] and (one[2] or other[2]))


def named_on(side: Sequence[Somebody]) -> Side:
    """Give those on a side whom several articles can name."""
    return frozenset((one.id, one.country or "", one.state) for one in side if one.named)


def is_violent(event: Event) -> bool:
    """Whether it is done to somebody once, whoever did it."""
    return event.type in _VIOLENT and not event.reciprocal
