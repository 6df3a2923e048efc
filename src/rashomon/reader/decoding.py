"""Scores -> spans: the best sequence of tags, and the probability of what it says.

A word that is surely outside every span parts its text: what stands before it and what stands after it can be decoded
apart. So all the pieces between such words are decoded side by side, which makes the work of a long text that of its
longest piece.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rashomon.reader.encoder import Floats

_SURE: Final = 0.9995
"""Probability of "O", by the word's own scores, from which on a word is taken to be outside every span."""
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
    best = np.zeros(len(scores), dtype=np.int64)
    likely = np.ones(len(scores), dtype=np.float32)
    open_words = np.flatnonzero(softmax(scores)[:, 0] < _SURE)
    if not len(open_words):
        return Decoded(best, likely)
    borders = np.flatnonzero(np.diff(open_words) > 1) + 1
    starts = open_words[np.concatenate(([0], borders))]
    lengths = np.diff(np.concatenate(([0], borders, [len(open_words)])))
    # One word more, surely "O", so that a piece ends as its text goes on.
    width = int(lengths.max()) + 1
    batch = np.full((len(starts), width, scores.shape[1]), _NEVER, dtype=np.float64)
    batch[:, :, 0] = 0.0
    inside = np.arange(width)[None] < lengths[:, None]
    batch[inside] = scores[open_words]
    tags = _best(batch, transitions.astype(np.float64))
    shares = _shares(batch, transitions.astype(np.float64))
    best[open_words] = tags[inside]
    likely[open_words] = np.take_along_axis(shares, tags[..., None], axis=2)[..., 0][inside]
    return Decoded(best, likely)


def softmax(scores: Floats) -> Floats:
    """Turn scores into probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True, initial=_NEVER))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def _best(batch: NDArray[np.float64], steps: NDArray[np.float64]) -> NDArray[np.int64]:
    count, width, _ = batch.shape
    back = np.zeros(batch.shape, dtype=np.int64)
    total = batch[:, 0] + steps[0]
    for i in range(1, width):
        ways = total[:, :, None] + steps
        back[:, i] = ways.argmax(axis=1)
        total = ways.max(axis=1) + batch[:, i]
    best = np.zeros((count, width), dtype=np.int64)
    best[:, -1] = total.argmax(axis=1)
    for i in range(width - 1, 0, -1):
        best[:, i - 1] = back[np.arange(count), i, best[:, i]]
    return best


def _shares(batch: NDArray[np.float64], steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Compute the probability of each tag of each word (Rabiner 1989), rescaled at each word."""
    local = np.exp(batch - batch.max(axis=2, keepdims=True))
    step = np.exp(steps)
    forward, backward = np.empty_like(local), np.empty_like(local)
    row = local[:, 0] * step[0]
    for i in range(batch.shape[1]):
        row = row if i == 0 else (row @ step) * local[:, i]
        row = row / row.sum(axis=1, keepdims=True)
        forward[:, i] = row
    row = np.ones_like(row)
    for i in range(batch.shape[1] - 1, -1, -1):
        backward[:, i] = row / row.sum(axis=1, keepdims=True)
        row = (local[:, i] * backward[:, i]) @ step.T
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
        if tag[0] == "B" or not bounds:
            bounds.append((i, i + 1, tag[2:]))
        else:
            bounds[-1] = (bounds[-1][0], i + 1, tag[2:])
    return [Run(start, end, kind, float(decoded.likely[start:end].mean())) for start, end, kind in bounds]
