"""Participants: which referents the words at a place stand for, joined ones and the members of a group with them.

Nobody is guessed: what no mention names is nobody here. Whoever is named by a noun for what is his ("Odera's
government") is meant where the codebook says that the relation reaches through it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.annotate.clauses.owners import owner_of, ruling_body, state_of
from rashomon.annotate.clauses.setting import Row, Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.groups import members_of, quantity_of
from rashomon.codebook.countries import country_of
from rashomon.codebook.patterns import Pattern
from rashomon.codebook.quantities import find_quantity, is_most
from rashomon.codebook.stand_ins import StandInKind, stand_in
from rashomon.model import Kind, Mention, Naming, Referent, Span, hull

_WEAK: Final = 0.6
"""Score of a tie: below it, the position asks whether the pronoun means the one it is tied to."""
_LISTING: Final = frozenset({"such", "including", "like", "notably", "namely"})
_LISTED: Final = frozenset({"nmod", "appos", "obl", "conj"})
_STATES: Final = frozenset({Kind.STATE, Kind.ORGANISATION})
_DEPTH: Final = 4


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody at a place of a relation.

    Attributes:
        referent: who.
        span: the words that name it there.
        quantity: how many, in the article's words.
        doubt: what is not certain, as a question.
        pronoun: the pronoun by which it is named, in lower case; empty where it is none.

    """

    referent: Referent
    span: Span
    quantity: str = ""
    doubt: str = ""
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A place of a relation, for which participants are looked for.

    Attributes:
        trigger: the words that say the relation.
        target: whether it is that of the second, else that of the first.
        owner: whether it is that of whose a thing is, who is always named by himself.

    """

    trigger: Trigger[Pattern]
    target: bool
    owner: bool = False


def participants(setting: Setting, seat: Seat, heads: Sequence[int]) -> list[Participant]:
    """Name those that words stand for; the first of the words that stand for somebody count.

    Args:
        setting: the article.
        seat: where they stand.
        heads: numbers of tokens, the likeliest first.

    """
    for head in heads:
        words = [head] if _is_self(seat, head) else list(_joined(setting, seat, head))
        found = {one.referent.id: one for at in words for one in _at(setting, seat, at, _DEPTH)}
        if found:
            return list(_without_titles(tuple(found.values())))
    return []


def _is_self(seat: Seat, head: int) -> bool:
    """Whether it is the relation's own noun: what is joined to it is another ("an ally and a trading partner")."""
    return head == seat.trigger.at and not seat.target


def before_hyphen(setting: Setting, trigger: Trigger[Pattern]) -> list[Participant]:
    """Name the one before a hyphen: "Peru" in "Peru-backed"."""
    token = setting.span(trigger.at)
    start = setting.text.rfind(" ", 0, token.end) + 1
    words = setting.text[start : token.end].rpartition("-")[0].strip("“\"'(")
    country = country_of(words)
    for one in setting.referents:
        state = country is not None and one.kind is Kind.STATE and one.country == country.alpha3
        if state or (words and any(mention.span.of(setting.text) == words for mention in one.names)):
            return [Participant(one, Span(start, token.end))]
    return []


def _joined(setting: Setting, seat: Seat, head: int) -> Iterator[int]:
    """Give a word with those that "and" or a comma joins to it, on its side of the relation's words."""
    yield head
    cue, last = seat.trigger.at, False
    for kid in setting.kids[head]:
        if last and setting.bare(kid) == "conj" and not setting.below(kid, "cc"):
            continue  # Behind "and" a list is at its end: "Togo and Benin, two of its neighbours".
        last = last or (setting.bare(kid) == "conj" and bool(setting.below(kid, "cc")))
        beyond = kid < head or (head < cue < kid)
        listed = setting.bare(kid) == "conj" or (setting.bare(kid) == "appos" and _is_another(setting, head, kid))
        if listed and not beyond and not _is_denied(setting, kid) and not _acts(setting, kid):
            yield from _joined(setting, seat, kid)


def _is_denied(setting: Setting, at: int) -> bool:
    """Whether one of a list is left out: "Chile but not Peru"."""
    return any(setting.words[one] == "not" for one in setting.kids[at])


def _acts(setting: Setting, at: int) -> bool:
    """Whether a name begins a clause of its own: "behind Odera and Peru siding with"."""
    named = any(mention.naming is Naming.NAME for mention, _ in setting.named.get(at, ()))
    return named and any(one == at + 1 and setting.words[one].endswith("ing") for one in setting.below(at, "acl"))


def _is_another(setting: Setting, head: int, kid: int) -> bool:
    """Whether a name behind a comma is the next of a list, and does not explain the one before."""
    left, right = setting.named.get(head), setting.named.get(kid)
    if not left or not right or left[0][1].id == right[0][1].id:
        return False
    return left[0][1].kind in _STATES and right[0][1].kind in _STATES


