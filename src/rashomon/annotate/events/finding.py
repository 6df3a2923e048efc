"""One article's reading, referents, statements and times -> its events.

What nothing in the codebook says is no event; one without anybody, or of somebody to himself, is refused.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.annotate.clauses.company import company_of
from rashomon.annotate.clauses.modalities import governors
from rashomon.annotate.clauses.participants import Participant, Seat, participants
from rashomon.annotate.clauses.pronouns import target_behind
from rashomon.annotate.clauses.setting import Setting, setting_of
from rashomon.annotate.clauses.triggers import Trigger, triggers_of
from rashomon.annotate.clauses.verbs import is_passive
from rashomon.annotate.clauses.voices import voices_of
from rashomon.annotate.events.folding import folded
from rashomon.annotate.events.places import has_other_object
from rashomon.annotate.events.seats import actors, recipients
from rashomon.annotate.events.settings import place_of, time_of
from rashomon.annotate.events.statuses import is_refused, said_of, status_of
from rashomon.codebook import patterns
from rashomon.codebook.event_contexts import contexts_in
from rashomon.codebook.event_modes import mode_of
from rashomon.codebook.events import Alone, EventPattern, events_by_form
from rashomon.model import Event, EventType, Part, Reading, Referent, Span, Statement, Status, Time, hull

_NEAR: Final = 400
"""Characters: one who is named farther from the words that say the event is named elsewhere."""
_SUFFERED: Final = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.ASSAULT, EventType.SANCTION})
"""Types of which it is worth telling that somebody suffers it, though nobody is named who does it."""
_REFUSED: Final = "120"
"""CAMEO's code of a refusal."""


@dataclass(frozen=True, slots=True)
class Found:
    """An event with the words that say it.

    Attributes:
        trigger: the words.
        event: what they say.

    """

    trigger: Trigger[EventPattern]
    event: Event


def events_of(
    text: str,
    reading: Reading,
    referents: Sequence[Referent],
    statements: Sequence[Statement],
    times: Sequence[Time],
) -> tuple[Event, ...]:
    """Find what an article reports that somebody did.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        referents: whom and what it speaks of.
        statements: who says what in it.
        times: when, as its words say.

    Returns:
        In the order of their words.

    """
    setting = setting_of(text, reading, referents, statements)
    found: list[Found] = []
    triggers = sorted(triggers_of(setting, events_by_form()), key=lambda one: (one.at, -len(one.words)))
    joining = {company_of(setting, one.at)[0] for one in triggers}
    for trigger in triggers:
        if trigger.at in joining or _is_only_said_of(setting, trigger):
            continue
        if not any(trigger.at in other.trigger.words for other in found):
            found += _events(setting, trigger, times)
    kept = folded(setting, [(one.trigger, one.event) for one in _without_parts(setting, found)])
    unique = {one.id: one for one in kept}
    return tuple(sorted(unique.values(), key=lambda one: (one.cue, one.type.value, one.id)))


def _without_parts(setting: Setting, found: Sequence[Found]) -> Iterator[Found]:
    """Leave out what a word says that is part of a longer phrase: the "talks" of "held talks"."""
    for one in found:
        if not any(_is_part(setting, one.trigger, other.trigger) for other in found):
            yield one


def _is_part(setting: Setting, one: Trigger[EventPattern], other: Trigger[EventPattern]) -> bool:
    """Whether a word is one of another's phrase, or what its verb needs ("aid" in "suspended its aid")."""
    if len(other.words) > len(one.words) and one.at in other.words:
        return True
    noun = one.entry.part is patterns.Part.NOUN and other.at == setting.head(one.at)
    return noun and any(setting.words[one.at] in words.split() for words in other.entry.needs)


def _events(setting: Setting, trigger: Trigger[EventPattern], times: Sequence[Time]) -> Iterator[Found]:
    """Make the events that one trigger says: one in each voice."""
    entry = trigger.entry
    for voice in voices_of(setting, trigger.at, trigger.cue, governors(setting, trigger)):
        named = [*actors(setting, trigger, voice), *_beside(setting, trigger)]
        whom = [
            _whom(setting, one, named, voice)
            for one in recipients(setting, trigger, voice, [one.referent.id for one in named])
        ]
        dated = [one.span for one in times]
        doing, done = (
            [one for one in side if not any(span.contains(one.span) for span in dated)]
            for side in _sides(entry, named, [one for one in whom if one is not None])
        )
        if not _tells(entry, doing, done) or _is_elsewhere(setting, trigger, doing, done):
            continue
        kind, mode, cameo, status = _deed(setting, trigger, voice, [one.referent for one in doing])
        spans = [one.span for one in (*doing, *done)]
        time = time_of(setting, trigger, times)
        event = Event(
            setting.reading.article,
            kind,
            tuple(_part(one) for one in doing),
            tuple(_part(one) for one in done),
            (_clause(setting, trigger, spans),),
            trigger.cue,
            entry.name,
            cameo,
            mode,
            _contexts(setting, trigger),
            entry.reciprocal and kind is entry.type,
            status,
            voice.id if voice else None,
            time.id if time else None,
            place_of(setting, trigger, spans),
            next((one.doubt for one in (*doing, *done) if one.doubt), ""),
        )
        yield Found(trigger, event)


