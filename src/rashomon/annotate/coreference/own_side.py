"""Ties of words in a side's mouth to the one whom the side means, where two contend for one office.

A spokesman who speaks of "the acting president" means his own; and with whom a side will not negotiate ("a senator
hiding behind stolen guns") is the other of the two. Only the article tells who contends: it gives both one title, and
says of one at least that it is interim, claimed or in dispute. Of several others none is chosen.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.described import is_person
from rashomon.annotate.coreference.scene import Scene
from rashomon.annotate.folding import fold
from rashomon.annotate.syntax import bare_relation, children, word
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.codebook.relations import axis_of, relations_by_form
from rashomon.codebook.representatives import represents
from rashomon.codebook.standings import Standing, marks_in
from rashomon.codebook.titles import titles_in
from rashomon.model import Naming, Reading, Role

_REFUSED: Final = frozenset({"negotiates with", "recognises", "supports"})
_TAKEN: Final = frozenset({"obj", "obl", "nmod"})
_NEGATIONS: Final = frozenset({"not", "n't", "never", "n’t"})
_REFUSING: Final = frozenset({"refuse", "refused", "refuses", "refusing", "decline", "declined", "declines"})
_POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})
_AFFIRMS: Final = frozenset({Standing.INTERIM, Standing.LEGITIMATE})
_CONTESTED: Final = frozenset(
    {Standing.INTERIM, Standing.LEGITIMATE, Standing.CLAIMED, Standing.DISPUTED, Standing.DENIED}
)
_NOT_NOW: Final = frozenset({Standing.FORMER, Standing.FUTURE})
Titles = frozenset[tuple[str, str, Standing]]


class Why(StrEnum):
    """The rule by which a side's words are tied, in a few words."""

    OWN = "in the mouth of those who speak for him or her"
    OTHER = "with whom a side refuses to deal: the other who claims the office"
    PUT_FORWARD = "the one of those who claim the office who has an office of this body"


@dataclass(frozen=True, slots=True)
class Side:
    """What a mention shows of the side on which it stands.

    Attributes:
        titles: offices in one word, the words that say how each is held, and what these make of it.
        bodies: names of the bodies of which it has an office.
        speaks_for: number of the mention of whoever this one speaks for, or who put it forward; -1 where none is named.
        refused: whether a verb says that nobody deals with it.

    """

    titles: Titles = frozenset()
    bodies: frozenset[str] = frozenset()
    speaks_for: int = -1
    refused: bool = False


def sides_of(
    text: str, reading: Reading, candidates: Sequence[Candidate], roles: Mapping[int, Sequence[Role]]
) -> tuple[Side, ...]:
    """Read off each mention of a person or body what shows its side.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        candidates: its mentions.
        roles: what the article says that the bearers of names are, by number.

    """
    at_head = {one.head: one.number for one in candidates}
    return tuple(
        Side() if one.pronoun else _side(text, reading, one, (roles.get(one.number, ()), at_head)) for one in candidates
    )


def _side(text: str, reading: Reading, one: Candidate, known: tuple[Sequence[Role], Mapping[int, int]]) -> Side:
    roles, at_head = known
    titles = {(_last(role.title), fold(role.marks), Standing(role.standing)) for role in roles}
    owner = -1
    if one.naming is Naming.DESCRIPTION:
        core = one.core.of(text)
        marks = marks_in(core)
        how = marks[0].standing if marks else Standing.HELD
        what = fold(marks[0].span.of(core)) if marks else ""
        titles |= {(_last(span.of(core)), what, how) for span, _ in titles_in(core)[-1:]}
        owned = represents(core) or one.noun in plain_nouns("put forward")
        owner = at_head.get(_possessor(text, reading, one), -1) if owned else -1
    bodies = frozenset(_bare(role.body) for role in roles if role.body and role.standing not in _NOT_NOW)
    return Side(frozenset(titles), bodies, owner, _is_refused(text, reading, one))


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


def _possessor(text: str, reading: Reading, one: Candidate) -> int:
    """Give the head of whoever owns a noun, also where the tree hangs a name with "'s" before it elsewhere; else -1."""
    owners = [at for at in children(reading, one.head) if reading.tokens[at].relation == "nmod:poss"]
    if owners:
        return owners[0]
    before = next((at for at in range(one.head, 0, -1) if reading.tokens[at].span.start <= one.core.start), 0) - 1
    apostrophe = before > 0 and word(text, reading, before) in _POSSESSIVES
    return reading.tokens[before].head if apostrophe else -1


def _last(title: str) -> str:
    return fold(title).split()[-1]


def _is_refused(text: str, reading: Reading, one: Candidate) -> bool:
    verb = reading.tokens[one.head].head
    if bare_relation(reading, one.head) not in _TAKEN or reading.tokens[verb].upos != "VERB":
        return False
    forms = relations_by_form().get(word(text, reading, verb), ())
    if not any(axis_of(form.entry.relation) in _REFUSED for form in forms):
        return False
    above = word(text, reading, reading.tokens[verb].head)
    return above in _REFUSING or any(word(text, reading, at) in _NEGATIONS for at in children(reading, verb))


