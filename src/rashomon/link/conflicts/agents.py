"""Actors that differ: two tellings name others for one deed.

Who is named more or less exactly is no other: police and riot police, a government and its minister, an army and its
soldiers. Nobody is set against a passive that names nobody.
"""

from collections.abc import Iterator, Sequence

from rashomon.codebook.general_agents import AgentKind, kind_of_agent
from rashomon.codebook.past_forms import is_past_form
from rashomon.link.claims.likeness import Rarity, compare, deeds, is_told, pairs
from rashomon.link.claims.telling import Phrase, Telling
from rashomon.link.conflicts.dates import days_between
from rashomon.link.conflicts.sides import about, independent, score_of, side
from rashomon.model import Conflict, ConflictKind, Place, Reason

_ONE_DAY, _OTHER_DAY, _NAMED, _KINDS = 1.2, -4.0, 0.4, 0.6


def agents(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find deeds for which two tellings name others.

    Args:
        tellings: of a story, in their settled order.

    """
    doing = [one for one in tellings if is_told(one) and _is_done(one)]
    rarity = Rarity(tellings)
    for one, other in pairs(doing):
        if not (deeds(one) & deeds(other)) or not independent(one, other):
            continue
        left, right = one.at(Place.SUBJECT)[0], other.at(Place.SUBJECT)[0]
        if _can_be_one(one, other) or not _undergone(one, other):
            continue
        reasons = (*compare(one, other, rarity, but=Place.SUBJECT), *_who(left, right), *_days(one, other))
        yield Conflict(
            ConflictKind.ACTORS,
            about(one, other),
            side(one, one.words((left.span,))),
            side(other, other.words((right.span,))),
            reasons,
            score_of(reasons),
        )


def _is_done(one: Telling) -> bool:
    """Whether a telling tells what somebody did once: "fired", and not "commands" or "fires"."""
    who = one.at(Place.SUBJECT)
    past = is_past_form(one.claim.cue.of(one.article.text).split()[0])
    return past and bool(who) and bool(who[0].referents)


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
    """Whether both tell to what it was done, and it may be the same."""
    left, right = ([phrase for phrase in each.phrases if phrase.place is not Place.SUBJECT] for each in (one, other))
    heads = {phrase.head for phrase in left if phrase.head[:1].isalpha()} & {phrase.head for phrase in right}
    actors = {key for phrase in left for key in phrase.actors} & {key for phrase in right for key in phrase.actors}
    return bool(heads | actors)


def _who(left: Phrase, right: Phrase) -> Iterator[Reason]:
    if left.actors and right.actors:
        yield Reason("who", "each names somebody else", _NAMED)


def _days(one: Telling, other: Telling) -> Iterator[Reason]:
    if days_between(one, other):
        yield Reason("days", "the days do not meet", _OTHER_DAY)
    elif one.begin and one.begin == other.begin and one.begin == one.end:
        yield Reason("days", "both on one day", _ONE_DAY)
