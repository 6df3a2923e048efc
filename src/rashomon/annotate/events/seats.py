"""Seats: who sits at the places of an event's words, its actors and its recipients.

Where nobody is named by the noun at a place, whoever it belongs to is meant: "a Chilean village", "the appeal of
Chile". What no mention of the article names is nobody.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.clauses.participants import Participant, Seat, participants
from rashomon.annotate.clauses.places import heads_at
from rashomon.annotate.clauses.pronouns import holder_behind, speaker_behind
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.events.belongings import owners_of, without_own
from rashomon.annotate.events.places import recipients_at
from rashomon.annotate.syntax import sentence_at
from rashomon.codebook import patterns
from rashomon.codebook.events import EventPattern
from rashomon.codebook.modal_words import Makes, modal_word
from rashomon.codebook.stand_ins import stand_in
from rashomon.model import Form, Kind, Naming, Statement, hull

_DEPTH: Final = 2
_SELVES: Final = ("self", "selves")
_THIRD: Final = frozenset({"it", "they", "he", "she"})
_NAMING: Final = frozenset({Naming.NAME, Naming.DESCRIPTION})


def actors(setting: Setting, trigger: Trigger[EventPattern], voice: Statement | None) -> list[Participant]:
    """Name those who do what the words say.

    Args:
        setting: the article.
        trigger: the words.
        voice: in whose words they stand.

    """
    for place in trigger.entry.actor:
        if place == "speaker":
            return list(_speaker(setting, voice))
        heads = [] if _is_asked(setting, trigger, place) else heads_at(setting, trigger, place)
        found = [holder_behind(setting, one, voice) for one in _sitting(setting, trigger, heads, target=False)]
        found = found or list(_speaking(setting, heads, voice))
        kept = _of_kind(found, trigger.entry.doer)
        if kept:
            return kept
    return []


def _is_asked(setting: Setting, trigger: Trigger[EventPattern], place: str) -> bool:
    """Whether the subject over a deed's noun asks for it, and so is not who does it: "called for the arrest of"."""
    noun = trigger.entry.part is patterns.Part.NOUN and place == "subject"
    return noun and modal_word(setting.words[setting.head(trigger.at)]) is Makes.CALLED_FOR


def recipients(
    setting: Setting, trigger: Trigger[EventPattern], voice: Statement | None, doers: Collection[str] = ()
) -> list[Participant]:
    """Name those to whom it is done.

    Args:
        setting: the article.
        trigger: the words.
        voice: in whose words they stand.
        doers: ids of those who do it, to whom it is not done ("refused a request from Chile to cross its land").

    """
    for place in trigger.entry.recipient:
        heads = without_own(setting, trigger, recipients_at(setting, trigger, place))
        found = [holder_behind(setting, one, voice) for one in _sitting(setting, trigger, heads, target=True)]
        kept = _of_kind(found or list(_speaking(setting, heads, voice)), trigger.entry.whom)
        # A pronoun that was tied to the doer may be somebody else's, and is asked about later.
        others = [one for one in kept if one.referent.id not in doers or one.pronoun]
        if others:
            return others
    return []


def _sitting(
    setting: Setting, trigger: Trigger[EventPattern], heads: Sequence[int], *, target: bool
) -> list[Participant]:
    """Name those for whom words stand, or else those to whom what they name belongs."""
    found = participants(setting, Seat(trigger, target), heads)
    if found or (target and trigger.entry.whom) or (not target and trigger.entry.doer):
        return [_named_near(setting, one) for one in found]
    things = heads if target else [one for one in heads if stand_in(setting.words[one]) is not None]
    owners = [one for head in things for one in owners_of(setting, trigger, head)]
    seat = Seat(trigger, target, owner=True)
    for owner in owners:
        found = [one for one in participants(setting, seat, [owner]) if one.referent.named or one.referent.country]
        if found:
            head = setting.head(owner)
            return [_widened(setting, one, head) for one in found]
    return []


def _named_near(setting: Setting, one: Participant) -> Participant:
    """Show who a pronoun is by the words of its sentence that name him, where there are any."""
    if not one.pronoun:
        return one
    sentence = sentence_at(setting.reading, one.span.start)
    named = [
        mention.span
        for mention in one.referent.mentions
        if mention.naming in _NAMING and sentence.contains(mention.span)
    ]
    return replace(one, span=min(named, key=lambda span: abs(span.start - one.span.start))) if named else one


def _speaker(setting: Setting, voice: Statement | None) -> Iterator[Participant]:
    """Name who says it, in the words for the speaker."""
    if voice is not None and voice.source:
        yield from (
            Participant(one, voice.source[0], one.quantity) for one in setting.referents if one.id == voice.speaker_id
        )


def _widened(setting: Setting, one: Participant, head: int) -> Participant:
    return Participant(one.referent, hull((one.span, setting.span(head))), one.quantity, one.doubt, one.pronoun)


def _speaking(setting: Setting, heads: Sequence[int], voice: Statement | None) -> Iterator[Participant]:
    """Name the speaker for a pronoun that was tied to nobody; where it need not be him, ask whether it is."""
    for head in heads[:1]:
        word = setting.words[head]
        speaker = speaker_behind(setting, word, voice)
        if speaker is not None:
            yield Participant(speaker, setting.span(head), speaker.quantity)
        elif word in _THIRD and head not in setting.named and voice is not None and voice.form is Form.INDIRECT:
            question = f"is “{word}” the one who says it?"
            yield from (replace(one, doubt=question) for one in _speaker(setting, voice))


def _of_kind(found: Iterable[Participant], kinds: Sequence[Kind]) -> list[Participant]:
    others = [one for one in found if not one.pronoun.endswith(_SELVES)]
    return [one for one in others if not kinds or one.referent.kind is None or one.referent.kind in kinds]
