"""Scores -> spans: the best sequence of tags, and the probability of what it says.

A recursion that takes a text word by word spends its time on calls, not on sums. So a text is cut into blocks of equal
length, and all blocks are taken side by side: first what each block makes of each tag before it, then, block by block,
which tags those are, then the words within the blocks. That is exact, and takes about twice the square root of the
steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rashomon.reader.encoder import Floats

Doubles = NDArray[np.float64]

_BLOCK: Final = 24
"""Words of a block."""
_SURE: Final = 0.9995
"""Probability of "O" from which on a word is no part of any name."""
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
    words, tags = scores.shape
    if not words:
        return Decoded(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))
    blocks = words // _BLOCK + 1  # one word more at least, which is "O"
    table = np.full((blocks * _BLOCK, tags), _NEVER, dtype=np.float64)
    table[:, 0] = 0.0
    table[:words] = scores
    table = table.reshape(blocks, _BLOCK, tags)
    steps = transitions.astype(np.float64)
    best = _best(table, steps).reshape(-1)[:words]
    shares = _shares(table, steps).reshape(-1, tags)[:words]
    return Decoded(best, shares[np.arange(words), best].astype(np.float32))


def _best(table: Doubles, steps: Doubles) -> NDArray[np.int64]:
    """Find the best tags, (blocks, words)."""
    blocks, width, tags = table.shape
    through = steps + table[:, 0, None, :]  # from the tag before the block to the tag of the word, (blocks, tags, tags)
    for i in range(1, width):
        through = (through[:, :, :, None] + steps).max(axis=2) + table[:, i, None, :]
    before = np.full((blocks + 1, tags), _NEVER)
    before[0, 0] = 0.0
    for k in range(blocks):
        before[k + 1] = (before[k][:, None] + through[k]).max(axis=0)
    last = np.zeros(blocks, dtype=np.int64)
    tag = int(before[blocks].argmax())
    for k in range(blocks - 1, -1, -1):
        last[k] = tag
        tag = int((before[k] + through[k][:, tag]).argmax())
    back = np.zeros((blocks, width, tags), dtype=np.int64)
    total = (before[:-1, :, None] + steps).max(axis=1) + table[:, 0]
    for i in range(1, width):
        ways = total[:, :, None] + steps
        back[:, i] = ways.argmax(axis=1)
        total = ways.max(axis=1) + table[:, i]
    best = np.zeros((blocks, width), dtype=np.int64)
    best[:, -1] = last
    rows = np.arange(blocks)
    for i in range(width - 1, 0, -1):
        best[:, i - 1] = back[rows, i, best[:, i]]
    return best


def _shares(table: Doubles, steps: Doubles) -> Doubles:
    """Compute the probability of each tag of each word (Rabiner 1989), rescaled at each step; (blocks, words, tags)."""
    blocks, width, tags = table.shape
    local = np.exp(table - table.max(axis=2, keepdims=True))
    step = np.exp(steps)
    through = step * local[:, 0, None, :]
    for i in range(1, width):
        through = (through @ step) * local[:, i, None, :]
        through /= through.sum(axis=(1, 2), keepdims=True)
    before, after = np.zeros((blocks, tags)), np.ones((blocks, tags))
    before[0, 0] = 1.0
    for k in range(1, blocks):
        row = before[k - 1] @ through[k - 1]
        before[k] = row / row.sum()
    for k in range(blocks - 2, -1, -1):
        row = through[k + 1] @ after[k + 1]
        after[k] = row / row.sum()
    forward, backward = np.empty_like(local), np.empty_like(local)
    row = before
    for i in range(width):
        row = (row @ step) * local[:, i]
        row = row / row.sum(axis=1, keepdims=True)
        forward[:, i] = row
    row = after
    for i in range(width - 1, -1, -1):
        backward[:, i] = row
        row = (local[:, i] * row) @ step.T
        row = row / row.sum(axis=1, keepdims=True)
    joint = forward * backward
    shares: Doubles = joint / joint.sum(axis=2, keepdims=True)
    return shares


def decode_between(scores: Floats, tags: Sequence[str]) -> Decoded:
    """Find the best allowed sequence of tags where nothing is learned about their order.

    A word that is surely "O" parts the text: what lies between such words is short, and is decoded side by side.

    Args:
        scores: score of each tag for each word, (words, tags).
        tags: the tags' names, "O" first.

    Returns:
        The best tags, and the probability of each by its word alone.

    Examples:
        >>> table = np.array([[0, 3, 1], [0, 3, 2], [9, 1, 1]], dtype=np.float32)
        >>> decode_between(table, ("O", "B-place", "I-place")).best.tolist()
        [1, 1, 0]

    """
    best = np.zeros(len(scores), dtype=np.int64)
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True, initial=_NEVER))
    shares = raised / raised.sum(axis=-1, keepdims=True)
    named = np.flatnonzero(shares[:, 0] < _SURE)
    if len(named):
        borders = np.flatnonzero(np.diff(named) > 1) + 1
        starts = np.concatenate(([0], borders))
        lengths = np.diff(np.append(starts, len(named)))
        inside = np.arange(lengths.max())[None] < lengths[:, None]
        table = np.full((*inside.shape, scores.shape[1]), _NEVER, dtype=np.float32)
        table[:, :, 0] = 0.0
        table[inside] = scores[named]
        best[named] = _best_of_pieces(table, _order(tags))[inside]
    return Decoded(best, shares[np.arange(len(best)), best])


def _order(tags: Sequence[str]) -> Floats:
    """Forbid an I- tag after any but its own B- or I- tag."""
    rows = [[_NEVER if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in tags] for a in tags]
    return np.array(rows, dtype=np.float32)


def _best_of_pieces(table: Floats, steps: Floats) -> NDArray[np.int64]:
    pieces, width, _ = table.shape
    back = np.zeros(table.shape, dtype=np.int64)
    total = table[:, 0] + steps[0]
    for i in range(1, width):
        ways = total[:, :, None] + steps
        back[:, i] = ways.argmax(axis=1)
        total = ways.max(axis=1) + table[:, i]
    best = np.zeros((pieces, width), dtype=np.int64)
    best[:, -1] = total.argmax(axis=1)
    for i in range(width - 1, 0, -1):
        best[:, i - 1] = back[np.arange(pieces), i, best[:, i]]
    return best


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
