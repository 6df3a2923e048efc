r"""The n-gram F1 of the article-extraction benchmark, in our own words.

A text is the multiset of its runs of four words (`\w+`; a shorter text is one run). For each page the runs that
both texts have, those that only the prediction has and those that only the truth has are divided by their sum, so
that long pages count no more than short ones. Precision is the mean over the pages whose prediction is not empty,
recall the mean over the pages whose truth is not empty, and F1 joins the two means.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

WIDTH = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """How one page's prediction meets its truth: shares of all runs, which add up to 1 (or are all 0)."""

    both: float
    predicted_only: float
    true_only: float

    @property
    def precision(self) -> float:
        """Share of the predicted runs that are true; 1 where both texts are the same."""
        return _share(self.both, self.predicted_only, self.true_only)

    @property
    def recall(self) -> float:
        """Share of the true runs that are predicted; 1 where both texts are the same."""
        return _share(self.both, self.true_only, self.predicted_only)


@dataclass(frozen=True, slots=True)
class Score:
    """Means over all pages."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def runs(text: str, width: int = WIDTH) -> Counter[tuple[str, ...]]:
    """Count a text's runs of `width` words.

    Examples:
        >>> sorted(runs("to be or not to be"))
        [('be', 'or', 'not', 'to'), ('or', 'not', 'to', 'be'), ('to', 'be', 'or', 'not')]

    """
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + width]) for at in range(max(1, len(words) - width + 1)))


def match(true: str, predicted: str) -> Match:
    """Compare one page's texts.

    Examples:
        >>> match("one two three four five", "one two three four")
        Match(both=0.5, predicted_only=0.0, true_only=0.5)

    """
    wanted, found = runs(true), runs(predicted)
    both = (wanted & found).total()
    extra, lost = found.total() - both, wanted.total() - both
    total = (both + extra + lost) or 1
    return Match(both / total, extra / total, lost / total)


def score(matches: Iterable[Match]) -> Score:
    """Join the pages' matches.

    Examples:
        >>> round(score([match("a b c d e", "a b c d e"), match("a b c d e", "a b c d")]).f1, 3)
        0.857

    """
    rows = list(matches)
    precisions = [row.precision for row in rows if row.both + row.predicted_only > 0]
    recalls = [row.recall for row in rows if row.both + row.true_only > 0]
    return Score(mean(precisions or [0.0]), mean(recalls or [0.0]))


def _share(both: float, wrong: float, other: float) -> float:
    if wrong == other == 0:
        return 1.0
    return both / (both + wrong) if both else 0.0
