"""Of what words that stand on a pole are said, for each axis: which town is called besieged, who was arrested.

A rule gives nothing where the words do not show it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from rashomon.codebook.characterisations import Axis, Force, PoleWord
from rashomon.link.claims.keys import key_of, keys_of
from rashomon.link.conflicts.beside import names_ahead, names_behind, names_within, sentence_round, weekdays_in
from rashomon.link.conflicts.called import Bearer, Tie
from rashomon.link.conflicts.owning import AROUND, Found, Scene, is_government, title_before, whose
from rashomon.link.names import fold
from rashomon.model import Span, hull

_NOT: Final = r"(?:not\s+|no\s+|never\s+)?(?:an?\s+|the\s+)?"
_WE: Final = re.compile(rf"\b(?:we|i)(?:\s+(?:are|am|were|was)|['’](?:re|m))\s+{_NOT}\Z", re.IGNORECASE)
_WON: Final = re.compile(
    r"\b(?:w[io]ns?|winning|victory|re-?elect\w*|elected|term|secured|retained|took|hailed|claimed)\b", re.IGNORECASE
)
_DEEDS: Final = frozenset({"arrest", "kill", "hurt"})
"""Families of words for what is done to a crowd."""
_MODIFIERS: Final = re.compile(r"(?<![\w’'])(?:(?:\d[\d,.]*|[a-z-]+)\s+)\Z")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_BE_DONE: Final = re.compile(r"\s+(?:were|was|are|is|have\s+been|had\s+been|being)\s+(?:[a-z]+ly\s+)?([a-z]+)")
_COUNTED: Final = re.compile(r"\s+(?:(?:at\s+least|more\s+than|some|about|the|all)\s+)?(?:[\w,.-]+\s+){0,2}")
_SPOT: Final = re.compile(
    r"\s(?:square|street|st|avenue|ave|road|boulevard|bridge|park|plaza|gate|market|hall|station|row|lane)\Z",
    re.IGNORECASE,
)
"""How the name of a spot ends where one crowd at a time can stand; in a whole city there may be many."""
_SMALLER_THAN_A_STATE: Final = frozenset({Axis.FIGHTERS, Axis.HAPPENING})
"""Axes on which a whole state is no one thing: many fight, and much happens, in it."""
_UP_TO_PAUSE: Final = re.compile(r"(?:\s+[\w’'-]+){0,8}")
_OWNER: Final = re.compile(r"\b(?:their|his|her|its|our|my|your)\s+\Z", re.IGNORECASE)
_CLOSE: Final = 6


def bearers(scene: Scene, one: PoleWord) -> tuple[Span, tuple[Bearer, ...]]:
    """Say of what words are said.

    Args:
        scene: what is known round them.
        one: the words.

    Returns:
        The words with the name that stands beside them, and of what they may be said: the surest first.

    """
    found = dict[str, Bearer]()
    whole = one.span
    for span, bearer in _RULES[one.entry.axis](scene, one):
        found.setdefault(bearer.key, bearer)
        gap = span.start - whole.end if span.start >= whole.end else whole.start - span.end
        whole = hull((whole, span)) if gap <= AROUND else whole
    whole = hull((whole, _rest(scene.text, whole))) if one.entry.axis is Axis.VOTE else _with_owner(scene.text, whole)
    order = list(Tie)
    return whole, tuple(sorted(found.values(), key=lambda each: (order.index(each.tie), each.key)))


def _rest(text: str, span: Span) -> Span:
    """Return what follows the words of a vote up to a pause: which vote it was."""
    found = _UP_TO_PAUSE.match(text, span.end)
    return Span(span.end, found.end()) if found and found.end() > span.end else span


def _with_owner(text: str, span: Span) -> Span:
    """Return words with the little word right before them that says whose it is."""
    found = _OWNER.search(text, max(0, span.start - AROUND), span.start)
    return Span(found.start(), span.end) if found else span


def _governing(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give whose right to govern is spoken of."""
    actor = title_before(scene, one) if one.entry.force is Force.PLAIN else whose(scene, one)
    if actor:
        yield actor
    if one.entry.force is not Force.PLAIN and is_government(one):
        for name in _names_of(scene.text, one.span):
            words = name.of(scene.text)
            yield name, Bearer(f"government {fold(words)}", f"government of {words}", Tie.NAME)


def _names_of(text: str, span: Span) -> Iterator[Span]:
    behind = re.compile(r"[”\"]?\s+(?:of|in)\s+(?:the\s+)?").match(text, span.end)
    for name in names_behind(text, span, 4)[:1]:
        if behind and behind.end() == name.start:
            yield name