def side_ties(
    scene: Scene, sides: Sequence[Side], chain_of: Callable[[int], list[int]]
) -> Iterator[tuple[int, int, "Why"]]:
    """Find descriptions without a name in a side's mouth, each with the one whom they mean.

    Args:
        scene: the article's mentions.
        sides: what each mention shows of its side.
        chain_of: gives the mentions tied to one.

    Yields:
        The number of a mention of the person, that of the description, and the rule.

    """
    for one in scene.candidates:
        chain = chain_of(one.number)
        if one.noun in plain_nouns("put forward") and len(chain) == 1:
            wanted = _put_forward(scene, sides, one, chain_of)
            if wanted is not None:
                yield wanted, one.number, Why.PUT_FORWARD
            continue
        if not _is_described(one) or any(scene.candidates[n].name for n in chain):
            continue
        own = own_side(scene, sides, one.number, chain_of)
        if own is not None:
            yield own, one.number, Why.OWN
        elif one.determiner == "a" and one.quotation >= 0 and sides[one.number].refused:
            others = _others(scene, sides, _side_of(scene, sides, one, chain_of)[0], chain_of)
            if len(others) == 1:
                yield others[0], one.number, Why.OTHER


def own_side(scene: Scene, sides: Sequence[Side], number: int, chain_of: Callable[[int], list[int]]) -> int | None:
    """Give the first mention of the one for whom somebody speaks who calls him or her by a title; None for others.

    Args:
        scene: the article's mentions.
        sides: what each mention shows of its side.
        number: the title's mention.
        chain_of: gives the mentions tied to one so far.

    """
    one = scene.candidates[number]
    if (
        one.determiner != "the"
        or not _is_described(one)
        or not any(how in _AFFIRMS for _, _, how in sides[number].titles)
    ):
        return None
    side, for_another = _side_of(scene, sides, one, chain_of)
    return side[0] if side and for_another and _is_own(scene, sides, side, (one, chain_of)) else None


def _side_of(
    scene: Scene, sides: Sequence[Side], one: Candidate, chain_of: Callable[[int], list[int]]
) -> tuple[Sequence[int], bool]:
    """Give the chain of the named person in whose interest something is said, and whether another says it for him."""
    speaker = _speaker(scene, sides, one, chain_of)
    for_whom = next((sides[n].speaks_for for n in speaker if sides[n].speaks_for >= 0), -1)
    side = chain_of(for_whom) if for_whom >= 0 else speaker
    return (side, for_whom >= 0) if side and _is_named(scene, side) else ((), False)


def _put_forward(
    scene: Scene, sides: Sequence[Side], one: Candidate, chain_of: Callable[[int], list[int]]
) -> int | None:
    """Give the one contender of whom the article says an office of the body that "the body's candidate" names."""
    by = sides[one.number].speaks_for
    if by < 0 or one.plural or one.predicative or not scene.candidates[by].name:
        return None
    body = _bare(" ".join(scene.candidates[by].name))
    found = dict[int, int]()
    for other in scene.candidates:
        chain = chain_of(other.number)
        if chain[0] not in found and _is_named(scene, chain) and any(body in sides[n].bodies for n in chain):
            contested = any(how & _CONTESTED for how in _held(sides, chain).values())
            found |= {chain[0]: chain[0]} if contested else {}
    return next(iter(found)) if len(found) == 1 else None


def _speaker(
    scene: Scene, sides: Sequence[Side], one: Candidate, chain_of: Callable[[int], list[int]]
) -> Sequence[int]:
    """Give the chain of the one who says something; none where several do."""
    said = scene.said_by[one.number]
    speaking = {n for n in said if scene.candidates[n].type != "date"} - {sides[n].speaks_for for n in said}
    chains = {chain_of(n)[0]: chain_of(n) for n in speaking}
    return next(iter(chains.values())) if len(chains) == 1 else ()


def _is_described(one: Candidate) -> bool:
    return one.naming is Naming.DESCRIPTION and one.type == "person" and not one.plural and not one.predicative


def _is_named(scene: Scene, chain: Sequence[int]) -> bool:
    return is_person(scene, chain) and any(scene.candidates[n].name for n in chain)


def _is_own(
    scene: Scene,
    sides: Sequence[Side],
    side: Sequence[int],
    what: tuple[Candidate, Callable[[int], list[int]]],
) -> bool:
    """Whether a title that words affirm can be the side's own: the article gives it in these words to nobody else."""
    one, chain_of = what
    affirmed = {row[:2] for row in sides[one.number].titles if row[2] in _AFFIRMS}
    others = (n for n in range(len(sides)) if n not in side and n != one.number)
    given = {row[:2] for n in others if _is_named(scene, chain_of(n)) for row in sides[n].titles}
    return bool(affirmed) and not affirmed & given


def _others(
    scene: Scene, sides: Sequence[Side], side: Sequence[int], chain_of: Callable[[int], list[int]]
) -> list[int]:
    """Give those who contend with a side for an office, each by the first mention."""
    own = _held(sides, side)
    found = dict[int, int]()
    if not side:
        return []
    for one in scene.candidates:
        chain = chain_of(one.number)
        if chain[0] == side[0] or chain[0] in found or not _is_named(scene, chain):
            continue
        theirs = _held(sides, chain)
        if any(title in own and (own[title] | how) & _CONTESTED for title, how in theirs.items()):
            found[chain[0]] = chain[0]
    return list(found)


def _held(sides: Sequence[Side], chain: Sequence[int]) -> dict[str, set[Standing]]:
    found = dict[str, set[Standing]]()
    for n in chain:
        for title, _, how in sides[n].titles:
            if how not in _NOT_NOW:
                found.setdefault(title, set()).add(how)
    return found
