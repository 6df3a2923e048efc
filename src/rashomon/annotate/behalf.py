"""On whose behalf somebody speaks, as the article says: the state of an office, the body or person of a spokesman."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.countries import country_name
from rashomon.codebook.representatives import represents
from rashomon.model import Kind, Mention, Naming, Referent, Role, Span

_GOVERNING: Final = frozenset({"GOV", "MIL", "SPY", "COP"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_OWNING: Final = frozenset({"of", "for", "from", "at"})
_PLACING: Final = frozenset({"in", "with", "by", "on", "against", "about", "near", "and", "as"})
_SURE: Final = 0.6
"""Score of a tie: below it, a pronoun says nothing of whose somebody is ("her office")."""
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
    disputed = {role.country for role in roles if role.standing in _CONTESTED}
    found = {}
    for one in referents:
        if one.kind is Kind.STATE:
            continue
        behalf = _by_role(text, one, referents, states) or _by_words(text, one, referents)
        if behalf is None and _governs(one) and one.country and one.country not in disputed:
            behalf = Behalf(country_name(one.country), states.get(one.country))
        if behalf and behalf.id != one.id:
            found[one.id] = behalf
    return found


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
        if mention.naming is Naming.DESCRIPTION and represents(mention.span.of(text)):
            whose = _whose(text, mention.span, one, referents)
            if whose:
                return Behalf(whose.name, whose.id)
    return None


def _whose(text: str, span: Span, one: Referent, referents: Sequence[Referent]) -> Referent | None:
    """The referent that the words name as the one whose somebody is: a possessor, or who stands behind "of", "for"."""
    best: tuple[int, int, Referent] | None = None
    for other in referents:
        if other.id == one.id or other.kind is None:
            continue
        for mention in other.mentions:
            inside = span.contains(mention.span) and mention.span != span and mention.score >= _SURE
            if inside and _is_owner(text, span, mention, other):
                rank = (-len(mention.span), mention.span.start, other)
                best = min(best, rank, key=lambda row: row[:2]) if best else rank
    return best[2] if best else None


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
