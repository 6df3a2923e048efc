"""Windows: an article is longer than what the encoder sees at once.

Who says what seldom crosses a paragraph. So one window hands over to the next where a paragraph begins, if one does
near the window's end, else where a sentence does; the next sees a few words before that place, too. Windows begin and
end between words, and each word is decided in one window.
"""

from dataclasses import dataclass

import numpy as np

from rashomon.reader.pieces import CLASSIFY, LINE_BREAK, SEPARATE, STOPS, Integers, Pieces


@dataclass(frozen=True, slots=True)
class Cut:
    """How a text is cut into windows, in wordpieces.

    Attributes:
        size: most pieces of a window, the two special pieces not counted.
        reach: how far before its end a window may hand over.
        context: how many pieces before the place of handing over the next window sees.

    """

    size: int
    reach: int
    context: int


@dataclass(frozen=True, slots=True)
class Window:
    """A run of words that the encoder reads at once, and the part of it that it decides.

    Attributes:
        start: index of the first word read.
        end: index after the last word read.
        decide_start: index of the first word decided here.
        decide_end: index after the last word decided here.

    """

    start: int
    end: int
    decide_start: int
    decide_end: int


def windows(pieces: Pieces, cut: Cut) -> list[Window]:
    """Cover a text's words with windows.

    Args:
        pieces: the text's wordpieces.
        cut: how to cut.

    Examples:
        >>> plain = np.arange(11)
        >>> windows(Pieces(plain[:10] + 5000, plain[:10], plain), Cut(size=6, reach=3, context=2))
        [Window(start=0, end=6, decide_start=0, decide_end=4), Window(start=2, end=8, decide_start=4, decide_end=6), \
Window(start=4, end=10, decide_start=6, decide_end=10)]

    """
    first = pieces.first
    words = len(first) - 1
    found: list[Window] = []
    paragraphs, sentences = _openings(pieces, np.array([LINE_BREAK])), _openings(pieces, STOPS)
    start = seam = 0
    while seam < words:
        end = int(np.searchsorted(first, first[start] + cut.size, side="right")) - 1
        end = min(max(end, start + 1), words)
        if end == words:
            found.append(Window(start, end, seam, words))
            break
        earliest = max(int(np.searchsorted(first, first[end] - cut.reach, side="left")), seam + 1)
        over = _last(paragraphs, earliest, end) or _last(sentences, earliest, end)
        if over is None:
            over = max(int(np.searchsorted(first, first[end] - cut.context, side="left")), seam + 1)
        over = min(over, end)
        found.append(Window(start, end, seam, over))
        start = max(int(np.searchsorted(first, first[over] - cut.context, side="left")), start + 1)
        start, seam = min(start, over), over
    return found


def _openings(pieces: Pieces, marks: Integers) -> Integers:
    """List the words that follow a word which begins with one of some pieces."""
    return np.flatnonzero(np.isin(pieces.ids[pieces.first[:-1]], marks)) + 1


def _last(places: Integers, low: int, high: int) -> int | None:
    """Return the last place from `low` to `high`, both included."""
    k = int(np.searchsorted(places, high, side="right")) - 1
    return int(places[k]) if k >= 0 and places[k] >= low else None


def window_inputs(pieces: Pieces, window: Window) -> tuple[Integers, Integers, Integers, Integers]:
    """Build the encoder's input for one window.

    Returns:
        Piece ids and shapes, special pieces included, and the positions of each word's first and last piece among them.

    """
    low, high = int(pieces.first[window.start]), int(pieces.first[window.end])
    ids = np.concatenate(([CLASSIFY], pieces.ids[low:high], [SEPARATE]))
    shapes = np.concatenate(([0], pieces.shapes[low:high], [0]))
    bounds = pieces.first[window.start : window.end + 1] - low + 1
    return ids, shapes, bounds[:-1], bounds[1:] - 1
