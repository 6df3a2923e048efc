"""Modality: whether a position is told as it is, or as denied, planned, asked for, possible, or of the past."""

from collections.abc import Iterator
from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.codebook.modal_words import Makes, modal_word
from rashomon.codebook.patterns import Part, Pattern
from rashomon.model import Modality

_NEGATIONS: Final = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "hardly", "nobody", "none"})
_NONE: Final = frozenset({"no", "neither"})
_BESIDE: Final = frozenset({"advmod", "aux", "mark", "det", "cc:preconj", "cc", "case"})
_HANGING: Final = frozenset({"xcomp", "obj", "obl", "ccomp", "advcl", "acl", "nmod"})
_STEPS: Final = 4
_BEFORE_VERB: Final = 2
"""Tokens: an adverb farther before the verb tells when the whole happened ("Previously, the envoy denied")."""
_MODALITIES: Final = {
    Makes.PLANNED: Modality.PLANNED,
    Makes.THREATENED: Modality.PLANNED,
    Makes.CALLED_FOR: Modality.CALLED_FOR,
    Makes.HYPOTHETICAL: Modality.HYPOTHETICAL,
    Makes.FORMER: Modality.FORMER,
}


def modality_of(setting: Setting, trigger: Trigger[Pattern], *, reported: bool) -> tuple[bool, Modality]:
    """Say whether the words turn a relation round, and how they put it.

    Args:
        setting: the article.
        trigger: the words that say the relation.
        reported: whether it is somebody's words: "said it would support" tells a plan.

    Returns:
        Whether it is negated, and the modality, which no negation makes.

    """
    negated, found = False, Modality.ASSERTED
    for at, makes in _over(setting, trigger):
        negated ^= _is_negated(setting, at, trigger)
        for what in (*_beside(setting, at, reported=reported), makes):
            negated ^= what is Makes.TURNED
            if what in _MODALITIES and found is Modality.ASSERTED:
                found = _MODALITIES[what]
    return negated, found


def is_threatened(setting: Setting, trigger: Trigger[Pattern]) -> bool:
    """Say whether the words over a relation tell it as a threat: "threatened to attack"."""
    return any(makes is Makes.THREATENED for _, makes in _over(setting, trigger))


def governors(setting: Setting, trigger: Trigger[Pattern]) -> frozenset[int]:
    """Give the words on which a position hangs without being told by them: "refused" in "refused to recognise"."""
    return frozenset(at for at, _ in _over(setting, trigger))


def _over(setting: Setting, trigger: Trigger[Pattern]) -> Iterator[tuple[int, Makes | None]]:
    """Give the word that says the relation and those over it, each with what the word makes of it."""
    at = trigger.at
    if trigger.entry.part is Part.SUFFIX:
        return
    yield at, None
    if trigger.entry.part is Part.STATE and setting.relation(at) == "amod":
        at = setting.head(at)
        yield at, None
    for _ in range(_STEPS):
        head, relation = setting.head(at), setting.bare(at)
        if relation == "conj" and _shares(setting, at, head):
            at = head
            yield from ([(at, None)] if _is_or(setting, trigger.at) or trigger.entry.part is Part.NOUN else [])
            continue
        if head == at or relation not in _HANGING or _stands_alone(setting, at):
            return
        makes = modal_word(setting.words[head])
        if relation == "nmod" or (makes is None and setting.reading.tokens[head].upos not in {"NOUN", "ADJ"}):
            return
        at = head
        yield at, makes


def _shares(setting: Setting, at: int, head: int) -> bool:
    """Whether a joined verb has nothing of its own: "refused to recognise or support"."""
    return not setting.below(at, "aux", "aux:pass", "nsubj", "nsubj:pass", "cop") and head < at


def _is_or(setting: Setting, at: int) -> bool:
    return any(setting.words[one] in {"or", "nor"} for one in setting.below(at, "cc"))


def _stands_alone(setting: Setting, at: int) -> bool:
    """Whether a clause tells something by itself: one behind "that", or one that says when, how or why."""
    marks = {setting.words[one] for one in setting.below(at, "mark")}
    clause = setting.bare(at) in {"ccomp", "advcl", "acl"}
    return clause and ("to" not in marks or bool(setting.below(at, "cop")))


def _is_negated(setting: Setting, at: int, trigger: Trigger[Pattern]) -> bool:
    near = [one for one in setting.kids[at] if setting.relation(one) in _BESIDE and setting.words[one] in _NEGATIONS]
    subject = setting.below(at, "nsubj", "obl:agent") if at == trigger.at and trigger.entry.part is Part.VERB else []
    none = [one for head in subject for one in setting.below(head, "det") if setting.words[one] in _NONE]
    none += [one for one in subject if setting.words[one] in {"nobody", "none", "neither"}]
    whom = setting.below(at, "obj") if at == trigger.at else []
    none += [one for head in whom for one in setting.below(head, "det", "cc:preconj") if setting.words[one] in _NONE]
    twice = [one for one in near if setting.words[one] in {"only", "nor"} and setting.relation(one) == "cc"]
    return bool(near or none) and not twice and not _is_not_only(setting, near)


def _is_not_only(setting: Setting, near: list[int]) -> bool:
    return any(setting.words[one + 1 : one + 2] in {("only",), ("just",), ("merely",)} for one in near)


def _beside(setting: Setting, at: int, *, reported: bool) -> Iterator[Makes]:
    for one in setting.kids[at]:
        adverb = setting.bare(one) == "advmod"
        if setting.bare(one) not in {"aux", "advmod", "mark"} or one > at or (adverb and at - one > _BEFORE_VERB):
            continue
        makes = modal_word(setting.words[one], near=True)
        if makes is Makes.HYPOTHETICAL and reported and setting.words[one] in {"would", "'d"}:
            makes = Makes.PLANNED
        if makes is not None:
            yield makes
