"""The names of an article, mended by what the article and the codebook show about them.

The reader takes names from a small model: it cuts "Radio Selm" in two, takes "Adm." for a person and an unknown
nationality before a title for the name itself. Who an actor is depends on these names, so they are set right here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.syntax import children, sentence_at, tokens_in
from rashomon.codebook.bodies import is_body
from rashomon.codebook.countries import countries_of
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.intergovernmental import is_intergovernmental
from rashomon.codebook.titles import find_titles
from rashomon.codebook.voices import names_by_suffix
from rashomon.model import Entity, Reading, Span

_ACTING: Final = frozenset({"person", "organisation", "place", "misc"})
_JOINED: Final = ("flat", "compound")
_OUTLETS: Final = frozenset({"radio", "tv", "television", "news", "today", "post", "times", "daily", "press"})
_PEOPLE: Final = re.compile(r"(?:ian|ean|ese|ish)\Z")
"""How nationalities end that no list has: "Selmarkian leader"."""
_LEAST_WORDS: Final = 6
_MOST: Final = 0.7
"""Share of a line's words that have a capital where it is a headline in title case."""
_TOPIC: Final = re.compile(r"\s[A-Z]\w+(?:\s[A-Z]\w+)?:\s")
_NAMING: Final = re.compile(r"(?<=\w)\s+an?\s+[“\"‘]")
_SOME_NAME: Final = " Odera"


def with_mended_names(text: str, reading: Reading) -> Reading:
    """Return a reading whose names are whole, and none of which is a title alone.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    """
    titles = find_titles(text)
    outlets = _outlets(text)
    cut = [_before_verb(text, reading, one, titles) for one in reading.entities]
    whole = [_without_naming(text, one) for one in cut if one is not None]
    named = [_without_title(text, _acting(text, one), titles) for one in whole]
    kept = [one for one in named if not any(one.span.overlaps(outlet.span) for outlet in outlets)]
    kept = [one for one in kept if not _is_topic(text, one, named)]
    kept = [one for one in kept if not _is_title(text, one, titles) and not _is_adjective(text, one, titles, kept)]
    kept = [_extended(text, reading, one, kept) for one in kept]
    return replace(reading, entities=_apart([*outlets, *kept]))


def _without_naming(text: str, one: Entity) -> Entity:
    """Leave out of a name what somebody is called behind it: "calling [Odera] a “tyrant”"."""
    naming = _NAMING.search(text, one.span.start, one.span.end)
    return one if naming is None else replace(one, span=Span(one.span.start, naming.start()))


def _acting(text: str, one: Entity) -> Entity:
    """Take a body that states have founded for a body, whatever the reader takes it for."""
    return replace(one, type="organisation") if is_intergovernmental(one.span.of(text)) else one


def _outlets(text: str) -> list[Entity]:
    """The names of outlets that their words show; the longest of those that overlap."""
    found = sorted(names_by_suffix(text), key=lambda one: (one.start - one.end, one.start))
    return list(_apart([Entity(Span(one.start, one.end), "organisation", 1.0) for one in found]))


