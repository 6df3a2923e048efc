"""Statuses: whether an event happened, or is denied, planned, threatened, alleged, possible or asked for."""

from typing import Final

from rashomon.annotate.clauses.modalities import is_threatened, modality_of
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.codebook.events import EventPattern
from rashomon.model import EventType, Modality, Referent, Statement, Status

_DENYING: Final = "denied"
_OF_MODALITY: Final = {
    Modality.DENIED: Status.DENIED,
    Modality.PLANNED: Status.PLANNED,
    Modality.CALLED_FOR: Status.CALLED_FOR,
    Modality.HYPOTHETICAL: Status.HYPOTHETICAL,
}
_HELPING: Final = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID}
    | {EventType.CONCEDE, EventType.RETREAT}
)
_WAITING: Final = frozenset({"when", "once", "until", "till", "as"})
_WILL: Final = frozenset({"will", "would", "wo", "'ll", "'d", "shall"})
_BE: Final = frozenset({"is", "are", "was", "were"})
_WORDS: Final = frozenset(
    {EventType.AGREE, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
)
"""Types that are done by saying something: who says that he does it, does it."""


def is_refused(setting: Setting, trigger: Trigger[EventPattern], voice: Statement | None) -> bool:
    """Say whether somebody says that he will not do what would help: that is a refusal, and it happened.

    Args:
        setting: the article.
        trigger: the words that say the event.
        voice: in whose words they stand.

    """
    negated, modality = modality_of(setting, trigger, reported=voice is not None)
    return negated and modality is Modality.PLANNED and trigger.entry.type in _HELPING


def status_of(setting: Setting, trigger: Trigger[EventPattern], voice: Statement | None) -> Status:
    """Say how the words put an event, whoever does it.

    Args:
        setting: the article.
        trigger: the words that say it.
        voice: in whose words they stand.

    """
    negated, modality = modality_of(setting, trigger, reported=voice is not None)
    if negated or _is_denied(setting, voice):
        return Status.DENIED
    if is_threatened(setting, trigger):
        return Status.THREATENED
    if modality is Modality.ASSERTED and _is_to_be(setting, trigger.at):
        return Status.PLANNED
    if modality is Modality.ASSERTED and _is_purpose(setting, trigger.at):
        return Status.PLANNED
    if modality is Modality.ASSERTED and _is_condition(setting, trigger.at):
        return Status.HYPOTHETICAL
    return _OF_MODALITY.get(modality, Status.HAPPENED)


def _is_denied(setting: Setting, voice: Statement | None) -> bool:
    """Whether the words are denied by whoever quotes them: "denied a report that its boats had fired"."""
    known = {one.id: one for one in setting.statements}
    for _ in setting.statements:
        if voice is None:
            return False
        if voice.strength == _DENYING:
            return True
        voice = known.get(voice.inside) if voice.inside else None
    return False


def _is_condition(setting: Setting, at: int) -> bool:
    """Whether it is what something still waits for: "will lift it when he has surrendered"."""
    if setting.bare(at) != "advcl" or not any(setting.words[one] in _WAITING for one in setting.kids[at]):
        return False
    return any(setting.words[one] in _WILL for one in setting.below(setting.head(at), "aux"))


def _is_to_be(setting: Setting, at: int) -> bool:
    """Whether it is to be done: "is to hold talks"."""
    marks = {setting.words[one] for one in setting.below(at, "mark")}
    return "to" in marks and any(setting.words[one] in _BE for one in setting.below(at, "cop", "aux"))


def _is_purpose(setting: Setting, at: int) -> bool:
    """Whether it is only what something is done for: "came to power to overthrow" overthrows nobody."""
    marks = {setting.words[one] for one in setting.below(at, "mark")}
    return "to" in marks and setting.bare(at) in {"advcl", "acl"}


def said_of(status: Status, kind: EventType, voice: Statement | None, actors: list[Referent]) -> Status:
    """Say how it stands with what somebody's words tell: it is alleged, unless he tells what he does by saying it.

    Args:
        status: how the words put it.
        kind: what it is.
        voice: whose words tell it; None for the narrator.
        actors: who does it.

    """
    if voice is None or status is not Status.HAPPENED:
        return status
    own = {voice.speaker_id, voice.speaks_for_id} - {None}
    by_himself = kind in _WORDS and any(one.id in own for one in actors)
    return Status.HAPPENED if by_himself else Status.ALLEGED
