"""Windows: an article is longer than what the encoder sees at once.

Windows overlap. Each word is decided in the window in which it stands farthest from an edge, so that it is read
with the most of its neighbours. Windows begin and end between words.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rashomon.reader.pieces import CLASSIFY, SEPARATE, Integers, Pieces


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


def windows(first: Integers, size: int, overlap: int) -> list[Window]:
    """Cover words with windows of at most `size` pieces that share about `overlap` pieces.

    Args:
        first: index of each word's first piece, and the number of pieces at the end.
        size: most pieces in a window, the two special pieces not counted.
        overlap: pieces shared by neighbours.

    Examples:
        >>> import numpy as np
        >>> windows(np.arange(11), size=6, overlap=2)
        [Window(start=0, end=6, decide_start=0, decide_end=5), Window(start=4, end=10, decide_start=5, decide_end=10)]

    """
    words = len(first) - 1
    if not words:
        return []
    bounds: list[tuple[int, int]] = []
    start = 0
    while True:
        end = int(np.searchsorted(first, first[start] + size, side="right")) - 1
        end = min(max(end, start + 1), words)
        bounds.append((start, end))
        if end == words:
            break
        back = int(np.searchsorted(first, first[end] - overlap, side="left"))
        start = max(back, start + 1)
    seams = [0, *((right[0] + left[1]) // 2 for left, right in pairwise(bounds)), words]
    return [Window(*bound, *seams[i : i + 2]) for i, bound in enumerate(bounds)]


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
