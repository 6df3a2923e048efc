"""Corpora -> documents: one form for all that the reader learns from.

PolNeAR gives attributions (gold) and, through CoreNLP, entities (silver); wikigold and re3d give entities (gold).
A corpus that does not mark an entity type says so, and its unmarked words then teach nothing about that type.
"""

import gzip
import hashlib
import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

Spans = tuple[tuple[int, int], ...]

CORENLP_TYPES: Final = {
    "PERSON": "person",
    "ORGANIZATION": "organisation",
    "LOCATION": "place",
    "MISC": "misc",
    "DATE": "date",
    "TIME": "date",
    "DURATION": "date",
    "SET": "date",
    "NUMBER": "quantity",
    "MONEY": "quantity",
    "PERCENT": "quantity",
}
WIKIGOLD_TYPES: Final = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "misc"}
RE3D_TYPES: Final = {
    "Person": "person",
    "Organisation": "organisation",
    "Location": "place",
    "Nationality": "misc",
    "Temporal": "date",
    "Quantity": "quantity",
    "Money": "quantity",
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """A gold attribution: spans of characters for each role."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what a corpus says of it.

    Attributes:
        name: the corpus's own id.
        text: the text that all spans refer to.
        attributions: gold attributions, or None where the corpus does not mark them.
        entities: (start, end, type) of each entity.
        unmarked: entity types that the corpus does not mark.
        discard: spans that annotators set aside: they teach nothing.

    """

    name: str
    text: str
    attributions: tuple[Attribution, ...] | None
    entities: tuple[tuple[int, int, str], ...]
    unmarked: frozenset[str]
    discard: Spans = ()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            yield json.loads(line)


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in pairs)


def polnear(corpora: Path, part: str) -> list[Document]:
    """Read PolNeAR's `part` ("train" or "dev"), one annotator for each article, with CoreNLP's entities."""
    silver = {row["id"]: row["sentences"] for row in _lines(corpora / f"polnear-{part}-corenlp.jsonl.gz")}
    documents = []
    for row in _lines(corpora / f"polnear-{part}.jsonl.gz"):
        if not row["first"]:
            continue
        sentences = silver.get(row["id"])
        documents.append(
            Document(
                name=row["id"],
                text=row["text"],
                attributions=tuple(
                    Attribution(_spans(a["source"]), _spans(a["cue"]), _spans(a["content"]))
                    for a in row["attributions"]
                ),
                entities=tuple(_silver_entities(sentences or [])),
                unmarked=frozenset() if sentences else frozenset(CORENLP_TYPES.values()),
                discard=_spans(row["discard"]),
            )
        )
    return documents


def _silver_entities(sentences: list[list[list[Any]]]) -> Iterator[tuple[int, int, str]]:
    for sentence in sentences:
        current: tuple[int, int, str] | None = None
        for start, end, _lemma, _pos, ner, *_ in sentence:
            kind = CORENLP_TYPES.get(ner)
            if current and kind == current[2]:
                current = (current[0], end, kind)
                continue
            if current:
                yield current
            current = (start, end, kind) if kind else None
        if current:
            yield current


def wikigold(corpora: Path) -> list[Document]:
    """Read wikigold as documents of fifty sentences, in the corpus's order."""
    text = gzip.decompress((corpora / "wikigold.conll.gz").read_bytes()).decode("utf-8")
    return _conll("wikigold", text, WIKIGOLD_TYPES, frozenset({"date", "quantity"}))


def re3d(corpora: Path) -> list[Document]:
    """Read re3d's training part as documents of fifty sentences, in the corpus's order."""
    with tarfile.open(corpora / "re3d-train.conll.tar.gz") as archive:
        member = archive.extractfile("train/re3d-train.conll")
        if member is None:
            message = "re3d-train.conll.tar.gz does not hold train/re3d-train.conll"
            raise ValueError(message)
        text = member.read().decode("utf-8")
    return _conll("re3d", text, RE3D_TYPES, frozenset({"misc"}))


def _conll(name: str, text: str, types: Mapping[str, str], unmarked: frozenset[str]) -> list[Document]:
    sentences = [block.splitlines() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return [
        _conll_document(f"{name}-{start // 50}", sentences[start : start + 50], types, unmarked)
        for start in range(0, len(sentences), 50)
    ]


def _conll_document(
    name: str, sentences: list[list[str]], types: Mapping[str, str], unmarked: frozenset[str]
) -> Document:
    text = ""
    entities: list[tuple[int, int, str]] = []
    for sentence in sentences:
        previous = "O"
        for line in sentence:
            fields = line.split()
            if len(fields) < 2:
                continue
            word, tag = fields[0], fields[-1]
            start = len(text)
            text += word + " "
            kind = types.get(tag[2:])
            if kind and tag[0] == "I" and previous[2:] == tag[2:] and entities:
                entities[-1] = (entities[-1][0], start + len(word), kind)
            elif kind:
                entities.append((start, start + len(word), kind))
            previous = tag
        text = text[:-1] + "\n"
    return Document(name, text, None, tuple(entities), unmarked)


def kept_back(document: Document) -> bool:
    """Say whether a document belongs to our own check part: a fifth, chosen by its name's hash."""
    return hashlib.sha256(document.name.encode()).digest()[0] % 5 == 0
