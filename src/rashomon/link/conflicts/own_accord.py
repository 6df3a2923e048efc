"""Actors that differ in whose will it was: one account tells that somebody did it, the other that they were made to.

Whoever resigned was not sacked, and whoever took their own life was not murdered. Words that leave it open ("went
home") count only where their voice says on the spot that another's hand was not in it.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Final

from rashomon.codebook.accord_words import Accord, accord_words
from rashomon.codebook.general_agents import kind_of_agent
from rashomon.link.claims.likeness import Rarity, compare
from rashomon.link.claims.telling import DENYING, Telling
from rashomon.link.conflicts.accords import Brought, brought_about, is_joined, undergone_in
from rashomon.link.conflicts.beside import sentence_round
from rashomon.link.conflicts.dates import days_between
from rashomon.link.conflicts.sides import independent, score_of, side
from rashomon.link.conflicts.vicinity import Setting
from rashomon.link.event_words import by_stem
from rashomon.link.names import fold
from rashomon.model import Conflict, ConflictKind, Reason

_DEED, _ACTOR, _NOUN, _THING, _CONTESTED = 2.0, 1.4, 1.0, 0.6, 0.8
_OTHER_DAY, _ONE_DAY, _NEAR_DAYS, _FAR = -4.0, 1.2, 0.4, -1.5
_NEAR_WORD, _NEAR_NAME, _MOST_NEAR = 0.4, 0.6, 1.8
_CLOSE: Final = 10
"""Days between the articles up to which they are of one time."""
_WORD: Final = re.compile(r"[\w-]+")
_LONG: Final = 60
_ENOUGH: Final = 0.8
"""What both must have in common beside whoever underwent it: one may resign from many offices."""
_BESIDE: Final = 300
"""Characters within which a voice shuts out what others say."""
_FURTHER: Final = frozenset({"near", "days"})


def accounts_of_will(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find changes that one account says somebody brought about themselves, and another that others did.

    Args:
        tellings: of a story, in their settled order.

    """
    groups = _groups(tellings)
    if not groups:
        return
    rarity, setting, beside = Rarity(tellings), Setting.of(tellings), _by_article(tellings)
    for (change, known), (own, made) in groups.items():
        both = {one.telling.teller for one in own} & _telling_of_others(change, known, tellings)
        for one, other in product(own, made):
            apart = both.isdisjoint((one.telling.teller, other.telling.teller)) and _can_part(one, other)
            if apart and (one.sure or _is_contested(one, beside[one.telling.article.id])):
                yield from _conflict(one, other, rarity, setting)


def _groups(tellings: Sequence[Telling]) -> dict[tuple[str, str], tuple[list[Brought], list[Brought]]]:
    """Put changes of one sort that one and the same underwent together: brought about by themselves, and by others."""
    groups = defaultdict[tuple[str, str], tuple[list[Brought], list[Brought]]](lambda: ([], []))
    for one in (each for telling in tellings for each in brought_about(telling)):
        for known in _known_as(one):
            groups[one.change.name, known][one.by is not None].append(one)
    return {key: sides for key, sides in groups.items() if all(sides)}


def _telling_of_others(change: str, known: str, tellings: Sequence[Telling]) -> set[str]:
    """Give whoever tells that somebody underwent a change, by whomever: they see none of their own accord beside it."""
    found = ((one, row, who) for one in tellings for row, who in undergone_in(one) if row.name == change)
    return {one.teller for one, row, who in found if known in _known_as(Brought(one, row, who))}


def _known_as(one: Brought) -> frozenset[str]:
    """Say by what whoever undergoes a change is known: as an actor, and by a noun that is not of anybody at all."""
    word = one.thing.of(one.telling.article.text) if one.thing else one.telling.words((one.who.argument.head,))
    plain = word.isalpha() and word.islower() and kind_of_agent(word) is None
    return frozenset((*one.who.actors[:1], *(by_stem([word]) if plain else ())))


def _can_part(one: Brought, other: Brought) -> bool:
    """Whether the two are of two accounts, of which neither joins both in a sentence, nor has others do it."""
    mine, theirs = one.telling, other.telling
    apart = mine.article.id != theirs.article.id and independent(mine, theirs)
    return apart and not is_joined(one) and not is_joined(other) and not (_is_long_past(mine) or _is_long_past(theirs))


def _is_long_past(one: Telling) -> bool:
    """Whether a telling tells of what was long before: on a day long past, or in some year."""
    if one.begin is None or one.end is None:
        return False
    first, last = date.fromisoformat(one.begin), date.fromisoformat(one.end)
    told_on = date.fromisoformat(one.day) if one.day else None
    return (last - first).days > _LONG or (told_on is not None and (told_on - last).days > _LONG)


def _is_contested(one: Brought, beside: Sequence[Telling]) -> bool:
    """Whether the voice that tells it shuts out what others tell, right beside it."""
    told = one.telling
    for each in beside:
        near = max(each.whole.start, told.whole.start) - min(each.whole.end, told.whole.end) <= _BESIDE
        if near and each.teller == told.teller and _shuts_out(each):
            return True
    return False


