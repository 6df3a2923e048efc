"""What the reports of one event tell otherwise: each value with the reports that have it. None is called right.

What a report leaves out is no value, and what says less is no other one: "in March" does not differ from 19 March.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from rashomon.link.event_days import days_in_words, gap
from rashomon.link.event_reports import Difference, Reported, Somebody
from rashomon.link.event_words import stems

_AND: Final = ", "
_SAME: Final = Difference("", ())
Value = Callable[[Reported], str]


def differences(members: Sequence[Reported]) -> tuple[Difference, ...]:
    """List what is told otherwise of one event: its day, status, actors, recipients, quantity, place.

    Args:
        members: the reports, in the order in which they are to be named.

    """
    return tuple(one for one in _all(members) if len(one.told) > 1)


def _all(members: Sequence[Reported]) -> Iterator[Difference]:
    yield _days(members)
    yield _told("status", members, lambda one: one.event.status.value)
    yield from _people(members)
    yield _told("quantity", members, _quantity)
    places = [stems(one.place) for one in members if one.place]
    if any(not left & right for left, right in combinations(places, 2)):
        yield _told("place", members, lambda one: one.place)


def _people(members: Sequence[Reported]) -> Iterator[Difference]:
    """Compare side with side; where they do it to one another, who comes first says nothing."""
    known = _known([row for one in members for row in (*one.actors, *one.recipients)])
    if any(one.event.reciprocal for one in members):
        yield _told("actors", members, lambda one: _names((*one.actors, *one.recipients), known))
        return
    yield _told("actors", members, lambda one: _names(one.actors, known))
    yield _told("recipients", members, lambda one: _names(one.recipients, known))


def _told(about: str, members: Sequence[Reported], value: Value) -> Difference:
    told: defaultdict[str, list[str]] = defaultdict(list)
    for one in members:
        if said := value(one):
            told[said].append(one.id)
    return Difference(about, tuple((said, tuple(ids)) for said, ids in told.items()))


def _days(members: Sequence[Reported]) -> Difference:
    found = _told("day", members, day_told)
    days = {days_in_words(one) for one in members if day_told(one)}
    return found if any(gap(left, right) for left, right in combinations(days, 2)) else _SAME


def day_told(one: Reported) -> str:
    """Give the day as it is told: whole, as the first and last of several, or open; empty where no words say one.

    Args:
        one: the report.

    """
    if one.begin and one.end:
        return one.begin if one.begin == one.end else f"{one.begin} to {one.end}"
    return one.when if "X" in one.when else ""


def _known(people: Sequence[Somebody]) -> Mapping[str, str]:
    """Give one name for each who is told of; those who have no name are one where they are called alike."""
    found: dict[str, str] = {}
    unnamed: dict[str, frozenset[str]] = {}
    for one in people:
        if one.named:
            found[one.id] = one.name
            continue
        words = stems(one.name.removeprefix(one.quantity))
        alike = next((name for name, others in unnamed.items() if words & others), one.name)
        unnamed.setdefault(alike, words)
        found[one.id] = alike
    return found


def _names(side: Sequence[Somebody], known: Mapping[str, str]) -> str:
    return _AND.join(sorted({known[one.id] for one in side}))


def _quantity(one: Reported) -> str:
    return _AND.join(dict.fromkeys(row.quantity for row in (*one.actors, *one.recipients) if row.quantity))
