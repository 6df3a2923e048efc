"""Comparing: how alike the articles of a part are among themselves, and for what reasons.

Words count by how rare they are at large and in the part, so that what all articles of the part tell of, be it one
affair or two that are easily confused, says little there. Where both days are known, likeness falls with what lies
between them; where one is open, it stays.
"""

import math
from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
import numpy.typing as npt

from rashomon.link.stories.weighing import Surroundings, Vector, among, at_large, likeness
from rashomon.model import Reason
from rashomon.model.sketch import Sketch
from rashomon.model.story import StoryLink

Matrix = npt.NDArray[np.float64]
NAMES: Final = "names"
WORDS: Final = "words"
DAYS: Final = "days"
_APART: Final = ((30, 1.0), (365, 0.9))
"""Days between two articles, and what is left of their likeness up to so many."""
_FAR: Final = 0.8
_DIGITS: Final = 9
"""Digits of a likeness that count, so that the last bits of a sum never decide."""
_SHOWN: Final = 6


def likenesses(sketches: Sequence[Sketch], around: Surroundings | None) -> Matrix:
    """Compare articles each with each.

    Args:
        sketches: in a settled order.
        around: among which articles words are weighed; None weighs them at large, and leaves days aside.

    """
    made = np.round(_cosines([among(one, around) if around else at_large(one) for one in sketches]), _DIGITS)
    if around:
        made *= _by_days(sketches)
    return made


def _cosines(vectors: Sequence[Vector]) -> Matrix:
    places: dict[str, int] = {}
    for vector in vectors:
        for stem in vector:
            places.setdefault(stem, len(places))
    rows = np.zeros((len(vectors), max(len(places), 1)))
    for at, vector in enumerate(vectors):
        rows[at, [places[stem] for stem in vector]] = list(vector.values())
    return rows @ rows.T


def _by_days(sketches: Sequence[Sketch]) -> Matrix:
    made = np.ones((len(sketches), len(sketches)))
    dated = [at for at, one in enumerate(sketches) if one.day]
    for one in dated:
        for other in dated:
            made[one, other] = kept(sketches[one].day, sketches[other].day)
    return made


def kept(one: str | None, other: str | None) -> float:
    """Return what is left of a likeness for the days of two articles.

    Args:
        one: a day, ISO 8601; None where it is not known.
        other: another.

    Examples:
        >>> kept("2024-03-01", "2024-03-20"), kept("2023-01-01", "2024-03-20"), kept(None, "2024-03-20")
        (1.0, 0.8, 1.0)

    """
    if one is None or other is None:
        return 1.0
    gap = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    return next((left for days, left in _APART if gap <= days), _FAR)


def compare(one: Sketch, other: Sketch, around: Surroundings) -> StoryLink:
    """Hold two articles against each other, with reasons.

    Args:
        one: an article.
        other: another one, in either order.
        around: the articles of their part.

    """
    left, right = sorted((one, other), key=lambda row: row.article)
    mine, theirs = among(left, around), among(right, around)
    parts = {stem: mine[stem] * theirs[stem] for stem in mine.keys() & theirs.keys()}
    told = sorted(parts, key=lambda stem: (-parts[stem], stem))
    named = [stem for stem in told if left.words[stem].named and right.words[stem].named]
    names = set(named)
    reasons = [
        _reason(kind, left, stems, parts)
        for kind, stems in ((NAMES, named), (WORDS, [stem for stem in told if stem not in names]))
        if stems
    ]
    share = kept(left.day, right.day)
    if left.day and right.day:
        reasons.append(_days(left.day, right.day, share, math.fsum(parts.values())))
    return StoryLink(left.article, right.article, likeness(mine, theirs) * share, tuple(reasons))


def _reason(kind: str, sketch: Sketch, stems: Sequence[str], parts: Vector) -> Reason:
    shown = ", ".join(sketch.words[stem].shown for stem in stems[:_SHOWN])
    more = f" and {len(stems) - _SHOWN} more" if len(stems) > _SHOWN else ""
    return Reason(kind, shown + more, math.fsum(parts[stem] for stem in stems))


def _days(one: str, other: str, share: float, whole: float) -> Reason:
    gap = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    words = "of one day" if gap == 0 else f"{gap} day{'s' if gap != 1 else ''} apart"
    return Reason(DAYS, words, whole * (share - 1.0))