def _shuts_out(one: Telling) -> bool:
    denies = one.claim.negated or any(said.strength == DENYING for said in one.chain)
    return denies or accord_words(Accord.CLOSING).match(one.words()) is not None


def _conflict(one: Brought, other: Brought, rarity: Rarity, setting: Setting) -> Iterator[Conflict]:
    mine, theirs = one.telling, other.telling
    # That the subject of the one is the object of the other is what is asked, and no clash of names.
    alike = (each for each in compare(mine, theirs, rarity) if each.feature != "others")
    reasons = [*alike, Reason("deed", f"{one.change.name}: by themselves, or by others", _DEED)]
    reasons += [*_whom(one, other, rarity), *_near(mine, theirs, rarity, setting), *_days(mine, theirs)]
    if not one.sure:
        reasons.append(Reason("contested", "the voice shuts out what others tell", _CONTESTED))
    if _further(one, other, rarity) + math.fsum(each.weight for each in reasons if each.feature in _FURTHER) < _ENOUGH:
        return
    made_by = theirs.words((other.by.span,)) if other.by else ""
    rows = {mine.id: side(mine, "of their own accord"), theirs.id: side(theirs, made_by)}
    first, second = sorted((mine, theirs), key=lambda each: each.order)
    what = f"{_called(one, other)}, {mine.words((mine.claim.cue,))}"
    yield Conflict(
        ConflictKind.ACTORS,
        what,
        rows[first.id],
        rows[second.id],
        tuple(reasons),
        score_of(reasons),
        _doubt(one, other),
    )


def _called(one: Brought, other: Brought) -> str:
    """Name whoever underwent it, in the words of the one side that says more than a pronoun."""
    for each in (one, other):
        if each.thing:
            return each.thing.of(each.telling.article.text)
        if each.who.actors or len(each.who.head) > len("they"):
            return each.telling.words((each.who.span,))
    return one.telling.words((one.who.span,))


def _doubt(one: Brought, other: Brought) -> str:
    asked = [
        f"is “{each.telling.words((each.who.span,))}” the {each.thing.of(each.telling.article.text)}?"
        for each in (one, other)
        if each.thing and each.thing.start < sentence_round(each.telling.article.text, each.who.span).start
    ]
    if not one.sure:
        asked.append(f"does “{one.telling.words()}” leave out that somebody made it so?")
    return " ".join(asked)


def _whom(one: Brought, other: Brought, rarity: Rarity) -> Iterator[Reason]:
    known = sorted(_known_as(one) & _known_as(other))
    rare = max(rarity.of(key) for key in known)
    if set(known) & set(one.who.actors):
        yield Reason("of whom", "both are of one actor", _ACTOR * rare)
    elif one.thing or other.thing:
        yield Reason("of whom", f"both may be of one {known[0]}", _THING)
    else:
        yield Reason("of whom", f"both are of one {known[0]}", _NOUN * rare)


def _further(one: Brought, other: Brought, rarity: Rarity) -> float:
    """Say how much the words and names come to that both have beside whoever underwent it."""
    mine, theirs = one.telling, other.telling
    whom = {fold(word) for each in (one, other) for word in _WORD.findall(each.telling.words((each.who.span,)))}
    words = (mine.keys & theirs.keys) - one.who.keys - other.who.keys
    names = (mine.names & theirs.names) - whom
    return math.fsum(_NEAR_WORD * rarity.of(key) for key in sorted(words)) + _NEAR_NAME * len(names)


def _near(one: Telling, other: Telling, rarity: Rarity, setting: Setting) -> Iterator[Reason]:
    """Count the names and words that stand near both and in neither."""
    words = (setting.words(one) & setting.words(other)) - (one.keys & other.keys)
    mine, theirs = ({name for each in setting.near[row.id] for name in each.names} for row in (one, other))
    names = (mine & theirs) - (one.names & other.names)
    weights = [_NEAR_WORD * rarity.of(key) for key in sorted(words)] + [_NEAR_NAME] * len(names)
    if weights:
        shown = ", ".join(sorted(names | words)[:4])
        yield Reason("near", f"both have {shown} near", min(_MOST_NEAR, math.fsum(weights)))


def _days(one: Telling, other: Telling) -> Iterator[Reason]:
    if days_between(one, other):
        yield Reason("days", "the days do not meet", _OTHER_DAY)
    elif one.begin and one.begin == other.begin and one.begin == one.end:
        yield Reason("days", "both on one day", _ONE_DAY)
    if one.day and other.day:
        apart = abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)
        if apart > _LONG:
            yield Reason("time", f"the articles are {apart} days apart", _FAR)
        elif apart <= _CLOSE:
            yield Reason("time", f"the articles are {apart} days apart", _NEAR_DAYS)


def _by_article(tellings: Sequence[Telling]) -> Mapping[str, list[Telling]]:
    found = defaultdict[str, list[Telling]](list)
    for one in tellings:
        found[one.article.id].append(one)
    return found
