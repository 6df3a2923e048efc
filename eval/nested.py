"""Score what is said inside what is said: `python -m eval.nested [--talk]`. Needs nothing but the project.

The texts of `tests/golden/nested.yaml` were written blind to the rules: one half to mend them on, the other to check
them. An inner attribution is right if its cue and its source overlap the gold ones and its content half of the gold
one's. A text counts only by what stands at its second level or deeper; whether its outer statement is found is not
asked.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from eval.floors import report
from rashomon.model import Article, Attribution, Sheet, Span
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.stage import ReaderStage

NESTED = Path(__file__).parent.parent / "tests" / "golden" / "nested.yaml"
_LEAST = 0.5


def right(text: str, row: dict[str, Any], found: Attribution) -> bool:
    """Say whether an inner attribution is the one of a gold row."""
    source, cue, content = (_span(text, row[name]) for name in ("source", "cue", "content"))
    said = {i for span in found.content for i in range(span.start, span.end)}
    gold = set(range(content.start, content.end))
    return (
        any(span.overlaps(cue) for span in found.cue)
        and any(span.overlaps(source) for span in found.source)
        and len(said & gold) >= _LEAST * len(said | gold)
    )


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def figures(model: Path = MODEL_FOLDER, *, talk: bool = False) -> dict[str, float]:
    """Measure precision and recall, 0 to 1, of each half.

    Args:
        model: folder of the model.
        talk: whether to say what is missed and what is made up.

    """
    stage = ReaderStage(model)
    counts: Counter[tuple[str, str]] = Counter()
    for case in yaml.safe_load(NESTED.read_text(encoding="utf-8")):
        text, half = case["text"], case["half"]
        reading = stage(Sheet(Article(case["name"], text))).reading
        inner = [one for one in (reading.attributions if reading else ()) if one.inside is not None]
        met = [[one for one in inner if right(text, row, one)] for row in case["inner"]]
        true = [one for one in inner if any(one in row for row in met)]
        counts[half, "gold"] += len(met)
        counts[half, "met"] += sum(map(bool, met))
        counts[half, "found"] += len(inner)
        counts[half, "true"] += len(true)
        if talk:
            _tell(text, case, met, [one for one in inner if one not in true])
    return {
        f"{half} {name}": counts[half, part] / max(counts[half, whole], 1)
        for half in ("build", "check")
        for name, part, whole in (("precision", "true", "found"), ("recall", "met", "gold"))
    }


def _tell(text: str, case: dict[str, Any], met: Sequence[Sequence[Attribution]], extra: Sequence[Attribution]) -> None:
    for row, found in zip(case["inner"], met, strict=True):
        if not found:
            print(f"{case['half']} {case['name']}: missed {row['source']} / {row['cue']} / {row['content'][:60]}")
    for one in extra:
        parts = (" ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content))
        print(f"{case['half']} {case['name']}: made up {' / '.join(parts)}")


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    parser.add_argument("--talk", action="store_true", help="say what is missed and what is made up")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("nested", figures(options.model, talk=options.talk), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
