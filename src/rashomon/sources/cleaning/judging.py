"""Which lines of a text are its article: weights of features, and a cost for going in and out of the article.

The weights are data (`codebook/data/line-weights.json`), made by `training/lines.py`. A line's score is the sum of the
weights of its features: the log odds that it is part of the article. The lines are then judged together, so that a
lone line needs stronger evidence than one among its like.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from rashomon.codebook.loading import DATA
from rashomon.sources.cleaning.lines import Line

BIAS = "bias"
SWITCH = 1.0
"""What it costs to go into the article or out of it, in log odds."""
PROSE = 0.5
"""How much prose is favoured, in log odds: a sentence lost costs more than a scrap kept."""


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """Load the weights that ship, by the name of the feature."""
    values: dict[str, float] = json.loads((DATA / "line-weights.json").read_text(encoding="utf-8"))
    return MappingProxyType(values)


def judge(lines: Sequence[Line], rows: Iterable[Sequence[str]], weight: Mapping[str, float]) -> list[bool]:
    """Say of each line whether it is part of the article.

    Args:
        lines: the lines.
        rows: the features of each.
        weight: of each feature, and of `BIAS`; an unknown feature weighs nothing.

    """
    bias = weight.get(BIAS, 0.0)
    scores = [bias + sum(weight.get(name, 0.0) for name in row) for row in rows]
    return _smooth([score + PROSE * line.is_prose for line, score in zip(lines, scores, strict=True)])


def _smooth(scores: Sequence[float]) -> list[bool]:
    """Find the most likely sequence of in and out (Viterbi)."""
    out, within = 0.0, 0.0
    from_within: list[tuple[bool, bool]] = []
    for score in scores:
        stays_out, stays_in = out >= within - SWITCH, within >= out - SWITCH
        from_within.append((not stays_out, stays_in))
        out, within = max(out, within - SWITCH), max(within, out - SWITCH) + score
    state = within > out
    states = []
    for to_out, to_within in reversed(from_within):
        states.append(state)
        state = to_within if state else to_out
    return states[::-1]
