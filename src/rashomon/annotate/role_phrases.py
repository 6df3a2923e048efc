"""The words beside a name that may say what somebody is: before it, in apposition, and after "is".

A phrase is words of the text and nothing else; whether they hold a role is read from them later.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from rashomon.annotate.syntax import bare_relation, children, first_conjunct, head_of, sentence_at, tokens_in, word
from rashomon.codebook.countries import countries_of
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.standings import Standing, marks_in
from rashomon.codebook.titles import find_titles
from rashomon.model import Entity, Reading, Span

_WITHIN: Final = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})
_LEADS: Final = frozenset({"of", "for", "at", "to", "the", "de"})
_JOINS: Final = frozenset({"-", "'s", "'", "’", "&", "/"})
_TITLES: Final = frozenset({"nmod:desc", "compound", "amod"})
_POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_OPENS: Final = frozenset({",", "–", "—", "(", "--"})
_OPEN_WORDS: Final = frozenset(
    {"would", "could", "may", "might", "should", "can", "must", "if", "unless", "whether", "to", "ought", "or"}
)
_WILL: Final = frozenset({"will", "shall", "'ll"})
_LONGEST: Final = 25
"""Tokens; no phrase is longer."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that may hold a role of somebody.

    Attributes:
        span: the words, without the name.
        close: whether the title must stand next to the name ("Minister Odera").
        marks: words outside the span that say how the role is held, such as a verb.
        standing: what these words give; None where the phrase's own words decide.

    """

    span: Span
    close: bool = False
    marks: Span | None = None
    standing: Standing | None = None


def phrases_beside(text: str, reading: Reading, name: Span) -> Iterator[Phrase]:
    """Find the phrases before a name, in apposition to it, and those that "is" ties to it."""
    head = head_of(reading, name)
    if head is None:
        return
    yield from _before(text, reading, _first_of_names(text, reading, name, head))
    yield from _in_front_of_comma(text, reading, name, head)
    yield from _behind(text, reading, name)
    yield from _predicates(text, reading, head)


def forward(text: str, reading: Reading, first: int) -> Span | None:
    """Give the noun phrase that begins at a token: up to a comma, a verb, or what else ends it."""
    sentence = (
        tokens_in(reading, sentence_at(reading, reading.tokens[first].span.start))
        if first < len(reading.tokens)
        else range(0)
    )
    last = None
    for at in sentence[sentence.index(first) : sentence.index(first) + _LONGEST] if first in sentence else ():
        if not _may_stand(text, reading, at) and not (at == first and word(text, reading, at) in _POSSESSIVES):
            break
        last = at
    while last is not None and last > first and word(text, reading, last) in {*_LEADS, "and", "-"}:
        last -= 1
    return None if last is None else Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


def _first_of_names(text: str, reading: Reading, name: Span, head: int) -> Span:
    """Give the first of several names that share a plural title ("Presidents Odera and [Quispe]"); else the name."""
    first = first_conjunct(reading, head)
    if first == head:
        return name
    own = reading.tokens[first].span
    other = next((one.span for one in reading.entities if one.span.contains(own) and _may_be_person(text, one)), name)
    before = tokens_in(reading, other)[0] - 1
    return other if before >= 0 and word(text, reading, before).endswith("s") else name


def _may_stand(text: str, reading: Reading, at: int) -> bool:
    """Whether a token may be part of the words for a role."""
    own, token = word(text, reading, at), reading.tokens[at]
    if own in _LEADS or own in _JOINS:
        return True
    if own == "and":
        return _joins_capitals(text, reading, at)
    mark = token.upos in {"VERB", "ADV"} and (bare_relation(reading, at) in {"amod", "compound"} or own == "self")
    marked = token.upos in {"VERB", "ADV"} and any(mark.span == Span(0, len(own)) for mark in marks_in(own))
    tied = token.relation in {"nmod:desc", "compound", "amod"} and token.upos not in {"VERB", "ADV"}
    return token.upos in _WITHIN or tied or mark or marked or own in {"elect", "acting"}


def _joins_capitals(text: str, reading: Reading, at: int) -> bool:
    """Whether "and" stands between two words of one body's name ("Trade and Industry"), not between two people."""
    if at + 1 >= len(reading.tokens) or at == 0:
        return False
    if reading.tokens[at - 1].relation in {"compound", "amod"}:
        return True
    left, right = reading.tokens[at - 1].span.of(text), reading.tokens[at + 1].span.of(text)
    person = _is_person(text, reading, at - 1) or _is_person(text, reading, at + 1)
    return left[:1].isupper() and right[:1].isupper() and not person and not find_titles(right)


