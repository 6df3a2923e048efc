"""PolNeAR: attributions by people, entities by CoreNLP."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from rashomon.reader.tags import ENTITY_TYPES
from training.corpora.documents import Attribution, Document, Mention, Spans, json_lines

_Sentences: TypeAlias = list[list[list[Any]]]
_TYPES: Final = {
    "PERSON": ("person",),
    "ORGANIZATION": ("organisation",),
    "LOCATION": ("place",),
    "MISC": ("group", "event", "misc"),
    "DATE": ("date",),
    "TIME": ("date",),
    "DURATION": ("date",),
    "SET": ("date",),
    "NUMBER": ("quantity",),
    "MONEY": ("quantity",),
    "PERCENT": ("quantity",),
}
_OF_A_GROUP: Final = frozenset({"JJ", "NNPS"})
"""Tags of a one-word MISC that names a nationality, a religion or a party: "American", "Republicans"."""


def polnear(corpora: Path, part: str, *, every_annotator: bool = False) -> list[Document]:
    """Read PolNeAR's `part` ("train" or "dev").

    Args:
        corpora: folder of the corpora.
        part: which part.
        every_annotator: whether an article that several people marked comes once for each of them; else it comes
            once, as its first annotator has it.

    """
    silver = {row["id"]: row["sentences"] for row in json_lines(corpora / f"polnear-{part}-corenlp.jsonl.gz")}
    documents = []
    for row in json_lines(corpora / f"polnear-{part}.jsonl.gz"):
        if not row["first"] and not every_annotator:
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
                entities=tuple(_entities(sentences or [])),
                unmarked=frozenset() if sentences else frozenset(ENTITY_TYPES),
                discard=_spans(row["discard"]),
                silver=True,
            )
        )
    return documents


def _spans(pairs: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in pairs)


def _entities(sentences: _Sentences) -> Iterator[Mention]:
    for sentence in sentences:
        run: list[list[Any]] = []
        for token in [*sentence, None]:
            if run and (token is None or token[4] != run[-1][4]):
                yield _mention(run)
                run = []
            if token is not None and token[4] in _TYPES:
                run.append(token)


def _mention(run: list[list[Any]]) -> Mention:
    start, end, _, tag, kind, *_ = run[0]
    if kind == "MISC" and len(run) == 1 and tag in _OF_A_GROUP:
        return Mention(start, end, ("group",))
    return Mention(start, run[-1][1], _TYPES[kind])
