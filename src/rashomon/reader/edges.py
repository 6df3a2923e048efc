"""Where contents begin and end, asked once more: by the cue that they belong to.

The field of roles decides each content by its words, whosever it is. Once a content has a cue, the cue is asked which
words its content begins and ends with; where it is clearly for another word near by, that one is taken.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from rashomon.reader.decoding import Run
from rashomon.reader.encoder import Floats, WindowScores

_CLEARLY: Final = 1.5
"""How much more the cue must be for another word, as a logit."""
_NEAR: Final = 8
"""How many words away another edge may be."""


class Edges:
    """Answers where a cue's content begins and ends."""

    def __init__(self, scored: Sequence[WindowScores], found: Sequence[Run]) -> None:
        """Take the scores of all windows, and every run of words: what is one thing's is no other's."""
        self._scored = scored
        self._ends = [scores.window.decide_end for scores in scored]
        self._starts_of_runs = np.array(sorted(run.start for run in found), dtype=np.int64)
        self._ends_of_runs = np.array(sorted(run.end for run in found), dtype=np.int64)

    def settle(self, content: Run, cue: Run) -> Run:
        """Return a content with the edges that its cue is clearly for.

        Args:
            content: as the field of roles has it.
            cue: the cue that it belongs to.

        """
        scores = self._scored[int(np.searchsorted(self._ends, cue.start, side="right"))]
        window = scores.window
        if not (window.start <= content.start and content.end <= window.end):
            return content
        before = self._ends_of_runs[self._ends_of_runs <= content.start]
        after = self._starts_of_runs[self._starts_of_runs >= content.end]
        low = max(window.start, content.start - _NEAR, int(before[-1]) if len(before) else 0)
        high = min(window.end, content.end + _NEAR, int(after[0]) if len(after) else window.end)
        row = cue.start - window.start
        start = _better(
            scores.starts[row], content.start, range(low, min(content.start + _NEAR + 1, content.end)), window.start
        )
        end = _better(scores.ends[row], content.end - 1, range(max(content.end - _NEAR - 1, start), high), window.start)
        return replace(content, start=start, end=end + 1)


def _better(logits: Floats, now: int, choices: range, shift: int) -> int:
    """Choose the word with the highest logit, if that is clearly higher than the present one's."""
    row = logits[choices.start - shift : choices.stop - shift]
    best = choices.start + int(row.argmax())
    return best if logits[best - shift] - logits[now - shift] > _CLEARLY else now