def _before(text: str, reading: Reading, name: Span) -> Iterator[Phrase]:
    """Walk back from a name over the words that may be its title: "Russian Foreign Minister [Odera]"."""
    inside = tokens_in(reading, name)
    sentence = tokens_in(reading, sentence_at(reading, name.start))
    first = at = inside[0]
    while at > sentence.start and first - at < _LONGEST:
        at -= 1
        if not _may_stand(text, reading, at) and not _is_honorific(text, reading, at):
            at += 1
            break
        if _is_person(text, reading, at) and word(text, reading, at + 1) not in {"'s", "'"} and at + 1 == first:
            return
    if at == first or word(text, reading, first - 1) in {*_LEADS, "'s", "'"}:
        return
    span = Span(reading.tokens[at].span.start, reading.tokens[first - 1].span.end)
    yield Phrase(span, close=True)


def _is_honorific(text: str, reading: Reading, at: int) -> bool:
    own = reading.tokens[at].span.of(text)
    return without_honorifics(f"{own} Odera") != f"{own} Odera"


def _is_person(text: str, reading: Reading, at: int) -> bool:
    own = reading.tokens[at].span
    return any(one.span.contains(own) and _may_be_person(text, one) for one in reading.entities)


def _may_be_person(text: str, entity: Entity) -> bool:
    """Whether what the reader takes for a person can be one: no title, no country ("Venezuelan")."""
    own = entity.span.of(text)
    return entity.type == "person" and not find_titles(own) and not countries_of(own)


def _in_front_of_comma(text: str, reading: Reading, name: Span, head: int) -> Iterator[Phrase]:
    """Read "the director of the Fisheries Department, [Pell Odera], ..." where the tree says that both are one."""
    first = _first_with_titles(reading, name)
    if first < 2 or word(text, reading, first - 1) not in _OPENS - {"("} or not _explains(text, reading, name, head):
        return
    at = reading.tokens[head].head
    for _ in range(4):
        before = tokens_in(reading, sentence_at(reading, name.start)).start
        start = min(_subtree_start(reading, at), at)
        if max(start, before) > first - 2:
            return
        span = Span(reading.tokens[max(start, before)].span.start, reading.tokens[first - 2].span.end)
        if reading.tokens[at].span.end <= span.end and find_titles(reading.tokens[at].span.of(text)):
            yield from _joined_phrases(text, reading, span)
            return
        if bare_relation(reading, at) not in {"nmod", "appos"}:
            return
        at = reading.tokens[at].head


def _first_with_titles(reading: Reading, name: Span) -> int:
    """Give the first token of a name and of the titles right before it ("[Admiral] Pell Odera")."""
    inside = tokens_in(reading, name)
    first = inside[0]
    while first > 0 and reading.tokens[first - 1].head in inside and reading.tokens[first - 1].relation in _TITLES:
        first -= 1
    return first


def _explains(text: str, reading: Reading, name: Span, head: int) -> bool:
    """Whether the tree has a name as a noun's explanation: as an apposition, or bare between commas."""
    relation = reading.tokens[head].relation
    bare = relation == "nmod" and not any(bare_relation(reading, at) == "case" for at in children(reading, head))
    return bare_relation(reading, head) == "appos" or (bare and text.startswith((",", " –", " —"), name.end))


def _joined_phrases(text: str, reading: Reading, span: Span) -> Iterator[Phrase]:
    """Take apart "opposition leader and interim president": two roles of one person."""
    inside = tokens_in(reading, span)
    cut = [at for at in inside if word(text, reading, at) == "and" and not _joins_capitals(text, reading, at)]
    start = span.start
    for at in cut:
        if start < reading.tokens[at - 1].span.end:
            yield Phrase(Span(start, reading.tokens[at - 1].span.end))
        start = reading.tokens[at].span.end + 1
    if start < span.end:
        yield Phrase(Span(start, span.end))


def _subtree_start(reading: Reading, at: int) -> int:
    """Give the first of the words that stand before a noun and belong to it."""
    kept = {"det", "amod", "compound", "nmod", "nummod"}
    below = [one for one in children(reading, at) if one < at and bare_relation(reading, one) in kept]
    return min([_subtree_start(reading, one) for one in below], default=at)


