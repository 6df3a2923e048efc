"""How many of PolNeAR's cues the codebook knows: `python -m eval.cues [--shared ../shared] [--unknown N] [--raise]`.

A cue is known if the codebook has a word of it, and known by itself if that word attributes without another.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from eval.floors import report
from rashomon.codebook.cues import find_cues, is_cue, strength_of


def cue_words(shared: Path, split: str) -> Counter[str]:
    """Count the cues of a part of PolNeAR, one annotator an article."""
    found: Counter[str] = Counter()
    with gzip.open(shared / "corpora" / f"polnear-{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["first"]:
                text = article["text"]
                cues = (" ".join(text[start:end] for start, end in row["cue"]) for row in article["attributions"])
                found.update(words.strip() for words in cues if words.strip())
    return found


def figures(shared: Path, *, unknown: int = 0) -> dict[str, float]:
    """Measure shares, 0 to 1, and print how strong the cues are and which are unknown."""
    shares: dict[str, float] = {}
    for split in ("train", "dev"):
        cues = cue_words(shared, split)
        total = cues.total()
        missing = Counter({words: count for words, count in cues.items() if not find_cues(words)})
        shares[f"{split} known"] = 1 - missing.total() / total
        shares[f"{split} known by themselves"] = sum(n for words, n in cues.items() if is_cue(words)) / total
        strengths: Counter[str] = Counter()
        for words, count in cues.items():
            strengths[strength_of(words)] += count
        print(f"{split}: " + ", ".join(f"{name} {count / total:.3f}" for name, count in strengths.most_common()))
        for words, count in missing.most_common(unknown):
            print(f"  {count:4} {words!r}")
    return shares


def main() -> int:
    """Print the coverage; exit with 1 if it fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--unknown", type=int, default=0, help="how many unknown cues to list")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    options = parser.parse_args()
    return 0 if report("cues", figures(options.shared, unknown=options.unknown), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
