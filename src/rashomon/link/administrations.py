"""Governments that are named after a person: "the Odera administration" is the government of a state.

Whose government it is follows from an office that articles give to this person. It is taken as sure only where nobody
else claims that office in the story: the program does not say who is right.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.codebook.name_words import name_words
from rashomon.link.features import score_of
from rashomon.link.groups import Groups
from rashomon.link.names import body_words_of, fold, person_name
from rashomon.link.sounds import sound
from rashomon.model import Kind, Match, Reason, Referent, Role

GOVERNMENT, CONTESTED, SEVERAL_HOLDERS = 4.0, -3.0, -3.0
_CLAIMS = frozenset({"held", "interim", "claimed", "legitimate"})
_CALM = frozenset({"held", "legitimate", "former", "future"})
_HEADS = ("heads of state", "heads of government")
Office = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Holding:
    """An office that an article gives to a person."""

    person: str
    holder: Referent
    role: Role


def government_of(name: str) -> str:
    """Give the person after whom a government is named, folded; empty for any other body.

    Examples:
        >>> government_of("the Odera administration"), government_of("Pell Odera’s government")
        ('odera', 'pell odera')
        >>> government_of("the federal government"), government_of("Odera family")
        ('', '')

    """
    words = body_words_of(name.replace("’s ", " ").replace("'s ", " "))
    named = [word for word in words[:-1] if word not in name_words("plain words")]
    ends = len(words) > 1 and words[-1] in name_words("governments")
    return " ".join(words[:-1]) if ends and named else ""


def government_matches(named: Sequence[Referent], found: Iterable[Match], asked: float, sure: float) -> Iterator[Match]:
    """Tie governments named after a person to the state whose head that person is.

    Args:
        named: the referents that have a name, by id.
        found: what is matched so far; what is sure makes the persons.
        asked: the least score of a match.
        sure: the least score of one that is taken.

    """
    bodies = [one for one in named if one.kind is Kind.ORGANISATION and government_of(one.name)]
    if not bodies:
        return
    groups = Groups()
    for tied in found:
        if tied.sure:
            groups.join(tied.left, tied.right)
    offices = _offices(named, groups)
    states: defaultdict[str, list[Referent]] = defaultdict(list)
    for one in named:
        if one.kind is Kind.STATE and one.country:
            states[one.country].append(one)
    for body in bodies:
        for (title, country), holdings in offices.items():
            state = next((one for one in states[country] if one.article != body.article), None)
            reasons = _reasons(body, title, country, holdings)
            if state and reasons and score_of(reasons) >= asked:
                left, right = sorted((body.id, state.id))
                score = score_of(reasons)
                yield Match(left, right, score, reasons, sure=score >= sure)


def _offices(named: Sequence[Referent], groups: Groups) -> dict[Office, list[_Holding]]:
    """Gather who is said to be head of which state or government."""
    offices: defaultdict[Office, list[_Holding]] = defaultdict(list)
    for one in named:
        for role in one.roles:
            kind = next((kind for kind in _HEADS if fold(role.title) in name_words(kind)), None)
            if kind and role.country and one.kind is not Kind.STATE:
                offices[kind, role.country].append(_Holding(groups.of(one.id), one, role))
    return dict(sorted(offices.items()))


def _reasons(body: Referent, office: str, country: str, holdings: Sequence[_Holding]) -> tuple[Reason, ...]:
    """Say why a body is the government of a state; nothing where its person is not said to be the head of it."""
    wanted = person_name(government_of(body.name))
    own = [one for one in holdings if one.role.standing == "held" and _is_of(one.holder, wanted.words)]
    if not own:
        return ()
    first = own[0]
    words = f"{body.name}: of {first.holder.name}, {first.role.title} of {country} in {first.holder.article}"
    found = [Reason("government", words, GOVERNMENT)]
    people = {one.person for one in own}
    if len(people) > 1:
        found.append(Reason("bearers", f"{len(people)} of that name are among the {office}", SEVERAL_HOLDERS))
    rival = next((one for one in holdings if one.person not in people and one.role.standing in _CLAIMS), None)
    doubted = next((one for one in holdings if one.person in people and one.role.standing not in _CALM), None)
    if rival:
        words = f"{rival.holder.name} is {rival.role.title} of {country} in {rival.holder.article}"
        found.append(Reason("contested", words, CONTESTED))
    elif doubted:
        words = f"the office is {doubted.role.standing} in {doubted.holder.article}"
        found.append(Reason("contested", words, CONTESTED))
    return tuple(found)


def _is_of(holder: Referent, wanted: Sequence[str]) -> bool:
    """Say whether a person bears the surname, or the full name, after which a government is named."""
    words = person_name(holder.name).words
    if len(wanted) > 1:
        return "".join(words) == "".join(wanted)
    return bool(words) and bool(wanted) and sound(words[-1]) == sound(wanted[-1])
