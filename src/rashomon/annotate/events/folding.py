"""Folding: a deed that its own doer promises, refuses or threatens is no second event but the first's mode.

"They threatened to attack Chile" is one event, a threat of violence. Whoever is asked or accused is another doer: "they
accused Chile of attacking Peru" is an accusation that happened and an attack that is alleged.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.codebook.event_modes import mode_of
from rashomon.codebook.events import EventPattern
from rashomon.model import Event, EventType, Status

Row = tuple[Trigger[EventPattern], Event]

_OVER: Final = frozenset(
    {EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.SUPPORT, EventType.ACCUSE}
)
_HOSTILE: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.PROTEST})
_STEPS: Final = 6


def folded(setting: Setting, found: Sequence[Row]) -> list[Event]:
    """Give the events without those that are another's mode, and say what an accusation only alleges.

    Args:
        setting: the article.
        found: the events with the words that say them.

    """
    rows, inside, planned = list[Row](), dict[int, Event](), set[int]()
    for trigger, event in found:
        over = _over(setting, trigger, found)
        if over is None:
            rows.append((trigger, event))
        elif _is_hostile(event, over[1]):
            planned.add(over[0].at)
            rows.append((trigger, event))
        elif _is_mode(setting, trigger, event, over[1]):
            inside[over[0].at] = event
        else:
            accused = over[1].type is EventType.ACCUSE and event.status is Status.HAPPENED
            rows.append((trigger, replace(event, status=Status.ALLEGED) if accused else event))
    return [_with_mode(event, inside.get(trigger.at)) for trigger, event in rows if trigger.at not in planned]


def _with_mode(event: Event, below: Event | None) -> Event:
    mode = mode_of(event.type, below.type) if below else ""
    return replace(event, mode=mode) if mode else event


def _is_mode(setting: Setting, trigger: Trigger[EventPattern], event: Event, over: Event) -> bool:
    """Whether a deed is only what another is about; what "denied that its boats had fired" denies is told in full."""
    told = over.type is EventType.REJECT and bool(setting.below(trigger.at, "nsubj", "nsubj:pass"))
    return _is_between(event, over) or (not told and _same_doers(event, over))


def _is_between(event: Event, over: Event) -> bool:
    """Whether two are asked for what they would do to one another: "said that Peru and Chile must agree"."""
    parts = {one.referent for one in (*event.actors, *event.recipients)}
    asked = {one.referent for one in over.recipients}
    return over.type is EventType.REQUEST and event.reciprocal and parts <= asked


def _over(setting: Setting, trigger: Trigger[EventPattern], found: Sequence[Row]) -> Row | None:
    """Give the nearest event over another in its tree that asks, refuses, promises, threatens or accuses."""
    known = {word: row for row in found for word in row[0].words if row[1].type in _OVER}
    beside = next((one for one in setting.below(trigger.at, "aux") if one in known), None)
    if beside is not None:
        return known[beside]
    at = trigger.at
    for _ in range(_STEPS):
        if setting.bare(at) in {"conj", "parataxis"} or setting.head(at) == at:
            return None
        at = setting.head(at)
        if at in known and known[at][0].at != trigger.at:
            return known[at]
    return None


def _is_hostile(event: Event, over: Event) -> bool:
    """Whether somebody promises or is ready for what is no cooperation: he plans it, and agrees to nothing."""
    return over.type is EventType.AGREE and event.type in _HOSTILE


def _same_doers(event: Event, over: Event) -> bool:
    """Whether a deed is done by those who refuse, promise or threaten it, or by nobody who is named."""
    doers = {one.referent for one in event.actors}
    if over.type is EventType.ACCUSE or (over.type is EventType.REQUEST and not doers):
        return False
    if event.reciprocal:
        doers |= {one.referent for one in event.recipients}
        return doers <= {one.referent for one in (*over.actors, *over.recipients)}
    return doers <= {one.referent for one in over.actors}