def _voting(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give who won the vote: the last one named ahead in a sentence that tells of winning, and in the same mouth."""
    sentence = sentence_round(scene.text, one.span)
    if not _WON.search(sentence.of(scene.text)):
        return
    ahead = [
        each
        for each in scene.named
        if each.person
        and sentence.contains(each.span)
        and each.span.end <= one.span.start
        and _same_mouth(scene, each.span, one.word)
    ]
    if ahead:
        yield ahead[-1].span, Bearer(ahead[-1].actor, f"the election of {ahead[-1].name}", Tie.ACTOR)


def _same_mouth(scene: Scene, span: Span, word: Span) -> bool:
    parts = [part for part in scene.said if part.contains(word)]
    return not parts or any(part.contains(span) for part in parts)


def _fighting(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give who fights, or where: "the rebel base at", and "we", who are the speaker and where he is."""
    actor = whose(scene, one)
    if actor:
        yield actor
    speaks = _WE.search(scene.text, max(0, one.span.start - AROUND), one.span.start)
    if speaks and scene.speaker:
        key, name = scene.speaker
        own = Span(speaks.start(), one.span.end)
        yield own, Bearer(key, name, Tie.ACTOR)
        for role in scene.roles:
            for part in names_within(role, Span(0, len(role))):
                yield own, Bearer(f"fighters {fold(part.of(role))}", f"the fighters at {part.of(role)}", Tie.NAME)
    yield from _by_name(scene, one, "fighters", _CLOSE, ahead=0)


def _crowding(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give who a crowd is: those to whom something was done on one day, or those who stood at one place."""
    sentence = sentence_round(scene.text, one.span)
    words = sentence.of(scene.text)
    for deed in sorted(keys_of(words) & _DEEDS):
        told = _done_to(scene.text, sentence, one.span, deed)
        if told:
            for day in sorted(weekdays_in(words)):
                yield told, Bearer(f"crowd {deed} {day}", f"those concerned by one {deed}", Tie.DEED)
    before = sentence_round(scene.text, Span(max(0, sentence.start - 2), max(1, sentence.start - 1)))
    for part in dict.fromkeys((sentence, before)):
        for name in names_within(scene.text, part):
            if _SPOT.search(name.of(scene.text)) and one.entry.force is not Force.WEAK:
                words = name.of(scene.text)
                yield one.span, Bearer(f"crowd {fold(words)}", f"the crowd at {words}", Tie.NAME)


def _done_to(text: str, sentence: Span, span: Span, family: str) -> Span | None:
    """Return the words that say that something was done to a crowd, with what stands right before; else None."""
    before = _MODIFIERS.search(text, sentence.start, span.start)
    start = before.start() if before else span.start
    behind = _BE_DONE.match(text, span.end, sentence.end)
    if behind and key_of(behind[1]) == family:
        return Span(start, behind.end())
    ahead = [found for found in _WORDS.finditer(text, sentence.start, start) if key_of(found[0]) == family]
    if ahead and ahead[-1][0].endswith("ed") and _COUNTED.fullmatch(text, ahead[-1].end(), start):
        return Span(ahead[-1].start(), span.end)
    return None


def _happening(scene: Scene, one: PoleWord) -> Iterator[Found]:
    yield from _by_name(scene, one, "happening", _CLOSE, ahead=2)


def _acting(scene: Scene, one: PoleWord) -> Iterator[Found]:
    yield from _by_name(scene, one, one.entry.sort, _CLOSE, ahead=3)


def _lying(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give which place it is: the first name close behind."""
    yield from islice(_by_name(scene, one, "place", 4, ahead=0), 1)


def _calling(scene: Scene, one: PoleWord) -> Iterator[Found]:
    """Give whose trade it is: a person's."""
    found = whose(scene, one)
    if found and any(each.person and each.actor == found[1].key for each in scene.named):
        yield found


def _by_name(scene: Scene, one: PoleWord, sort: str, reach: int, ahead: int) -> Iterator[Found]:
    """Give the first name behind the words, and what it is joined to; else one ahead of them."""
    behind = names_behind(scene.text, one.span, reach)
    joined = [
        name for name in behind[1:2] if scene.text[behind[0].end : name.start].strip() in {"and", "on", "at", "in"}
    ]
    names = (*behind[:1], *joined) or (names_ahead(scene.text, one.span, ahead) if ahead else ())
    for name in names:
        words = name.of(scene.text)
        taken = [each for each in scene.named if each.span.overlaps(name)]
        if any(each.person or (each.state and one.entry.axis in _SMALLER_THAN_A_STATE) for each in taken):
            continue
        yield name, Bearer(f"{sort} {fold(words)}", words, Tie.NAME)


_RULES: Final[Mapping[Axis, Callable[[Scene, PoleWord], Iterator[Found]]]] = {
    Axis.RULE: _governing,
    Axis.VOTE: _voting,
    Axis.FIGHTERS: _fighting,
    Axis.CROWD: _crowding,
    Axis.ACT: _acting,
    Axis.HAPPENING: _happening,
    Axis.PLACE: _lying,
    Axis.CALLING: _calling,
}
