"""wikigold and re3d: named entities by people, as documents of fifty sentences in the corpus's order.

re3d marks what acts, named or not ("coalition forces", "we", "the hospital"), and takes a state that acts for an
organisation. The reader finds names, and a state is a place. So a re3d mention without a capital teaches nothing,
neither that it is a name nor that it is none; articles, titles and common nouns around a name are no part of it, as in
wikigold; and a country is a place.
"""

import gzip
import tarfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from rashomon.codebook.countries import is_country
from rashomon.reader.names import name_bounds
from training.corpora.documents import Document, Mention

_Rows: TypeAlias = list[tuple[str, str]]
"""Words of a sentence with their tags."""

WIKIGOLD_TYPES: Final = {
    "PER": ("person",),
    "ORG": ("organisation",),
    "LOC": ("place",),
    "MISC": ("group", "event", "misc"),
}
RE3D_TYPES: Final = {
    "Person": ("person",),
    "Organisation": ("organisation",),
    "Location": ("place",),
    "Nationality": ("group",),
    "Temporal": ("date",),
    "Quantity": ("quantity",),
    "Money": ("quantity",),
}
_WITHOUT_NAME: Final = frozenset({"date", "quantity"})
_PRONOUNS: Final = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "us", "them", "him"})


def wikigold(corpora: Path) -> list[Document]:
    """Read wikigold."""
    text = gzip.decompress((corpora / "wikigold.conll.gz").read_bytes()).decode("utf-8")
    return _documents("wikigold", text, WIKIGOLD_TYPES, frozenset({"date", "quantity"}))


def re3d(corpora: Path) -> list[Document]:
    """Read re3d's training part."""
    with tarfile.open(corpora / "re3d-train.conll.tar.gz") as archive:
        member = archive.extractfile("train/re3d-train.conll")
        if member is None:
            message = "re3d-train.conll.tar.gz does not hold train/re3d-train.conll"
            raise ValueError(message)
        text = member.read().decode("utf-8")
    documents = _documents("re3d", text, RE3D_TYPES, frozenset({"group", "event", "misc"}))
    return [replace(one, entities=tuple(_state(one.text, mention) for mention in one.entities)) for one in documents]


def _state(text: str, mention: Mention) -> Mention:
    """Make a place of a state that acts: whether it acts is for its sentence to say."""
    if mention.types == ("organisation",) and is_country(text[mention.start : mention.end]):
        return Mention(mention.start, mention.end, ("place",))
    return mention


def _documents(name: str, text: str, types: Mapping[str, tuple[str, ...]], unmarked: frozenset[str]) -> list[Document]:
    blocks = [block.splitlines() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    sentences = [[_row(line) for line in block if len(line.split()) > 1] for block in blocks]
    return [
        _document(f"{name}-{start // 50}", sentences[start : start + 50], types, unmarked)
        for start in range(0, len(sentences), 50)
    ]


def _row(line: str) -> tuple[str, str]:
    fields = line.split()
    return fields[0], fields[-1]


def _document(
    name: str, sentences: list[_Rows], types: Mapping[str, tuple[str, ...]], unmarked: frozenset[str]
) -> Document:
    text = ""
    entities: list[Mention] = []
    for sentence in sentences:
        previous = "O"
        for word, tag in sentence:
            start, kind = len(text), types.get(tag[2:])
            text += word + " "
            if kind and tag[0] == "I" and previous[2:] == tag[2:] and entities:
                entities[-1] = Mention(entities[-1].start, start + len(word), kind)
            elif kind:
                entities.append(Mention(start, start + len(word), kind))
            previous = tag
        text = text[:-1] + "\n"
    return Document(name, text, entities=tuple(named(text, one) for one in entities), unmarked=unmarked)


def named(text: str, mention: Mention) -> Mention:
    """Keep the name of a mention: without articles and titles before it; of a mention without a name, nothing.

    Examples:
        >>> text = "the Foreign Minister Ana Ruiz of our coalition forces"
        >>> named(text, Mention(0, 29, ("person",))), named(text, Mention(33, 53, ("organisation",))).types
        (Mention(start=21, end=29, types=('person',)), ())

    """
    if set(mention.types) <= _WITHOUT_NAME:
        return mention
    words = text[mention.start : mention.end]
    start, end = name_bounds(words, mention.types[0]) if mention.types else (0, len(words))
    name = words[start:end]
    # A capital at the beginning of a sentence makes no name, but nearly all mentions of one word there are names.
    if not any(word[:1].isupper() for word in name.split()) or name.lower() in _PRONOUNS:
        return Mention(mention.start, mention.end, ())
    # "Iraqi" of "Iraqi forces" is a nationality, "Coalition" of "Coalition partners" a body: the mention does not say.
    if mention.types == ("organisation",) and end < len(words) and " " not in name:
        return Mention(mention.start + start, mention.start + end, ())
    return Mention(mention.start + start, mention.start + end, mention.types)
