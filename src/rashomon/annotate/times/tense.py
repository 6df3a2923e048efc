"""Which way a time lies from the article's day, as the verb that governs it shows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rashomon.annotate.syntax import bare_relation, children, first_conjunct, head_of, sentence_at, tokens_in, word
from rashomon.codebook.intentions import is_intention
from rashomon.codebook.past_forms import is_past_form
from rashomon.model import Reading, Span, hull


class Side(StrEnum):
    """Where a time lies."""

    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tense:
    """The side, and the words that show it.

    Attributes:
        side: where the time lies.
        words: the verb with its auxiliaries; empty where there is none.
        own: whether the time hangs on this verb itself, and not on a noun beside it.
        loose: whether the verb shows little of this time: it belongs to a noun ("Friday's march", "until Friday").
        ahead: whether the words point ahead of what the verb tells ("moved the vote to May 3", "invited on May 3").

    """

    side: Side
    words: str = ""
    own: bool = False
    loose: bool = False
    ahead: bool = False


_WILL: Final = frozenset({"will", "wo", "'ll", "shall", "would", "'d"})
_MAY: Final = frozenset({"may", "might", "could", "can", "ca", "must", "should"})
_HAVE: Final = frozenset({"have", "has", "had", "'ve", "having"})
_WAS: Final = frozenset({"was", "were", "did", "had"})
_AUXILIARY: Final = frozenset({"aux", "cop"})
_ENDS: Final = frozenset({"until", "till"})
_AHEAD: Final = frozenset({"until", "till", "for", "to", "through", "by"})
_STEPS: Final = 12


def tense_at(text: str, reading: Reading, span: Span) -> Tense:
    """Find the verb that governs a time, and which way it points.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        span: where the time stands.

    """
    at = head_of(reading, span)
    if at is None:
        return Tense(Side.UNKNOWN)
    first = at
    for _ in range(_STEPS):
        if _is_verbal(reading, at):
            own = first == at or reading.tokens[first].head == at
            side = _side(text, reading, at, _STEPS)
            ahead = is_intention(word(text, reading, at)) or not _AHEAD.isdisjoint(_beside(text, reading, first))
            loose = _is_loose(text, reading, first, side, own=own)
            return Tense(side, _words(text, reading, at), own, loose, ahead)
        head = reading.tokens[at].head
        if head == at:
            break
        at = head
    return Tense(Side.UNKNOWN)


def _is_loose(text: str, reading: Reading, at: int, side: Side, *, own: bool) -> bool:
    """Whether what the verb tells need not hold for the time: it is a noun's, or the end of something."""
    beside = _beside(text, reading, at)
    if side is Side.FUTURE:
        return not own and ("'s" in beside or bare_relation(reading, at) in {"compound", "amod", "nummod"})
    return not _ENDS.isdisjoint(beside)


def _beside(text: str, reading: Reading, at: int) -> set[str]:
    """Give the prepositions before a word, and the "'s" behind it."""
    return {word(text, reading, one) for one in children(reading, at) if bare_relation(reading, one) == "case"}


def _is_verbal(reading: Reading, at: int) -> bool:
    """Whether a word has a tense: a verb, or what an auxiliary or a copula stands with."""
    return reading.tokens[at].upos in {"VERB", "AUX"} or any(
        bare_relation(reading, one) in _AUXILIARY for one in children(reading, at)
    )


def _side(text: str, reading: Reading, at: int, steps: int) -> Side:
    """Read the tense of a verb from its own form and the words that stand with it."""
    if steps == 0:
        return Side.UNKNOWN
    with_it = [word(text, reading, one) for one in children(reading, at) if bare_relation(reading, one) in _AUXILIARY]
    infinitive = any(
        word(text, reading, one) == "to" and one < at and bare_relation(reading, one) in {"mark", "aux"}
        for one in children(reading, at)
    )
    form = word(text, reading, at)
    if auxiliary := _by_auxiliaries(with_it, form, infinitive=infinitive):
        return auxiliary
    if infinitive:
        return _of_infinitive(text, reading, at, steps)
    if bare_relation(reading, at) == "conj" and not is_past_form(form) and not form.endswith("ing"):
        return _side(text, reading, first_conjunct(reading, at), 0 if first_conjunct(reading, at) == at else steps - 1)
    return _of_form(text, reading, at, steps)


def _by_auxiliaries(words: list[str], form: str, *, infinitive: bool) -> Side | None:
    have = not _HAVE.isdisjoint(words)
    if not _MAY.isdisjoint(words) or ("would" in words and have):
        return Side.PAST if have else Side.FUTURE
    if not _WILL.isdisjoint(words) and not ("'d" in words and is_past_form(form)):
        return Side.FUTURE
    if infinitive:
        return None
    if have or not _WAS.isdisjoint(words):
        return Side.PAST
    if words:
        return Side.FUTURE if is_intention(form) else Side.PRESENT
    return None


def _of_infinitive(text: str, reading: Reading, at: int, steps: int) -> Side:
    """Look at what the infinitive hangs on ("plans to", "a decision to"); alone, in a headline, it lies ahead."""
    governor = reading.tokens[at].head
    if governor == at:
        return Side.FUTURE
    if is_intention(word(text, reading, governor)) or reading.tokens[governor].upos == "NOUN":
        return Side.FUTURE
    return _side(text, reading, governor, steps - 1)


def _of_form(text: str, reading: Reading, at: int, steps: int) -> Side:
    """Read a verb that stands alone."""
    form, relation = word(text, reading, at), bare_relation(reading, at)
    if form.endswith("ing") and reading.tokens[at].head != at:
        verb = _verb_above(reading, at)
        return Side.UNKNOWN if verb is None else _side(text, reading, verb, steps - 1)
    if relation in {"acl", "amod"} and is_intention(form):
        return Side.FUTURE
    if is_past_form(form):
        return Side.PAST
    return Side.PRESENT


def _verb_above(reading: Reading, at: int) -> int | None:
    for _ in range(_STEPS):
        head = reading.tokens[at].head
        if head == at:
            return None
        at = head
        if _is_verbal(reading, at):
            return at
    return None


def _words(text: str, reading: Reading, at: int) -> str:
    """Give the verb with its auxiliaries, as they stand."""
    within = tokens_in(reading, sentence_at(reading, reading.tokens[at].span.start))
    own = [
        one
        for one in children(reading, at)
        if one in within and (bare_relation(reading, one) in _AUXILIARY or word(text, reading, one) == "to")
    ]
    near = [one for one in own if at - 4 <= one <= at]
    return " ".join(hull(reading.tokens[one].span for one in (*near, at)).of(text).split())
