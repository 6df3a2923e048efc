"""The reader as a spaCy component: any pipeline can add it.

    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    doc = nlp("The minister said on Monday that he would resign.")
    doc._.attributions   # tuple of rashomon.model.Attribution; offsets are characters of doc.text
    doc._.quotations     # tuple of rashomon.model.Quotation
    doc.ents, doc.sents, token.pos_, token.dep_, token.head  # as ever

It sets syntax and entities only where the pipeline has not set them before: a parser or an entity recogniser that
comes first stands in for its own, and what is said inside what is said is then read off that parser's trees. The reader
knows texts best in its own words, `rashomon.reader.tokenizer.make_tokenizer()`; with another tokenizer it reads a
little worse.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np
from spacy.attrs import DEP, HEAD, POS
from spacy.language import Language
from spacy.symbols import IDS
from spacy.tokens import Doc
from spacy.util import filter_spans

from rashomon.model import Span, Token
from rashomon.model.side_by_side import cores, side_by_side
from rashomon.reader.encoder import MODEL_FOLDER, Encoder
from rashomon.reader.reading import Found, Syntax, read_tokens
from rashomon.reader.words import Tokens

ENTITY_LABELS: Final = {
    "person": "PERSON",
    "organisation": "ORG",
    "place": "GPE",
    "group": "NORP",
    "event": "EVENT",
    "misc": "MISC",
    "date": "DATE",
    "quantity": "QUANTITY",
}
"""The reader's entity types -> the labels that spaCy's English pipelines use for the like."""

for _name in ("attributions", "quotations", "dropped", "found"):
    Doc.set_extension(_name, default=(), force=True)


class ReaderComponent:
    """Reads a `Doc` in place: `doc._.attributions`, `doc._.quotations`, and what nothing has read yet."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """Load the model in `folder`, to read on `threads` threads (0: as many as there are cores)."""
        self._encoder = Encoder(folder, threads)
        self._threads = threads or cores()

    def __call__(self, doc: Doc) -> Doc:
        """Read a document; what `doc._.dropped` (spans of characters) covers is not given to the model."""
        syntax, starts = syntax_of(doc), starts_of(doc)
        found = read_tokens(self._encoder, tokens_of(doc), doc._.dropped, syntax, starts)
        doc._.found = found
        doc._.attributions = found.attributions
        doc._.quotations = found.quotations
        if syntax is None:
            _set_syntax(doc, found)
        if not doc.has_annotation("ENT_IOB"):
            ents = [
                doc.char_span(one.span.start, one.span.end, label=ENTITY_LABELS[one.type], alignment_mode="expand")
                for one in found.entities
            ]
            doc.set_ents(filter_spans([ent for ent in ents if ent is not None]))
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 16) -> Iterator[Doc]:
        """Read a stream of documents, in order, a few side by side."""
        yield from side_by_side(self, stream, self._threads, ahead=batch_size)


def tokens_of(doc: Doc) -> Tokens:
    """Take a document's tokens, white space tokens among them."""
    return Tokens(doc.text, tuple(Span(token.idx, token.idx + len(token)) for token in doc if len(token)))


def syntax_of(doc: Doc) -> Syntax | None:
    """Take the syntax that a pipeline has set; None where it has set no trees."""
    if not doc.has_annotation("DEP"):
        return None
    words = [token for token in doc if not token.is_space]
    number = {token.i: k for k, token in enumerate(words)}
    tokens = tuple(
        Token(
            Span(token.idx, token.idx + len(token)),
            token.pos_,
            number.get(token.head.i, k),
            "root" if token.head.i == token.i else token.dep_,
        )
        for k, token in enumerate(words)
    )
    sentences = []
    for sent in doc.sents:
        inside = [token for token in sent if not token.is_space]
        if inside:
            sentences.append(Span(inside[0].idx, inside[-1].idx + len(inside[-1])))
    return Syntax(tuple(sentences), tokens)


def starts_of(doc: Doc) -> frozenset[int] | None:
    """Take the sentence starts that a pipeline has set; None where it has set none."""
    if not doc.has_annotation("SENT_START"):
        return None
    return frozenset(token.idx for token in doc if token.is_sent_start)


def _set_syntax(doc: Doc, found: Found) -> None:
    """Write parts of speech, heads and relations; sentences follow from the trees.

    White space hangs on the word before it, as in spaCy's own pipelines.
    """
    if not len(doc):
        return
    place = {token.idx: token.i for token in doc if len(token)}
    own = [place[token.span.start] for token in found.tokens]
    rows = np.zeros((len(doc), 3), dtype=np.int64)
    at = np.arange(len(doc))
    rows[:, 0] = IDS["SPACE"]
    rows[:, 1] = np.where(at > 0, -1, min(1, len(doc) - 1))
    names = {token.relation for token in found.tokens}
    hashes = {name: np.uint64(doc.vocab.strings.add(name)).astype(np.int64) if name else 0 for name in names}
    for i, token in zip(own, found.tokens, strict=True):
        rows[i] = (IDS.get(token.upos, 0), own[token.head] - i, hashes[token.relation])
    doc.from_array([POS, HEAD, DEP], rows.astype(np.uint64))  # type: ignore[arg-type] # its stub knows no NumPy


@Language.factory(
    "rashomon_reader",
    assigns=["doc.ents", "token.is_sent_start", "token.pos", "token.dep", "token.head"],
    default_config={"folder": "", "threads": 0},
)
def make_reader(nlp: Language, name: str, folder: str, threads: int) -> Any:  # noqa: ANN401, ARG001 - as spaCy calls it
    """Make the component for a pipeline; an empty `folder` means the model that ships."""
    return ReaderComponent(Path(folder) if folder else MODEL_FOLDER, threads)
