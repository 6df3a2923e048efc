"""Where the attribution score is lost: `python -m eval.errors [--shared ../shared]`.

For each gold attribution of PolNeAR's development part, the first thing that keeps it from being found exactly:
nobody saw it, the content is another, an end of the content is off, the speaker is another, only the cue differs.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.attribution import gold, predictions
from rashomon.reader.encoder import MODEL_FOLDER

Pairs = Sequence[Sequence[int]]


def characters(pairs: Pairs) -> set[int]:
    """Return the offsets that spans cover."""
    return {i for start, end in pairs for i in range(start, end)}


def letters(text: str, pairs: Pairs) -> set[int]:
    """Return the offsets of letters and digits that spans cover: punctuation at an end is no error."""
    return {i for i in characters(pairs) if text[i].isalnum()}


def classify(text: str, wanted: dict[str, Any], found: Sequence[dict[str, Any]]) -> str:
    """Say what keeps a gold attribution from being found exactly."""
    want = letters(text, wanted["content"])
    best, share = None, 0.0
    for one in found:
        have = letters(text, one["content"])
        union = len(want | have)
        if union and len(want & have) / union > share:
            best, share = one, len(want & have) / union
    if best is None:
        near = any(characters(one["cue"]) & characters(wanted["cue"]) for one in found)
        return "content elsewhere, cue seen" if near else "not seen"
    source, said = letters(text, wanted["source"]), letters(text, best["source"])
    if bool(source & said) != bool(source or said):
        return "another speaker" if source and said else "speaker missing" if source else "speaker made up"
    if share < 0.5:
        return "content mostly another"
    have = letters(text, best["content"])
    if have != want:
        start, end = min(have) == min(want), max(have) == max(want)
        return "content: a part missing or added" if start and end else f"content: {'end' if start else 'start'} off"
    return "right" if source == said else "ends of the speaker's words"


def main() -> None:
    """Count and print the classes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    options = parser.parse_args()
    path = options.shared / "corpora" / "polnear-dev.jsonl.gz"
    found = {row["id"]: row["attributions"] for row in predictions(gold(path), MODEL_FOLDER)}
    counts: Counter[str] = Counter()
    for row in gold(path):
        counts.update(classify(row["text"], wanted, found[row["id"]]) for wanted in row["attributions"])
    for name, count in counts.most_common():
        print(f"{count:6d}  {100 * count / counts.total():5.1f} %  {name}")


if __name__ == "__main__":
    main()
