"""Actors that differ in whose will it was: one account tells that somebody did it, the other that they were made to.

Whoever resigned was not sacked, and whoever took their own life was not murdered. Words that leave it open ("went
home") count only where their voice says on the spot that another's hand was not in it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Final

from rashomon.codebook.accord_words import Accord, accord_words
from rashomon.link.claims.likeness import Rarity, deeds
from rashomon.link.claims.telling import DENYING, Telling
from rashomon.link.conflicts.accord_grounds import LONG, grounds, is_pronoun, known_as
from rashomon.link.conflicts.accords import Brought, brought_about, is_joined, undergone_in
from rashomon.link.conflicts.beside import sentence_round
from rashomon.link.conflicts.sides import independent, score_of, side
from rashomon.link.conflicts.vicinity import Setting
from rashomon.model import Conflict, ConflictKind, Reason, Side, hull

_OWN: Final = "of their own accord"
_CONTESTED: Final = 0.8
_MOST: Final = 40
"""Of what is told of one change in one way, the first that are compared."""
_BESIDE: Final = 300
"""Characters within which a voice shuts out what others say."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What is known of a story's tellings together: how rare their keys are, and what stands beside each."""

    rarity: Rarity
    setting: Setting
    beside: Mapping[str, Sequence[Telling]]


def accounts_of_will(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find changes that one account says somebody brought about themselves, and another that others did.

    Args:
        tellings: of a story, in their settled order.

    """
    groups = _groups(tellings)
    if not groups:
        return
    story = _Story(Rarity(tellings), Setting.of(tellings), _by_article(tellings))
    others = _telling_of_others(tellings)
    for known, (own, made) in groups.items():
        both = {one.telling.teller for one in own} & others[known]
        for one, other in product(own[:_MOST], made[:_MOST]):
            if both.isdisjoint((one.telling.teller, other.telling.teller)) and _can_part(one, other, story):
                yield from _conflict(one, other, story)


def _groups(tellings: Sequence[Telling]) -> dict[tuple[str, str], tuple[list[Brought], list[Brought]]]:
    """Put changes of one sort that one and the same underwent together: brought about by themselves, and by others."""
    groups = defaultdict[tuple[str, str], tuple[list[Brought], list[Brought]]](lambda: ([], []))
    for one in (each for telling in tellings for each in brought_about(telling)):
        for known in known_as(one):
            groups[one.change.name, known][one.by is not None].append(one)
    return {key: sides for key, sides in groups.items() if all(sides)}


def _telling_of_others(tellings: Sequence[Telling]) -> Mapping[tuple[str, str], set[str]]:
    """Give whoever tells that somebody underwent a change, by whomever: they see none of their own accord beside it."""
    found = defaultdict[tuple[str, str], set[str]](set)
    for one in tellings:
        for change, who in undergone_in(one):
            for known in known_as(Brought(one, change, who)):
                found[change.name, known].add(one.teller)
    return found


def _can_part(one: Brought, other: Brought, story: _Story) -> bool:
    """Whether both are accounts of now, of which neither joins both in a sentence, and the one leaves no other room."""
    mine, theirs = one.telling, other.telling
    apart = mine.article.id != theirs.article.id and independent(mine, theirs)
    if not apart or any(is_joined(each) or _is_long_past(each.telling) for each in (one, other)):
        return False
    return one.sure or _is_contested(one, other, story)


def _is_long_past(one: Telling) -> bool:
    """Whether a telling tells of what was long before: on a day long past, or in some year."""
    if one.begin is None or one.end is None:
        return False
    first, last = date.fromisoformat(one.begin), date.fromisoformat(one.end)
    told_on = date.fromisoformat(one.day) if one.day else None
    return (last - first).days > LONG or (told_on is not None and (told_on - last).days > LONG)


def _is_contested(one: Brought, other: Brought, story: _Story) -> bool:
    """Whether the voice that tells it shuts out, right beside it, what the other tells."""
    told, around = one.telling, story.setting.words(other.telling)
    for each in story.beside[told.article.id]:
        near = max(each.whole.start, told.whole.start) - min(each.whole.end, told.whole.end) <= _BESIDE
        if near and each.teller == told.teller and _shuts_out(each, around):
            return True
    return False


def _shuts_out(one: Telling, around: frozenset[str]) -> bool:
    """Whether a telling says that there was no more, or that a deed told near the other account was not done."""
    denies = one.claim.negated or any(said.strength == DENYING for said in one.chain)
    return (denies and bool(deeds(one) & around)) or accord_words(Accord.CLOSING).match(one.words()) is not None


def _conflict(one: Brought, other: Brought, story: _Story) -> Iterator[Conflict]:
    mine, theirs = one.telling, other.telling
    reasons = grounds(one, other, story.rarity, story.setting)
    if not reasons:
        return
    if not one.sure:
        reasons += (Reason("contested", "the voice shuts out what others tell", _CONTESTED),)
    made_by = theirs.words((other.by.span,)) if other.by else ""
    rows = {mine.id: _side(one, _OWN, story.beside[mine.article.id]), theirs.id: _side(other, made_by, ())}
    first, second = sorted((mine, theirs), key=lambda each: each.order)
    what = f"{_called(one, other)}, {mine.words((mine.claim.cue,))}"
    yield Conflict(
        ConflictKind.ACTORS,
        what,
        rows[first.id],
        rows[second.id],
        reasons,
        score_of(reasons),
        _doubt(one, other),
    )


def _side(one: Brought, value: str, beside: Sequence[Telling]) -> Side:
    """Make a side that a reader understands by itself.

    Where words leave it open who willed it, what their voice tells ahead in the sentence is why; and where the
    sentence says ahead what "it" is, the side begins there.
    """
    told, said = one.telling, side(one.telling, value)
    sentence = sentence_round(told.article.text, told.claim.cue)
    ahead = [one.thing] if one.thing else []
    if not one.sure:
        ahead += [each.whole for each in beside if each.teller == told.teller]
    shown = [each for each in ahead if sentence.start <= each.start < told.claim.cue.start]
    return replace(said, spans=(hull((*told.claim.spans, *shown)),)) if shown else said


def _called(one: Brought, other: Brought) -> str:
    """Name whoever underwent it, in the words of the side that says more than a pronoun."""
    for each in (one, other):
        if not is_pronoun(each):
            return each.telling.words((each.who.span,))
    thing = one.thing or other.thing
    return thing.of((one if one.thing else other).telling.article.text) if thing else one.telling.words((one.who.span,))


def _doubt(one: Brought, other: Brought) -> str:
    asked = list[str]()
    for each, against in ((one, other), (other, one)):
        said, text = each.telling.words((each.who.span,)), each.telling.article.text
        if each.thing and each.thing.start < sentence_round(text, each.who.span).start:
            asked.append(f"is “{said}” the {each.thing.of(text)}?")
        elif each.who.actors and is_pronoun(each) and not is_pronoun(against):
            asked.append(f"is “{said}” {against.telling.words((against.who.span,))}?")
    if not one.sure:
        asked.append(f"does “{one.telling.words()}” leave out that somebody made it so?")
    return " ".join(asked)


def _by_article(tellings: Sequence[Telling]) -> Mapping[str, list[Telling]]:
    found = defaultdict[str, list[Telling]](list)
    for one in tellings:
        found[one.article.id].append(one)
    return found
