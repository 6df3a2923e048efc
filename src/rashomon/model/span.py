"""Spans and anchors: where in which text.

All offsets count Unicode code points of an article's untouched text, as Python's `str` does, from 0; the end is
exclusive.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters of a text from `start` up to, not including, `end`; never empty.

    Examples:
        >>> Span(4, 9).of("The Lima Group")
        'Lima '

    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no span."""
        if not 0 <= self.start < self.end:
            message = f"no span: [{self.start}, {self.end})"
            raise ValueError(message)

    def __len__(self) -> int:
        """Return the number of characters."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Say whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


def hull(spans: Iterable[Span]) -> Span:
    """Return the least span that contains all the given ones.

    Examples:
        >>> hull([Span(9, 12), Span(2, 4)])
        Span(start=2, end=12)

    """
    rows = list(spans)
    return Span(min(span.start for span in rows), max(span.end for span in rows))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in an article: one span, or several where a quotation is broken.

    Attributes:
        article: id of the article.
        spans: at least one, in the order of the text, not overlapping.

    """

    article: str
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        """Refuse an anchor without a span, or with spans out of order."""
        if not self.spans:
            message = "an anchor needs a span"
            raise ValueError(message)
        for left, right in zip(self.spans, self.spans[1:], strict=False):
            if right.start < left.end:
                message = f"spans out of order: {left} before {right}"
                raise ValueError(message)
