"""A scene: an article's candidates with what stands around them: who speaks where, what hangs on what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.model import Reading, Span

_OBJECTS: Final = frozenset({"obj", "iobj"})
_NEAR: Final = 30
"""Tokens before a verb among which its subject stands."""
_JOINED_VERBS: Final = 4
"""Verbs that "and" joins and that share a subject."""
_SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer")


@dataclass(frozen=True, slots=True)
class Scene:
    """What a decision about two candidates may look at.

    Attributes:
        candidates: in the order of their heads.
        said_by: for each candidate, the numbers of the candidates that are the source of the innermost attribution
            within whose content it stands.
        told_by: the same for all attributions within whose content it stands.
        speaks: for each candidate, whether it is the head of a source.
        narrated: for each candidate, whether the narrator makes it speak, and not somebody who is quoted.
        spoke_before: for each candidate, the number of the last one before it that speaks outside quotation marks; -1
            where there is none.
        subject_of: for each candidate that is a predicate ("is the president"), the number of its subject; else -1.
        apposed_to: for each candidate in apposition, the number of the noun it explains; else -1.
        acted_by: for each pronoun that is a verb's object, the number of the verb's subject, whom it cannot mean ("he
            met him"); else -1.
        by_noun: the numbers of the candidates with a head noun, pronouns left out.
        by_name: the numbers of the names with a word.

    """

    candidates: tuple[Candidate, ...]
    said_by: tuple[frozenset[int], ...]
    told_by: tuple[frozenset[int], ...]
    speaks: tuple[bool, ...]
    narrated: tuple[bool, ...]
    spoke_before: tuple[int, ...]
    subject_of: tuple[int, ...]
    apposed_to: tuple[int, ...]
    acted_by: tuple[int, ...]
    by_noun: Mapping[str, Sequence[int]]
    by_name: Mapping[str, Sequence[int]]


def scene_of(reading: Reading, candidates: Sequence[Candidate]) -> Scene:
    """Set the scene of an article.

    Args:
        reading: what the reader found in the article.
        candidates: its mentions.

    """
    at_head = {one.head: one.number for one in candidates}
    sources = [_heads(candidates, one.source) for one in reading.attributions]
    said_by: list[frozenset[int]] = [frozenset()] * len(candidates)
    told_by: list[frozenset[int]] = [frozenset()] * len(candidates)
    width = [len(reading.tokens) + 1] * len(candidates)
    starts = [reading.tokens[one.head].span for one in candidates]
    for attribution, source in zip(reading.attributions, sources, strict=True):
        size = sum(len(span) for span in attribution.content)
        for number, head in enumerate(starts):
            inside = any(span.contains(head) for span in attribution.content)
            if inside:
                told_by[number] |= frozenset(source)
            if inside and source and (not said_by[number] or size < width[number]):
                said_by[number], width[number] = frozenset(source), size
    speaking = {number for source in sources for number in source}
    outer = {n for one, source in zip(reading.attributions, sources, strict=True) if one.inside is None for n in source}
    speaks = tuple(number in speaking for number in range(len(candidates)))
    return Scene(
        tuple(candidates),
        tuple(said_by),
        tuple(told_by),
        speaks,
        tuple(number in outer for number in range(len(candidates))),
        _spoke_before(candidates, speaks),
        tuple(_subject(reading, one, at_head) for one in candidates),
        tuple(_apposed(one, at_head) for one in candidates),
        tuple(_acting(reading, one, at_head) for one in candidates),
        _index((one.noun, one.number) for one in candidates if not one.pronoun),
        _index((word, one.number) for one in candidates if not one.pronoun for word in set(one.name)),
    )


def _spoke_before(candidates: Sequence[Candidate], speaks: Sequence[bool]) -> tuple[int, ...]:
    found, last = [], -1
    for one in candidates:
        found.append(last)
        if speaks[one.number] and one.quotation < 0:
            last = one.number
    return tuple(found)


def _heads(candidates: Sequence[Candidate], spans: Sequence[Span]) -> list[int]:
    """The candidates that a source names: the widest that end within it."""
    inside = [one for one in candidates if any(_belongs(span, one.core) for span in spans)]
    return [
        one.number
        for one in inside
        if not any(other.span.contains(one.core) and other.number != one.number for other in inside)
    ]


def _index(rows: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for word, number in rows:
        found.setdefault(word, []).append(number)
    return found


def _belongs(source: Span, core: Span) -> bool:
    if source.contains(core):
        return True
    return core.contains(source) and (core.start == source.start or core.end == source.end)


def _subject(reading: Reading, one: Candidate, at_head: dict[int, int]) -> int:
    around = {token.relation for token in reading.tokens[max(0, one.head - 12) : one.head] if token.head == one.head}
    if "cop" not in around or "case" in around:
        return -1
    for i in range(max(0, one.head - 30), one.head):
        if reading.tokens[i].head == one.head and reading.tokens[i].relation in _SUBJECTS:
            return at_head.get(i, -1)
    return -1


def _acting(reading: Reading, one: Candidate, at_head: dict[int, int]) -> int:
    """The subject of the verb whose object a pronoun is: its own, or the one that it shares with a verb before."""
    third = one.pronoun is not None and one.pronoun.lemma in {"he", "she", "they", "it"}
    if not third or one.pronoun is None or one.pronoun.reflexive or one.relation not in _OBJECTS:
        return -1
    verb = one.governor
    for _ in range(_JOINED_VERBS):
        own = [i for i in range(max(0, verb - _NEAR), one.head) if reading.tokens[i].head == verb]
        subject = next((i for i in own if reading.tokens[i].relation == "nsubj"), -1)
        if subject >= 0:
            return at_head.get(subject, -1)
        if reading.tokens[verb].relation != "conj":
            return -1
        verb = reading.tokens[verb].head
    return -1


def _apposed(one: Candidate, at_head: dict[int, int]) -> int:
    return at_head.get(one.governor, -1) if one.relation in {"appos", "nmod:desc"} else -1
