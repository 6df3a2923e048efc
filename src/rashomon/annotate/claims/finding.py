"""One article's reading, referents, statements and times -> its claims, one for each predicate and voice.

What is dropped as boilerplate makes none. Nothing is said of whether a claim is worth comparing: whoever compares
claims chooses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.annotate.claims.clauses import clause_of, cue_of, phrase_of, predicates
from rashomon.annotate.claims.frames import sides_of
from rashomon.annotate.clauses.modalities import governors, modality_of
from rashomon.annotate.clauses.setting import Setting, setting_of
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.clauses.verbs import is_passive
from rashomon.annotate.clauses.voices import voices_of
from rashomon.annotate.events.settings import time_of
from rashomon.codebook.patterns import Part
from rashomon.codebook.stand_ins import StandInKind
from rashomon.model import Argument, Claim, Place, Reading, Referent, Span, Statement, Time, hull

_OBLIQUE: Final = ("obl", "nmod", "obl:npmod", "obl:unmarked", "obl:tmod", "obl:agent")
_BY: Final = "by"
_NOBODY: Final = frozenset({"no", "not", "neither", "nobody", "none", "nothing"})
_AT_LEAST: Final = frozenset({"only", "just", "merely", "fewer", "less", "more"})
"""Behind "no" and "not", words that leave somebody."""
_FAR: Final = 300
"""Characters: a subject farther from its predicate is told elsewhere."""


@dataclass(frozen=True, slots=True)
class AnyPredicate:
    """Stands for an entry of the codebook where any predicate will do."""

    name: str = "any"
    part: Part = Part.VERB
    words: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    through: tuple[StandInKind, ...] = ()
    direct: bool = True


_ANY: Final = AnyPredicate()


def claims_of(
    text: str,
    reading: Reading,
    referents: Sequence[Referent],
    statements: Sequence[Statement],
    times: Sequence[Time],
) -> tuple[Claim, ...]:
    """Find what each clause of an article says.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it; it has no sentences in what was dropped.
        referents: whom and what it speaks of.
        statements: who says what in it.
        times: when, as its words say.

    Returns:
        In the order of their predicates.

    """
    setting = setting_of(text, reading, referents, statements)
    found = {one.id: one for at in predicates(setting) for one in _claims(setting, at, times)}
    return tuple(sorted(found.values(), key=lambda one: (one.cue, one.id)))


def _claims(setting: Setting, at: int, times: Sequence[Time]) -> Iterator[Claim]:
    """Make the claims of one predicate: one in each voice."""
    cue = cue_of(setting, at)
    trigger: Trigger[AnyPredicate] = Trigger(at, _ANY, (at,), cue)
    arguments = tuple(sorted(_arguments(setting, at), key=lambda one: (one.span, one.place.value)))
    time = time_of(setting, trigger, times)
    for voice in voices_of(setting, at, cue, governors(setting, trigger)):
        denied, modality = modality_of(setting, trigger, reported=voice is not None)
        yield Claim(
            setting.reading.article,
            _spans(clause_of(setting, at), [one.span for one in arguments if one.place is not Place.OTHER]),
            cue,
            arguments,
            denied or any(_is_nobody(setting, at, one) for one in arguments),
            modality,
            voice.id if voice else None,
            time.id if time else None,
        )


def _arguments(setting: Setting, at: int) -> Iterator[Argument]:
    """Give what a predicate speaks of: who does it, to whom, and what stands behind prepositions."""
    verb = setting.reading.tokens[at].upos == "VERB"
    who, whom = sides_of(setting, at)
    taken = {at}
    for place, heads in ((Place.SUBJECT, who[:1]), (Place.OBJECT, whom)):
        for head in heads:
            if head not in taken:
                taken.add(head)
                yield _argument(setting, head, place, "")
    passive = verb and is_passive(setting, at)
    for head in setting.below(at, *_OBLIQUE, "xcomp"):
        case = setting.case(head)
        noun = setting.reading.tokens[head].upos != "VERB"
        if head not in taken and noun and not (passive and case == _BY):
            taken.add(head)
            yield _argument(setting, head, Place.OTHER, case)


def _is_nobody(setting: Setting, at: int, one: Argument) -> bool:
    """Whether a subject or object of a predicate's own says that there is none: "Not one shot was fired"."""
    if one.place is Place.OTHER:
        return False
    words = one.span.of(setting.text).lower().split()[:2]
    owners = {at, setting.head(at)} if setting.bare(at) == "conj" else {at}
    own = any(setting.span(kid) == one.head for owner in owners for kid in setting.kids[owner])
    return own and words[0] in _NOBODY and not _AT_LEAST.intersection(words)


def _argument(setting: Setting, head: int, place: Place, preposition: str) -> Argument:
    span = phrase_of(setting, head)
    own = [one.id for _, one in setting.named.get(head, ())]
    within = [
        one.id
        for at, rows in sorted(setting.named.items())
        if at != head and span.contains(setting.span(at))
        for _, one in rows
    ]
    return Argument(place, span, setting.span(head), preposition, tuple(dict.fromkeys((*own, *within))))


def _spans(clause: Span, sides: Sequence[Span]) -> tuple[Span, ...]:
    """Give the words of a clause, with those of a subject or object that it shares with another clause."""
    shared = [one for one in sides if not clause.contains(one)]
    if not shared:
        return (clause,)
    one = shared[0]
    if one.overlaps(clause):
        return (hull((one, clause)),)
    near = abs(one.start - clause.start) < _FAR
    return tuple(sorted((one, clause))) if near else (clause,)
