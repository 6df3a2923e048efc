"""What people's verdicts on stories come to: which articles are tied, and which are kept apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from rashomon.model.story import StoryJudgement, StoryVerdict, standing_story_verdicts


@dataclass(frozen=True, slots=True)
class Judged:
    """What people say of articles, the newest word first.

    Attributes:
        tied: for each article that a person puts together with others, all of these and itself.
        apart: pairs of articles that are in two stories.
        named: for each article, the ids of the standing verdicts that name it.

    """

    tied: Mapping[str, frozenset[str]] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def judged(verdicts: Sequence[StoryVerdict]) -> Judged:
    """Say what verdicts come to.

    Args:
        verdicts: all of them, in the order in which they were given, about the articles as they are now.

    """
    tied: dict[str, frozenset[str]] = {}
    apart = set[frozenset[str]]()
    named: dict[str, tuple[str, ...]] = {}
    for one in reversed(standing_story_verdicts(tuple(verdicts))):
        if one.judgement is StoryJudgement.SPLIT:
            apart |= _parted(one.left, one.right, tied)
        elif one.judgement is StoryJudgement.MOVE:
            apart |= _parted(one.left, one.apart, tied)
        if one.judgement is not StoryJudgement.SPLIT:
            _tie((*one.left, *one.right), tied, apart)
        for article in dict.fromkeys((*one.left, *one.right, *one.apart)):
            named[article] = (one.id, *named.get(article, ()))
    return Judged(tied, frozenset(apart), named)


def _parted(left: Sequence[str], right: Sequence[str], tied: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    """Give the pairs that are parted now: what a newer verdict put together stays."""
    pairs = product(left, right)
    return {frozenset({one, other}) for one, other in pairs if one != other and other not in tied.get(one, ())}


def _tie(articles: Sequence[str], tied: dict[str, frozenset[str]], apart: set[frozenset[str]]) -> None:
    """Put articles together, but for those that a newer verdict keeps apart."""
    for place, one in enumerate(articles):
        for other in articles[:place]:
            mine, theirs = tied.get(one, frozenset({one})), tied.get(other, frozenset({other}))
            if mine != theirs and all(frozenset(pair) not in apart for pair in product(mine, theirs)):
                for each in mine | theirs:
                    tied[each] = mine | theirs
                break
