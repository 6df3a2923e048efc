"""Tokens packed small: a list of numbers, two for each token, so that a thousand articles stay a small file."""

import json
from collections.abc import Iterable

from rashomon.model import Span


def pack(spans: Iterable[Span]) -> str:
    """Write spans as gaps and lengths.

    Examples:
        >>> pack([Span(0, 3), Span(4, 9)])
        '[0,3,1,5]'

    """
    numbers: list[int] = []
    last = 0
    for span in spans:
        numbers += (span.start - last, span.end - span.start)
        last = span.end
    return json.dumps(numbers, separators=(",", ":"))


def unpack(packed: str) -> tuple[Span, ...]:
    """Read spans written by `pack`.

    Raises:
        ValueError: it was not written by `pack`.

    Examples:
        >>> unpack("[0,3,1,5]")
        (Span(start=0, end=3), Span(start=4, end=9))

    """
    numbers = json.loads(packed)
    if not isinstance(numbers, list) or len(numbers) % 2:
        message = f"no packed tokens: {packed[:40]!r}"
        raise ValueError(message)
    spans = []
    last = 0
    for gap, length in zip(numbers[::2], numbers[1::2], strict=True):
        spans.append(Span(last + gap, last + gap + length))
        last += gap + length
    return tuple(spans)
