"""Sentences: where the model sees one open, and where a paragraph begins.

A headline is a sentence of its own because it is a paragraph of its own. A line break within a sentence, as a paste
leaves it at a link, opens none: its line goes on in lower case, and the model sees no beginning there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.model import Span
from rashomon.reader.encoder import Floats
from rashomon.reader.pieces import Integers

_UNREAD = np.float32(-100)
"""A word that the model was not given opens nothing by itself."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """A text's sentences.

    Attributes:
        spans: where they stand, in order.
        of_token: number of each token's sentence; -1 for white space.

    """

    spans: tuple[Span, ...]
    of_token: Integers


def find_sentences(text: str, tokens: Sequence[Span], paragraphs: Sequence[Span], opens: Floats) -> Sentences:
    r"""Cover a text's words with sentences.

    Args:
        text: the untouched text.
        tokens: its tokens, white space among them, in order.
        paragraphs: its paragraphs, in order.
        opens: whether each token opens a sentence, as a logit; NaN for one that the model was not given.

    Examples:
        >>> text, quiet = "Port shut\nShips wait", np.full(5, -9, dtype=np.float32)
        >>> tokens = [Span(0, 4), Span(5, 9), Span(9, 10), Span(10, 15), Span(16, 20)]
        >>> [one.of(text) for one in find_sentences(text, tokens, [Span(0, 9), Span(10, 20)], quiet).spans]
        ['Port shut', 'Ships wait']

    """
    starts = np.array([token.start for token in tokens], dtype=np.int64)
    words = np.array([not token.of(text).isspace() for token in tokens], dtype=bool)
    if not words.any():
        return Sentences((), np.full(len(tokens), -1, dtype=np.int64))
    given = ~np.isnan(opens)
    logits = np.where(given, opens, _UNREAD)
    first = np.searchsorted(starts, [paragraph.start for paragraph in paragraphs])
    first = first[first < len(tokens)]
    lower = np.array([text[tokens[i].start].islower() for i in first], dtype=bool)
    new = logits > 0
    new[1:] |= given[1:] != given[:-1]
    new[first] |= ~(lower & given[first] & (logits[first] < 0))
    new &= words
    new[int(np.argmax(words))] = True
    numbers = np.where(words, np.cumsum(new) - 1, -1)
    firsts = np.flatnonzero(new)
    places = np.flatnonzero(words)
    lasts = places[np.searchsorted(places, np.append(firsts[1:], len(tokens))) - 1]
    spans = tuple(Span(tokens[a].start, tokens[b].end) for a, b in zip(firsts.tolist(), lasts.tolist(), strict=True))
    return Sentences(spans, numbers)
