"""Whose a title, a government or a trade is: of which actor words are said, by what stands right beside them.

A rule gives nothing where the words do not show it; a title's country is not whom the title is given to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rashomon.codebook.characterisations import Force, PoleWord
from rashomon.codebook.loaded_words import words_for_government
from rashomon.link.conflicts.beside import sentence_round
from rashomon.link.conflicts.called import Bearer, Tie
from rashomon.model import Span

AROUND: Final = 90
"""Letters within which words can be said of somebody."""
_MR: Final = r"(?:[A-Z][a-z]{0,4}\.\s+)?"
_BLANK: Final = re.compile(rf"\s+{_MR}|[\s*_]+")
_APPOSED: Final = re.compile(rf"(?:\s[\w’'-]+){{0,4}}[”\"]?\s*,\s+{_MR}")
_OWNS: Final = re.compile(r"(?:['’]s?)?\s+(?:(?:former|own|old|new|current|[“\"])\s*)?")
_OF: Final = re.compile(r"[”\"]?\s+(?:of|led\s+by|headed\s+by)\s+(?:the\s+)?(?:[a-z]+\s+)?")
_COMMA: Final = re.compile(r"\s*,\s+(?:the\s+|an?\s+|[\w'’]+['’]s\s+)?(?:[\w-]+\s+){0,2}[“\"]?")
_IS: Final = re.compile(
    r"\s+(?:is|was|remains|remained|as|a|an|the)\s+(?:(?:an?|the|being|as|only|sole|no)\s+){0,2}(?:[\w-]+\s+)?[“\"‘']*"
)
_AS: Final = re.compile(r"\s+(?:as|to\s+be)\s+(?:(?:its|their|an?|the|only|sole)\s+){0,2}[“\"‘']*")
_NOT_HELD: Final = re.compile(r"(?:vice|former|late|then|ousted|deputy|deposed)[\s-]+\Z|-\Z", re.IGNORECASE)
_SHORT: Final = 12

Found: TypeAlias = tuple[Span, Bearer]
"""Words that show of what something is said, and what it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name or stand for an actor.

    Attributes:
        span: where they stand.
        actor: its id.
        name: its name.
        person: whether it is a person.
        state: whether it is a state.
        by_name: whether the words are a name.
        pronoun: whether they are a pronoun.

    """

    span: Span
    actor: str
    name: str
    person: bool
    state: bool
    by_name: bool
    pronoun: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known round the words.

    Attributes:
        text: the article's.
        named: words that stand for actors, in the order of the text.
        labels: words that label actors, with the id and name of each.
        said: the parts of the statement in which the words stand; empty where the narrator tells them.
        speaker: id and name of whoever says them; None for the narrator.
        roles: words that say what the speaker is.

    """

    text: str
    named: Sequence[Named]
    labels: Sequence[tuple[Span, str, str]]
    said: Sequence[Span] = ()
    speaker: tuple[str, str] | None = None
    roles: Sequence[str] = ()


def whose(scene: Scene, one: PoleWord) -> Found | None:
    """Say of which actor words are said: by a name right beside them, by a verb, or by the label that they stand in.

    Args:
        scene: what is known round the words.
        one: the words.

    """
    found = title_before(scene, one) or _name_ahead(scene, one) or _name_behind(scene, one)
    if found:
        return found
    label = next((each for each in scene.labels if each[0].overlaps(one.word)), None)
    return (label[0], Bearer(label[1], label[2], Tie.ACTOR)) if label else None


def title_before(scene: Scene, one: PoleWord) -> Found | None:
    """Say whose name follows a title; the title of another day, and a deputy's, is none.

    Args:
        scene: what is known round the words.
        one: the title.

    """
    text = scene.text
    before = text[max(0, one.span.start - _SHORT) : one.span.start]
    if one.entry.force is Force.PLAIN and _NOT_HELD.search(before):
        return None
    for each in scene.named:
        if not each.by_name or not each.person:
            continue
        within = each.span.start <= one.span.start and one.span.end < each.span.end
        between = text[one.span.end : each.span.start] if 0 < each.span.start - one.span.end < AROUND else ""
        if within or _BLANK.fullmatch(between) or (_APPOSED.fullmatch(between) and _can_be_apposed(scene, one, each)):
            return _bearing(each)
    return None


def _can_be_apposed(scene: Scene, one: PoleWord, named: Named) -> bool:
    """Whether a name behind a comma can be in apposition: it is neither who says so nor beside a body."""
    return not is_government(one) and (scene.speaker is None or scene.speaker[0] != named.actor)


def _name_ahead(scene: Scene, one: PoleWord) -> Found | None:
    near = [each for each in scene.named if 0 <= one.word.start - each.span.end < AROUND]
    for each in sorted(near, key=lambda row: (-row.span.end, row.span.start)):
        between = scene.text[each.span.end : one.word.start]
        if _AS.fullmatch(between):
            return _meant(scene, each)
        if (_IS.fullmatch(between) or _COMMA.fullmatch(between)) and each.person:
            return _bearing(each)
        if _OWNS.fullmatch(between) and is_government(one) and each.by_name:
            return _bearing(each)
    return None


def _name_behind(scene: Scene, one: PoleWord) -> Found | None:
    """Say of whom a government is: "the regime of"."""
    behind = (each for each in scene.named if each.span.start > one.span.end and is_government(one))
    found = (each for each in behind if _OF.fullmatch(scene.text, one.span.end, each.span.start))
    return next((_bearing(each) for each in found), None)


def _meant(scene: Scene, one: Named) -> Found:
    """Say whom "him" means in "recognised him as": not the one whose deed it is, whom the same sentence names first."""
    if not one.pronoun:
        return _bearing(one)
    start = sentence_round(scene.text, one.span).start
    before = [
        each
        for each in scene.named
        if each.person and each.by_name and start <= each.span.start and each.span.end <= one.span.start
    ]
    others = [each for each in before if each.actor != before[0].actor]
    if others and before[0].actor == one.actor:
        return one.span, _bearing(others[-1])[1]
    return _bearing(one)


def _bearing(one: Named) -> Found:
    return one.span, Bearer(one.actor, one.name, Tie.ACTOR)


def is_government(one: PoleWord) -> bool:
    """Say whether words are of a government, which is named by who leads it or by where it is."""
    return one.noun.split()[-1].rstrip("s") in {word.rstrip("s") for word in words_for_government()}
