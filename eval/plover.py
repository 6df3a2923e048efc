"""Score and use the typing of events: `python -m eval.plover` or `python eval/plover.py FILE`.

Without a file it prints two groups of figures. `event types` are cross-validated: each of PLOVER's sentences typed by a
model that has learned from the other four fifths, quantised as the model ships. To learn takes PyTorch, so these come
from `events-folds.json`, as `python -m training.event_types --folds` last wrote it. `event types, seen` is measured
now, with the model that ships, on the same sentences. It has learned from them: this says whether the file is whole,
never how good it is.

With a file of JSON lines that hold `sentence`, `source` and `target`, it prints each line with `root` and `quad` added.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

_ROOT: Final = Path(__file__).resolve().parent.parent
if __package__ in (None, ""):  # run by its path: let it find the package it belongs to
    sys.path[0] = str(_ROOT)

from rapidfuzz import fuzz  # noqa: E402 - after the path is set

from eval.floors import report  # noqa: E402
from rashomon.errors import CallError  # noqa: E402
from rashomon.model import Span  # noqa: E402
from rashomon.reader.encoder import MODEL_FOLDER  # noqa: E402
from rashomon.reader.event_types import EventTyper  # noqa: E402

CORPUS: Final = Path("corpora", "plover-sentences.jsonl.gz")
FOLDS: Final = "events-folds.json"
_ALIKE: Final = 80
"""How alike, of 100, a part of a sentence must be to the words looked for to count as found."""


class Spans(NamedTuple):
    """Where the source and the target stand in a sentence, and which of them were not found."""

    source: Span
    target: Span
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence's type by people, and as it was told."""

    root: str
    quad: int
    told: str
    told_quad: int


def spans_in(sentence: str, source: str, target: str) -> Spans:
    """Find the words of source and target in a sentence.

    Of several places, those are taken where the two do not overlap, the earliest first. Words that the sentence does
    not have are put where it is most like them; where nothing is like them, at the whole sentence.

    Examples:
        >>> spans_in("Kestria and Vardania met: Vardania asked.", "Vardania", "Kestria")
        Spans(source=Span(start=12, end=20), target=Span(start=0, end=7), missing=())
        >>> spans_in("The Kestrian army left.", "the  Kestrian army", "Vardania")
        Spans(source=Span(start=0, end=17), target=Span(start=0, end=23), missing=('target',))

    """
    sources, targets = (_places(sentence, words) for words in (source, target))
    whole = Span(0, max(len(sentence), 1))
    missing = tuple(name for name, places in (("source", sources), ("target", targets)) if not places)
    pairs = [(one, other) for one in sources or [whole] for other in targets or [whole]]
    first, second = min(pairs, key=lambda pair: pair[0].overlaps(pair[1]))
    return Spans(first, second, missing)


def _places(sentence: str, words: str) -> list[Span]:
    """List where words stand: as they are, else in any case, else where the sentence is like them."""
    words = words.strip()
    if not words or not sentence.strip():
        return []
    for text, sought in ((sentence, words), (sentence.lower(), words.lower())):
        found = list(_occurrences(text, sought)) if len(text) == len(sentence) else []
        if found:
            return found
    near = fuzz.partial_ratio_alignment(words.lower(), sentence.lower())
    if near is None or near.score < _ALIKE or len(sentence.lower()) != len(sentence):
        return []
    return [_at_words(sentence, near.dest_start, near.dest_end)]


def _occurrences(text: str, sought: str) -> Iterator[Span]:
    at = text.find(sought)
    while at >= 0:
        yield Span(at, at + len(sought))
        at = text.find(sought, at + 1)


def _at_words(sentence: str, start: int, end: int) -> Span:
    """Let a span begin and end with whole words."""
    while start > 0 and sentence[start].isalnum() and sentence[start - 1].isalnum():
        start -= 1
    while end < len(sentence) and sentence[end - 1].isalnum() and sentence[end].isalnum():
        end += 1
    covered = sentence[start:end]
    start, end = start + len(covered) - len(covered.lstrip()), start + len(covered.rstrip())
    return Span(start, max(end, start + 1))


