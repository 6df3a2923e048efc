"""Documents -> windows of numbers: what the network sees, and what it should answer."""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import spacy

from rashomon.reader.pieces import Integers, PieceCutter
from rashomon.reader.tags import ENTITY_TAGS, ENTITY_TYPES, ROLE_TAGS, ROLES
from rashomon.reader.windows import Window, window_inputs, windows
from training.corpora import Document, Spans
from training.damage import damage

IGNORE: Final = -100
NOTHING: Final = 0
"""Position that a link points at where there is nothing to point at: the window's first, special piece."""


_Touched: TypeAlias = Callable[[Spans], list[range]]


@dataclass(frozen=True, slots=True)
class Example:
    """One window. All arrays but `ids` and `shapes` have an entry for each word.

    Attributes:
        ids: piece ids.
        shapes: piece shapes.
        first: position of the word's first piece.
        roles: role tag, or IGNORE where the document does not say.
        entities: entity tag, or IGNORE.
        unmarked: for each entity type, whether the corpus leaves it unmarked.
        links: position of the piece that the word points at (content and source words at nothing or their
            cue; cue words at nothing or their source), or IGNORE.

    """

    ids: Integers
    shapes: Integers
    first: Integers
    roles: Integers
    entities: Integers
    unmarked: Integers
    links: Integers


@dataclass(frozen=True, slots=True)
class _Labelled:
    words: list[str]
    roles: Integers
    entities: Integers
    points_at: Integers
    unmarked: Integers


class ExampleMaker:
    """Turns documents into windows, damaged or whole."""

    _TO_NOTHING: Final = -1
    _UNSAID: Final = -2

    def __init__(self, cutter: PieceCutter, size: int, overlap: int) -> None:
        """Take the piece cutter and the window's size and overlap in pieces."""
        self._cutter = cutter
        self._size = size
        self._overlap = overlap
        self._tokenizer = spacy.blank("en").tokenizer

    def damaged(self, documents: Sequence[Document], chance: random.Random) -> list[Example]:
        """Make one epoch's examples: damaged texts, windows that begin elsewhere each time."""
        return [
            example
            for document in documents
            for example in self._examples(document, damage(document.text, chance), chance.random())
        ]

    def _examples(self, document: Document, text: str, offset: float) -> Iterator[Example]:
        labelled = self._label(document, text)
        pieces = self._cutter.cut(labelled.words)
        total = len(labelled.words)
        head = int(np.searchsorted(pieces.first, offset * self._size))
        parts = [Window(0, head, 0, head)] if 0 < head < total else []
        start = parts[0].end if parts else 0
        rest = windows(pieces.first[start:] - pieces.first[start], self._size, self._overlap)
        parts += [Window(w.start + start, w.end + start, 0, 0) for w in rest]
        for window in parts:
            ids, shapes, first = window_inputs(pieces, window)
            part = slice(window.start, window.end)
            target = labelled.points_at[part]
            inside = (target >= window.start) & (target < window.end)
            links = np.where(inside, first[np.clip(target - window.start, 0, len(first) - 1)], IGNORE)
            links = np.where(target == self._TO_NOTHING, NOTHING, links)
            yield Example(ids, shapes, first, labelled.roles[part], labelled.entities[part], labelled.unmarked, links)

    def _label(self, document: Document, text: str) -> _Labelled:
        tokens = self._tokenizer(text)
        starts = [token.idx for token in tokens]
        ends = [token.idx + len(token) for token in tokens]

        def touched(spans: Spans) -> list[range]:
            return [range(bisect_right(ends, start), bisect_left(starts, end)) for start, end in spans]

        roles, points_at = self._label_roles(document, touched, len(tokens))
        entities = _label_entities(document, touched, len(tokens))
        unmarked = np.array([kind in document.unmarked for kind in ENTITY_TYPES], dtype=np.int64)
        return _Labelled([token.text for token in tokens], roles, entities, points_at, unmarked)

    def _label_roles(self, document: Document, touched: _Touched, count: int) -> tuple[Integers, Integers]:
        roles = np.full(count, IGNORE if document.attributions is None else 0, dtype=np.int64)
        points_at = np.full(count, self._UNSAID, dtype=np.int64)
        for role in reversed(ROLES if document.attributions else ()):
            for attribution in document.attributions or ():
                goal = {"source": "cue", "content": "cue", "cue": "source"}[role]
                goals = [span for span in touched(getattr(attribution, goal)) if span]
                for span in touched(getattr(attribution, role)):
                    for i in span:
                        inside = i > span.start
                        roles[i] = ROLE_TAGS.index(("I-" if inside else "B-") + role)
                        points_at[i] = goals[0].start if goals else self._TO_NOTHING
        for span in touched(document.discard):
            roles[span.start : span.stop] = IGNORE
            points_at[span.start : span.stop] = self._UNSAID
        return roles, points_at


def _label_entities(document: Document, touched: _Touched, count: int) -> Integers:
    entities = np.zeros(count, dtype=np.int64)
    for start, end, kind in document.entities:
        for span in touched(((start, end),)):
            for i in span:
                entities[i] = ENTITY_TAGS.index(("I-" if i > span.start else "B-") + kind)
    if len(document.unmarked) == len(ENTITY_TYPES):
        entities[:] = IGNORE
    return entities
