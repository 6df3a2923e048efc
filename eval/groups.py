"""Attribution scores by form and by publisher: `python -m eval.groups [--shared ../shared]`.

A form's gold are the attributions of that form, and so are its predictions: what is read in another form than it has
counts as missed there and as made up here. The form of both is read off the text: whether the content stands in
quotation marks, in part or not at all.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from eval.attribution import gold, predictions, score
from rashomon.annotate.forms import form_of
from rashomon.model import Span
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations

Row: TypeAlias = dict[str, Any]
SHOWN = ("exact source", "exact cue", "exact content", "attribution linked")


def only(row: Row, form: str, text: str) -> Row:
    """Keep the attributions of one form."""
    quotations = find_quotations(text, paragraphs(text))

    def is_of_form(attribution: Row) -> bool:
        content = tuple(Span(start, end) for start, end in attribution["content"] if start < end)
        return bool(content) and form_of(text, content, quotations) == form

    return {**row, "attributions": [one for one in row["attributions"] if is_of_form(one)]}


def figures(shared: Path, model: Path = MODEL_FOLDER) -> dict[str, dict[str, float]]:
    """Measure each form and each publisher; how many gold attributions it has stands beside the scores.

    Args:
        shared: folder with corpora and score.
        model: folder of the model.

    """
    rows = list(gold(shared / "corpora" / "polnear-dev.jsonl.gz"))
    texts = {row["id"]: row["text"] for row in rows}
    found = list(predictions(iter(rows), model))
    table: dict[str, dict[str, float]] = {}
    for form in ("direct", "mixed", "indirect"):
        parts = [[only(row, form, texts[row["id"]]) for row in part] for part in (rows, found)]
        table[form] = _scored(shared, *parts)
    for publisher in sorted({row["publisher"] for row in rows}):
        own = {row["id"] for row in rows if row["publisher"] == publisher}
        table[publisher] = _scored(shared, *([row for row in part if row["id"] in own] for part in (rows, found)))
    return table


def _scored(shared: Path, true: list[Row], found: list[Row]) -> dict[str, float]:
    with TemporaryDirectory() as scratch:
        path = Path(scratch, "gold.jsonl.gz")
        path.write_bytes(gzip.compress(_lines(true).encode()))
        measured = score(shared, path, found)
    count = sum(len(row["attributions"]) for row in true)
    return {"gold": float(count), **{name: measured[name] for name in SHOWN}}


def _lines(rows: Iterable[Row], write: Callable[[Row], str] = json.dumps) -> str:
    return "".join(write(row) + "\n" for row in rows)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    options = parser.parse_args()
    print(f"{'':14s} {'gold':>6s} {'source':>7s} {'cue':>7s} {'content':>8s} {'linked':>7s}")
    for name, row in figures(options.shared, options.model).items():
        number, source, cue, content, linked = row.values()
        print(f"{name:14s} {number:6.0f} {source:7.1f} {cue:7.1f} {content:8.1f} {linked:7.1f}")


if __name__ == "__main__":
    main()
