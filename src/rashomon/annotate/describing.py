"""Chains of mentions -> referents: their fullest name, what they are, whom they belong to."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.groups import members_of, quantity_of
from rashomon.codebook.bodies import body_words, is_body
from rashomon.codebook.countries import countries_in, country_name, country_of, is_code
from rashomon.codebook.country_words import How
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.name_words import name_words
from rashomon.codebook.official_names import official_name
from rashomon.codebook.titles import find_titles, without_titles
from rashomon.model import Kind, Member, Mention, Naming, Reading, Referent, Role, Span

_KINDS: Final = {"person": Kind.PERSON, "organisation": Kind.ORGANISATION, "group": Kind.GROUP}
_POSSESSIVES: Final = ("’s", "'s", "’", "'")
_NAMING: Final = frozenset({How.NAME, How.DEMONYM})
"""A capital in the name of a body is where it was founded, and no country that it belongs to ("Lima Group")."""
_IN_PLACE: Final = re.compile(r"\sin\s(?:[A-Z][\w’-]+)(?:\s[A-Z][\w’-]+)*")
_LOOSE: Final = frozenset({"America"})
_LONG: Final = 5
"""Letters: a country's shorter names ("US", "UK") are not what an actor is called."""


@dataclass(slots=True)
class Chain:
    """A chain of mentions on its way to a referent.

    Attributes:
        state: alpha-3 code of the state that it names; empty for others.
        candidates: its mentions as they were found.
        mentions: its mentions as they are kept, in any order.
        roles: those that the article gives it.
        speaks: whether anything is attributed to it.

    """

    state: str
    candidates: list[Candidate] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    speaks: bool = False

    def add(self, one: Candidate, mention: Mention) -> None:
        """Add a mention."""
        self.candidates.append(one)
        self.mentions.append(mention)


def describe(text: str, reading: Reading, chain: Chain) -> Referent | None:
    """Make a referent of a chain.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        chain: its mentions.

    Returns:
        None for what is no actor and says nothing.

    """
    kind = _kind(chain)
    kind = Kind.ORGANISATION if kind is Kind.PERSON and _works_as_body(chain) else kind
    if kind is None and not chain.speaks:
        return None
    mentions = _ordered(chain.mentions)
    roles = tuple(dict.fromkeys(sorted(chain.roles, key=lambda role: role.span)))
    name, named = _name(text, reading, chain)
    spans = [one.span for one in mentions if one.naming in {Naming.NAME, Naming.DESCRIPTION}]
    spans += [reading.entities[one.entity].span for one in chain.candidates if one.entity >= 0 and one.name]
    groups = kind in {Kind.GROUP, Kind.ORGANISATION, None}
    listed = chain.state if is_code(chain.state) else ""
    country = listed or _country(roles) or _country_in(name, kind, named=named) or None
    return Referent(
        reading.article,
        _state_name(text, reading, chain) if chain.state else name,
        mentions,
        kind,
        named,
        country,
        next((role.sector for role in roles if role.sector), None) or _sector(kind, name),
        roles,
        _members(text, reading, spans) if groups else (),
        next((words for words in (quantity_of(text, reading, span) for span in spans) if words), "") if groups else "",
    )


def _works_as_body(chain: Chain) -> bool:
    """Whether what was taken for a person's name is called a body ("the conglomerate Ostrom")."""
    return bool(chain.roles) and all(is_body(role.title) and not find_titles(role.title) for role in chain.roles)


def _kind(chain: Chain) -> Kind | None:
    if chain.state:
        return Kind.STATE
    plural = [one for one in chain.candidates if one.plural and one.naming is Naming.DESCRIPTION]
    types = Counter(one.type for one in chain.candidates if one.type in _KINDS and one.naming is Naming.NAME)
    if not types:
        types = Counter(one.type for one in chain.candidates if one.type in _KINDS)
        if plural and (types or chain.speaks):
            return Kind.GROUP
    if types:
        return _KINDS[max(sorted(types), key=lambda kind: types[kind])]
    if any(one.pronoun and one.gender in {"m", "f"} for one in chain.candidates):
        return Kind.PERSON
    return None


