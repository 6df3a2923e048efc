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


def marginals(scores: Floats, transitions: Floats) -> Floats:
    """Compute the probability of each tag of each word, whatever the others are (forward-backward, Rabiner 1989).

    Args:
        scores: score of each tag for each word, (words, tags).
        transitions: score of each tag after each other, (tags, tags).

    Returns:
        Probabilities, (words, tags); each row sums to 1.

    """
    if not len(scores):
        return scores
    peaks = scores.max(axis=1, keepdims=True)
    local = np.exp((scores - peaks).astype(np.float64))
    steps = np.exp(transitions.astype(np.float64))
    forward, backward = np.empty_like(local), np.empty_like(local)
    row = local[0]
    for i in range(len(local)):
        row = local[i] if i == 0 else (forward[i - 1] @ steps) * local[i]
        forward[i] = row / row.sum()
    row = np.ones(local.shape[1])
    for i in range(len(local) - 1, -1, -1):
        backward[i] = row / row.sum()
        row = steps @ (local[i] * backward[i])
    joint = forward * backward
    shares: Floats = (joint / joint.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def plain_transitions(tags: Sequence[str]) -> Floats:
    """Transitions that only forbid: an I- tag follows its own B- or I- tag.

    Examples:
        >>> plain_transitions(("O", "B-cue", "I-cue")).tolist()
        [[0.0, 0.0, -10000.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]

    """
    rows = [[-1e4 if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in tags] for a in tags]
    return np.array(rows, dtype=np.float32)


def runs(best: Sequence[int], likely: Floats, tags: Sequence[str]) -> list[Run]:
    """Join words' tags to runs.

    Args:
        best: the index of each word's tag.
        likely: the probability of each tag of each word, (words, tags).
        tags: the tags' names.

    """
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
