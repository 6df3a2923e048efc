"""States: which one words of an article stand for, and in which guise.

A country's name is the state. A capital's name is its government only where the sentence makes it act ("Washington
said", "pressure from Moscow"); elsewhere it is a town. Within the name of a person or a body no word is a state.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rashomon.annotate.syntax import bare_relation, children, first_conjunct, head_of, tokens_in, word
from rashomon.annotate.unlisted_states import unlisted_state
from rashomon.codebook.acting import Part, acts
from rashomon.codebook.countries import Country, countries_in, countries_of
from rashomon.codebook.country_words import How, key_of, namesakes, personal_names
from rashomon.codebook.seats import towns
from rashomon.model import Entity, Reading, Span

_DETERMINERS: Final = frozenset({"the", "a", "an", "this", "that", "these", "those", "all", "many", "some", "most"})
_OFFICIALS: Final = frozenset({"officials", "diplomats", "authorities", "negotiators", "envoys", "representatives"})
_NAMED: Final = frozenset({"person", "organisation", "event", "misc", "group", "place"})
_ADJECTIVAL: Final = frozenset({"amod", "compound", "nmod"})
_DEALT_WITH: Final = frozenset({"with", "against", "on", "to"})
_BETWEEN: Final = frozenset({"from", "with", "between", "against", "of"})
_TOWARD: Final = frozenset({"to", "on", "toward", "towards", "for", "against"})
_IN_THE_HOUSE: Final = frozenset({"in", "outside", "near", "inside", "into", "behind", "through"})
_DATELINE: Final = re.compile(r"(?:,[^\n.]{1,40}?)?\s*(?:\([^)\n]{2,40}\)\s*)?(?:[–—:]|-{1,2}\s)|\s*\([A-Z]")
_BEHIND_COMMA: Final = re.compile(r",\s+((?:[A-Z][\w.]+\s?){1,3})\b")
_BACKED: Final = re.compile(r"-(?:backed|led|funded|sponsored|allied|imposed|friendly|supported)\b")
"""What may follow a state's name, or its capital's: "the Moscow-backed council"."""


class Aspect(StrEnum):
    """In which guise words stand for a state."""

    STATE = "state"
    GOVERNMENT = "government"
    PEOPLE = "people"
    OFFICIALS = "officials"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class StateMention:
    """Words that stand for a state.

    Attributes:
        span: the words.
        alpha3: ISO 3166 code; of a state that no list has, its name.
        aspect: in which guise.

    """

    span: Span
    alpha3: str
    aspect: Aspect


def state_of(text: str, reading: Reading, span: Span) -> StateMention | None:
    """Say which state a mention stands for, if it does.

    Args:
        text: the article's text.
        reading: its reading.
        span: the mention, with or without its article ("the Russians", "Washington", "Russian", "US diplomats").

    Returns:
        None where the words name no state, name a person, a body or a town, or may mean several countries of which the
        article shows none.

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "Moscow denied it. Crowds met in Moscow."
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> state_of(text, reading, Span(0, 6)).aspect.value
        'government'
        >>> state_of(text, reading, Span(32, 38)) is None
        True


    """
    head = head_of(reading, span)
    if head is None:
        return None
    bare = _without_determiner(text, reading, span)
    country = _country(text, bare) or unlisted_state(text, reading, bare.of(text))
    if country is None:
        return _officials(text, reading, span, head)
    if _within_a_name(text, reading, bare, country):
        return None
    aspect = _aspect(text, reading, bare, country)
    return StateMention(span, country.alpha3, aspect) if aspect else None


def _without_determiner(text: str, reading: Reading, span: Span) -> Span:
    """Leave out articles at the head of a mention and a possessive "'s" at its end."""
    inside = list(tokens_in(reading, span))
    while len(inside) > 1 and word(text, reading, inside[0]) in _DETERMINERS:
        inside.pop(0)
    while len(inside) > 1 and word(text, reading, inside[-1]) in {"'s", "'"}:
        inside.pop()
    return Span(reading.tokens[inside[0]].span.start, min(span.end, reading.tokens[inside[-1]].span.end))


def _country(text: str, span: Span) -> Country | None:
    """Give the country that words name; of several, the one that the article names by another word too."""
    found = countries_of(span.of(text))
    if len(found) > 1:
        found = tuple(one for one in found if one.alpha3 in _surely_named(text))
    if len(found) != 1:
        return None
    others = namesakes().get(found[0].alpha3, ())
    if others and found[0].how is How.NAME and found[0].alpha3 not in _named_otherwise(text, span.of(text)):
        pattern = "|".join(map(re.escape, others))
        return None if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text) else found[0]
    return found[0]


@lru_cache(maxsize=8)
def _surely_named(text: str) -> frozenset[str]:
    return frozenset(country.alpha3 for country, _ in countries_in(text))


def _named_otherwise(text: str, words: str) -> frozenset[str]:
    return frozenset(country.alpha3 for country, span in countries_in(text) if span.of(text) != words)


def _within_a_name(text: str, reading: Reading, span: Span, country: Country) -> bool:
    """Whether the words are part of a longer name, or the name of a person."""
    personal = country.how is How.NAME and country.alpha3 in personal_names()
    if text.startswith(("'s", "’s"), span.end) and not personal:
        return _is_surname(text, reading, span)
    for entity in reading.entities:
        if entity.type not in _NAMED or not entity.span.overlaps(span):
            continue
        core = _without_determiner(text, reading, entity.span)
        if core != span and core.contains(span) and not _two_countries(text, entity):
            return True
        if entity.type == "person" and core == span and personal:
            return True
    return country.how is not How.DEMONYM and _is_surname(text, reading, span)


def _two_countries(text: str, entity: Entity) -> bool:
    """Whether what was taken for one name is an adjective and what follows it ("Russian Foreign"), or two countries."""
    return entity.type in {"group", "place"} and bool(countries_in(entity.span.of(text)))


def _is_surname(text: str, reading: Reading, span: Span) -> bool:
    """Whether the article has a name of several words that ends in these, and that the tree takes for a person's."""
    own = span.of(text)
    if any(one.type == "person" and one.span.of(text).endswith(f" {own}") for one in reading.entities):
        return True
    return any(token.relation == "flat" and token.span.of(text) == own for token in reading.tokens)


