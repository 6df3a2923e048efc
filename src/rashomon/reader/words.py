"""The words that the encoder is given: the article's tokens, with its quotation marks mended.

The encoder learned from texts whose quotations open and close with “ and ”. Other marks are given in that form, and
marks that the text lacks are added, as words that stand for no token. What was dropped as boilerplate is not given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.model import Quotation, Span

Given = tuple[str, int]
"""A word and the index of its token, or -1 if it stands for none."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens, white space tokens among them.

    Attributes:
        text: the untouched text.
        spans: where each token stands.

    """

    text: str
    spans: tuple[Span, ...]


def given_words(tokens: Tokens, quotations: Sequence[Quotation], dropped: Sequence[Span]) -> list[Given]:
    """List the words for the encoder.

    Examples:
        >>> text = "«Oui», he said"
        >>> tokens = Tokens(text, (Span(0, 1), Span(1, 4), Span(4, 5), Span(5, 6), Span(7, 9), Span(10, 14)))
        >>> [word for word, _ in given_words(tokens, [Quotation(Span(0, 5))], [])]
        ['“', 'Oui', '”', ',', 'he', 'said']

    """
    left_out = _left_out(tokens, dropped)
    mended = _mended_marks(tokens, quotations)
    given: list[Given] = []
    for i, token in enumerate(tokens.spans):
        if left_out[i]:
            continue
        if i in mended.before:
            given.append(("“", -1))
        given.append((mended.marks.get(i) or token.of(tokens.text), i))
        if i in mended.after:
            given.append(("”", -1))
    return given


@dataclass(frozen=True, slots=True)
class _Mended:
    """Marks by the token that they stand for, and tokens before and after which a lost one is given."""

    marks: dict[int, str]
    before: set[int]
    after: set[int]


def _mended_marks(tokens: Tokens, quotations: Sequence[Quotation]) -> _Mended:
    starts = {token.start: i for i, token in enumerate(tokens.spans)}
    ends = {token.end: i for i, token in enumerate(tokens.spans)}
    marks: dict[int, str] = {}
    before: set[int] = set()
    after: set[int] = set()
    for quotation in quotations:
        first, last = starts.get(quotation.span.start), ends.get(quotation.span.end)
        if first is None or last is None or first >= last:
            continue
        if not quotation.opened:
            before.add(first)
        elif len(tokens.spans[first]) <= 2:
            marks[first] = "“"
        if quotation.closed and len(tokens.spans[last]) <= 2:
            marks[last] = "”"
        elif not quotation.closed:
            after.add(last)
    return _Mended(marks, before, after)


def _left_out(tokens: Tokens, dropped: Sequence[Span]) -> list[bool]:
    starts = np.array([token.start for token in tokens.spans])
    out = np.zeros(len(starts), dtype=bool)
    for span in dropped:
        out[np.searchsorted(starts, span.start) : np.searchsorted(starts, span.end)] = True
    return [bool(flag) for flag in out]
