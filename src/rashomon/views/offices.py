"""Offices: what actors are said to be, and where several are said to hold one office, or one is said not to.

No side is taken: every claim stands beside the others, in the order of days and articles, with whoever makes it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.model import Actor, Referent, Role
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded

_PAST_OR_TO_COME: Final = frozenset({"former", "future"})
_IN_QUESTION: Final = frozenset({"claimed", "legitimate", "disputed", "denied"})
_INTERIM: Final = "interim"


@dataclass(frozen=True, slots=True)
class Office:
    """A title at a place, in words without case and accents.

    Attributes:
        title: what the office is called.
        place: the country's code, or else the body in the articles' words; empty where neither is said.

    """

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Claim:
    """That an article, or somebody in it, says of an actor that he or she holds, claims or does not hold an office."""

    actor: Actor
    referent: Referent
    role: Role


def office(role: Role) -> Office:
    """Return the office of a role.

    Examples:
        >>> from rashomon.model import Span
        >>> office(Role("President", Span(0, 9), country="KEN", marks="self-proclaimed")).title
        'president'

    """
    return Office(folded(role.title), role.country or folded(role.body or ""))


def claims(evidence: Evidence, actors: Iterable[Actor] | None = None) -> Mapping[Office, tuple[Claim, ...]]:
    """Return who is said to be what, by office; offices of the past and of times to come are left out."""
    found = defaultdict[Office, list[Claim]](list)
    for actor in evidence.cast.actors if actors is None else actors:
        for referent, role in evidence.roles(actor):
            if role.standing not in _PAST_OR_TO_COME:
                found[office(role)].append(Claim(actor, referent, role))
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
    """Return a role in words: its marks, title, and body.

    Examples:
        >>> from rashomon.model import Span
        >>> role_words(Role("foreign minister", Span(0, 9), body="Kestria")), role_words(Role("mayor", Span(0, 5)))
        ('foreign minister of Kestria', 'mayor')

    """
    place = role.body or role.country
    title = f"{role.marks} {role.title}".strip()
    return f"{title} of {place}" if place and folded(place) not in folded(title) else title


def _place(evidence: Evidence, claim: Claim) -> tuple[str, str, str, int, str]:
    article = evidence.articles[claim.referent.article]
    day = article.metadata.value("published_on") or "~"
    return day, article.name, article.id, claim.role.span.start, claim.actor.id
