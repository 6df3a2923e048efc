"""One article's reading, referents and statements -> its positions.

A position without words is none, and so is one whose holder or target no mention of the article names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.clauses.company import company_of
from rashomon.annotate.clauses.modalities import governors, modality_of
from rashomon.annotate.clauses.participants import Participant, Seat, before_hyphen, participants
from rashomon.annotate.clauses.places import heads_at
from rashomon.annotate.clauses.pronouns import holder_behind, speaker_behind, target_behind
from rashomon.annotate.clauses.setting import Setting, setting_of
from rashomon.annotate.clauses.triggers import Trigger, triggers_of
from rashomon.annotate.clauses.voices import voices_of
from rashomon.annotate.positions.again import said_again
from rashomon.codebook.patterns import Part
from rashomon.codebook.relations import Relation, relations_by_form
from rashomon.model import Modality, Position, Reading, Referent, Span, Statement, hull

_DENYING: Final = "denied"
_CARRIED: Final = frozenset({"obj", "obl", "nmod", "amod", "compound"})


def positions_of(
    text: str, reading: Reading, referents: Sequence[Referent], statements: Sequence[Statement]
) -> tuple[Position, ...]:
    """Find where an article says that somebody stands on somebody else.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        referents: whom and what it speaks of.
        statements: who says what in it.

    Returns:
        In the order of their words.

    """
    setting = setting_of(text, reading, referents, statements)
    triggers = list(triggers_of(setting, relations_by_form()))
    joining = {company_of(setting, one.at)[0] for one in triggers}
    found: dict[str, Position] = {}
    for trigger in triggers:
        if trigger.at not in joining:
            for one in _positions(setting, trigger):
                if not any(_is_same(one, other) for other in found.values()):
                    found[one.id] = one
    for one in said_again(setting, tuple(found.values())):
        if not any(_is_same(one, other) for other in found.values()):
            found[one.id] = one
    return tuple(sorted(found.values(), key=lambda one: (one.cue, one.holder, one.target, one.id)))


def _is_same(one: Position, other: Position) -> bool:
    """Whether two entries found one position in the same words ("imposed sanctions on")."""
    same = (one.holder, one.relation, one.target, one.voice) == (
        other.holder,
        other.relation,
        other.target,
        other.voice,
    )
    return same and one.cue.overlaps(other.cue)


def _positions(setting: Setting, trigger: Trigger[Relation]) -> Iterator[Position]:
    """Make the positions that one trigger says."""
    targets = _named(setting, trigger, target=True)
    if not targets:
        return
    for voice in voices_of(setting, trigger.at, trigger.cue, governors(setting, trigger)):
        negated, modality = modality_of(setting, trigger, reported=voice is not None)
        relation = trigger.entry.negated if negated and trigger.entry.negated else trigger.entry.relation
        if (negated and not trigger.entry.negated) or (voice and voice.strength == _DENYING):
            modality = Modality.DENIED
        for holder in _holders(setting, trigger, voice):
            for given in targets:
                target = target_behind(setting, given, holder, voice)
                if target is not None and target.referent.id != holder.referent.id:
                    yield Position(
                        setting.reading.article,
                        holder.referent.id,
                        relation,
                        target.referent.id,
                        (_evidence(setting, trigger, (holder, target), voice),),
                        trigger.cue,
                        trigger.entry.name,
                        voice.id if voice else None,
                        holder.quantity,
                        modality,
                        holder.doubt or target.doubt,
                    )


def _named(setting: Setting, trigger: Trigger[Relation], *, target: bool) -> list[Participant]:
    """Name those at the first of the entry's places where somebody stands."""
    for place in trigger.entry.to if target else trigger.entry.by:
        if place == "prefix":
            found = before_hyphen(setting, trigger)
        else:
            found = participants(setting, Seat(trigger, target), heads_at(setting, trigger, place))
        if found:
            return found
    return []


def _holders(setting: Setting, trigger: Trigger[Relation], voice: Statement | None) -> list[Participant]:
    """Name those who take the position, and those beside whom they do so."""
    if "speaker" in trigger.entry.by:
        speaker = next((one for one in setting.referents if voice and one.id == voice.speaker_id), None)
        return [Participant(speaker, trigger.cue)] if speaker else []
    found = [holder_behind(setting, one, voice) for one in _named(setting, trigger, target=False)]
    found = found or list(_speaking(setting, trigger, voice))
    if trigger.entry.part is Part.VERB:
        _, beside = company_of(setting, trigger.at)
        found += [one for head in beside for one in participants(setting, Seat(trigger, target=False), [head])]
    return list({one.referent.id: one for one in reversed(found)}.values())[::-1]


def _speaking(setting: Setting, trigger: Trigger[Relation], voice: Statement | None) -> Iterator[Participant]:
    """Name the speaker for a pronoun that was tied to nobody: "we", or "they" of several who say it together."""
    for place in trigger.entry.by:
        for head in heads_at(setting, trigger, place)[:1]:
            speaker = speaker_behind(setting, setting.words[head], voice)
            if speaker is not None:
                yield Participant(speaker, setting.span(head), speaker.quantity)
                return


def _evidence(
    setting: Setting, trigger: Trigger[Relation], who: Sequence[Participant], voice: Statement | None
) -> Span:
    """Give the words of the clause, with holder and target where they stand near it."""
    root = trigger.at
    for _ in setting.sentence(root) if trigger.entry.part is not Part.VERB else ():
        if setting.bare(root) in _CARRIED:
            root = setting.head(root)
    clause = hull(setting.span(one) for one in setting.tree(root))
    spans = [one.span for one in who]
    if voice is not None and who[0].referent.id == voice.speaker_id:
        spans += [*voice.source, *voice.cue]
    near = [one for one in spans if abs(one.start - trigger.cue.start) < _NEAR]
    whole = hull((clause, *near))
    words = whole.of(setting.text)
    kept = words.rstrip(" \n,;:-–—*")
    return replace(whole, end=whole.start + len(kept))


_NEAR: Final = 400
"""Characters: a holder or target farther from the words that say the position is named elsewhere."""