def _beside(setting: Setting, trigger: Trigger[EventPattern]) -> list[Participant]:
    """Name those beside whom it is done ("joined Peru in condemning")."""
    if trigger.entry.part is not patterns.Part.VERB:
        return []
    _, heads = company_of(setting, trigger.at)
    return [one for head in heads for one in participants(setting, Seat(trigger, target=False), [head])]


def _whom(
    setting: Setting, one: Participant, doing: Sequence[Participant], voice: Statement | None
) -> Participant | None:
    """Give who is meant by a pronoun for a recipient; none where grammar leaves nobody."""
    return target_behind(setting, one, doing[0], voice) if doing else one


def _deed(
    setting: Setting, trigger: Trigger[EventPattern], voice: Statement | None, doing: list[Referent]
) -> tuple[EventType, str, str, Status]:
    """Say what is done, by type, mode and CAMEO code, and how it is put."""
    entry = trigger.entry
    if is_refused(setting, trigger, voice):
        status = said_of(Status.HAPPENED, EventType.REJECT, voice, doing)
        return EventType.REJECT, mode_of(EventType.REJECT, entry.type), _REFUSED, status
    status = said_of(status_of(setting, trigger, voice), entry.type, voice, doing)
    return entry.type, entry.mode, entry.cameo, status


def _sides(
    entry: EventPattern, doing: Sequence[Participant], done: Sequence[Participant]
) -> tuple[list[Participant], list[Participant]]:
    """Give the two sides, each of them once; of those who do it to one another, the first and the others."""
    known = {one.referent.id: one for one in reversed(doing)}
    first = [one for one in doing if known.pop(one.referent.id, None)]
    taken = {one.referent.id for one in first}
    others = {one.referent.id: one for one in reversed(done) if one.referent.id not in taken}
    second = [one for one in done if others.pop(one.referent.id, None)]
    if entry.reciprocal and not second and len(first) > 1:
        return first[:1], first[1:]
    return first, second


def _tells(entry: EventPattern, doing: Sequence[Participant], done: Sequence[Participant]) -> bool:
    """Whether enough of those who have a part are named."""
    if not doing:
        return bool(done) and entry.alone is not Alone.PAIR and entry.type in _SUFFERED
    return bool(done) or entry.alone is Alone.YES


def _is_only_said_of(setting: Setting, trigger: Trigger[EventPattern]) -> bool:
    """Whether a verb only describes a noun: "the visiting king", "the besieged town"."""
    return setting.relation(trigger.at) == "amod" and not setting.below(trigger.at, "obl:agent")


def _is_elsewhere(
    setting: Setting, trigger: Trigger[EventPattern], doing: Sequence[Participant], done: Sequence[Participant]
) -> bool:
    """Whether what is told is something else's deed ("a crane killed 107"), or done to some thing ("shot a film")."""
    if trigger.entry.part is not patterns.Part.VERB:
        return False
    return (not doing and not is_passive(setting, trigger.at)) or (not done and has_other_object(setting, trigger))


def _part(one: Participant) -> Part:
    return Part(one.referent.id, one.span, one.quantity)


def _contexts(setting: Setting, trigger: Trigger[EventPattern]) -> tuple[str, ...]:
    words = [setting.words[one] for one in setting.tree(trigger.at)]
    return tuple(sorted({*trigger.entry.contexts, *contexts_in(words)}))


def _clause(setting: Setting, trigger: Trigger[EventPattern], parts: Sequence[Span]) -> Span:
    """Give the words of the clause, with those for actors and recipients where they stand near it."""
    tokens = [one for one in setting.tree(trigger.at) if setting.reading.tokens[one].upos != "PUNCT"]
    near = [one for one in parts if abs(one.start - trigger.cue.start) < _NEAR]
    return hull((trigger.cue, *near, *(setting.span(one) for one in tokens)))
