"""The layout of a text: its lines, which of them are the article, and where its prose begins and ends."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.codebook.boilerplate import content_bounds
from rashomon.model import Dropped, Span
from rashomon.sources.cleaning.lines import Line

_HEAD = 12
_TAIL = 6
_FEW = 4
LONGEST = 160
"""Characters; a longer line is no credit."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text, seen from its prose.

    Attributes:
        text: the text.
        lines: its lines.
        kept: for each line, whether it lies outside the dropped passages.
        first: index of the first line of the article's prose (0 if it has none).
        last: index of the last one.
        headline: index of the headline's line; None if there is none.

    """

    text: str
    lines: Sequence[Line]
    kept: Sequence[bool]
    first: int
    last: int
    headline: int | None = None

    def content(self, at: int) -> Span:
        """Return the span of a line without marks and white space around it."""
        span = self.lines[at].span
        start, end = content_bounds(self.text, span.start, span.end)
        return Span(start, end)

    def words(self, at: int) -> str:
        """Return a line without marks and white space around it, as it stands in the text."""
        return self.content(at).of(self.text)

    def head(self) -> list[int]:
        """List the lines around the headline that may hold credits: above the prose, the nearest ones."""
        return [at for at in range(max(0, self.first - _HEAD), self.first) if at != self.headline]

    def tail(self) -> list[int]:
        """List the lines below the prose that may hold credits, the nearest ones."""
        return [at for at in range(self.last + 1, min(len(self.lines), self.last + 1 + _TAIL)) if at != self.headline]

    def ends_text(self, at: int) -> bool:
        """Say whether a line is one of the text's last."""
        return len(self.lines) - at <= _FEW


def lay_out(text: str, lines: Sequence[Line], dropped: Sequence[Dropped]) -> Layout:
    """Lay out a text by its lines and what is dropped of it."""
    starts = [part.span.start for part in dropped]
    kept = []
    for line in lines:
        at = bisect_right(starts, line.span.start) - 1
        kept.append(at < 0 or dropped[at].span.end <= line.span.start)
    prose = [at for at, line in enumerate(lines) if kept[at] and line.is_prose and not line.kind]
    prose = prose or [at for at, line in enumerate(lines) if kept[at] and line.is_sentence]
    prose = prose or [at for at in range(len(lines)) if kept[at]]
    return Layout(text, lines, kept, prose[0] if prose else 0, prose[-1] if prose else -1)
