"""On whose behalf somebody speaks, as the article says: the state of an office, the body or person of a spokesman."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.annotate.owners import owner_before
from rashomon.codebook.countries import country_name
from rashomon.codebook.representatives import represents
from rashomon.codebook.standings import marks_in, strongest
from rashomon.model import Kind, Mention, Naming, Referent, Role, Span

_GOVERNING: Final = frozenset({"GOV", "MIL", "SPY", "COP"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_OWNING: Final = frozenset({"of", "for", "from", "at"})
_PLACING: Final = frozenset({"in", "with", "by", "on", "against", "about", "near", "and", "as"})
_SURE: Final = 0.6
"""Score of a tie: below it, a pronoun says nothing of whose somebody is ("her office")."""
_POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})
_GOVERNMENT: Final = re.compile(r"^(?:the\s+)?government of\b|\bgovernment$", re.IGNORECASE)
_MINISTER: Final = re.compile(r"(?!.*\bprime\b)(?:\w+ ){0,3}minister", re.IGNORECASE)
_BEHIND_HEAD: Final = re.compile(r"\s(?:of|for|to|at|from)\s")
_POSSESSOR: Final = re.compile(r"^.*['’]s?\s")
_PLAIN: Final = frozenset({"held"})
_CONTESTED: Final = frozenset({"claimed", "interim", "disputed", "denied", "legitimate"})
"""Standings that show that a state's offices are in dispute."""


@dataclass(frozen=True, slots=True)
class Behalf:
    """Somebody for whom another speaks.

    Attributes:
        name: as the article shows it.
        id: of the referent, if the article has one.

    """

    name: str
    id: str | None = None


def on_behalf(text: str, referents: Sequence[Referent]) -> dict[str, Behalf]:
    """Say for each referent on whose behalf it speaks, where its roles and descriptions show it.

    An office that is contested, former or only claimed speaks for nobody here: who may speak for a state is what such
    a dispute is about.

    Args:
        text: the article's untouched text.
        referents: all of the article.

    """
    states = {one.country: one.id for one in referents if one.kind is Kind.STATE}
    roles = [role for one in referents for role in one.roles]
    cabinet = _only_government(referents)
    disputed = {role.country for role in roles if role.standing in _CONTESTED}
    found = {}
    for one in referents:
        if one.kind is Kind.STATE:
            continue
        behalf = _by_role(text, one, referents, states) or _by_words(text, one, referents) or _by_cabinet(one, cabinet)
        if behalf is None and _governs(one) and one.country and one.country not in disputed:
            behalf = Behalf(country_name(one.country), states.get(one.country))
        if behalf and behalf.id != one.id:
            found[one.id] = behalf
    bodies = {one.id: one.country for one in referents if _governs(one)}
    return {one: _onward(behalf, found, bodies) for one, behalf in found.items()}


def _onward(behalf: Behalf, found: dict[str, Behalf], bodies: dict[str, str | None]) -> Behalf:
    """Let who speaks for a state's ministry speak for the state, as one whose office names the state does."""
    country = bodies.get(behalf.id) if behalf.id else None
    further = found.get(behalf.id) if behalf.id else None
    return further if country and further and further.name == country_name(country) else behalf


def _only_government(referents: Sequence[Referent]) -> Behalf | None:
    """Give the one government that an article names by its state or head ("the Government of Selm")."""
    named = [one for one in referents if one.kind is Kind.ORGANISATION and one.named and _GOVERNMENT.search(one.name)]
    return Behalf(named[0].name, named[0].id) if len(named) == 1 else None


def _by_cabinet(one: Referent, cabinet: Behalf | None) -> Behalf | None:
    """Let a minister whose state is not said speak for the only government that the article names."""
    held = [role for role in one.roles if role.standing in _PLAIN and not role.country and not role.body]
    ministers = [role for role in held if _MINISTER.fullmatch(role.title)]
    return cabinet if ministers and one.kind is Kind.PERSON and not one.country else None


def _governs(one: Referent) -> bool:
    """Whether a body is one of a state's government ("the Foreign Ministry")."""
    return one.kind is Kind.ORGANISATION and one.named and one.sector in _GOVERNING


