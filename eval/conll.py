"""The CoNLL coreference score: the mean F1 of MUC, B-cubed and CEAF-e, over chains of mentions.

MUC counts ties (Vilain et al. 1995), B-cubed mentions (Bagga and Baldwin 1998), CEAF-e chains aligned one to one (Luo
2005, with phi 4). A mention is a pair of characters; the mentions of several documents carry the document's name.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

Chain: TypeAlias = frozenset[Hashable]


def conll(gold: Sequence[Sequence[Chain]], found: Sequence[Sequence[Chain]]) -> dict[str, float]:
    """Score the chains of several documents.

    Args:
        gold: for each document, its gold chains.
        found: for each document, in the same order, the chains found.

    Returns:
        F1 of each measure, 0 to 1, and their mean as `conll`.

    Examples:
        >>> pair, alone = frozenset({1, 2}), frozenset({3})
        >>> conll([[pair, alone]], [[pair, alone]])["conll"]
        1.0

    """
    scores = {}
    for name, measure in (("muc", _muc), ("b3", _b_cubed)):
        recall = _ratio(measure(g, f) for g, f in zip(gold, found, strict=True))
        precision = _ratio(measure(f, g) for g, f in zip(gold, found, strict=True))
        scores[name] = _f1(precision, recall)
    alike = sum(_aligned(g, f) for g, f in zip(gold, found, strict=True))
    scores["ceafe"] = _f1(alike / max(1, sum(map(len, found))), alike / max(1, sum(map(len, gold))))
    return {**scores, "conll": sum(scores.values()) / len(scores)}


def _muc(keys: Sequence[Chain], answers: Sequence[Chain]) -> tuple[float, float]:
    of = {mention: number for number, chain in enumerate(answers) for mention in chain}
    kept = total = 0
    for chain in keys:
        parts = {of[mention] for mention in chain if mention in of}
        kept += len(chain) - len(parts) - sum(mention not in of for mention in chain)
        total += len(chain) - 1
    return kept, total


def _b_cubed(keys: Sequence[Chain], answers: Sequence[Chain]) -> tuple[float, float]:
    of = {mention: number for number, chain in enumerate(answers) for mention in chain}
    shared = 0.0
    for chain in keys:
        counts = Counter(of[mention] for mention in chain if mention in of)
        shared += sum(count**2 for count in counts.values()) / len(chain)
    return shared, sum(map(len, keys))


def _aligned(gold: Sequence[Chain], found: Sequence[Chain]) -> float:
    if not gold or not found:
        return 0.0
    of = {mention: number for number, chain in enumerate(found) for mention in chain}
    alike = np.zeros((len(gold), len(found)))
    for row, chain in enumerate(gold):
        for column, count in Counter(of[mention] for mention in chain if mention in of).items():
            alike[row, column] = 2 * count / (len(chain) + len(found[column]))
    rows, columns = linear_sum_assignment(-alike)
    return float(alike[rows, columns].sum())


def _ratio(pairs: Iterable[tuple[float, float]]) -> float:
    rows = list(pairs)
    return float(sum(one for one, _ in rows) / max(1e-9, sum(whole for _, whole in rows)))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(1e-9, precision + recall)
