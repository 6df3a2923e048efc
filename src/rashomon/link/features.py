"""What speaks for and against two profiles being one actor: reasons with their weights.

A weight is in log odds; those of a pair add up to the score. The weights were set on half of a corpus and checked on
the other half, see `docs/design/actors.md`.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.link.bearers import MANY, Bearers, Namesakes
from rashomon.link.body_names import compare_body_names, is_plain
from rashomon.link.company import Company
from rashomon.link.names import body_words_of
from rashomon.link.person_names import compare_person_names
from rashomon.link.profiles import Profile
from rashomon.model import Kind, Reason

SAME_STATE, SAME_STATE_NAME = 6.0, 4.5
KIND_CLASHES, BODY_OR_GROUP = -4.5, -0.5
COUNTRY_AGREES, COUNTRY_CLASHES, PLAIN_COUNTRY_CLASHES = 0.8, -3.0, -7.0
OFFICE_AGREES, TITLE_AGREES, OFFICE_CLASHES = 2.0, 1.0, -2.0
SECTOR_AGREES, SECTOR_CLASHES = 0.3, -0.7
ONLY_BEARER, ONLY_ONCE, NO_FULL_NAME, SEVERAL_BEARERS = 1.2, 0.6, 0.6, -2.0
ONLY_BODY, SEVERAL_BODIES = 1.0, -1.5
PLAIN_NAME, PLAIN_NAME_DOUBLED = -3.0, -0.5
ONLY_COUNTRY, SEVERAL_COUNTRIES = 1.0, -1.0
ONE_IN_COMPANY, MOST_COMPANY = 0.8, 2.0
SETTLED = 4.0
"""From this sum on, company is not asked."""
_BODIES = (Kind.ORGANISATION, Kind.GROUP)
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class PlainName:
    """Who bears a name that every country's body may bear.

    Attributes:
        countries: how many countries' bodies bear it in the story.
        without: how many articles use it and name no country.

    """

    countries: int
    without: int


@dataclass(frozen=True, slots=True)
class Story:
    """What is known of all articles together.

    Attributes:
        bearers: who bears which surname.
        namesakes: which bodies may be called what for short.
        company: who is named beside whom.
        plain: who bears a name that every country's body may bear, by folded name.

    """

    bearers: Bearers
    namesakes: Namesakes
    company: Company
    plain: Mapping[tuple[str, ...], PlainName]


def score_of(reasons: Iterable[Reason]) -> float:
    """Turn a sum of log odds into a probability.

    Examples:
        >>> score_of([Reason("surname", "", 2.0), Reason("company", "", -2.0)])
        0.5

    """
    return round(1 / (1 + math.exp(-sum(reason.weight for reason in reasons))), 4)


def compare(left: Profile, right: Profile, story: Story) -> tuple[Reason, ...]:
    """Compare two profiles, or one with itself: what holds of two of its referents.

    Returns:
        The reasons; none where the names have nothing in common.

    """
    if left.kind is Kind.STATE and right.kind is Kind.STATE:
        return _states(left, right)
    names, alone = _names(left, right)
    if not names:
        return ()
    found = [*names, *_kinds(left, right), *_countries(left, right), *_roles(left, right)]
    if alone:
        found.extend(_bearers(left, right, story))
    if names[0].feature in {"acronym", "part of name"}:
        found.append(_namesakes(left, right, story))
    if _plain(left) and _plain(right):
        found.extend(_plain_names(left, right, story))
    if left is not right and sum(reason.weight for reason in found) < SETTLED:
        found.extend(_company(left, right, story))
    return tuple(found)


def _states(left: Profile, right: Profile) -> tuple[Reason, ...]:
    if left.country and left.country == right.country:
        return (Reason("state", f"both are {left.country}", SAME_STATE),)
    if left.country or right.country or body_words_of(left.name) != body_words_of(right.name):
        return ()
    return (Reason("state", f"{left.name}: same name, and no code for either", SAME_STATE_NAME),)


def _names(left: Profile, right: Profile) -> tuple[tuple[Reason, ...], bool]:
    """Compare the names as those of persons or of bodies; say whether a first name is missing."""
    if Kind.PERSON in (left.kind, right.kind) and not {left.kind, right.kind} & {Kind.STATE, *_BODIES}:
        persons = compare_person_names(left.name, right.name)
        return (persons.reasons, persons.alone) if persons else ((), False)
    bodies = compare_body_names(left.name, right.name)
    return ((bodies,) if bodies else (), False)


def _kinds(left: Profile, right: Profile) -> Iterator[Reason]:
    kinds = (left.kind, right.kind)
    if left.kind is None or right.kind is None or left.kind is right.kind:
        return
    words = f"{left.kind.value} and {right.kind.value}"
    yield Reason("kind", words, BODY_OR_GROUP if all(kind in _BODIES for kind in kinds) else KIND_CLASHES)


def _countries(left: Profile, right: Profile) -> Iterator[Reason]:
    if left.country is None or right.country is None or left is right:
        return
    if left.country == right.country:
        yield Reason("country", f"both of {left.country}", COUNTRY_AGREES)
    else:
        weight = PLAIN_COUNTRY_CLASHES if _plain(left) else COUNTRY_CLASHES
        yield Reason("country", f"{left.country} and {right.country} clash", weight)


def _roles(left: Profile, right: Profile) -> Iterator[Reason]:
    """Compare offices; a title alone says less than a title of a country."""
    if left is right:
        return
    offices = sorted((title, country) for title, country in left.titles & right.titles if country)
    if offices:
        title, country = offices[0]
        yield Reason("role", f"both {title} of {country}", OFFICE_AGREES)
        return
    titles = sorted({title for title, _ in left.titles} & {title for title, _ in right.titles})
    if titles:
        countries = [
            {country for title, country in profile.titles if title == titles[0] and country}
            for profile in (left, right)
        ]
        clash = bool(countries[0] and countries[1])
        words = f"{titles[0]} of two countries" if clash else f"both {titles[0]}"
        yield Reason("role", words, OFFICE_CLASHES if clash else TITLE_AGREES)
    elif left.sector and right.sector:
        same = left.sector == right.sector
        words = f"both {left.sector}" if same else f"{left.sector} and {right.sector}"
        yield Reason("sector", words, SECTOR_AGREES if same else SECTOR_CLASHES)


def _bearers(left: Profile, right: Profile, story: Story) -> Iterator[Reason]:
    """Count who bears the name of one word that the one profile has."""
    name = left.name if len(body_words_of(left.name)) == 1 else right.name
    count = story.bearers.of(name)
    if count > 1:
        words = f"{'many' if count >= MANY else count} people in the story bear the name {name}"
        yield Reason("bearers", words, SEVERAL_BEARERS)
    elif count == 1:
        known = any(len(profile.articles) > 1 for profile in (left, right) if profile.name != name or left is right)
        words = f"only one person in the story bears the name {name}"
        yield Reason("bearers", words, ONLY_BEARER if known else ONLY_ONCE)
    else:
        yield Reason("bearers", f"no article has a first name for {name}", NO_FULL_NAME)


def _namesakes(left: Profile, right: Profile, story: Story) -> Reason:
    """Count the names that the shorter of two names may be short for."""
    short = min((left.name, right.name), key=lambda name: (len(body_words_of(name)), len(name), name))
    count = story.namesakes.of(short)
    if count > 1:
        return Reason("bearers", f"{short} may be short for {count} names in the story", SEVERAL_BODIES)
    return Reason("bearers", f"{short} may be short for no other name in the story", ONLY_BODY)


def _plain(profile: Profile) -> bool:
    return profile.kind in (*_BODIES, None) and is_plain(body_words_of(profile.name))


def _plain_names(left: Profile, right: Profile, story: Story) -> Iterator[Reason]:
    """Doubt a name of common nouns whose country is not known: the more, the more articles and countries have it."""
    if left.country and right.country:
        return
    known = story.plain.get(body_words_of(left.name), PlainName(0, 0))
    weight = PLAIN_NAME + PLAIN_NAME_DOUBLED * math.log2(max(known.without, 4) / 4)
    yield Reason("plain name", f"every country may have one: {left.name}", round(weight, 2))
    if known.countries == 1:
        yield Reason("bearers", f"only one country's {left.name} is named in the story", ONLY_COUNTRY)
    elif known.countries > 1:
        yield Reason("bearers", f"{known.countries} countries' {left.name} is named in the story", SEVERAL_COUNTRIES)


def _company(left: Profile, right: Profile, story: Story) -> Iterator[Reason]:
    shared = story.company.shared(left, right)
    if shared:
        others = f" and {len(shared) - _SHOWN} more" if len(shared) > _SHOWN else ""
        words = f"in the company of {', '.join(shared[:_SHOWN])}{others} in both"
        yield Reason("company", words, round(min(MOST_COMPANY, ONE_IN_COMPANY * len(shared)), 2))