def _at(setting: Setting, seat: Seat, at: int, depth: int) -> Iterator[Participant]:
    """Name those that one word stands for."""
    if depth == 0:
        return
    kind = stand_in(setting.words[at])
    through = kind is not None and (kind in seat.trigger.entry.through if seat.target else kind is StandInKind.COUNTRY)
    if kind is not None and (through or kind is StandInKind.COUNTRY):
        owned = list(_through(setting, seat, at, (kind, depth - 1)))
        if owned:
            yield from owned
            return
    rows = setting.rows(at)
    if seat.trigger.entry.direct or seat.owner or not seat.target:
        yield from (_participant(setting, rows[0]) for _ in rows[:1])
    if not rows:
        yield from _counted(setting, seat, at, depth - 1)
    if not rows or rows[0][1].kind is Kind.GROUP:
        yield from _members(setting, at, rows)
        yield from _whole(setting, seat, (at, depth - 1), rows)
        for kid in setting.kids[at]:
            cases = {setting.words[one] for one in setting.kids[kid] if setting.bare(one) in {"case", "mark"}}
            if setting.bare(kid) in _LISTED and cases & _LISTING:
                for one in _joined(setting, seat, kid):
                    yield from _at(setting, seat, one, depth - 1)


def _through(setting: Setting, seat: Seat, at: int, how: tuple[StandInKind, int]) -> Iterator[Participant]:
    """Name whose a government, a deed, a word or a country is."""
    kind, depth = how
    owner = owner_of(setting, at, kind)
    if kind is StandInKind.COUNTRY:
        state = state_of(setting, owner) if owner is not None else None
        if state is not None and owner is not None:
            yield Participant(state, hull((setting.span(owner), setting.span(at))))
    elif owner is not None:
        for one in _joined(setting, seat, owner):
            yield from _at(setting, replace(seat, owner=True), one, depth)
    elif kind is StandInKind.RULING:
        body = ruling_body(setting, at)
        if body is not None:
            words = setting.words[at]
            yield Participant(body, setting.span(at), doubt=f"is the “{words}” that of {body.name}?")


def _counted(setting: Setting, seat: Seat, at: int, depth: int) -> Iterator[Participant]:
    """Name those of whom a part is spoken of: "most of the Union"."""
    found = find_quantity(setting.words[at])
    for kid in setting.below(at, "nmod", "obl") if found else ():
        if setting.case(kid) == "of":
            for one in _joined(setting, seat, kid):
                for inner in _at(setting, seat, one, depth):
                    quantity = setting.words[at] if one == kid else ""
                    yield replace(inner, quantity=quantity or inner.quantity)


def _whole(setting: Setting, seat: Seat, where: tuple[int, int], rows: Sequence[Row]) -> Iterator[Participant]:
    """Name the body of whose members most or all are spoken of; fewer do not stand for it."""
    at, depth = where
    if not rows or not is_most(rows[0][1].quantity):
        return
    for kid in setting.below(at, "nmod"):
        if setting.case(kid) == "of" and setting.named.get(kid, ((None, None),))[0][1] is not None:
            for one in _at(setting, seat, kid, depth):
                if one.referent.kind is Kind.ORGANISATION:
                    yield replace(one, quantity=rows[0][1].quantity)


def _members(setting: Setting, at: int, rows: Sequence[Row]) -> Iterator[Participant]:
    """Name those whom the text counts among a group."""
    members = rows[0][1].members if rows else members_of(setting.text, setting.reading, _phrase(setting, at))
    for member in members:
        for one in setting.referents:
            mention = next((m for m in one.mentions if m.span.overlaps(member.span)), None)
            if mention is not None and mention.naming is Naming.NAME and one.kind is not None:
                yield Participant(one, mention.span)
                break


def _phrase(setting: Setting, at: int) -> Span:
    """Give where a noun stands with what belongs to it before it."""
    before = [one for one in setting.kids[at] if one < at and setting.bare(one) != "case"]
    return hull((setting.span(min((at, *before))), setting.span(at)))


def _participant(setting: Setting, row: Row) -> Participant:
    mention, one = row
    words = mention.span.of(setting.text)
    weak = mention.naming is not Naming.NAME and mention.score < _WEAK and one.named
    doubt = f"is “{words}” {one.name}?" if weak else one.doubt
    pronoun = words.lower() if mention.naming is Naming.PRONOUN else ""
    return Participant(one, mention.span, _quantity(setting, mention, one), doubt, pronoun)


def _quantity(setting: Setting, mention: Mention, one: Referent) -> str:
    if one.kind not in {Kind.GROUP, Kind.ORGANISATION} or mention.naming is Naming.NAME:
        return ""
    return quantity_of(setting.text, setting.reading, mention.span) or one.quantity


def _without_titles(found: Sequence[Participant]) -> Iterator[Participant]:
    """Leave out what is only a title of the next one: "opposition leader and interim president, Luis Arana"."""
    people = any(one.referent.named and one.referent.kind is Kind.PERSON for one in found)
    for one in found:
        titled = one.referent.kind is Kind.PERSON and not one.referent.named and " the " not in one.referent.name
        bare = not one.referent.name.lower().startswith(("the ", "a ", "an ", "his ", "her ", "their ", "its "))
        if not (people and titled and bare):
            yield one
