"""What a score is worth: `python -m eval.calibration [--shared ../shared]`.

For the attributions found in PolNeAR's development part, by score: how many are right, that is, cover half of a gold
content and have its speaker (or both have none).
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from eval.attribution import gold, predictions
from eval.errors import letters
from rashomon.reader.encoder import MODEL_FOLDER

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


def is_right(text: str, one: dict[str, Any], gold_rows: Sequence[dict[str, Any]]) -> bool:
    """Say whether an attribution is one of the gold ones, loosely."""
    content, source = letters(text, one["content"]), letters(text, one["source"])
    for row in gold_rows:
        wanted, speaker = letters(text, row["content"]), letters(text, row["source"])
        same = bool(source & speaker) or not (source or speaker)
        if same and 2 * len(content & wanted) >= len(content | wanted):
            return True
    return False


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    path = parser.parse_args().shared / "corpora" / "polnear-dev.jsonl.gz"
    found = {row["id"]: row["attributions"] for row in predictions(gold(path), MODEL_FOLDER)}
    every: Counter[float] = Counter()
    right: Counter[float] = Counter()
    for row in gold(path):
        for one in found[row["id"]]:
            edge = max(edge for edge in EDGES if one["score"] >= edge)
            every[edge] += 1
            right[edge] += is_right(row["text"], one, row["attributions"])
    print("score from  found  right")
    for edge in sorted(every):
        print(f"{edge:10.2f} {every[edge]:6d} {100 * right[edge] / every[edge]:5.1f} %")


if __name__ == "__main__":
    main()