def figures_of(judged: Sequence[Judged]) -> dict[str, float]:
    """Measure: accuracy and macro-F1 of the types, 0 to 1, and the same of the quad classes.

    Examples:
        >>> figures_of([Judged("AID", 2, "AID", 2), Judged("AID", 2, "YIELD", 2)])
        {'root accuracy': 0.5, 'root macro-F1': 0.333..., 'quad accuracy': 1.0, 'quad macro-F1': 1.0}

    """
    roots = [(one.root, one.told) for one in judged]
    classes = [(str(one.quad), str(one.told_quad)) for one in judged]
    found: dict[str, float] = {}
    for name, pairs in (("root", roots), ("quad", classes)):
        found[f"{name} accuracy"] = sum(gold == told for gold, told in pairs) / len(pairs)
        scores = by_label(pairs)
        found[f"{name} macro-F1"] = sum(score for _, _, score, _ in scores.values()) / len(scores)
    return found


def by_label(pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[float, float, float, int]]:
    """Measure each label: precision, recall, F1 and how often it is gold.

    Args:
        pairs: gold label and the one told.

    """
    found = {}
    for label in sorted({label for pair in pairs for label in pair}):
        gold, told = sum(one == label for one, _ in pairs), sum(one == label for _, one in pairs)
        right = sum(one == other == label for one, other in pairs)
        precision, recall = right / max(told, 1), right / max(gold, 1)
        found[label] = (precision, recall, 2 * right / max(gold + told, 1), gold)
    return found


def seen(shared: Path, model: Path) -> dict[str, float]:
    """Measure the model that ships on the sentences that it has learned from."""
    typer = EventTyper(model)
    with gzip.open(shared / CORPUS, "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    told = [_told(typer, row)[0] for row in rows]
    return figures_of([Judged(row["root"], row["quad"], *one) for row, one in zip(rows, told, strict=True)])


def _told(typer: EventTyper, row: Mapping[str, Any]) -> tuple[tuple[str, int], tuple[str, ...]]:
    """Type a row; return root and quad class, and which spans were not found."""
    sentence = row["sentence"]
    spans = spans_in(sentence, row.get("source") or "", row.get("target") or "")
    typed = typer.type_of(sentence, spans.source, spans.target)
    return (typed.root, typed.quad), spans.missing


def answer(path: Path, model: Path) -> int:
    """Print the lines of a file with `root` and `quad` added, null where nothing can be told; return the exit code."""
    typer = EventTyper(model)
    code = 0
    with path.open(encoding="utf-8") as handle:
        for number, line in enumerate(handle, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                (root, quad), missing = _told(typer, row)
            except (KeyError, TypeError, AttributeError, ValueError) as error:
                print(f"line {number}: no JSON object with sentence, source and target ({error!r})", file=sys.stderr)
                code = 2
                continue
            except CallError as error:
                print(f"line {number}: {error}", file=sys.stderr)
                root, quad, missing, code = None, None, (), 2
            for name in missing:
                print(f"line {number}: the {name} is not in the sentence: {row.get(name)!r}", file=sys.stderr)
            print(json.dumps({**row, "root": root, "quad": quad}, ensure_ascii=False))
    return code


def main() -> int:
    """Print the figures, or type a file's sentences; exit with 1 if a figure has fallen, with 2 if a line is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", help="JSON lines with sentence, source and target")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    if options.file:
        return answer(options.file, options.model)
    kept = json.loads((options.model / FOLDS).read_text(encoding="utf-8"))
    print("cross-validated when it was learned; the mean of several seeds, from", FOLDS)
    held = report("event types", kept["mean"], lift=options.lift)
    print("measured now, on sentences the model has learned from: says that the file is whole, not how good it is")
    return 0 if report("event types, seen", seen(options.shared, options.model), lift=options.lift) and held else 1


if __name__ == "__main__":
    sys.exit(main())
