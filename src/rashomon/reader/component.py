"""The reader as a spaCy component: any pipeline can add it.

    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    doc = nlp("The minister said on Monday that he would resign.")
    doc._.attributions   # tuple of rashomon.model.Attribution; offsets are characters of doc.text
    doc._.quotations     # tuple of rashomon.model.Quotation
    doc.ents, doc.sents  # as ever

It sets entities and sentence starts only where the pipeline has not set them before, so that another component can
stand in for it by coming first.
"""

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from rashomon.model import Span
from rashomon.reader.encoder import MODEL_FOLDER, Encoder
from rashomon.reader.reading import Found, read_tokens
from rashomon.reader.words import Tokens

for _name in ("attributions", "quotations", "dropped", "found"):
    Doc.set_extension(_name, default=(), force=True)


class ReaderComponent:
    """Reads a `Doc` in place: `doc._.attributions`, `doc._.quotations`, entities and sentence starts."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """Load the model in `folder`, to run on `threads` threads (0: as many as there are cores)."""
        self._encoder = Encoder(folder, threads)

    def __call__(self, doc: Doc) -> Doc:
        """Read a document; what `doc._.dropped` (spans of characters) covers is not given to the model."""
        spans = tuple(Span(token.idx, token.idx + len(token)) for token in doc if len(token))
        found = read_tokens(self._encoder, Tokens(doc.text, spans), doc._.dropped)
        doc._.found = found
        doc._.attributions = found.attributions
        doc._.quotations = found.quotations
        _set_sentences(doc, found)
        if not doc.ents:
            ents = [
                doc.char_span(e.span.start, e.span.end, label=e.type, alignment_mode="expand") for e in found.entities
            ]
            doc.set_ents(filter_spans([ent for ent in ents if ent is not None]))
        return doc


def _set_sentences(doc: Doc, found: Found) -> None:
    if doc.has_annotation("SENT_START"):
        return
    starts = {span.start for span in found.sentences}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0


@Language.factory(
    "rashomon_reader", assigns=["doc.ents", "token.is_sent_start"], default_config={"folder": "", "threads": 0}
)
def make_reader(nlp: Language, name: str, folder: str, threads: int) -> Any:  # noqa: ANN401, ARG001 - as spaCy calls it
    """Make the component for a pipeline; an empty `folder` means the model that ships."""
    return ReaderComponent(Path(folder) if folder else MODEL_FOLDER, threads)
