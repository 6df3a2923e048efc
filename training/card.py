"""The model card: what a model was trained on, its scores, its size and speed, and what it is bad at.

Scores are those of the exported, quantised model, read by the code that reads users' articles.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from benchmarks import reading
from eval import attribution, damage, entities, nested, syntax
from training.corpora import polnear
from training.loop import Plan

_CARD: Final = """# Model card: the Rashomon reader

A six-layer encoder (MiniLM, 384 wide, Apache-2.0) with a head for each task: attribution roles, the links that tie
content and source to their cue, entities, sentence starts, parts of speech and dependencies. Trained by `make train`;
int8 weights, ONNX.

**Trained on.** PolNeAR 1.0, training part: {articles} articles of US political news, attributions by people, entities
by CoreNLP (silver, at a third of the weight). GUM 11 and the English Web Treebank, training parts: syntax by people,
and from GUM names. wikigold and re3d, four fifths of each: entities by people. {passes} passes over PolNeAR, two of the
others in each; seed {seed}. A quarter of the texts is damaged in each of several ways, as pasting does.

**For.** English news, to find who is said to have said what. It reads nothing else: no other language, no verse, no
transcripts of speech.

## Scores

PolNeAR, development part (F1, {dev} articles, from raw text to statements):

| figure | F1 |
|---|---|
{attribution}

Sentences and syntax, GUM and EWT, development parts, from raw text (F1; LAS without subtypes):

| figure | F1 |
|---|---|
{syntax}

Entities, kept-back fifth of wikigold and re3d, and GUM's development part (F1, exact spans; what a corpus does not mark
is not counted):

| type | F1 |
|---|---|
{entities}

Statements inside statements, texts written blind to the rules (the half that the rules were not mended on):

| figure | share |
|---|---|
{nested}

Damaged texts, points of `linked` F1 lost:

| damage | lost |
|---|---|
{damage}

## Size and speed

{size:.1f} MB; scores are of this quantised file. Beside spaCy's pipeline of the size `sm`, in one run on one core, and
its own speed on two cores beside one (`python -m benchmarks.reading`):

| figure | |
|---|---|
{speed}

## What it is bad at

- Where an indirect content begins and ends: whether a fronted subject or "on Friday" still belongs to it.
- Attributions whose content is an attitude ("backs", "fears") rather than words.
- Entities of the types `event` and `misc`, of which it has seen few; bodies that are named by a description.
- Text unlike US and British news and English web pages: it has seen little of it.
- Statements inside statements: the corpora mark none, so these are found by rules over its syntax.
- What it says of a text is a reading, with a score; no score is a probability of truth.
"""


def write_card(shared: Path, folder: Path, plan: Plan) -> Path:
    """Score the model in `folder` and write its card beside it.

    Args:
        shared: folder with `corpora` and `score`.
        folder: the exported model.
        plan: how it was trained.

    """
    checked = {name: value for name, value in nested.figures(folder).items() if name.startswith("check")}
    card = folder / "CARD.md"
    text = _CARD.format(
        articles=len(polnear(shared / "corpora", "train")),
        passes=plan.passes,
        seed=plan.seed,
        dev=len(polnear(shared / "corpora", "dev")),
        attribution=_rows(attribution.figures(shared, folder), 1),
        syntax=_rows(syntax.figures(shared, folder), 3),
        entities=_rows(entities.figures(shared, folder), 3),
        nested=_rows(checked, 2),
        damage=_rows({name: -lost for name, lost in damage.losses(shared, folder).items()}, 1),
        size=(folder / "reader.onnx").stat().st_size / 1e6,
        speed=_rows(reading.figures(shared, folder), 2),
    )
    card.write_text(text, encoding="utf-8")
    return card


def _rows(figures: Mapping[str, float], digits: int) -> str:
    return "\n".join(f"| {name} | {value:.{digits}f} |" for name, value in figures.items())
