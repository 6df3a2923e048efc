"""Actors that differ: two tellings name others for one deed.

Who is named more or less exactly is no other: police and riot police, a government and its minister, an army and its
soldiers. Nobody is set against a passive that names nobody.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.codebook.general_agents import AgentKind, kind_of_agent
from rashomon.codebook.past_forms import is_past_form
from rashomon.codebook.word_families import is_deed
from rashomon.link.claims.likeness import Rarity, compare, is_identified, is_told, pairs, same_deeds
from rashomon.link.claims.telling import Phrase, Telling
from rashomon.link.conflicts.dates import days_between
from rashomon.link.conflicts.sides import about, independent, score_of, side
from rashomon.model import Conflict, ConflictKind, Place, Reason

_DOER: Final = re.compile(r"(?:er|or|ist|m[ae]n)s?\Z")
"""How a noun of a deed's family ends that is for whoever does it ("deserters")."""
_ONE_DAY, _OTHER_DAY, _NAMED, _KINDS = 1.2, -4.0, 0.4, 0.6


def agents(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find deeds for which two tellings name others.

    Args:
        tellings: of a story, in their settled order.

    """
    doing = [one for one in tellings if is_told(one) and _is_done(one)]
    rarity = Rarity(tellings)
    for one, other in pairs(doing):
        if not independent(one, other) or not same_deeds(one, other):
            continue
        left, right = one.at(Place.SUBJECT)[0], other.at(Place.SUBJECT)[0]
        if _can_be_one(one, other) or not _undergone(one, other):
            continue
        reasons = (*compare(one, other, rarity, but=Place.SUBJECT), *_who(left, right), *_days(one, other))
        if is_identified(reasons):
            sides = (side(one, one.words((left.span,))), side(other, other.words((right.span,))))
            yield Conflict(ConflictKind.ACTORS, about(one, other), *sides, reasons, score_of(reasons))


def _is_done(one: Telling) -> bool:
    """Whether a telling tells what somebody did once: "fired", and not "commands" or "fires"; a deed is nobody."""
    who = one.at(Place.SUBJECT)
    past = is_past_form(one.claim.cue.of(one.article.text).split()[0])
    named = bool(who) and (bool(who[0].referents) or who[0].head.isalpha())
    return past and named and not _is_a_deed(one, who[0])


def _is_a_deed(one: Telling, who: Phrase) -> bool:
    """Whether what does it is itself a deed: "attacks killed", and not "attackers killed"."""
    return is_deed(who.head) and not _DOER.search(one.words((who.argument.head,)).casefold())


def _can_be_one(one: Telling, other: Telling) -> bool:
    """Whether those who do it may be the same in both, or the one a part of the other."""
    left, right = one.at(Place.SUBJECT)[0], other.at(Place.SUBJECT)[0]
    same = left.head == right.head or left.keys & right.keys or set(left.actors) & set(right.actors)
    heads = {kind_of_agent(telling.words((phrase.argument.head,))) for telling, phrase in ((one, left), (other, right))}
    return bool(same) or AgentKind.ANYBODY in heads or all(_is_official(each) for each in (one, other))


def _is_official(one: Telling) -> bool:
    words = one.words((one.at(Place.SUBJECT)[0].span,)).split()
    return any(kind_of_agent(word) is AgentKind.STATE for word in words)


def _undergone(one: Telling, other: Telling) -> bool:
    """Whether both tell to what it was done, and it may be the same; or where, by a name and another word."""
    left, right = ([phrase for phrase in each.phrases if phrase.place is not Place.SUBJECT] for each in (one, other))
    heads = {phrase.head for phrase in left if phrase.head[:1].isalpha()} & {phrase.head for phrase in right}
    actors = {key for phrase in left for key in phrase.actors} & {key for phrase in right for key in phrase.actors}
    words = [frozenset(key for phrase in rows for key in phrase.keys) for rows in (left, right)]
    return bool(heads | actors or (one.names & other.names and words[0] & words[1]))


def _who(left: Phrase, right: Phrase) -> Iterator[Reason]:
    if left.actors and right.actors:
        yield Reason("who", "each names somebody else", _NAMED)


def _days(one: Telling, other: Telling) -> Iterator[Reason]:
    if days_between(one, other):
        yield Reason("days", "the days do not meet", _OTHER_DAY)
    elif one.begin and one.begin == other.begin and one.begin == one.end:
        yield Reason("days", "both on one day", _ONE_DAY)
