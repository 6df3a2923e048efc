"""Scores -> spans: the best sequence of tags, and the probability of what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.reader.encoder import Floats


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


def best_tags(scores: Floats, transitions: Floats, tags: Sequence[str]) -> list[int]:
    """Find the best allowed sequence of tags (Viterbi 1967).

    Args:
        scores: score of each tag for each word, (words, tags).
        transitions: score of each tag after each other, (tags, tags); forbidden pairs far below zero.
        tags: the tags' names: no sequence begins with an I- tag.

    Returns:
        The index of each word's tag.

    """
    if not len(scores):
        return []
    total = scores[0] + np.array([-1e4 if tag[0] == "I" else 0.0 for tag in tags])
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        steps = total[:, None] + transitions
        back[i] = steps.argmax(axis=0)
        total = steps.max(axis=0) + scores[i]
    best = [int(total.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        best.append(int(back[i, best[-1]]))
    return best[::-1]


def plain_transitions(tags: Sequence[str]) -> Floats:
    """Transitions that only forbid: an I- tag follows its own B- or I- tag.

    Examples:
        >>> plain_transitions(("O", "B-cue", "I-cue")).tolist()
        [[0.0, 0.0, -10000.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]

    """
    rows = [[-1e4 if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in tags] for a in tags]
    return np.array(rows, dtype=np.float32)


def runs(best: Sequence[int], scores: Floats, tags: Sequence[str]) -> list[Run]:
    """Join words' tags to runs."""
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    bounds: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags[k] for k in best):
        if tag[0] == "B":
            bounds.append((i, i + 1, tag[2:]))
        elif tag[0] == "I":
            bounds[-1] = (bounds[-1][0], i + 1, tag[2:])
    return [
        Run(start, end, kind, float(np.mean([likely[i, best[i]] for i in range(start, end)])))
        for start, end, kind in bounds
    ]