def _behind(text: str, reading: Reading, name: Span) -> Iterator[Phrase]:
    """Read appositions behind a name: "[Ana Quispe], a member of the Senate, ..."; there may be several."""
    at = tokens_in(reading, name)[-1] + 1
    sentence = tokens_in(reading, sentence_at(reading, name.start))
    first = at
    while at < sentence.stop and (
        word(text, reading, at) in _OPENS or (at > first and word(text, reading, at) == "and")
    ):
        second = word(text, reading, at) == "and"
        span = forward(text, reading, at + 1 if second else _past_age(text, reading, at))
        if span is None or _is_list(text, reading, name, span, second=second) or not find_titles(span.of(text)):
            return
        if second and not span.of(text)[:1].islower():
            return
        yield Phrase(span)
        at = tokens_in(reading, span)[-1] + 1


def _past_age(text: str, reading: Reading, at: int) -> int:
    """Step over the comma, and over an age ("Ana Quispe, 45, a teacher")."""
    behind = reading.tokens[at + 1 : at + 3]
    aged = len(behind) == 2 and behind[0].upos == "NUM" and behind[1].span.of(text) == ","
    return at + 3 if aged else at + 1


def _is_list(text: str, reading: Reading, name: Span, span: Span, *, second: bool = False) -> bool:
    """Whether what follows a comma is the next of a list: another person, or somebody's clause."""
    inside = tokens_in(reading, span)
    others = [one for one in reading.entities if one.span.start > name.end and span.contains(one.span)]
    if any(_may_be_person(text, one) and not text.startswith(("'s", "’s"), one.span.end) for one in others):
        return True
    head = head_of(reading, span)
    relation = bare_relation(reading, head) if head is not None else ""
    first = word(text, reading, inside[0])
    own = reading.tokens[head].span if head is not None else span
    return (relation == "conj" and not second) or (
        relation in {"nsubj", "obl"} and first == "the" and own.start > name.end
    )


def _predicates(text: str, reading: Reading, head: int) -> Iterator[Phrase]:
    """Read "[Ana Quispe] is the president of Peru", and "who is" behind a name."""
    for subject in (head, *_relative_pronouns(text, reading, head)):
        noun = reading.tokens[subject].head
        below = children(reading, noun)
        copula = next((one for one in below if reading.tokens[one].relation == "cop"), None)
        if bare_relation(reading, subject) != "nsubj" or copula is None or copula > noun:
            continue
        hedge = hedged(text, reading, noun, subject)
        if hedge is Hedge.OPEN:
            continue
        negated = next((one for one in below if one < noun and _is_not(text, reading, one)), None)
        span = forward(text, reading, _start_of_phrase(text, reading, copula, noun))
        if span is None or not span.contains(reading.tokens[noun].span):
            continue
        if negated is not None:
            yield Phrase(span, marks=reading.tokens[negated].span, standing=Standing.DENIED)
        elif isinstance(hedge, Span):
            yield Phrase(span, marks=hedge, standing=Standing.FUTURE)
        elif re.match(r"(?:is|are|was)?\s*no\s+longer\b", text[reading.tokens[copula].span.start : span.start]):
            start = text.index("no", reading.tokens[copula].span.start)
            yield Phrase(span, marks=Span(start, text.index("longer", start) + 6), standing=Standing.FORMER)
        else:
            yield Phrase(span)


class Hedge(Enum):
    """What keeps a sentence from saying that somebody is something."""

    OPEN = "open"


def hedged(text: str, reading: Reading, at: int, subject: int) -> Hedge | Span | None:
    """Say whether a verb tells what is: OPEN under "if", "would" or "to"; the word itself where it is "will"."""
    below = children(reading, at)
    before = [one for one in below if one < at]
    if any(word(text, reading, one) in _OPEN_WORDS for one in before):
        return Hedge.OPEN
    if any(reading.tokens[one].relation in {"cop", "aux"} and one < subject <= at for one in before):
        return Hedge.OPEN
    return next((reading.tokens[one].span for one in before if word(text, reading, one) in _WILL), None)


def _is_not(text: str, reading: Reading, at: int) -> bool:
    return word(text, reading, at) in {"not", "n't", "never"}


def _start_of_phrase(text: str, reading: Reading, copula: int, noun: int) -> int:
    """Give the first token behind a copula that belongs to the noun, without "not", "no longer" and adverbs."""
    for at in range(copula + 1, noun):
        if reading.tokens[at].upos not in {"ADV", "AUX", "PUNCT"} and not _is_not(text, reading, at):
            return at
    return noun


def _relative_pronouns(text: str, reading: Reading, head: int) -> list[int]:
    """Give the "who" of the clauses that hang on a name or on its apposition."""
    nouns = [head, *(one for one in children(reading, head) if bare_relation(reading, one) == "appos")]
    clauses = [one for noun in nouns for one in children(reading, noun) if reading.tokens[one].relation == "acl:relcl"]
    return [one for clause in clauses for one in children(reading, clause) if word(text, reading, one) == "who"]
