"""Words in their place: the sentences in which they stand and the ones beside, cut from the text and not changed."""

import re
from collections.abc import Iterable
from typing import Final

from rashomon.model import Span

_BREAK: Final = re.compile(r"(?<=\w{3})[.!?][\"'”’)\]]*(?=\s)|(?<=[\"'”’)\]])[.!?](?=\s)|\n")
"""Ends a sentence; a dot behind two letters may as well shorten a word."""
_WORD: Final = re.compile(r"\w")
_BLANK: Final = re.compile(r"\s")
MOST: Final = 400
"""Characters on either side at the most."""


def surroundings(text: str, spans: Iterable[Span], dropped: Iterable[Span] = ()) -> tuple[Span, ...]:
    r"""Find what is shown around words: their sentences, and one sentence before and one behind.

    Spans whose surroundings meet are shown in one piece.

    Args:
        text: of the article.
        spans: where the words stand, in the order of the text.
        dropped: what is no part of the article itself, and is not shown around it.

    Examples:
        >>> text = "One storm came. It rained here. We left. Nobody saw it."
        >>> [span.of(text) for span in surroundings(text, [Span(19, 25)])]
        ['One storm came. It rained here. We left.']

    """
    found, outside = list[Span](), list(dropped)
    for span in spans:
        low = max((one.end for one in outside if one.end <= span.start), default=0)
        high = min((one.start for one in outside if one.start >= span.end), default=len(text))
        around = Span(_before(text, low, span.start), _behind(text, span.end, high))
        if found and not _WORD.search(text, min(found[-1].end, around.start), around.start):
            found[-1] = Span(found[-1].start, max(found[-1].end, around.end))
        else:
            found.append(around)
    return tuple(found)


def _before(text: str, least: int, start: int) -> int:
    """Find where the sentence before begins; of a long one, where a word does."""
    low = max(least, start - MOST)
    begins = [low] if low == least else []
    for found in _BREAK.finditer(text, low, start):
        if not begins or _WORD.search(text, begins[-1], found.end()):
            begins.append(found.end())
        else:
            begins[-1] = found.end()
    at = begins[max(0, len(begins) - 2)] if begins else _word_behind(text, low, start)
    first = _WORD.search(text, at, start)
    return _outwards(text, first.start(), at) if first else start


def _behind(text: str, end: int, most: int) -> int:
    """Find where the sentence behind ends; of a long one, where a word does."""
    high = min(most, end + MOST)
    ends = list[int]()
    last = end
    for found in _BREAK.finditer(text, max(0, end - 2), high):
        if found.end() >= end and (not ends or _WORD.search(text, last, found.end())):
            last = found.end()
            ends.append(last)
        if len(ends) > 1:
            break
    if len(ends) > 1 or (ends and high == most and not _WORD.search(text, ends[-1], high)):
        at = ends[-1]
    elif high == most:
        at = high
    else:
        at = _word_before(text, high, end)
    return max(end, len(text[:at].rstrip()))


def _outwards(text: str, start: int, low: int) -> int:
    """Take marks that stand right before a word with it."""
    while start > low and not text[start - 1].isspace():
        start -= 1
    return start


def _word_behind(text: str, low: int, start: int) -> int:
    found = _BLANK.search(text, low, start)
    return found.end() if found else low


def _word_before(text: str, high: int, end: int) -> int:
    blanks = [found.start() for found in _BLANK.finditer(text, end, high)]
    return blanks[-1] if blanks else high
