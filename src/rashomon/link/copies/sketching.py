"""Sketches: a few numbers for each text, so that texts that share a passage share some of them.

The method is winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): of every eight sequences of six words in
a row, the one with the least hash is kept, so that no thirteen words in a row that two texts share are missed. MinHash,
which estimates how much of both texts together is the same, misses a brief that was cut from a long report.
"""

import zlib
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from rashomon.link.copies.words import words_of
from rashomon.model.copy import Body, Sketch

_WORDS: Final = 6
_WINDOW: Final = 8
_FACTORS: Final = np.array([0x9E3779B97F4A7C15 * (2 * n + 1) % 2**64 | 1 for n in range(_WORDS)], dtype=np.uint64)
PRINT: Final = np.dtype("<u4")
"""How a sketch holds its numbers."""


def sketch(body: Body) -> Sketch:
    """Sketch an article.

    Examples:
        >>> one, other = Body("a-1", "word " * 40), Body("a-2", "WORD, " * 50)
        >>> sketch(one).prints == sketch(other).prints
        True

    """
    words = words_of(body).folded
    hashes = np.fromiter((zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words), np.uint64, len(words))
    if len(hashes) < _WORDS:
        return Sketch(body.article, b"")
    mixed = (sliding_window_view(hashes, _WORDS) * _FACTORS).sum(axis=1, dtype=np.uint64)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    prints = (mixed >> np.uint64(32)).astype(PRINT)
    window = min(_WINDOW, len(prints))
    return Sketch(body.article, np.unique(sliding_window_view(prints, window).min(axis=1)).tobytes())
