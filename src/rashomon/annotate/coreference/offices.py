"""Offices: what a mention of a person says that the person is ("the Russian diplomat", "Sen. Ruiz").

Two mentions that give the same office, or one that is a kind of the other's, may be one person's; two of different
states are not.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.folding import fold
from rashomon.annotate.states import StateMention
from rashomon.codebook.kinds_of_office import offices_meant
from rashomon.codebook.nouns import singular
from rashomon.codebook.person_nouns import is_blame
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.codebook.short_titles import full_title
from rashomon.codebook.standings import Standing, marks_in
from rashomon.codebook.titles import titles_in
from rashomon.model import Naming, Role, Span

_DOUBTED: Final = frozenset({Standing.CLAIMED, Standing.DISPUTED})
_BLAME: Final = "blame"
"""Stands for an entry of titles: "the tyrant" is whom the text has called "tyrant Odera"."""
_REACH: Final = 40


@dataclass(frozen=True, slots=True)
class Offices:
    """What one mention says.

    Attributes:
        words: the offices, folded and in the singular.
        entries: names of the titles' entries, in the same order.
        lands: alpha-3 codes of the states that the mention names.
        former: whether the office was held once, and is no more.
        held: whether a role says that an office is held now.
        doubted: whether words say that an office is only claimed, or is not rightly held.

    """

    words: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    lands: frozenset[str] = frozenset()
    former: bool = False
    held: bool = False
    doubted: bool = False


def offices_of(
    text: str,
    candidates: Sequence[Candidate],
    states: Mapping[Span, StateMention],
    roles: Mapping[int, Sequence[Role]],
) -> tuple[Offices, ...]:
    """Read the offices off each mention; mentions that are no persons have none.

    Args:
        text: the article's untouched text.
        candidates: its mentions.
        states: the words that stand for states.
        roles: what the article says that the bearers of names are, by number.

    """
    titles = _titles(text)
    places = [span.start for span, _ in titles]
    lands = sorted(states, key=lambda span: span.start)
    named = [(span, states[span].alpha3) for span in lands]
    return tuple(_with_roles(_one(text, one, (titles, places), named), roles.get(one.number, ())) for one in candidates)


def _with_roles(offices: Offices, roles: Sequence[Role]) -> Offices:
    """Add the offices of a name's roles, their kinds, and their sectors as if they were entries."""
    kinds = [(fold(role.title), name) for role in roles for name in _kinds(role.title)]
    return Offices(
        (*offices.words, *(fold(role.title) for role in roles), *(title for title, _ in kinds)),
        (*offices.entries, *(f"sector {role.sector}" for role in roles), *(name for _, name in kinds)),
        offices.lands | {role.country for role in roles if role.country},
        offices.former or (bool(roles) and all(role.standing == "former" for role in roles)),
        any(role.standing != "former" for role in roles),
        offices.doubted or any(role.standing in _DOUBTED for role in roles),
    )


@lru_cache(maxsize=1024)
def _kinds(title: str) -> tuple[str, ...]:
    """Give the entries of a title by itself."""
    return tuple(dict.fromkeys(name for _, name in titles_in(title)))


@lru_cache(maxsize=4)
def _titles(text: str) -> tuple[tuple[Span, str], ...]:
    return titles_in(text)


def _one(
    text: str,
    one: Candidate,
    titles: tuple[tuple[tuple[Span, str], ...], list[int]],
    states: Sequence[tuple[Span, str]],
) -> Offices:
    if one.pronoun or one.type != "person":
        return Offices()
    rows, places = titles
    inside = list(rows[bisect_left(places, one.core.start) : bisect_left(places, one.core.end)])
    if one.naming is Naming.DESCRIPTION:
        inside = [row for row in inside if one.noun in map(singular, fold(row[0].of(text)).split())][:1]
    words = [" ".join(map(singular, fold(span.of(text)).split())) for span, _ in inside]
    entries = [name for _, name in inside]
    blamed = [one.noun] if one.naming is Naming.DESCRIPTION else _before(text, one.core.start)
    blamed = [word for word in blamed if is_blame(word) and word not in words]
    words += blamed
    entries += [_BLAME] * len(blamed)
    short = [full_title(word) for word in one.core.of(text).split()[:2]] if one.name else []
    words += [word for word in short if word]
    entries += ["legislator" if word in {"senator", "representative"} else word for word in short if word]
    lands = frozenset(alpha3 for span, alpha3 in states if one.core.contains(span))
    former = not plain_nouns("past").isdisjoint(one.modifiers) or one.noun in plain_nouns("past")
    bare = tuple(word.removeprefix("former ").removeprefix("ex-") for word in words)
    marks = marks_in(one.core.of(text)) if one.naming is Naming.DESCRIPTION else ()
    return Offices(bare, tuple(entries), lands, former, doubted=any(mark.standing in _DOUBTED for mark in marks))


def _before(text: str, start: int) -> list[str]:
    """Give the word right before a name, in the singular."""
    line = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return [singular(fold(word)) for word in line.split()[-1:]]


def same_office(one: Offices, other: Offices) -> bool:
    """Say whether two mentions may give one office: the same words, the last word of a longer title, a kind of it.

    Examples:
        >>> pair = Offices(("foreign minister",), ("foreign minister",)), Offices(("minister",), ("minister",))
        >>> same_office(*pair), same_office(pair[0], Offices(("senator",), ("legislator",)))
        (True, False)

    """
    if (
        (one.lands and other.lands and not one.lands & other.lands)
        or (one.former and other.held)
        or (other.former and one.held)
    ):
        return False
    if one.former and not (one.words and other.words):
        return bool(one.words or other.words)
    for word in one.words:
        for against, entry in zip(other.words, other.entries, strict=True):
            shorter, longer = sorted((word, against), key=len)
            if shorter == longer or longer.endswith(f" {shorter}"):
                return True
            if entry in offices_meant(word):
                return True
    return any(entry in offices_meant(word) for word in other.words for entry in one.entries)
