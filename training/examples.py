"""Documents -> windows of numbers: what the network sees, and what it should answer."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from rashomon.reader.pieces import Integers, PieceCutter, Pieces
from rashomon.reader.tokenizer import make_tokenizer
from rashomon.reader.windows import Cut, Window, window_inputs, windows
from training.corpora import Document
from training.damage import advertise, damage
from training.labels import IGNORE, TO_NOTHING, Edges, Labels, label

NOTHING: Final = 0
"""Position that a word points at where there is nothing to point at: before the window's first word."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window. Arrays but `ids` and `shapes` have an entry for each word; a word's position is its index plus one.

    Attributes:
        ids: piece ids.
        shapes: piece shapes.
        first: index of the word's first piece.
        last: index of the word's last piece.
        roles: role tag, or IGNORE where the document does not say.
        links: position pointed at, NOTHING, or IGNORE.
        entities: the entity tags that a word may have, as bits.
        upos: part of speech, or IGNORE.
        opens: whether the word is the first of a sentence, or IGNORE.
        heads: position of the head, NOTHING for a root, or IGNORE.
        relations: dependency relation, or IGNORE.
        edges: where contents begin and end, by positions less one.
        worth: what the entity labels count.

    """

    ids: Integers
    shapes: Integers
    first: Integers
    last: Integers
    roles: Integers
    links: Integers
    entities: Integers
    upos: Integers
    opens: Integers
    heads: Integers
    relations: Integers
    edges: Edges
    worth: float


class ExampleMaker:
    """Turns documents into windows, damaged or whole."""

    def __init__(self, cutter: PieceCutter, cut: Cut, silver: float = 1.0) -> None:
        """Take the piece cutter, how texts are cut into windows, and what a machine's labels are worth."""
        self._cutter = cutter
        self._cut = cut
        self._silver = silver
        self._tokenizer = make_tokenizer()

    def damaged(self, documents: Iterable[Document], chance: random.Random) -> list[Example]:
        """Make one pass's examples: damaged texts, windows that begin elsewhere each time."""
        return [
            example
            for document in (advertise(document, chance) for document in documents)
            for example in self._examples(document, damage(document.text, chance), chance.random())
        ]

    def _examples(self, document: Document, text: str, offset: float) -> Iterator[Example]:
        labels = label(document, text, self._tokenizer)
        pieces = self._cutter.cut(labels.words)
        total = len(labels.words)
        head = int(np.searchsorted(pieces.first, offset * self._cut.size))
        parts = [Window(0, head, 0, head)] if 0 < head < total else []
        start = parts[0].end if parts else 0
        low = int(pieces.first[start])
        after = Pieces(pieces.ids[low:], pieces.shapes[low:], pieces.first[start:] - low)
        rest = windows(after, self._cut)
        parts += [Window(w.start + start, w.end + start, 0, 0) for w in rest]
        for window in parts:
            yield _cut(labels, window, window_inputs(pieces, window), self._silver if document.silver else 1.0)


def _cut(
    labels: Labels, window: Window, inputs: tuple[Integers, Integers, Integers, Integers], worth: float
) -> Example:
    part = slice(window.start, window.end)
    ids, shapes, first, last = inputs
    return Example(
        ids=ids,
        shapes=shapes,
        first=first,
        last=last,
        roles=labels.roles[part],
        links=_positions(labels.links, window),
        entities=labels.entities[part],
        upos=labels.upos[part],
        opens=labels.opens[part],
        heads=_positions(labels.heads, window),
        relations=labels.relations[part],
        edges=_edges(labels.edges, window),
        worth=worth,
    )


def _positions(targets: Integers, window: Window) -> Integers:
    """Turn words pointed at into positions; what lies outside the window cannot be pointed at."""
    own = targets[window.start : window.end]
    inside = (own >= window.start) & (own < window.end)
    return np.where(own == TO_NOTHING, NOTHING, np.where(inside, own - window.start + 1, IGNORE))


def _edges(edges: Edges, window: Window) -> Edges:
    """Keep the cues whose contents lie in the window, whole."""

    def seen(word: int) -> bool:
        return window.start <= word < window.end

    torn = {cue for cue, word in (*edges.starts, *edges.ends) if not seen(word)}
    kept = [k for k, cue in enumerate(edges.cues) if seen(cue) and k not in torn]
    new = {k: i for i, k in enumerate(kept)}
    return Edges(
        tuple(edges.cues[k] - window.start for k in kept),
        tuple((new[k], word - window.start) for k, word in edges.starts if k in new),
        tuple((new[k], word - window.start) for k, word in edges.ends if k in new),
    )
