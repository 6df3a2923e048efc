"""Finds texts that tell the same, sentence by sentence, in other words: likely made from one another, never proven.

Sentences are compared by vectors, which whoever calls brings along. Two accounts of one affair tell other things in
other sentences or in another order; a text that was made from another goes along it, sentence by sentence.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from rashomon.link.copies.units import units_of
from rashomon.model import Span
from rashomon.model.copy import Body, Copy, Passage, PassageKind

Vectors: TypeAlias = NDArray[np.float32]
Vectorize: TypeAlias = Callable[[Sequence[str]], Vectors]
"""Makes a vector of length 1 of each sentence."""
_SHORTEST: Final = 5
"""Words of a sentence that is compared, at least."""
_FEWEST: Final = 5
"""Sentences of a text that is compared, at least: of fewer, many would be like some others by chance."""
_ALIKE: Final = 0.6
"""How alike the sentences of the shorter text are to the nearest of the longer, on average."""
_NEAR: Final = 0.5
"""How alike a sentence is to the nearest, at least, to count for one in its place."""
_IN_ORDER: Final = 0.8
"""Share of the sentences of the shorter text whose nearest follow one another in the longer. Two reports of one event
tell the same, but in another order: of 1,968 pairs of independent reports, 150 are alike enough, and 24 of them in
order."""
_SAME: Final = 0.6
"""How alike two sentences are that are shown for the same."""
_GIST: Final = 127.0


def sentences_of(body: Body) -> list[Span]:
    """Return the sentences of a body that are compared, in the order of the text."""
    return [
        span
        for span in units_of(body.text)
        if len(span.of(body.text).split()) >= _SHORTEST and not any(out.overlaps(span) for out in body.left_out)
    ]


def gist(body: Body, vectorize: Vectorize) -> bytes:
    """Return what a text tells, roughly, as numbers of 8 bits; nothing for a text of few sentences.

    Args:
        body: the text.
        vectorize: makes vectors of sentences.

    """
    spans = sentences_of(body)
    if len(spans) < _FEWEST:
        return b""
    whole = vectorize([span.of(body.text) for span in spans]).mean(axis=0)
    length = float(np.linalg.norm(whole))
    return np.rint(whole / length * _GIST).astype(np.int8).tobytes() if length else b""


def with_rewording(one: Body, other: Body, found: Copy | None, vectorize: Vectorize) -> Copy | None:
    """Add to what two articles share the sentences that tell the same in other words, unless one was copied from.

    Args:
        one: an article.
        other: another one; which comes first makes no difference.
        found: what they share word for word; None where nothing.
        vectorize: makes vectors of sentences.

    """
    if found and found.kind is PassageKind.REPORT:
        return found
    left, right = sorted((one, other), key=lambda body: body.article)
    passages = reworded(left, right, vectorize)
    if not passages:
        return found
    if found is None:
        return Copy(left.article, right.article, tuple(passages))
    return replace(
        found, passages=tuple(sorted((*found.passages, *passages), key=lambda each: (each.left, each.right)))
    )


def reworded(left: Body, right: Body, vectorize: Vectorize) -> list[Passage]:
    """Return the sentences of two texts that tell the same, where nearly all of one text stands in the other so.

    Args:
        left: the one text.
        right: the other.
        vectorize: makes vectors of sentences.

    """
    spans = (sentences_of(left), sentences_of(right))
    if min(len(spans[0]), len(spans[1])) < _FEWEST:
        return []
    made = [vectorize([span.of(body.text) for span in some]) for body, some in zip((left, right), spans, strict=True)]
    likeness = made[0] @ made[1].T
    short = (len(spans[0]), left.text) <= (len(spans[1]), right.text)
    if not _told_in_order(likeness if short else likeness.T):
        return []
    best = (likeness.argmax(axis=1), likeness.argmax(axis=0))
    return [
        Passage(spans[0][at], spans[1][to], PassageKind.REWORDED, (), (), round(min(float(likeness[at, to]), 1.0), 4))
        for at, to in enumerate(best[0])
        if best[1][to] == at and likeness[at, to] >= _SAME
    ]


def _told_in_order(likeness: Vectors) -> bool:
    """Say whether the sentences of the shorter text, in rows, have their nearest in the longer, in the same order."""
    nearest = likeness.max(axis=1)
    if float(nearest.mean()) < _ALIKE:
        return False
    places = [int(to) for to, score in zip(likeness.argmax(axis=1), nearest, strict=True) if score >= _NEAR]
    # The longest part of the places that does not go back (patience sorting).
    ends: list[int] = []
    for to in places:
        at = bisect_right(ends, to)
        ends[at : at + 1] = [to]
    return len(ends) >= _IN_ORDER * len(nearest)
