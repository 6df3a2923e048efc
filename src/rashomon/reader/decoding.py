"""Scores -> spans: the best sequence of tags, and the probability of what it says.

Most words are sure by themselves: surely outside every span, surely the first of one, or surely a further one of the
span that the sure word before it is in. Such a word parts its text: what stands before it and what stands after can be
decoded apart. So all the unsure pieces between are decoded side by side, which makes the work of a long text that of
its longest unsure piece.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rashomon.reader.encoder import Floats

_SURE: Final = 0.9995
"""Probability, by the word's own scores, from which on its tag is sure: no learned transition outweighs it."""
_NEVER: Final = -1e4


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that carry one type.

    Attributes:
        start: index of the first word.
        end: index after the last word.
        type: the type.
        score: mean probability of the words' tags, 0 to 1.

    """

    start: int
    end: int
    type: str
    score: float


@dataclass(frozen=True, slots=True)
class Decoded:
    """Tags of words.

    Attributes:
        best: index of each word's tag in the best sequence.
        likely: probability of that tag, whatever the other words' are, (words,).

    """

    best: NDArray[np.int64]
    likely: Floats


def decode(scores: Floats, transitions: Floats) -> Decoded:
    """Find the best allowed sequence of tags (Viterbi 1967) and its tags' probabilities (forward-backward).

    Args:
        scores: score of each tag for each word, (words, tags); tag 0 is "O".
        transitions: score of each tag after each other, (tags, tags); forbidden pairs far below zero. The words before
            the first and after the last are taken to be "O".

    """
    shares = softmax(scores)
    best = shares.argmax(axis=1)
    likely = shares.max(axis=1, initial=0.0)
    unsure = np.flatnonzero(~_sure(best, likely >= _SURE))
    if not len(unsure):
        return Decoded(best, likely)
    borders = np.flatnonzero(np.diff(unsure) > 1) + 1
    starts = unsure[np.concatenate(([0], borders))]
    lengths = np.diff(np.concatenate(([0], borders, [len(unsure)])))
    around = np.concatenate(([0], best, [0]))
    # One word more, whose tag is that of the word after the piece, so that a piece ends as its text goes on.
    width = int(lengths.max()) + 1
    batch = np.zeros((len(starts), width, scores.shape[1]), dtype=np.float64)
    inside = np.arange(width)[None] < lengths[:, None]
    batch[inside] = scores[unsure]
    batch[np.arange(len(starts)), lengths] = np.where(
        np.arange(scores.shape[1])[None] == around[starts + lengths + 1][:, None], 0.0, _NEVER
    )
    steps = transitions.astype(np.float64)
    first = steps[around[starts]]
    tags = _best(batch, first, steps, lengths)
    pieces = _shares(batch, first, steps, lengths)
    best[unsure] = tags[inside]
    likely[unsure] = np.take_along_axis(pieces, tags[..., None], axis=2)[..., 0][inside]
    return Decoded(best, likely)


def _sure(best: NDArray[np.int64], clear: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Say which words part the text: of a clear inner word, all before it back to the span's first must be clear."""
    inner = (best > 0) & (best % 2 == 0)
    kind = (best + 1) // 2
    follows = np.zeros(len(best), dtype=bool)
    follows[1:] = kind[1:] == kind[:-1]
    torn = ~clear | (inner & ~follows)
    # An inner word is sure if nothing was torn since the last word that is no inner one.
    places = np.arange(len(best))
    last_torn = np.maximum.accumulate(np.where(torn, places, -1))
    last_outer = np.maximum.accumulate(np.where(~inner, places, -1))
    return clear & np.where(inner, last_torn < last_outer, ~torn)


def softmax(scores: Floats) -> Floats:
    """Turn scores into probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True, initial=_NEVER))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _best(
    batch: NDArray[np.float64], first: NDArray[np.float64], steps: NDArray[np.float64], lengths: NDArray[np.int64]
) -> NDArray[np.int64]:
    count, width, _ = batch.shape
    rows = np.arange(count)
    back = np.zeros(batch.shape, dtype=np.int64)
    total = batch[:, 0] + first
    last = total.copy()
    for i in range(1, width):
        ways = total[:, :, None] + steps
        back[:, i] = ways.argmax(axis=1)
        total = ways.max(axis=1) + batch[:, i]
        last[lengths == i] = total[lengths == i]
    best = np.zeros((count, width), dtype=np.int64)
    best[rows, lengths] = last.argmax(axis=1)
    for i in range(width - 1, 0, -1):
        before = back[rows, i, best[:, i]]
        best[:, i - 1] = np.where(i <= lengths, before, best[:, i - 1])
    return best


def _shares(
    batch: NDArray[np.float64], first: NDArray[np.float64], steps: NDArray[np.float64], lengths: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Compute the probability of each tag of each word (Rabiner 1989), rescaled at each word."""
    local = np.exp(batch - batch.max(axis=2, keepdims=True))
    step = np.exp(steps)
    forward, backward = np.empty_like(local), np.ones_like(local)
    row = local[:, 0] * np.exp(first)
    for i in range(batch.shape[1]):
        row = row if i == 0 else (row @ step) * local[:, i]
        row = row / row.sum(axis=1, keepdims=True)
        forward[:, i] = row
    for i in range(batch.shape[1] - 2, -1, -1):
        row = (local[:, i + 1] * backward[:, i + 1]) @ step.T
        row = row / row.sum(axis=1, keepdims=True)
        backward[:, i] = np.where((i < lengths)[:, None], row, 1.0)
    joint = forward * backward
    shares: NDArray[np.float64] = joint / joint.sum(axis=2, keepdims=True)
    return shares


def plain_transitions(tags: Sequence[str]) -> Floats:
    """Transitions that only forbid: an I- tag follows its own B- or I- tag.

    Examples:
        >>> plain_transitions(("O", "B-cue", "I-cue")).tolist()
        [[0.0, 0.0, -10000.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]

    """
    rows = [[_NEVER if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in tags] for a in tags]
    return np.array(rows, dtype=np.float32)


def runs(decoded: Decoded, tags: Sequence[str]) -> list[Run]:
    """Join words' tags to runs.

    Args:
        decoded: the words' tags.
        tags: the tags' names.

    """
    bounds: list[tuple[int, int, str]] = []
    for i in np.flatnonzero(decoded.best).tolist():
        tag = tags[decoded.best[i]]
        if tag[0] == "I" and bounds and bounds[-1][1:] == (i, tag[2:]):
            bounds[-1] = (bounds[-1][0], i + 1, tag[2:])
        else:
            bounds.append((i, i + 1, tag[2:]))
    return [Run(start, end, kind, float(decoded.likely[start:end].mean())) for start, end, kind in bounds]
