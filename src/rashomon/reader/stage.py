"""The reader as a stage: article in, reading out."""

import hashlib
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from rashomon.errors import CallError
from rashomon.model import Entity, Reading, Sheet, Span
from rashomon.reader.component import ENTITY_LABELS, starts_of, syntax_of, tokens_of
from rashomon.reader.encoder import MODEL_FOLDER, Encoder
from rashomon.reader.reading import read_tokens
from rashomon.reader.tokenizer import make_tokenizer

_RULES: Final = "3"
"""Changes when the code around the model changes what is read."""
_TYPES: Final = {label: kind for kind, label in ENTITY_LABELS.items()} | {
    "PER": "person",
    "LOC": "place",
    "FAC": "place",
    "TIME": "date",
    "MONEY": "quantity",
    "PERCENT": "quantity",
    "CARDINAL": "quantity",
    "WORK_OF_ART": "misc",
    "LAW": "misc",
    "PRODUCT": "misc",
}
"""The labels of spaCy's English pipelines -> the reader's entity types; others are left out."""


class ReaderStage:
    """Reads an article: tokens, sentences, syntax, quotations, entities, attributions."""

    name: Final = "reader"
    needs: Final = frozenset({"article"})
    makes: Final = "reading"

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0, stand_in: str = "") -> None:
        """Name the model's folder; the model itself is loaded with the first article.

        Args:
            folder: where the model is.
            threads: on how many threads it runs (0: as many as there are cores).
            stand_in: a spaCy pipeline, by its package's name or its folder, whose syntax and entities are taken for
                the reader's own.

        """
        self._folder = folder
        self._threads = threads
        self._stand_in = stand_in

    @cached_property
    def version(self) -> str:
        """The version of the rules, the model's digest, and the pipeline that stands in for a part of it."""
        digest = hashlib.sha256((self._folder / "reader.onnx").read_bytes()).hexdigest()[:12]
        other = self._pipeline.meta if self._pipeline else None
        return f"{_RULES}-{digest}" + (f"+{other['name']}-{other['version']}" if other else "")

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(self._folder, self._threads)

    @cached_property
    def _pipeline(self) -> Language | None:
        if not self._stand_in:
            return None
        try:
            return spacy.load(self._stand_in)
        except OSError as error:
            message = f"there is no spaCy pipeline {self._stand_in!r}"
            raise CallError(message, "install it, or give the folder it is in") from error

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's reading; an article in a language that is not read is left as it is."""
        article = sheet.article
        if article.unread is not None:
            return sheet
        doc = self._pipeline(article.text) if self._pipeline else self._tokenizer(article.text)
        dropped = tuple(passage.span for passage in article.dropped)
        found = read_tokens(self._encoder, tokens_of(doc), dropped, syntax_of(doc), starts_of(doc))
        reading = Reading(
            article=article.id,
            tokens=found.tokens,
            sentences=found.sentences,
            entities=_entities_of(doc) if doc.has_annotation("ENT_IOB") else found.entities,
            attributions=found.attributions,
            quotations=found.quotations,
        )
        return replace(sheet, reading=reading)

    @cached_property
    def _tokenizer(self) -> spacy.tokenizer.Tokenizer:
        return make_tokenizer()


def _entities_of(doc: Doc) -> tuple[Entity, ...]:
    return tuple(
        Entity(Span(ent.start_char, ent.end_char), _TYPES[ent.label_], 1.0) for ent in doc.ents if ent.label_ in _TYPES
    )
