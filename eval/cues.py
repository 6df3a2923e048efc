"""How many of PolNeAR's cues the codebook knows: `python eval/cues.py [--unknown N] [--raise]`.

A cue is known if its words hold a form that the codebook has. Prints the share of mentions for train and dev, the
share known by words that attribute by themselves, the strengths, and, if asked, the commonest cues that are not known.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from floors import report

from rashomon.codebook.cues import find_cues, is_cue, strength_of

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"


def cue_words(split: str) -> Counter[str]:
    """Count the cues of a part of PolNeAR, one annotator an article."""
    found: Counter[str] = Counter()
    with gzip.open(CORPORA / f"polnear-{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["first"]:
                text = article["text"]
                found.update(
                    words
                    for row in article["attributions"]
                    if (words := " ".join(text[start:end] for start, end in row["cue"]).strip())
                )
    return found


def main() -> int:
    """Print the coverage; fail where it fell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unknown", type=int, default=0, help="how many unknown cues to list")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    options = parser.parse_args()
    figures: dict[str, float] = {}
    for split in ("train", "dev"):
        cues = cue_words(split)
        total = cues.total()
        unknown = Counter({words: count for words, count in cues.items() if not find_cues(words)})
        figures[f"{split} known"] = 1 - unknown.total() / total
        figures[f"{split} known by themselves"] = sum(n for words, n in cues.items() if is_cue(words)) / total
        strengths: Counter[str] = Counter()
        for words, count in cues.items():
            strengths[strength_of(words)] += count
        print(f"{split}: " + ", ".join(f"{name} {count / total:.3f}" for name, count in strengths.most_common()))
        for words, count in unknown.most_common(options.unknown):
            print(f"  {count:4} {words!r}")
    return int(not report("cues", figures, lift=options.lift))


if __name__ == "__main__":
    raise SystemExit(main())
