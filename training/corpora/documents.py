"""What the reader learns from: a text with what a corpus says of it, and with what the corpus leaves unsaid."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from rashomon.reader.tags import ENTITY_TYPES

Spans: TypeAlias = tuple[tuple[int, int], ...]
NOTHING_MARKED = frozenset(ENTITY_TYPES)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A gold attribution: spans of characters for each role."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Mention:
    """A named mention.

    Attributes:
        start: first character.
        end: character after the last.
        types: the types that it may have: several where the corpus has one label for them all, none where the words
            may be anything, a name or not.

    """

    start: int
    end: int
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a treebank.

    Attributes:
        start: first character.
        end: character after the last.
        upos: universal part of speech.
        head: index of its head among the document's words; its own for a root.
        relation: universal dependency relation.
        opens: whether it is the first word of its sentence.

    """

    start: int
    end: int
    upos: str
    head: int
    relation: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what a corpus says of it.

    Attributes:
        name: the corpus's own id.
        text: the text that all spans refer to.
        attributions: gold attributions, or None where the corpus does not mark them.
        entities: named mentions, in order, not overlapping.
        unmarked: entity types that the corpus does not mark: a word outside its mentions may be of these.
        words: the words of a treebank, in order; none where the corpus is no treebank.
        discard: spans that annotators set aside: they teach no roles.
        silver: whether a machine marked the entities.

    """

    name: str
    text: str
    attributions: tuple[Attribution, ...] | None = None
    entities: tuple[Mention, ...] = ()
    unmarked: frozenset[str] = NOTHING_MARKED
    words: tuple[Word, ...] = ()
    discard: Spans = ()
    silver: bool = False


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read gzipped JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            yield json.loads(line)


def kept_back(document: Document) -> bool:
    """Say whether a document belongs to our own check part: a fifth, chosen by its name's hash."""
    return hashlib.sha256(document.name.encode()).digest()[0] % 5 == 0
