"""Offices: what actors are said to be, and where several are said to hold one office, or one is said not to.

No side is taken: every claim stands beside the others, in the order of days and articles, with whoever makes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.countries import country_name, country_of
from rashomon.model import Actor, Referent, Role
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded

_PAST_OR_TO_COME: Final = frozenset({"former", "future"})
_IN_QUESTION: Final = frozenset({"claimed", "legitimate", "disputed", "denied"})
_INTERIM: Final = "interim"
_DEMONYM: Final = re.compile(r"(?:ian|ia|an|a|n|ese|ish)\Z")
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Office:
    """A title at a place, in words without case and accents.

    Attributes:
        title: what the office is called.
        place: the country's code, or else the body in the articles' words; an actor's id where nothing tells the place,
            so that nobody else is taken to hold the same office.

    """

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Claim:
    """That an article, or somebody in it, says of an actor that he or she holds, claims or does not hold an office."""

    actor: Actor
    referent: Referent
    role: Role


def place_of(role: Role) -> str:
    """Return the place of a role, so that one place under two words is one; empty where the words say none.

    Examples:
        >>> from rashomon.model import Span
        >>> [place_of(Role("mayor", Span(0, 5), body=body)) for body in ("Kestria", "the Kestrian", None)]
        ['kestr', 'kestr', '']

    """
    body = folded(role.body or "").removeprefix("the ")
    stem = body if " " in body else _DEMONYM.sub("", body)
    return role.country or (stem if len(stem) > _SHORTEST else body)


def office(actor: Actor, role: Role, places: Mapping[str, frozenset[str]]) -> Office:
    """Return the office that a role names.

    Args:
        actor: whose role it is.
        role: the role.
        places: for each title of the actor, the places that go with it in any article: see `places_of`.

    """
    title = folded(role.title)
    known = places.get(title, frozenset())
    place = place_of(role) or (next(iter(known)) if len(known) == 1 else actor.country)
    return Office(title, place or actor.id)


def places_of(roles: Iterable[Role]) -> dict[str, frozenset[str]]:
    """Return, for each title, the places that go with it: "the president" is that of the place told elsewhere.

    Examples:
        >>> from rashomon.model import Span
        >>> places_of([Role("President", Span(0, 9)), Role("president", Span(20, 29), country="KEN")])
        {'president': frozenset({'KEN'})}

    """
    found = defaultdict[str, set[str]](set)
    for role in roles:
        if place := place_of(role):
            found[folded(role.title)].add(place)
    return {title: frozenset(places) for title, places in found.items()}


def offices_of(evidence: Evidence, actor: Actor) -> list[tuple[Referent, Role, Office]]:
    """Return the roles of an actor, each with its office, in the order of the articles and of their texts."""
    pairs = list(evidence.roles(actor))
    places = places_of(role for _, role in pairs)
    return [(referent, role, office(actor, role, places)) for referent, role in pairs]


def claims(evidence: Evidence) -> dict[Office, tuple[Claim, ...]]:
    """Return who is said to be what, by office; offices of the past and of times to come are left out."""
    found = defaultdict[Office, list[Claim]](list)
    for actor in evidence.cast.actors:
        for referent, role, one in offices_of(evidence, actor):
            if role.standing not in _PAST_OR_TO_COME:
                found[one].append(Claim(actor, referent, role))
    return {one: tuple(sorted(many, key=lambda claim: _place(evidence, claim))) for one, many in found.items()}


def is_contested(made: Iterable[Claim]) -> bool:
    """Say whether an office is contested: somebody only claims it or is denied it, or one is interim beside another.

    That two are simply said to hold it is no contest: there are many senators.
    """
    many = list(made)
    if any(one.role.standing in _IN_QUESTION for one in many):
        return True
    return len({one.actor.id for one in many}) > 1 and any(one.role.standing == _INTERIM for one in many)


def contests(evidence: Evidence) -> dict[Office, tuple[Claim, ...]]:
    """Return the offices that are contested, each with all that is said of it."""
    return {one: made for one, made in claims(evidence).items() if is_contested(made)}


def role_words(role: Role) -> str:
    """Return a role in words: its marks, title, and the country or body that it belongs to.

    Examples:
        >>> from rashomon.model import Span
        >>> role_words(Role("foreign minister", Span(0, 9), body="Peruvian", country="PER"))
        'foreign minister of Peru'
        >>> role_words(Role("mayor", Span(0, 5), marks="former"))
        'former mayor'

    """
    title = f"{role.marks} {role.title}".strip()
    place = role.body
    if role.country and (place is None or _is_country(place)):
        place = country_name(role.country)
    return f"{title} of {place}" if place and folded(place) not in folded(title) else title


def _is_country(body: str) -> bool:
    """Say whether the words for a body are only those for a country."""
    country = country_of(body)
    return country is not None and country.how in {"demonym", "name"}


def _place(evidence: Evidence, claim: Claim) -> tuple[str, str, str, int, str]:
    article = evidence.articles[claim.referent.article]
    day = article.metadata.value("published_on") or "~"
    return day, article.name, article.id, claim.role.span.start, claim.actor.id