def _apart(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Keep, of entities that overlap, the first; in the order of the text."""
    kept: list[Entity] = []
    for one in entities:
        if not any(one.span.overlaps(other.span) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))


def _without_title(text: str, one: Entity, titles: Sequence[Span]) -> Entity:
    """Leave out the title with which a person's name begins ("[King] Otto"), where a name is left."""
    title = next((title for title in titles if title.start == one.span.start and title.end < one.span.end), None)
    if one.type != "person" or title is None or text[title.end] != " " or not text[title.end + 1].isupper():
        return one
    return replace(one, span=Span(title.end + 1, one.span.end))


def _is_title(text: str, one: Entity, titles: Sequence[Span]) -> bool:
    words = one.span.of(text)
    if one.type != "person":
        return False
    alone = without_honorifics(words + _SOME_NAME) == _SOME_NAME.strip()
    return alone or any(title.contains(one.span) or one.span.start == title.start for title in titles)


def _is_adjective(text: str, one: Entity, titles: Sequence[Span], entities: Sequence[Entity]) -> bool:
    """Whether a lone word is a nationality that nobody knows: right before a title, and looks or is used like one."""
    if one.type not in {"person", "place"} or " " in one.span.of(text):
        return False
    title = next((title for title in titles if _next_to(text, one.span.end, title.start)), None)
    if title is None or text[one.span.end : one.span.end + 1] != " ":
        return False
    if _PEOPLE.search(one.span.of(text)) and title.of(text).islower():
        longer = (other.span.of(text).split() for other in entities)
        return not any(one.span.of(text) in words[1:] for words in longer)
    return any(other.type == "person" and _next_to(text, title.end, other.span.start) for other in entities)


def _next_to(text: str, end: int, start: int) -> bool:
    return end <= start and not text[end:start].strip()


def _extended(text: str, reading: Reading, one: Entity, entities: Sequence[Entity]) -> Entity:
    """Give a lone word the proper nouns beside it that the syntax joins to it ("Radio [Selm]")."""
    inside = tokens_in(reading, one.span)
    if one.type not in _ACTING or len(inside) != 1 or countries_of(one.span.of(text)) or _is_title_case(text, one.span):
        return one
    first = last = inside.start
    while _joins(text, reading, first - 1, first, entities):
        first -= 1
    while _joins(text, reading, last + 1, last, entities):
        last += 1
    if first == last:
        return one
    span = Span(reading.tokens[first].span.start, reading.tokens[last].span.end)
    words = span.of(text).lower().split()
    body = is_body(span.of(text)) or not _OUTLETS.isdisjoint(words)
    return Entity(span, "organisation" if body else one.type, one.score)


def _is_title_case(text: str, span: Span) -> bool:
    """Whether a name stands in a headline in which nearly every word has a capital, so that capitals tell no name."""
    line = text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0].strip()
    words = [word for word in line.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _LEAST_WORDS and capitals >= _MOST * len(words) and not line.endswith((".", "”", '"'))


def _before_verb(text: str, reading: Reading, one: Entity, titles: Sequence[Span]) -> Entity | None:
    """Cut a name before the verb of a headline in title case ("[Ana Ruiz] Offers Hand"); None for a title."""
    for at in tokens_in(reading, one.span):
        verb = reading.tokens[at]
        told = verb.upos == "VERB" and verb.relation == "root" and verb.span.start > one.span.start
        if told and _has_subject(reading, at) and _is_title_case(text, one.span):
            rest = Span(one.span.start, one.span.start + len(text[one.span.start : verb.span.start].rstrip()))
            return None if any(title.overlaps(rest) for title in titles) else replace(one, span=rest)
    return one


def _has_subject(reading: Reading, verb: int) -> bool:
    return any(at < verb and reading.tokens[at].relation == "nsubj" for at in children(reading, verb))


def _is_topic(text: str, one: Entity, entities: Sequence[Entity]) -> bool:
    """Whether a lone word only begins a headline's topic ("[Selmarka] Standoff: Minister Says No"): nobody's name."""
    word = one.span.of(text)
    surname = any(word in other.span.of(text).split()[1:] for other in entities)
    return (
        one.type == "person"
        and " " not in word
        and not surname
        and _TOPIC.match(text, one.span.end) is not None
        and _is_title_case(text, one.span)
    )


def _joins(text: str, reading: Reading, at: int, beside: int, entities: Sequence[Entity]) -> bool:
    if not 0 <= at < len(reading.tokens):
        return False
    token, known = reading.tokens[at], reading.tokens[beside]
    word = token.span.of(text)
    if token.upos != "PROPN" or not word[:1].isupper() or any(e.span.overlaps(token.span) for e in entities):
        return False
    if sentence_at(reading, token.span.start) != sentence_at(reading, known.span.start):
        return False
    if text[min(token.span.end, known.span.end) : max(token.span.start, known.span.start)].strip(" ."):
        return False
    joined = (token.head == beside and token.relation.startswith(_JOINED)) or (
        known.head == at and known.relation.startswith(_JOINED)
    )
    plain = without_honorifics(word + _SOME_NAME) == word + _SOME_NAME
    return joined and plain and not find_titles(word) and not countries_of(word)


def is_unknown_adjective(text: str, reading: Reading, at: int) -> bool:
    """Say whether a proper noun without a name of its own only stands before a title that a person's name follows.

    Args:
        text: the article's untouched text.
        reading: with mended names.
        at: index of the token.

    """
    span = reading.tokens[at].span
    rest = text[span.end : span.end + 80]
    title = next((one for one in find_titles(rest) if not rest[: one.start].strip()), None)
    if title is None:
        return False
    after = span.end + title.end
    return any(one.type == "person" and _next_to(text, after, one.span.start) for one in reading.entities)
