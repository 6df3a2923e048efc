"""Again: positions told by reference to the ones before: "Peru followed", "Peru did the same", "recognises neither"."""

from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.annotate.clauses.participants import Seat, participants
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger, triggers_of
from rashomon.annotate.clauses.verbs import subjects
from rashomon.annotate.clauses.voices import voices_of
from rashomon.annotate.syntax import sentence_at
from rashomon.codebook.joinings import JoiningKind, joinings_by_form
from rashomon.codebook.patterns import Part
from rashomon.codebook.relations import Relation, relations_by_form
from rashomon.model import Kind, Modality, Position, Span, hull

_BEFORE: Final = 2
"""Sentences: how far back a position may stand that is done again, its own sentence among them."""
_TAKES: Final = frozenset({"obj", "obl:agent"})
_TAKEN: Final = frozenset({"recognises", "supports"})
_BOTH: Final = 2


def said_again(setting: Setting, known: Sequence[Position]) -> Iterator[Position]:
    """Find the positions that a clause tells by the ones before it.

    Args:
        setting: the article.
        known: the positions that the article's words say, in any order.

    """
    told = sorted((one for one in known if one.modality is Modality.ASSERTED), key=lambda one: one.cue)
    for at, word in enumerate(setting.words):
        for joining in joinings_by_form().get(word, ()):
            if joining.kind is JoiningKind.AGAIN and _follows(setting, at, joining.rest):
                before = _last_before(setting, told, at)
                if before is not None:
                    yield from _again(setting, (at, at + len(joining.rest)), before)
    for trigger in triggers_of(setting, relations_by_form()):
        if any(setting.words[one] == "neither" and one > trigger.at for one in setting.kids[trigger.at]):
            yield from _neither(setting, trigger, told)


def _follows(setting: Setting, at: int, rest: Sequence[str]) -> bool:
    """Whether the verb stands alone, or with the words that it needs."""
    if setting.reading.tokens[at].upos not in {"VERB", "AUX"}:
        return False
    if rest:
        return tuple(setting.words[at + 1 : at + 1 + len(rest)]) == tuple(rest)
    return not any(setting.relation(one) in _TAKES for one in setting.kids[at])


def _last_before(setting: Setting, told: Sequence[Position], at: int) -> Position | None:
    """Give the position told last before a clause, near it."""
    here = setting.span(at).start
    start = here
    for _ in range(_BEFORE):
        start = max(sentence_at(setting.reading, start).start - 1, 0)
    near = [one for one in told if start <= one.cue.start < here]
    return near[-1] if near else None


def _again(setting: Setting, words: tuple[int, int], before: Position) -> Iterator[Position]:
    """Say of the subject of a clause what was said of the holder before it."""
    first, last = words
    cue = hull((setting.span(first), setting.span(last)))
    entry = Relation("again", before.relation, Part.VERB, ("do",), ("subject",), ("object",), "-", "-")
    trigger = Trigger(first, entry, (first,), cue)
    voice = voices_of(setting, first, cue)[0]
    for one in participants(setting, Seat(trigger, target=False), subjects(setting, first)):
        if one.referent.id not in {before.holder, before.target}:
            spans = (before.spans[0], _clause(setting, first, one.span))
            apart = spans[0].end <= spans[1].start
            yield Position(
                before.article,
                one.referent.id,
                before.relation,
                before.target,
                spans if apart else (hull(spans),),
                cue,
                before.pattern,
                voice.id if voice else None,
                one.quantity,
                before.modality,
                one.doubt or before.doubt,
            )


def _clause(setting: Setting, at: int, holder: Span) -> Span:
    tokens = [one for one in setting.tree(at) if setting.reading.tokens[one].upos != "PUNCT"]
    return hull((holder, setting.span(at), *(setting.span(one) for one in tokens if one > at)))


def _neither(setting: Setting, trigger: Trigger[Relation], told: Sequence[Position]) -> Iterator[Position]:
    """Say that somebody stands on neither of the two on whom others were told to stand last."""
    if not trigger.entry.negated:
        return
    here = trigger.cue.start
    people = {one.id: one for one in setting.referents if one.named and one.kind is not Kind.STATE}
    rows = [one.target for one in reversed(told) if one.cue.start < here and one.relation in _TAKEN]
    both = [one for one in dict.fromkeys(rows) if one in people][:_BOTH]
    if len(both) < _BOTH:
        return
    names = " and ".join(people[one].name for one in both)
    voice = voices_of(setting, trigger.at, trigger.cue)[0]
    for one in participants(setting, Seat(trigger, target=False), subjects(setting, trigger.at)):
        for target in both:
            if one.referent.id != target:
                yield Position(
                    setting.reading.article,
                    one.referent.id,
                    trigger.entry.negated,
                    target,
                    (_clause(setting, trigger.at, one.span),),
                    trigger.cue,
                    trigger.entry.name,
                    voice.id if voice else None,
                    one.quantity,
                    doubt=f"are {names} the two of whom it is neither?",
                )
