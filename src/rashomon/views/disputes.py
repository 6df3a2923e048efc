"""Disputes: two things told that cannot both hold, or that cannot if a question is answered so.

Three kinds: of one holder on one target; of one holder on two who contend for one office; and of most or all members of
a body against one whom an article counts among its members. The last two rest on a question each, which is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from rashomon.codebook.quantities import is_most
from rashomon.model import Citation
from rashomon.views.contenders import Contenders
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.ledger import Stance, Told, clash, put
from rashomon.views.membership import Membership

_BY_RIGHT: Final = "recognises"
_BEHIND: Final = "supports"
_SIDES_WITH: Final = frozenset({_BY_RIGHT, _BEHIND})


class DisputeKind(StrEnum):
    """What two sides differ on."""

    ONE_TARGET = "one target"
    RIVALS = "rivals"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Point:
    """One stance of one holder on one target, by whomever it is told.

    Attributes:
        told: all who tell it; at least one.
        against: what is told of the same two and cannot hold together with it.
        part: the part of the holder of which it is told, in words; empty where it is told of the holder itself.

    """

    told: tuple[Told, ...]
    against: tuple[Told, ...] = ()
    part: str = ""

    @property
    def first(self) -> Told:
        """One of those who tell it: holder, target and stance are the same for all."""
        return self.told[0]

    @property
    def words(self) -> str:
        """What is told, in words, with the target."""
        of = f" ({self.part})" if self.part else ""
        return f"{put(self.first.stance)} {self.first.target}{of}"


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two points that are held against each other, in the order of the alphabet.

    Attributes:
        kind: what they differ on.
        one: the one.
        other: the other.
        asked: on which questions it rests that they cannot both hold; none where they cannot.
        shown_by: words, beside those of the two, that it rests on.

    """

    kind: DisputeKind
    one: Point
    other: Point
    asked: tuple[str, ...] = ()
    shown_by: tuple[Citation, ...] = ()


def disputes(evidence: Evidence, told: Iterable[Told]) -> Iterator[Dispute]:
    """Find what is told of holders and cannot both hold, or cannot if questions are answered so.

    Args:
        evidence: the actors, and what articles say of them.
        told: positions.

    """
    every = list(told)
    contenders, membership = Contenders.of(evidence), Membership.of(evidence)
    single = _points((one, "") for one in every if one.comparable)
    yield from _one_target(single)
    yield from _rivals(single, contenders)
    whole = _points((one, membership.part(one)) for one in every if one.asserted and is_most(one.position.quantity))
    for body in whole:
        yield from _members(body, single, contenders, membership)


def _points(told: Iterable[tuple[Told, str]]) -> list[Point]:
    """Gather what is told of one holder, target and stance, each with the part of the holder of which it is told."""
    rows = defaultdict[tuple[tuple[str, str], Stance, str], list[Told]](list)
    of_pair = defaultdict[tuple[str, str], list[Told]](list)
    for one, part in told:
        rows[one.pair, one.stance, part].append(one)
        of_pair[one.pair].append(one)
    return [
        Point(tuple(many), tuple(one for one in of_pair[pair] if clash(one.stance, stance)), part)
        for (pair, stance, part), many in sorted(rows.items(), key=lambda row: row[0])
    ]


def _one_target(points: Sequence[Point]) -> Iterator[Dispute]:
    """Hold stances of one holder on one target against each other."""
    pairs = defaultdict[tuple[str, str], list[Point]](list)
    for one in points:
        pairs[one.first.pair].append(one)
    for many in pairs.values():
        for one, other in combinations(many, 2):
            if clash(one.first.stance, other.first.stance):
                yield Dispute(DisputeKind.ONE_TARGET, one, other)


def _rivals(points: Sequence[Point], contenders: Contenders) -> Iterator[Dispute]:
    """Hold against each other whom one holder is told to recognise or support, where the two contend for an office."""
    holders = defaultdict[str, list[Point]](list)
    for one in points:
        holders[one.first.pair[0]].append(one)
    for many in holders.values():
        for one, other in combinations(sorted(many, key=_order), 2):
            if asked := _rivalry(one, other, contenders):
                yield Dispute(DisputeKind.RIVALS, one, other, asked)


def _members(body: Point, points: Sequence[Point], contenders: Contenders, membership: Membership) -> Iterator[Dispute]:
    """Hold what is told of most of a body against what is told of those who are counted among its members."""
    listed = membership.of_body(body.first.holder_id)
    for point in points:
        member = point.first
        shown_by = listed.get(member.holder_id or "", ())
        if not shown_by:
            continue
        asked = _rivalry(body, point, contenders)
        on_one = member.pair[1] == body.first.pair[1] and clash(member.stance, body.first.stance)
        if asked or on_one:
            one, other = sorted((body, point), key=_order)
            counted = f"is {member.holder} one of the {body.part}?"
            yield Dispute(DisputeKind.MEMBERS, one, other, (counted, *asked), shown_by)


def _rivalry(one: Point, other: Point, contenders: Contenders) -> tuple[str, ...]:
    """Ask what two points on two contenders for an office rest on; nothing where they are not such."""
    offices = contenders.between(one.first.target_id, other.first.target_id)
    stances = (one.first, other.first)
    relations = {each.position.relation for each in stances}
    if not offices or not all(each.asserted for each in stances) or not relations <= _SIDES_WITH:
        return ()
    asked = tuple(f"can the office of {office} be held by both?" for office in offices)
    if relations == {_BY_RIGHT}:
        return asked
    behind = "recognising" if _BY_RIGHT in relations else "supporting"
    return (*asked, f"does supporting one of them rule out {behind} the other?")


def _order(one: Point) -> tuple[str, ...]:
    return folded(one.words), *one.first.pair
