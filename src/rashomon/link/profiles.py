"""Profiles: referents that nothing tells apart, taken together so that they are compared once.

A referent whose name alone does not say who it is (a surname that several bear, "the Foreign Ministry") is known by
its company and stays a profile of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from rashomon.link.bearers import Bearers
from rashomon.link.body_names import is_plain
from rashomon.link.names import body_words_of, fold, person_name
from rashomon.link.national_names import national_name
from rashomon.model import Kind, Referent

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """Referents that are alike.

    Attributes:
        kind: what they are; None where the articles do not show it.
        name: as one of them is written; of a body that every country has, without the country.
        country: ISO 3166 alpha-3 code, or None.
        sector: PLOVER's code, or None.
        titles: folded titles with the country of the office, of all of them.
        referents: at least one, by id.
        articles: ids of the articles they stand in, in order.

    """

    kind: Kind | None
    name: str
    country: str | None
    sector: str | None
    titles: frozenset[tuple[str, str | None]]
    referents: tuple[Referent, ...]
    articles: tuple[str, ...]


def make_profiles(referents: Iterable[Referent], bearers: Bearers) -> tuple[Profile, ...]:
    """Take referents together.

    Args:
        referents: those that have a name.
        bearers: who bears which surname.

    Returns:
        The profiles in an order that does not depend on that of the referents.

    """
    rows = sorted((_key(one, bearers), one.id, one) for one in referents)
    return tuple(_profile([one for _, _, one in group]) for _, group in groupby(rows, key=lambda row: row[0]))


def folded_name(kind: Kind | None, name: str) -> str:
    """Write a name so that all ways to write it are one.

    Examples:
        >>> folded_name(Kind.PERSON, "Ana Quíspe"), folded_name(Kind.ORGANISATION, "The Selm Times")
        ('anaquispe', 'selmtimes')

    """
    return person_name(name).joined if kind is Kind.PERSON else "".join(body_words_of(name)) or fold(name)


def name_and_country(one: Referent) -> tuple[str, str | None]:
    """Give a referent's name and country; of a body that every country has, the country in its name is taken off."""
    if one.kind in (Kind.PERSON, Kind.STATE):
        return one.name, one.country
    name, country = national_name(one.name)
    return name, country or one.country


def needs_company(kind: Kind | None, name: str, country: str | None, bearers: Bearers) -> bool:
    """Say whether a name alone does not tell whose it is.

    Examples:
        >>> bearers = Bearers(["Pell Odera", "Ana Odera", "Mira Quispe"])
        >>> [needs_company(Kind.PERSON, name, None, bearers) for name in ("Odera", "Quispe", "Ana Odera")]
        [True, False, False]

    """
    if kind is Kind.STATE:
        return False
    if kind is Kind.PERSON:
        return person_name(name).alone and bearers.of(name) != 1
    return country is None and is_plain(body_words_of(name))


def _key(one: Referent, bearers: Bearers) -> Key:
    if one.kind is Kind.STATE and one.country:
        return (one.kind.value, one.country)
    name, country = name_and_country(one)
    context = one.article if needs_company(one.kind, name, country, bearers) else ""
    return (
        one.kind.value if one.kind else "",
        folded_name(one.kind, name),
        person_name(name).generation if one.kind is Kind.PERSON else "",
        country or "",
        one.sector or "",
        context,
    )


def _profile(referents: Sequence[Referent]) -> Profile:
    first = referents[0]
    titles = frozenset((fold(role.title), role.country) for one in referents for role in one.roles)
    return Profile(
        kind=first.kind,
        name=min((name_and_country(one)[0] for one in referents), key=lambda name: (not name.isascii(), name)),
        country=name_and_country(first)[1],
        sector=first.sector,
        titles=titles,
        referents=tuple(referents),
        articles=tuple(sorted({one.article for one in referents})),
    )
