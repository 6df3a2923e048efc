"""Sides: how two tellings become the sides of a conflict, and when they can be none."""

import math
from collections.abc import Iterable, Iterator

from rashomon.link.claims.telling import Phrase, Telling
from rashomon.model import Reason, Side


def side(one: Telling, value: str = "") -> Side:
    """Make a side of what a telling says.

    Args:
        one: the telling.
        value: what it says, in short.

    """
    return Side(one.article.id, one.claim.spans, one.claim.voice, value, one.id)


def independent(one: Telling, other: Telling) -> bool:
    """Say whether two tellings are two accounts: of two voices, in words that are not copied from one another.

    Args:
        one: a telling.
        other: another one.

    """
    return one.teller != other.teller and not one.prints(other) and not (_same_words(one, other))


def score_of(reasons: Iterable[Reason]) -> float:
    """Give the probability that log odds come to.

    Examples:
        >>> score_of([Reason("chance", "", -1.0), Reason("more", "", 1.0)])
        0.5

    """
    return 1 / (1 + math.exp(-math.fsum(one.weight for one in reasons)))


def about(one: Telling, other: Telling) -> str:
    """Say what two tellings are of: the words of the one for its predicate, and for what both speak of.

    Args:
        one: a telling.
        other: another one.

    """
    shared = [one.words((phrase.argument.head,)) for phrase in _shared(one, other)]
    return ", ".join(dict.fromkeys((*shared, one.words((one.claim.cue,)))))


def _shared(one: Telling, other: Telling) -> Iterator[Phrase]:
    heads = {phrase.head for phrase in other.phrases}
    for phrase in one.phrases:
        if phrase.head in heads or set(phrase.actors) & other.actors:
            yield phrase


def _same_words(one: Telling, other: Telling) -> bool:
    return one.article.id == other.article.id and one.whole.overlaps(other.whole)
