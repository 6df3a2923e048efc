"""The reader as a stage: article in, reading out."""

import hashlib
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Final

import spacy

from rashomon.model import Reading, Sheet, Span
from rashomon.reader.component import ReaderComponent
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.reading import Found

_RULES: Final = "2"
"""Changes when the code around the model changes what is read."""


class ReaderStage:
    """Reads an article: tokens, sentences, quotations, entities, attributions."""

    name: Final = "reader"
    needs: Final = frozenset({"article"})
    makes: Final = "reading"

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """Name the model's folder; the model itself is loaded with the first article."""
        self._folder = folder
        self._threads = threads
        self._pipeline = spacy.blank("en")

    @cached_property
    def version(self) -> str:
        """The version of the rules and the model's digest."""
        digest = hashlib.sha256((self._folder / "reader.onnx").read_bytes()).hexdigest()[:12]
        return f"{_RULES}-{digest}"

    @cached_property
    def _component(self) -> ReaderComponent:
        return ReaderComponent(self._folder, self._threads)

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's reading; an article in a language that is not read is left as it is."""
        article = sheet.article
        if article.unread is not None:
            return sheet
        doc = self._pipeline.tokenizer(article.text)
        doc._.dropped = tuple(dropped.span for dropped in article.dropped)
        found: Found = self._component(doc)._.found
        reading = Reading(
            article=article.id,
            tokens=tuple(Span(token.idx, token.idx + len(token)) for token in doc if not token.is_space),
            sentences=found.sentences,
            entities=found.entities,
            attributions=found.attributions,
            quotations=found.quotations,
        )
        return replace(sheet, reading=reading)
