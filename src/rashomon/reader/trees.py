"""Scores -> syntax: each word's head and relation, one tree for each sentence.

Each word takes the head that it points at most strongly within its sentence (Dozat and Manning 2017). In most sentences
that is a tree. Where it is none, the least costly changes make it one: of several roots the strongest stays, and a
circle is opened where a word of it would lose least by hanging on the rest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from rashomon.reader.encoder import Floats, WindowScores
from rashomon.reader.pieces import Integers
from rashomon.reader.tags import RELATIONS

Relations: TypeAlias = Callable[[Floats, Floats], Floats]

_FAR = np.float32(-1e9)
_ROOT = RELATIONS.index("root")


@dataclass(frozen=True, slots=True)
class Trees:
    """Syntax of words.

    Attributes:
        heads: index of each word's head; a root's own, and -1 for what is no word.
        relations: index of each word's relation in `RELATIONS`; -1 for what is no word.

    """

    heads: Integers
    relations: Integers


def parse(scored: Sequence[WindowScores], sentence: Integers, relations_of: Relations) -> Trees:
    """Parse words.

    Args:
        scored: the windows' scores.
        sentence: number of each word's sentence, rising; -1 for what is no word (white space, added marks).
        relations_of: scores the relations of words to their heads, given the two rows of each.

    """
    heads = np.full(len(sentence), -1, dtype=np.int64)
    relations = np.full(len(sentence), -1, dtype=np.int64)
    for scores in scored:
        window = scores.window
        own = sentence[window.start : window.end]
        rows = np.arange(window.decide_start, window.decide_end)
        rows = rows[sentence[rows] >= 0]
        if not len(rows):
            continue
        arcs = _allowed(scores.arcs[rows - window.start], own, sentence[rows], rows - window.start)
        best = arcs.argmax(axis=1)
        heads[rows] = np.where(best == 0, rows, best - 1 + window.start)
    for first, last in _untreelike(heads, sentence):
        _mend(heads, np.arange(first, last)[sentence[first:last] >= 0], scored)
    for scores in scored:
        _label(heads, relations, scores, relations_of)
    return Trees(heads, relations)


def _allowed(arcs: Floats, own: Integers, sentences: Integers, places: Integers) -> Floats:
    """Leave a word the words of its sentence, and nothing, but not itself."""
    allowed = np.full(arcs.shape, _FAR, dtype=np.float32)
    allowed[:, 0] = arcs[:, 0]
    same = own[None] == sentences[:, None]
    same[np.arange(len(places)), places] = False
    allowed[:, 1:][same] = arcs[:, 1:][same]
    return allowed


def _untreelike(heads: Integers, sentence: Integers) -> list[tuple[int, int]]:
    """Find the sentences that have not exactly one root, or in which a word leads to none."""
    words = np.flatnonzero(sentence >= 0)
    if not len(words):
        return []
    numbers = sentence[words]
    roots = np.bincount(numbers[heads[words] == words], minlength=numbers[-1] + 1)
    led = heads.copy()
    for _ in range(max(1, int(np.ceil(np.log2(len(words) + 1))))):
        led[words] = led[led[words]]
    lost = np.bincount(numbers[heads[led[words]] != led[words]], minlength=numbers[-1] + 1)
    found = []
    for number in np.unique(numbers[(roots[numbers] != 1) | (lost[numbers] > 0)]).tolist():
        of_it = words[numbers == number]
        found.append((int(of_it[0]), int(of_it[-1]) + 1))
    return found


def _mend(heads: Integers, words: Integers, scored: Sequence[WindowScores]) -> None:
    """Make the words' heads one tree."""
    table = _table(words, scored)
    place = {int(word): k for k, word in enumerate(words)}
    local = np.array([-1 if heads[word] == word else place[int(heads[word])] for word in words])
    root = int(np.argmax(table[:, -1] - table[:, :-1].max(axis=1, initial=_FAR)))
    if (local == -1).any():
        roots = np.flatnonzero(local == -1)
        root = int(roots[np.argmax(table[roots, -1])])
        for other in roots[roots != root]:
            local[other] = int(table[other, :-1].argmax()) if len(words) > 1 else -1
    local[root] = -1
    while len(free := _unconnected(local, root)):
        tied = np.setdiff1d(np.arange(len(words)), free)
        loss = table[np.ix_(free, tied)] - table[free, local[free]][:, None]
        row, column = np.unravel_index(int(loss.argmax()), loss.shape)
        local[free[row]] = tied[column]
    heads[words] = np.where(local == -1, words, words[local])


def _unconnected(local: NDArray[np.int64], root: int) -> Integers:
    """Find the words that do not lead to the root."""
    led = local.copy()
    led[root] = root
    for _ in range(max(1, int(np.ceil(np.log2(len(local) + 1))))):
        led = led[led]
    return np.flatnonzero(led != root)


def _table(words: Integers, scored: Sequence[WindowScores]) -> Floats:
    """Collect the scores of each word's possible heads; the last column is for none."""
    table = np.full((len(words), len(words) + 1), _FAR, dtype=np.float32)
    for scores in scored:
        window = scores.window
        rows = np.flatnonzero((words >= window.decide_start) & (words < window.decide_end))
        seen = np.flatnonzero((words >= window.start) & (words < window.end))
        if len(rows):
            own = scores.arcs[words[rows] - window.start]
            table[np.ix_(rows, seen)] = own[:, words[seen] - window.start + 1]
            table[rows, -1] = own[:, 0]
    table[np.arange(len(words)), np.arange(len(words))] = _FAR
    return table


def _label(heads: Integers, relations: Integers, scores: WindowScores, relations_of: Relations) -> None:
    window = scores.window
    rows = np.arange(window.decide_start, window.decide_end)
    rows = rows[heads[rows] >= 0]
    root = heads[rows] == rows
    # A head beyond the window is one that a mended tree has taken: the relation is judged by the word alone.
    inside = (heads[rows] >= window.start) & (heads[rows] < window.end) & ~root
    positions = np.where(inside, heads[rows] - window.start + 1, 0)
    labels = relations_of(scores.relation_from[rows - window.start], scores.relation_to[positions])
    labels[:, _ROOT] = _FAR
    relations[rows] = np.where(root, _ROOT, labels.argmax(axis=1))
