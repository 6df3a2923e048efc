"""Words to wordpieces: the form in which the encoder sees an article.

The encoder is uncased and knows no line breaks. Both matter in news (a headline is a line of its own, a name
has a capital), so each wordpiece carries the shape of its word, and white space that breaks a line becomes a
piece of its own. Wordpieces of a word do not depend on its neighbours: they are cached.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

LINE_BREAK: Final = 1
"""Id of BERT's `[unused0]`: stands for white space with a line break."""
SPACE: Final = 2
"""Id of BERT's `[unused1]`: stands for other white space that is a token of its own."""
STOPS: Final = np.array([1012, 999, 1029])
"""Ids of the full stop, the exclamation mark and the question mark."""
UNKNOWN: Final = 100
CLASSIFY: Final = 101
SEPARATE: Final = 102
SHAPES: Final = 6
_LONGEST_WORD: Final = 12
"""Pieces kept of one word: a base64 blob must not fill a window."""

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The wordpieces of a run of words.

    Attributes:
        ids: vocabulary ids, one for each piece.
        shapes: shape of the piece's word (see `shape`), one for each piece.
        first: index of each word's first piece, and the number of pieces at the end: `words + 1` long.

    """

    ids: Integers
    shapes: Integers
    first: Integers


def shape(word: str) -> int:
    """Classify a word by its letters' case: the part of a word that an uncased vocabulary loses.

    Examples:
        >>> [shape(word) for word in ("said", "Lima", "NATO", "McCain", "2,738", "“")]
        [1, 2, 3, 4, 5, 0]

    """
    if any(c.isdigit() for c in word):
        return 5
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if word.istitle():
        return 2
    return 3 if word.isupper() else 4


class PieceCutter:
    """Cuts words into wordpieces, remembering each word it has seen."""

    def __init__(self, vocabulary: Path, remember: int = 200_000) -> None:
        """Load `vocabulary` (a `tokenizer.json`); keep the pieces of at most `remember` words."""
        self._tokenizer = Tokenizer.from_file(str(vocabulary))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self._remember = remember

    def word(self, word: str) -> tuple[tuple[int, ...], int]:
        """Return a word's piece ids, never empty, and its shape."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= self._remember:
                self._known.clear()
            known = self._known[word] = (self._cut(word), shape(word))
        return known

    def cut(self, words: Iterable[str]) -> Pieces:
        """Cut words, in order, into one run of pieces."""
        ids: list[int] = []
        shapes: list[int] = []
        first: list[int] = []
        for text in words:
            pieces, form = self.word(text)
            first.append(len(ids))
            ids.extend(pieces)
            shapes.extend([form] * len(pieces))
        first.append(len(ids))
        return Pieces(*(np.asarray(row, dtype=np.int64) for row in (ids, shapes, first)))

    def _cut(self, word: str) -> tuple[int, ...]:
        if word.isspace():
            return (LINE_BREAK,) if "\n" in word or "\r" in word else (SPACE,)
        ids: Sequence[int] = self._tokenizer.encode(word[:200], add_special_tokens=False).ids
        return tuple(ids[:_LONGEST_WORD]) or (UNKNOWN,)
