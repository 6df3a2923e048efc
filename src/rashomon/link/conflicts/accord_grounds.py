"""By what two accounts are known to tell of one change that somebody underwent, of their own accord or by others."""

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from rashomon.codebook.general_agents import AgentKind, kind_of_agent
from rashomon.link.claims.likeness import Rarity, compare
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.accords import Brought
from rashomon.link.conflicts.dates import days_between
from rashomon.link.conflicts.vicinity import Setting
from rashomon.link.event_words import by_stem
from rashomon.link.names import fold
from rashomon.model import Reason

_DEED, _ACTOR, _PRONOUN, _NOUN, _THING = 2.0, 1.4, 0.5, 1.0, 0.6
_OTHER_DAY, _ONE_DAY, _NEAR_DAYS, _FAR = -4.0, 1.2, 0.4, -4.0
_NEAR_WORD, _NEAR_NAME, _MOST_NEAR = 0.4, 0.6, 1.8
_ENOUGH: Final = 0.8
"""What both must have in common beside whoever underwent it: one may resign from many offices."""
_CLOSE: Final = 10
"""Days between the articles up to which they are of one time."""
LONG: Final = 60
"""Days from which on what is told is long past, and articles are of other times."""
_OWNER: Final = re.compile(r"['’]s?(?!\w)|\b(?:his|her|its|their|our|my|your|of)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[\w-]+")


def known_as(one: Brought) -> frozenset[str]:
    """Say by what whoever undergoes a change is known: as an actor, and by a noun that is not of anybody at all.

    Args:
        one: the change; whoever is known by another alone ("her deputy") is known by the noun.

    """
    word = one.thing.of(one.telling.article.text) if one.thing else one.telling.words((one.who.argument.head,))
    common = word.isalpha() and word.islower()
    owned = common and _OWNER.search(one.telling.words((one.who.span,))) is not None and not is_pronoun(one)
    named = () if owned else one.who.actors[:1]
    return frozenset((*named, *(by_stem([word]) if common and kind_of_agent(word) is None else ())))


def is_pronoun(one: Brought) -> bool:
    """Say whether whoever undergoes a change is told by a pronoun alone, of which one may be wrong.

    Args:
        one: the change.

    """
    head = one.who.argument.head
    return head == one.who.span and kind_of_agent(one.telling.words((head,))) is AgentKind.ANYBODY


def grounds(one: Brought, other: Brought, rarity: Rarity, setting: Setting) -> tuple[Reason, ...]:
    """Say why two are taken to tell of one change; nothing where they have too little but whoever underwent it.

    Args:
        one: what somebody did.
        other: what they were made to do.
        rarity: of the story's keys.
        setting: what stands around the story's claims.

    """
    mine, theirs = one.telling, other.telling
    beside = (*_near(mine, theirs, rarity, setting), *_days(mine, theirs))
    if _further(one, other, rarity) + math.fsum(each.weight for each in beside if each.feature != "time") < _ENOUGH:
        return ()
    # That the subject of the one is the object of the other is what is asked, and no clash of names.
    alike = (each for each in compare(mine, theirs, rarity) if each.feature != "others")
    deed = Reason("will", f"{one.change.name}: by themselves, or by others", _DEED)
    return (*alike, deed, *_whom(one, other, rarity), *beside)


def _whom(one: Brought, other: Brought, rarity: Rarity) -> Iterator[Reason]:
    known = sorted(known_as(one) & known_as(other))
    rare = max(rarity.of(key) for key in known)
    if set(known) & set(one.who.actors):
        weight = _PRONOUN if is_pronoun(one) or is_pronoun(other) else _ACTOR
        yield Reason("of whom", "both are of one actor", weight * rare)
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
        if apart > LONG:
            yield Reason("time", f"the articles are {apart} days apart", _FAR)
        elif apart <= _CLOSE:
            yield Reason("time", f"the articles are {apart} days apart", _NEAR_DAYS)
