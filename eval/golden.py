"""Score the short texts that a person has read: `python -m eval.golden`. Needs nothing but the project.

Each text has one difficulty. A row is *found* if a statement covers half of its content or more (and no more than
twice of it); of the found ones, how many have the right speaker, form, chain and outer statement.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from eval.floors import report
from rashomon.annotate.stage import ReferentStage, StatementStage
from rashomon.model import Article, Sheet, Span, Statement
from rashomon.reader.stage import ReaderStage

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "statements.yaml"


def figures(*, talk: bool = False) -> dict[str, float]:
    """Measure shares, 0 to 1: rows found, statements that are rows, and how many found rows are right in each way."""
    reader, refer, annotate = ReaderStage(), ReferentStage(), StatementStage()
    counts: Counter[str] = Counter()
    for case in yaml.safe_load(GOLDEN.read_text(encoding="utf-8")):
        made = annotate(refer(reader(Sheet(Article(case["name"], case["text"]))))).statements or ()
        matched = [_best(case["text"], row, made) for row in case["statements"]]
        counts["rows"] += len(matched)
        counts["made"] += len(made)
        counts["true"] += len({one.id for one in matched if one})
        for row, one in zip(case["statements"], matched, strict=True):
            wrong = ["found"] if one is None else _wrong(row, one, matched)
            counts.update({"found": one is not None, **({f"not {name}": 1 for name in wrong} if one else {})})
            if wrong and talk:
                shown = one and (one.speaker, one.form.value, [r.name for r in one.via], one.strength)
                print(f"{case['name']}: {' '.join(row['content'])[:60]!r}: wrong {', '.join(wrong)}; made {shown}")
        for one in made if talk else ():
            if one not in matched:
                said = " … ".join(span.of(case["text"]) for span in one.content)
                print(f"{case['name']}: no row for {one.speaker!r}: {said[:80]!r}")
    found = counts["found"]
    shares = {name: 1 - counts[f"not {name}"] / found for name in ("speaker", "form", "via", "inside", "strength")}
    return {"recall": found / counts["rows"], "precision": counts["true"] / counts["made"], **shares}


def _characters(spans: Sequence[Span]) -> set[int]:
    return {i for span in spans for i in range(span.start, span.end)}


def _best(text: str, row: dict[str, Any], made: Sequence[Statement]) -> Statement | None:
    wanted: set[int] = set()
    at = 0
    for part in row["content"]:
        start, end = _find(text, part, at)
        wanted |= set(range(start, end))
        at = end
    scored = []
    for one in made:
        mine = _characters(one.content)
        share = len(mine & wanted) / len(mine | wanted)
        scored.append((share, one.id, one))
    best = max(scored, default=None)
    return best[2] if best and best[0] >= 0.5 else None


def _find(text: str, part: str, at: int) -> tuple[int, int]:
    """Where words stand, whatever white space stands between them in the text."""
    words = part.split()
    start = text.index(words[0], at)
    while True:
        end = start
        for word in words:
            while text[end].isspace():
                end += 1
            if not text.startswith(word, end):
                break
            end += len(word)
        else:
            return start, end
        start = text.index(words[0], start + 1)


def _wrong(row: dict[str, Any], one: Statement, matched: Sequence[Statement | None]) -> list[str]:
    outer = matched[row["inside"]] if "inside" in row else None
    checks = {
        "speaker": (one.speaker or "").casefold() == (row["who"] or "").casefold() or row["who"] is None,
        "form": one.form == row["form"],
        "via": [_bare(relay.name) for relay in one.via] == [_bare(name) for name in row.get("via", ())],
        "inside": one.inside == (outer.id if outer else None),
        "strength": one.strength == row.get("strength", "neutral"),
    }
    return [name for name, right in checks.items() if not right]


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--talk", action="store_true", help="say what is wrong in each text")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("golden", figures(talk=options.talk), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
