"""Score statements on PolNeAR's development part: `python -m eval.attribution [--shared ../shared]`.

What is scored is what a user gets: the whole way from the text to statements, those made inside others left out.
"""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from eval.command import gate
from rashomon.annotate.stage import ReferentStage, StatementStage
from rashomon.export.annotation import annotation_record
from rashomon.model import Article, Sheet
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.stage import ReaderStage

Change = Callable[[dict[str, Any]], dict[str, Any]]
KEPT = ("exact source", "exact cue", "exact content", "attribution linked")
"""The figures that have a floor."""


def gold(path: Path) -> Iterator[dict[str, Any]]:
    """Read the gold articles, one annotator's line each."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            if row["first"]:
                yield row


def predictions(rows: Iterator[dict[str, Any]], model: Path) -> Iterator[dict[str, Any]]:
    """Read each article and give its statements in the form of the gold."""
    reader, refer, annotate = ReaderStage(model), ReferentStage(), StatementStage()
    for row in rows:
        sheet = annotate(refer(reader(Sheet(Article(row["id"], row["text"])))))
        found = annotation_record(sheet)["attributions"]
        yield {"id": row["id"], "attributions": [one for one in found if one["inside"] is None]}


def unchanged(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as it is."""
    return row


def figures(shared: Path, model: Path = MODEL_FOLDER, change: Change = unchanged) -> dict[str, float]:
    """Measure, and return every F1 that the score prints, by its name.

    Args:
        shared: folder with corpora and score.
        model: folder of the model.
        change: what is done to each article before it is read; its characters must keep their places.

    """
    path = shared / "corpora" / "polnear-dev.jsonl.gz"
    return score(shared, path, predictions(map(change, gold(path)), model))


def score(shared: Path, path: Path, found: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Score predictions, print what the score prints, and return its F1s.

    Args:
        shared: folder with corpora and score.
        path: the gold articles.
        found: the predictions.

    """
    with tempfile.TemporaryDirectory() as scratch:
        written = Path(scratch, "predictions.jsonl")
        written.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        tokens = shared / "corpora" / "polnear-dev-corenlp.jsonl.gz"
        command = [sys.executable, *map(str, (shared / "score" / "attribution.py", path, tokens, written))]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    print(printed)
    lines = re.findall(r"^(exact|token|attribution)\s+(\w+)\s.*F1\s+([\d.]+)", printed, re.MULTILINE)
    return {f"{kind} {role}": float(value) for kind, role, value in lines}


def kept(shared: Path, model: Path) -> dict[str, float]:
    """Measure the figures that have a floor."""
    measured = figures(shared, model)
    return {name: measured[name] for name in KEPT}


if __name__ == "__main__":
    sys.exit(gate("attribution", __doc__, kept))
