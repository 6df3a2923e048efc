"""What the typing of events scored, for programs (`events-folds.json`) and for people (`EVENTS.md`)."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from eval.plover import FOLDS, Judged, by_label, figures_of

_CONFUSIONS: Final = 12
_CARD: Final = """# Model card: event types

Tells what one did to another, in PLOVER's terms: given a sentence, the source's words and the target's, one of fifteen
types and with it the quad class (1 verbal, 2 material cooperation; 3 verbal, 4 material conflict). Six layers (MiniLM,
384 wide, Apache-2.0) with a role for each wordpiece; the word vectors are those of `reader.onnx`. Learned and run with
int8 weights of 19 levels, compressed; ONNX. `python -m training.event_types` learns it anew.

**Trained on.** First 4,500 sentences invented from templates that follow PLOVER's codebook, and {gold} of PLOVER's
gold standard records (CC BY-SA 4.0); then {count} news sentences with their type by people. What was tried on the way:
`docs/design/event-types.md`.

**For.** English news sentences that report one event between two parties. Which sentences these are, and who the
parties are, it does not tell: it answers for any two spans.

## Scores

Cross-validated in five folds: each sentence typed by a model that has learned from the others, quantised as it ships.
The first learning (invented sentences, gold records) holds none of the sentences. The model that ships has learned from
all of them; it has no score of its own.

{scores}

Each type (seed {seed}):

| type | precision | recall | F1 | sentences |
|---|---|---|---|---|
{types}

Main confusions (seed {seed}):

| by people | told | sentences |
|---|---|---|
{confusions}

## Size and speed

{size:.2f} MB compressed; some 65 MB in memory, its words mapped from `reader.onnx`. One sentence takes {speed:.1f} ms
on one core, the first one an eighth of a second more.

## What it is bad at

- Types it has seen few sentences of: COOPERATE, MOBILIZE and PROTEST have fewer than twenty each; their figures above
  may be off by a tenth either way.
- What is done and what is only said about it: "agreed to withdraw" is AGREE, "withdrew" YIELD; "called for sanctions"
  THREATEN, "called for talks" REQUEST.
- Withdrawals: soldiers who leave are YIELD, peacekeepers who are withdrawn SANCTION; of names it does not know it tells
  one from the other badly.
- The quad class is that of the type in nearly all sentences: the few that people have put elsewhere it gets wrong.
- Sentences that report no event, or several: it has seen neither. It answers all the same.
- The score is a share among the types, and no probability that anything took place.
"""


def write_card(judged: Mapping[int, Sequence[Judged]], folder: Path, gold: int, speed: float) -> Path:
    """Write the figures and the card.

    Args:
        judged: what each seed's folds have told.
        folder: of the exported model.
        gold: how many gold records were learned from.
        speed: milliseconds a sentence takes.

    Returns:
        The card's path.

    """
    figures = {seed: figures_of(rows) for seed, rows in judged.items()}
    mean = {name: sum(one[name] for one in figures.values()) / len(figures) for name in next(iter(figures.values()))}
    kept = {"mean": mean, "seeds": {str(seed): one for seed, one in figures.items()}}
    (folder / FOLDS).write_text(json.dumps(_short(kept), indent=1) + "\n", encoding="utf-8")
    seed, rows = next(iter(judged.items()))
    pairs = [(row.root, row.told) for row in rows]
    wrong = Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(_CONFUSIONS)
    text = _CARD.format(
        gold=gold,
        count=f"{len(rows):,}",
        seed=seed,
        scores=_scores(figures),
        types="\n".join(
            f"| {root} | {precision:.2f} | {recall:.2f} | {score:.2f} | {sentences} |"
            for root, (precision, recall, score, sentences) in by_label(pairs).items()
        ),
        confusions="\n".join(f"| {one} | {other} | {count} |" for (one, other), count in wrong),
        size=(folder / "events.onnx.gz").stat().st_size / 1e6,
        speed=speed,
    )
    card = folder / "EVENTS.md"
    card.write_text(text, encoding="utf-8")
    return card


def _scores(figures: Mapping[int, Mapping[str, float]]) -> str:
    names = list(next(iter(figures.values())))
    head = "".join(f" seed {seed} |" for seed in figures)
    rows = (f"| {name} |" + "".join(f" {one[name]:.3f} |" for one in figures.values()) for name in names)
    return "\n".join([f"| figure |{head}", "|---|" + "---|" * len(figures), *rows])


def _short(value: object) -> object:
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    return round(value, 4) if isinstance(value, float) else value
