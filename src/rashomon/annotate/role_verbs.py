"""Roles that verbs give: "named Ana Quispe as interim president", "proclaimed himself president"."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.role_phrases import Hedge, Phrase, forward, hedged
from rashomon.annotate.syntax import bare_relation, children, head_of, tokens_in, word
from rashomon.codebook.standings import Holder, Standing, is_naming_noun, naming_of
from rashomon.model import Reading, Span, hull

_SELVES = frozenset({"himself", "herself", "themselves", "itself"})
_REFUSING = frozenset({"refuse", "refuses", "refused", "refusing", "decline", "declined", "without", "stop", "stopped"})
_NEGATIONS = frozenset({"not", "n't", "never"})
_COMPLEMENTS = frozenset({"obl", "xcomp", "obj", "advcl", "ccomp", "nmod"})


@dataclass(frozen=True, slots=True)
class _Given:
    """What a verb says of the role that it gives: the standing, the word that denies it, the word that shows it."""

    standing: Standing | None
    denied: Span | None = None
    mark: Span | None = None


def phrases_of_verbs(text: str, reading: Reading, name: Span) -> Iterator[Phrase]:
    """Find the phrases that verbs tie to a name."""
    head = head_of(reading, name)
    if head is None:
        return
    yield from _behind_as(text, reading, name, head)
    for at, verb in _verbs_around(text, reading, head):
        entry = naming_of(word(text, reading, verb))
        if entry is None or reading.tokens[verb].upos not in {"VERB", "NOUN", "ADJ"}:
            continue
        behind = range(verb + 1, min(verb + 3, len(reading.tokens)))
        own = [one for one in behind if word(text, reading, one) in _SELVES]
        denied, hedge = _negation(text, reading, verb), hedged(text, reading, verb, at)
        if hedge is Hedge.OPEN and denied is None:
            continue
        if own and reading.tokens[at].relation == "nsubj":
            yield from _complement(text, reading, verb, own[0], _Given(Standing.CLAIMED, denied))
        elif not own and _holds(reading, at, verb, entry.holder):
            standing = entry.standing if entry.standing is not Standing.HELD else None
            will = hedge if isinstance(hedge, Span) and standing is None else None
            given = _Given(Standing.FUTURE, denied, will) if will else _Given(standing, denied)
            yield from _complement(text, reading, verb, at, given)


def _behind_as(text: str, reading: Reading, name: Span, head: int) -> Iterator[Phrase]:
    """Read "the recognition of [Luis Arana] as president"."""
    behind = tokens_in(reading, name)[-1] + 1
    noun = word(text, reading, reading.tokens[head].head)
    if behind + 1 < len(reading.tokens) and word(text, reading, behind) == "as" and is_naming_noun(noun):
        span = forward(text, reading, behind + 1)
        if span is not None:
            yield Phrase(span)


def _verbs_around(text: str, reading: Reading, head: int) -> Iterator[tuple[int, int]]:
    """Give the verbs that a name depends on or that hang on it, each with the word that stands for the name."""
    yield head, reading.tokens[head].head
    nouns = [head, *(one for one in children(reading, head) if bare_relation(reading, one) == "appos")]
    if bare_relation(reading, head) in {"appos", "flat"}:
        nouns.append(reading.tokens[head].head)
    for noun in nouns:
        for clause in children(reading, noun):
            if reading.tokens[clause].relation == "acl":
                yield noun, clause
            elif reading.tokens[clause].relation == "acl:relcl":
                pronouns = [one for one in children(reading, clause) if word(text, reading, one) in {"who", "whom"}]
                yield from ((one, clause) for one in pronouns)
    for other in children(reading, reading.tokens[head].head):
        if bare_relation(reading, other) == "conj" and bare_relation(reading, head) == "nsubj":
            yield head, other


def _holds(reading: Reading, at: int, verb: int, holder: Holder) -> bool:
    """Whether it is the word's own role: the object's, the passive subject's, or that of who does it."""
    relation = reading.tokens[at].relation
    if holder is Holder.SUBJECT:
        return relation == "nsubj" and reading.tokens[at].head == verb
    if reading.tokens[verb].relation == "acl" and reading.tokens[verb].head == at:
        return True
    return relation in {"obj", "iobj", "nsubj:pass"} and reading.tokens[at].head == verb


def _complement(text: str, reading: Reading, verb: int, holder: int, given: _Given) -> Iterator[Phrase]:
    """Find the words behind "as", or right behind verb and object, that say what somebody is made."""
    for at in sorted(children(reading, verb)):
        if at <= verb or at == holder or bare_relation(reading, at) not in _COMPLEMENTS:
            continue
        case = [one for one in children(reading, at) if word(text, reading, one) in {"as", "to", "be"} and one < at]
        prepositions = [one for one in children(reading, at) if bare_relation(reading, one) == "case"]
        if prepositions and not any(word(text, reading, one) == "as" for one in prepositions):
            continue
        first = max([*case, _last_before(reading, verb, holder, at)]) + 1
        span = forward(text, reading, first)
        if span is None or not span.contains(reading.tokens[at].span):
            continue
        if given.denied is not None:
            yield Phrase(span, marks=given.denied, standing=Standing.DENIED)
        elif given.standing is Standing.CLAIMED:
            yield Phrase(span, marks=_verb_and_self(reading, verb, holder), standing=given.standing)
        elif given.standing is not None:
            yield Phrase(span, marks=given.mark or reading.tokens[verb].span, standing=given.standing)
        else:
            yield Phrase(span)
        return


def _last_before(reading: Reading, verb: int, holder: int, at: int) -> int:
    """Give the last token of the verb or of the object that stands before a complement."""
    below = [one for one in children(reading, holder) if one < at and bare_relation(reading, one) == "flat"]
    particles = [one for one in children(reading, verb) if reading.tokens[one].relation == "compound:prt" and one < at]
    return max(one for one in (verb, holder, *below, *particles) if one < at)


def _verb_and_self(reading: Reading, verb: int, own: int) -> Span:
    return hull((reading.tokens[verb].span, reading.tokens[own].span))


def _negation(text: str, reading: Reading, verb: int) -> Span | None:
    """Give the word that denies what a verb says: "does not recognise", "refused to recognise"."""
    below = [one for one in children(reading, verb) if word(text, reading, one) in {*_NEGATIONS, "without"}]
    if below:
        return reading.tokens[below[0]].span
    above = reading.tokens[verb].head
    refused = above < verb and word(text, reading, above) in _REFUSING and reading.tokens[verb].relation == "xcomp"
    return reading.tokens[above].span if refused else None
