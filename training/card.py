"""The model card: what a model was trained on, its scores, its size and speed, and what it is bad at.

Scores are those of the exported, quantised model, read by the code that reads users' articles.
"""

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import spacy

from eval.attribution import figures
from rashomon.model import Span
from rashomon.reader.encoder import Encoder
from rashomon.reader.reading import read_tokens
from rashomon.reader.words import Tokens
from training.corpora import Document, kept_back, polnear, re3d, wikigold
from training.loop import Plan

_CARD: Final = """# Model card: the Rashomon reader

A six-layer encoder (MiniLM, 384 wide, Apache-2.0) with heads for attribution roles, for the links that tie content
and source to their cue, and for entities. Trained by `make train`; int8 weights, ONNX.

**Trained on.** PolNeAR 1.0, training part: {articles} articles of US political news, attributions by people,
entities by CoreNLP (silver). wikigold and re3d, four fifths of each: entities by people. {passes} passes, seed {seed};
a quarter of the texts damaged as pasting does (quotation marks changed or lost, line breaks lost, headlines without
their full stop).

**For.** English news, to find who is said to have said what. It reads nothing else: no other language, no verse, no
transcripts of speech.

## Scores

PolNeAR, development part (F1, {dev} articles, from raw text to statements):

| figure | F1 |
|---|---|
{attribution}

Entities, kept-back fifth of wikigold and re3d (exact spans; a type that a corpus does not mark is not counted):

| type | precision | recall | F1 |
|---|---|---|---|
{entities}

## Size and speed

{size:.1f} MB; scores are of this quantised file. {speed:,.0f} words a second with {threads} on the machine that wrote
this card, content read twice for what is said inside it.

## What it is bad at

- Where an indirect content begins and ends: whether a fronted subject or "on Friday" still belongs to it.
- Attributions whose content is an attitude ("backs", "fears") rather than words.
- Entities of the type `misc` (nationalities, events, works) are learned from a machine's output and mixed.
- Text unlike US and British news: it has seen little of it.
- Statements inside statements: the corpora mark none, so these are found by reading a content again, alone.
- What it says of a text is a reading, with a score; no score is a probability of truth.
"""


@dataclass(frozen=True, slots=True)
class _Speed:
    words: int
    seconds: float


def write_card(shared: Path, folder: Path, plan: Plan) -> Path:
    """Score the model in `folder` and write its card beside it.

    Args:
        shared: folder with `corpora` and `score`.
        folder: the exported model.
        plan: how it was trained.

    """
    corpora = shared / "corpora"
    scored = figures(shared, folder)
    encoder = Encoder(folder)
    dev = polnear(corpora, "dev")
    speed = _speed(encoder, dev)
    card = folder / "CARD.md"
    text = _CARD.format(
        articles=len(polnear(corpora, "train")),
        passes=plan.passes,
        seed=plan.seed,
        dev=len(dev),
        attribution="\n".join(f"| {name} | {value:.1f} |" for name, value in scored.items()),
        entities="\n".join(_entity_rows(encoder, [d for d in wikigold(corpora) + re3d(corpora) if kept_back(d)])),
        size=(folder / "reader.onnx").stat().st_size / 1e6,
        speed=speed.words / speed.seconds,
        threads="all cores",
    )
    card.write_text(text, encoding="utf-8")
    return card


def _tokens(text: str) -> Tokens:
    tokens = spacy.blank("en").tokenizer(text)
    return Tokens(text, tuple(Span(token.idx, token.idx + len(token)) for token in tokens if len(token)))


def _speed(encoder: Encoder, documents: list[Document]) -> _Speed:
    texts = [_tokens(document.text) for document in documents]
    began = time.perf_counter()
    for tokens in texts:
        read_tokens(encoder, tokens)
    return _Speed(sum(len(tokens.spans) for tokens in texts), time.perf_counter() - began)


def _entity_rows(encoder: Encoder, documents: list[Document]) -> list[str]:
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for document in documents:
        read = read_tokens(encoder, _tokens(document.text)).entities
        predicted = {(e.span.start, e.span.end, e.type) for e in read if e.type not in document.unmarked}
        true = set(document.entities)
        for counter, spans in ((hits, predicted & true), (found, predicted), (gold, true)):
            counter.update(kind for _, _, kind in spans)
    rows = []
    for kind in sorted(gold):
        precision, recall = hits[kind] / max(found[kind], 1), hits[kind] / gold[kind]
        f1 = 2 * hits[kind] / (found[kind] + gold[kind])
        rows.append(f"| {kind} | {100 * precision:.1f} | {100 * recall:.1f} | {100 * f1:.1f} |")
    return rows
