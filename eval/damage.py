"""What pasting does to the score: `python -m eval.damage [--shared ../shared] [--raise]`.

PolNeAR's development articles, each damaged in one way throughout; every kind of damage keeps each character in its
place, so that the gold spans stay where they are. Prints `linked` F1 for each kind, and what it loses.
"""

import random
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from eval.attribution import figures
from eval.command import gate
from rashomon.reader.encoder import MODEL_FOLDER
from training.damage import KINDS, change_quotes, lose_quotes, mix_quotes, upper

Damage = Callable[[str], str]


def _kind(name: str) -> Damage:
    return lambda text: change_quotes(text, KINDS[name])


def _lost(share: float) -> Damage:
    return lambda text: lose_quotes(text, random.Random(1), share)


DAMAGES: dict[str, Damage] = {
    "none": lambda text: text,
    **{f"{name} marks": _kind(name) for name in KINDS},
    "mismatched marks": lambda text: mix_quotes(text, random.Random(1)),
    "a third of the marks lost": _lost(0.33),
    "all marks lost": _lost(1.0),
    "line breaks lost": lambda text: text.replace("\n", " "),
    "in capitals": upper,
}


def damaged(row: dict[str, Any], damage: Damage) -> dict[str, Any]:
    """Return a gold article with its text damaged."""
    return {**row, "text": damage(row["text"])}


def losses(shared: Path, model: Path = MODEL_FOLDER) -> dict[str, float]:
    """Measure what each kind of damage loses, in points of `linked` F1, as negative numbers."""
    linked = {
        name: figures(shared, model, change=partial(damaged, damage=damage))["attribution linked"]
        for name, damage in DAMAGES.items()
    }
    whole = linked.pop("none")
    print(f"linked F1 without damage: {whole:.1f}")
    return {name: value - whole for name, value in linked.items()}


if __name__ == "__main__":
    sys.exit(gate("damage", __doc__, losses))
