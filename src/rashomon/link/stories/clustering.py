"""Clustering: the articles of a part, to stories.

By average link: two groups become one as long as their articles are, on average, alike enough; so one article that
lies between two affairs does not chain them together. First at large, to tell apart what has nothing to do with each
other; then among what is left together, with words weighed anew there. So the second cut is no fixed likeness of two
texts: it counts against what all articles around share, and moves with the pile.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from rashomon.link.stories.comparing import Matrix, likenesses
from rashomon.link.stories.parts import Part
from rashomon.link.stories.verdicts import Judged
from rashomon.link.stories.weighing import Surroundings
from rashomon.model.sketch import Sketch

TOPIC: Final = 0.10
"""Average likeness at large from which on articles are held against each other."""
STORY: Final = 0.09
"""Average likeness among these from which on they report one affair."""
_BARRED: Final = -1.0

Group = tuple[str, ...]
"""Ids of the articles of one story, in the order of the alphabet."""


def topics_of(part: Part, sketches: Sequence[Sketch], said: Judged) -> list[Group]:
    """Tell apart what has nothing to do with each other.

    Args:
        part: articles that hang together.
        sketches: theirs, in their order.
        said: what people say.

    """
    if part.twins:
        return [part.articles]
    return _grouped(part.articles, likenesses(sketches, None), TOPIC, said)


def stories_of(topic: Group, sketches: Sequence[Sketch], said: Judged) -> list[Group]:
    """Put the articles of a topic together to stories.

    Args:
        topic: articles, as `topics_of` gives them.
        sketches: theirs, in their order.
        said: what people say.

    """
    return _grouped(topic, likenesses(sketches, Surroundings(sketches)), STORY, said)


def _grouped(articles: Group, alike: Matrix, cut: float, said: Judged) -> list[Group]:
    groups = _tied(articles, said)
    size = len(groups)
    counts = np.array([len(group) for group in groups], dtype=float)
    scores = _means(groups, articles, alike, counts)
    np.fill_diagonal(scores, _BARRED)
    for one, other in _barred(groups, said):
        scores[one, other] = scores[other, one] = _BARRED
    while size > 1:
        one, other = divmod(int(scores.argmax()), size)
        if scores[one, other] < cut:
            break
        _join(scores, counts, one, other)
        groups[one] = (*groups[one], *groups[other])
    return sorted(tuple(sorted(group)) for group, count in zip(groups, counts, strict=True) if count)


def _means(groups: Sequence[Group], articles: Group, alike: Matrix, counts: Matrix) -> Matrix:
    """Return how alike groups are on average."""
    rows = {article: place for place, group in enumerate(groups) for article in group}
    belongs = np.zeros((len(groups), len(articles)))
    belongs[[rows[one] for one in articles], np.arange(len(articles))] = 1.0
    means: Matrix = np.round(belongs @ alike @ belongs.T / np.outer(counts, counts), 9)
    return means


def _barred(groups: Sequence[Group], said: Judged) -> Iterator[tuple[int, int]]:
    """Give the pairs of groups that a person keeps apart."""
    rows = {article: place for place, group in enumerate(groups) for article in group}
    for pair in said.apart:
        places = [rows[one] for one in pair if one in rows]
        if len(places) == 2:
            yield places[0], places[1]


def _join(scores: Matrix, counts: Matrix, one: int, other: int) -> None:
    """Put two groups together (Lance and Williams 1967); what either is kept apart from, both are."""
    barred = (scores[one] < 0) | (scores[other] < 0)
    whole = counts[one] + counts[other]
    mean = np.round((scores[one] * counts[one] + scores[other] * counts[other]) / whole, 9)
    mean[barred] = _BARRED
    scores[one], scores[:, one] = mean, mean
    scores[other], scores[:, other] = _BARRED, _BARRED
    scores[one, one] = _BARRED
    counts[one], counts[other] = whole, 0.0


def _tied(articles: Group, said: Judged) -> list[Group]:
    """Begin with what people put together; all else is by itself."""
    made: dict[frozenset[str], Group] = {}
    here = set(articles)
    for article in articles:
        group = said.tied.get(article, frozenset({article})) & here
        made.setdefault(group, tuple(sorted(group)))
    return list(made.values())