def _by_role(text: str, one: Referent, referents: Sequence[Referent], states: dict[str | None, str]) -> Behalf | None:
    for role in one.roles:
        if role.standing not in _PLAIN:
            continue
        whose = _whose(text, role.span, one, referents) if represents(role.title) else None
        if whose and whose.kind is not Kind.STATE and not _speaks_for_state(role):
            return Behalf(whose.name, whose.id)
        if role.country and _speaks_for_state(role):
            return Behalf(country_name(role.country), states.get(role.country))
    return None


def _speaks_for_state(role: Role) -> bool:
    return role.sector in _GOVERNING or (role.sector is None and role.country is not None and represents(role.title))


def _by_words(text: str, one: Referent, referents: Sequence[Referent]) -> Behalf | None:
    """Read it off a description ("Odera's spokeswoman", "her office")."""
    for mention in one.mentions:
        described = mention.naming is Naming.DESCRIPTION and represents(mention.span.of(text))
        if described and _is_plainly_held(text, one, mention.span):
            whose = _whose(text, mention.span, one, referents)
            if whose:
                return Behalf(whose.name, whose.id)
    return None


def _is_plainly_held(text: str, one: Referent, span: Span) -> bool:
    """Whether neither a role nor the description's own words say that an office is former, claimed or in dispute."""
    if any(role.span.overlaps(span) and role.standing not in _PLAIN for role in one.roles):
        return False
    head = _POSSESSOR.sub("", _BEHIND_HEAD.split(span.of(text))[0])
    return strongest(mark.standing for mark in marks_in(head)).value in _PLAIN


def _whose(text: str, span: Span, one: Referent, referents: Sequence[Referent]) -> Referent | None:
    """The referent that the words name as the one whose somebody is: a possessor, or who stands behind "of", "for"."""
    best: tuple[int, int, Referent] | None = None
    for other in referents:
        if other.id == one.id or other.kind is None:
            continue
        for mention in other.mentions:
            inside = span.contains(mention.span) and mention.span != span and _is_sure(text, mention)
            if (inside and _is_owner(text, span, mention, other)) or _stands_before(text, mention, span):
                rank = (-len(mention.span), mention.span.start, other)
                best = min(best, rank, key=lambda row: row[:2]) if best else rank
    return best[2] if best else _meant(text, span, referents, one)


def _is_sure(text: str, mention: Mention) -> bool:
    """Whether a mention shows an owner; whom a weakly tied possessive means, the words before it say."""
    return mention.score >= _SURE or mention.span.of(text).casefold() not in PRONOUNS


def _stands_before(text: str, mention: Mention, span: Span) -> bool:
    """Whether a name is the possessor right before a description that the reader cut short ("Odera's [envoy]")."""
    between = text[mention.span.end : span.start] if mention.span.end < span.start else ""
    return mention.naming is Naming.NAME and between.strip() in _POSSESSIVES and between.endswith(" ")


def _meant(text: str, span: Span, referents: Sequence[Referent], one: Referent) -> Referent | None:
    """Find whom the possessive means with which a description begins, or that stands right before it."""
    own = text[span.start : span.end].split(maxsplit=1)[0]
    before = text[: span.start].rstrip().rpartition(" ")[2].rpartition("\n")[2]
    for word, start in ((own, span.start), (before, text.rfind(before, 0, span.start) if before else -1)):
        pronoun = PRONOUNS.get(word.casefold())
        if start >= 0 and pronoun and pronoun.own:
            others = [other for other in referents if other.id != one.id]
            return owner_before(text, Span(start, start + len(word)), others)
    return None


def _is_owner(text: str, span: Span, mention: Mention, other: Referent) -> bool:
    """Whether words within a description name its owner: a possessor, who stands behind "of" or right before."""
    if mention.naming is Naming.ADJECTIVE or mention.span.start == span.start:
        return True
    before = [word.lower() for word in text[span.start : mention.span.start].split()]
    while before and before[-1] in _ARTICLES:
        before.pop()
    if not before or before[-1] in _OWNING:
        return True
    if before[-1] == "to":
        return other.kind is Kind.PERSON
    return before[-1] not in _PLACING and other.kind in {Kind.STATE, Kind.ORGANISATION}