def _aspect(text: str, reading: Reading, span: Span, country: Country) -> Aspect | None:
    head = head_of(reading, span)
    if head is None:
        return None
    if country.how is How.DEMONYM:
        return _of_a_people(text, reading, head)
    if country.how is How.NAME:
        backing = _BACKED.match(text, span.end)
        return Aspect.ADJECTIVE if _stands_before_noun(reading, head) and not backing else Aspect.STATE
    if country.how is How.SEAT and key_of(span.of(text)) not in towns():
        return None if _is_a_place(text, reading, head) else Aspect.GOVERNMENT
    acting = not _is_dateline(text, span) and _acts(text, reading, head)
    return Aspect.GOVERNMENT if acting else None


def _is_dateline(text: str, span: Span) -> bool:
    """Whether a place stands at the head of a line ("LIMA, Peru –"), or before its country."""
    if _DATELINE.match(text, span.end) and not text[: span.start].rpartition("\n")[2].strip(" *_"):
        return True
    behind = _BEHIND_COMMA.match(text, span.end)
    return behind is not None and any(one.how is How.NAME for one in countries_of(behind[1]))


def _of_a_people(text: str, reading: Reading, head: int) -> Aspect | None:
    """Tell "Russian advisers" from "the Russians" and "the British"; one Russian, and Russian, are no state."""
    if _stands_before_noun(reading, head):
        return Aspect.ADJECTIVE
    determiner = head > 0 and word(text, reading, head - 1) == "the"
    own = reading.tokens[head].span.of(text)
    if own.endswith(("s", "men")) and not own.endswith(("ss", "ese")):
        return Aspect.PEOPLE
    collective = own.endswith(("sh", "ch", "ese", "ss"))
    return Aspect.PEOPLE if collective and determiner else None