def _name(text: str, reading: Reading, chain: Chain) -> tuple[str, bool]:
    """Choose the fullest name, of equal ones the most frequent; for what has no name, its first description."""
    names: Counter[str] = Counter()
    for one in chain.candidates:
        if one.name:
            span = reading.entities[one.entity].span if one.entity >= 0 else one.core
            names[_bare_name(_with_place(text, span, one).of(text), one.type)] += 1
    if names:
        fullest = max(sorted(names), key=lambda name: (len(name.split()), names[name]))
        official = official_name(fullest) if _kind(chain) is Kind.ORGANISATION else None
        return official.name if official else fullest, True
    described = [one.core for one in chain.candidates if one.naming is Naming.DESCRIPTION]
    after = [named_after(text, reading, span) for span in described] if _kind(chain) is Kind.ORGANISATION else []
    if any(after):
        return max(after, key=len), True
    first = min(described, default=chain.candidates[0].core if chain.candidates else chain.mentions[0].span)
    return bare(first.of(text)), False


def _bare_name(words: str, kind: str) -> str:
    """A name without what surrounds it, and a person's without title."""
    name = bare(words)
    return bare(without_titles(without_honorifics(name))) if kind == "person" else name


def _with_place(text: str, span: Span, one: Candidate) -> Span:
    """Give a body of common nouns the place behind its name, which tells it apart ("Foreign Ministry in Lima")."""
    place = _IN_PLACE.match(text, span.end, one.core.end)
    plain = name_words("plain words")
    common = all(word in plain for word in bare(span.of(text)).lower().split())
    return Span(span.start, place.end()) if one.type == "organisation" and place and common else span


def named_after(text: str, reading: Reading, span: Span) -> str:
    """Give the name of a body that is called after a person ("the former Odera administration"); else an empty text."""
    for entity in reading.entities:
        after = text[entity.span.end : span.end].strip()
        for ending in _POSSESSIVES:
            after = after.removeprefix(ending).strip()
        if entity.type == "person" and span.contains(entity.span) and " " not in after and is_body(after):
            return bare(entity.span.of(text)) + " " + after
    return ""


def _state_name(text: str, reading: Reading, chain: Chain) -> str:
    """Call a state as the article does, unless it only uses a short form, its adjective or its capital."""
    used: Counter[str] = Counter()
    for one in chain.candidates:
        if one.country and one.entity >= 0:
            words = bare(reading.entities[one.entity].span.of(text))
            country = country_of(words)
            if country and country.how is How.NAME and len(words) >= _LONG and not words.isupper():
                used[words.removeprefix("the ").removeprefix("The ")] += 1
    official = country_name(chain.state)
    if not used or official in used:
        return official
    name = max(sorted(used), key=lambda one: used[one])
    return official if name in _LOOSE else name


def bare(name: str) -> str:
    """Return a name without what surrounds it in its sentence.

    Examples:
        >>> bare("Pell  Odera’s"), bare("“the Council,")
        ('Pell Odera', 'the Council')

    """
    name = " ".join(name.split()).strip(' ,;:"“”')
    for ending in _POSSESSIVES:
        name = name.removesuffix(ending)
    return name


def _ordered(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Put mentions in the order of the text, one for each span."""
    kept: dict[Span, Mention] = {}
    for one in mentions:
        kept.setdefault(one.span, one)
    return tuple(sorted(kept.values(), key=lambda one: (one.span.start, one.span.end)))


def _country(roles: tuple[Role, ...]) -> str:
    """The one country that roles name; nothing where they name several."""
    found = {role.country for role in roles if role.country and role.standing not in {"former", "denied"}}
    return found.pop() if len(found) == 1 else ""


def _country_in(name: str, kind: Kind | None, *, named: bool) -> str:
    """The one country in the words of a body or a description; a person's name names none."""
    if named and kind is Kind.PERSON:
        return ""
    telling = _NAMING if named else _NAMING | {How.SEAT}
    found = {country.alpha3 for country, _ in countries_in(name) if country.how in telling}
    return found.pop() if len(found) == 1 else ""


def _sector(kind: Kind | None, name: str) -> str | None:
    if kind is not Kind.ORGANISATION:
        return None
    return next((match.entry.sector for match in body_words().search(name) if match.end == len(name)), None)


def _members(text: str, reading: Reading, spans: list[Span]) -> tuple[Member, ...]:
    found = {member.span: member for span in spans for member in members_of(text, reading, span)}
    return tuple(found[span] for span in sorted(found))
