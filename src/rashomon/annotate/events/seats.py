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
from rashomon.annotate.clauses.verbs import undergoers
from rashomon.annotate.syntax import sentence_at
from rashomon.codebook import patterns
from rashomon.codebook.events import EventPattern, events_by_form
from rashomon.codebook.modal_words import Makes, modal_word
from rashomon.codebook.stand_ins import stand_in
from rashomon.model import EventType, Form, Kind, Naming, Statement, hull

_OWNED: Final = ("nmod:poss", "amod", "compound")
_OF: Final = frozenset({"of", "by", "from", "in", "on", "against", "to", "with", "for"})
_FROM: Final = frozenset({"of", "by", "from", "in", "with"})
"""Behind what is blamed or refused: whose it is. Whom it is done to ("the attack on Chile") is not blamed."""
_AT_WORDS: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.REQUEST})
_FORCE: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION})
_WITH_OWN: Final = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.AGREE, EventType.AID})
"""Types that are done with one's own people and things, and not to them."""
_TOWARDS: Final = frozenset({"to", "with", "against", "on", "upon", "for", "from", "at", "in", "into", "between"})
_BELOW: Final = ("xcomp", "ccomp")
_DEPTH: Final = 2
_SELVES: Final = ("self", "selves")
_THIRD: Final = frozenset({"it", "they", "he", "she"})
_THEIRS: Final = frozenset({"its", "their", "his", "her", "our", "my"})
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
        heads = recipients_at(setting, trigger, place)
        if trigger.entry.type in _WITH_OWN:
            heads = [one for one in heads if not _is_own(setting, one)]
        found = [holder_behind(setting, one, voice) for one in _sitting(setting, trigger, heads, target=True)]
        kept = _of_kind(found or list(_speaking(setting, heads, voice)), trigger.entry.whom)
        # A pronoun that was tied to the doer may be somebody else's, and is asked about later.
        others = [one for one in kept if one.referent.id not in doers or one.pronoun]
        if others:
            return others
    return []


def has_other_object(setting: Setting, trigger: Trigger[EventPattern]) -> bool:
    """Say whether something that is nobody has it done to it: "shot a film", "met the deadline".

    Args:
        setting: the article.
        trigger: the words.

    """
    return "object" in trigger.entry.recipient and bool(recipients_at(setting, trigger, "object"))


def recipients_at(setting: Setting, trigger: Trigger[EventPattern], place: str) -> list[int]:
    """Give the words that stand at a place of the recipient.

    Args:
        setting: the article.
        trigger: the words that say the event.
        place: as in the codebook.

    """
    match place:
        case "inner":
            return list(_inner(setting, trigger.at, _DEPTH))
        case "clause":
            clauses = [one for word in trigger.words for one in _clauses(setting, word)]
            return [one for clause in clauses for one in setting.below(clause, "nsubj", "nsubj:pass")]
        case "object":
            own = heads_at(setting, trigger, place)
            return own if len(trigger.words) == 1 else [one for one in own if one not in trigger.words]
        case _:
            return heads_at(setting, trigger, place)


def _inner(setting: Setting, verb: int, depth: int) -> Iterator[int]:
    """Give to whom the verb below a verb does something ("refused to help Chile", "plans to meet with Chile")."""
    for clause in _clauses(setting, verb):
        if setting.below(clause, "nsubj", "nsubj:pass"):
            continue
        yield from undergoers(setting, clause)
        yield from (one for one in setting.below(clause, "obl", "nmod") if setting.case(one) in _TOWARDS)
        for noun in setting.below(clause, "obj"):
            yield from (one for one in setting.below(noun, "nmod") if setting.case(one) in _TOWARDS)
        if depth > 1:
            yield from _inner(setting, clause, depth - 1)


def _clauses(setting: Setting, verb: int) -> list[int]:
    """Give the verbs of the clauses that say what is asked, refused or promised, and not when or why."""
    purposes = setting.below(verb, "advcl", "acl")
    return [
        *setting.below(verb, *_BELOW),
        *(one for one in purposes if any(setting.words[mark] == "to" for mark in setting.below(one, "mark"))),
    ]


def _sitting(
    setting: Setting, trigger: Trigger[EventPattern], heads: Sequence[int], *, target: bool
) -> list[Participant]:
    """Name those for whom words stand, or else those to whom what they name belongs."""
    found = participants(setting, Seat(trigger, target), heads)
    if found or (target and trigger.entry.whom) or (not target and trigger.entry.doer):
        return [_named_near(setting, one) for one in found]
    things = heads if target else [one for one in heads if stand_in(setting.words[one]) is not None]
    behind = _FROM if trigger.entry.type in _AT_WORDS else _OF
    owners = [one for head in things for one in _owners(setting, head, behind) if one not in trigger.words]
    seat = Seat(trigger, target, owner=True)
    for owner in owners:
        found = [one for one in participants(setting, seat, [owner]) if one.referent.named or one.referent.country]
        if found:
            head = setting.head(owner)
            return [_widened(setting, one, head) for one in found]
    return []


def _owners(setting: Setting, head: int, prepositions: frozenset[str], depth: int = _DEPTH) -> list[int]:
    """Give the words for whose a thing is or where it is, the nearest first, down to what belongs to what belongs."""
    cases = prepositions - {"of"} if prepositions is _FROM and _is_done_to(setting.words[head]) else prepositions
    beside = setting.below(head, *_OWNED)
    before = [one for one in beside if one in setting.named]
    before = before or [own for one in beside for own in setting.below(one, *_OWNED) if own in setting.named]
    behind = [one for one in setting.below(head, "nmod", "obl", "nmod:desc") if setting.case(one) in cases]
    deeper = [one for inner in behind if depth > 1 for one in _owners(setting, inner, prepositions, depth - 1)]
    return [*reversed(before), *behind, *deeper]


def _is_done_to(noun: str) -> bool:
    """Whether "of" behind a noun names whom it is done to: "the invasion of Chile", and not "the plan of Chile"."""
    known = (form.entry for form in events_by_form().get(noun, ()))
    return any(entry.part is patterns.Part.NOUN and entry.type in _FORCE for entry in known)


def _is_own(setting: Setting, head: int) -> bool:
    """Whether a thing is the doer's own: "withdrew its troops" is done to nobody of his."""
    return any(setting.words[one] in _THEIRS for one in setting.below(head, "nmod:poss"))


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