def _stands_before_noun(reading: Reading, at: int) -> bool:
    head = first_conjunct(reading, at)
    token = reading.tokens[head]
    return token.head > max(at, head) and bare_relation(reading, head) in _ADJECTIVAL and token.relation != "nmod:poss"


def _acts(text: str, reading: Reading, at: int) -> bool:
    """Whether the sentence makes a capital act, or has somebody deal with it."""
    if text.startswith("-", reading.tokens[at].span.end):
        return bool(_BACKED.match(text, reading.tokens[at].span.end))
    first = first_conjunct(reading, at)
    head, relation = reading.tokens[first].head, reading.tokens[first].relation
    governor = word(text, reading, head)
    if relation in {"nmod", "obl"}:
        case = _case(text, reading, first)
        if case == "by":
            return True
        if reading.tokens[head].upos in {"NOUN", "PROPN"}:
            return (case in _BETWEEN and acts(Part.DEED, governor)) or (case in _TOWARD and acts(Part.TARGET, governor))
        return case in _DEALT_WITH and acts(Part.DEALING, governor)
    return relation == "obl:agent" or (
        (relation in {"nsubj", "nsubj:outer"} and _does(text, reading, head))
        or (relation in {"nsubj:pass", "obj", "iobj"} and acts(Part.ADDRESS, governor))
        or (relation == "nmod:poss" and acts(Part.DEED, governor))
    )


def _does(text: str, reading: Reading, head: int) -> bool:
    """Whether what a subject is said to do or be is no town's."""
    token = reading.tokens[head]
    if token.upos == "VERB":
        city = acts(Part.CITY, word(text, reading, head))
        deed = any(bare_relation(reading, at) == "obj" and acts(Part.DEED, word(text, reading, at))
                   for at in children(reading, head))  # fmt: skip
        return not city or deed
    return acts(Part.STANCE, word(text, reading, head)) or acts(Part.DEED, word(text, reading, head))


def _case(text: str, reading: Reading, at: int) -> str:
    found = [word(text, reading, one) for one in children(reading, at) if bare_relation(reading, one) == "case"]
    return found[0] if found else ""


def _is_a_place(text: str, reading: Reading, at: int) -> bool:
    """Whether somebody is outside or on the way to a house: then the house is meant."""
    first = first_conjunct(reading, at)
    return _case(text, reading, first) in _IN_THE_HOUSE


def _officials(text: str, reading: Reading, span: Span, head: int) -> StateMention | None:
    """Read "Russian officials" and "officials from Russia"; not "officials in Moscow", who may be anybody's."""
    if word(text, reading, head) not in _OFFICIALS:
        return None
    for at in children(reading, head):
        token = reading.tokens[at]
        before = bare_relation(reading, at) in _ADJECTIVAL and at < head
        behind = at > head and bare_relation(reading, at) == "nmod" and _case(text, reading, at) in {"of", "from"}
        if not span.contains(token.span) or not (before or behind):
            continue
        around = _name_around(text, reading, at)
        country = _country(text, around) or unlisted_state(text, reading, around.of(text))
        if country is not None and (country.how is not How.CAPITAL or token.relation == "nmod:poss"):
            return StateMention(span, country.alpha3, Aspect.OFFICIALS)
    return None


def _name_around(text: str, reading: Reading, at: int) -> Span:
    """Give the longest words that end or begin in a token and name a country ("South Korean"); else the token's own."""
    start, end = reading.tokens[at].span.start, reading.tokens[at].span.end
    for first in range(max(at - 4, 0), at):
        span = Span(reading.tokens[first].span.start, end)
        if countries_of(span.of(text)) and not span.of(text).lower().startswith("the "):
            return span
    return Span(start, end)
