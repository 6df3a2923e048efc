"""Score events on the golden texts: `python -m eval.events [--talk]`. Needs nothing but the project.

The sixty texts of `tests/golden/events.yaml` were written before anybody tried the rules on them: one half to mend them
on, the other to check them. An event is right if its type, both sides, its status and whose word it is are all right.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

from eval.floors import report
from rashomon.model import Article, Part, Sheet
from rashomon.run.stages import shipped_stages

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "events.yaml"
HALVES = ("mend", "check")


def told(sheet: Sheet) -> set[str]:
    """Give the events of an article in words: type, actors, recipients, status, and who says it."""
    names = {one.id: one.name for one in sheet.referents or ()}
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    rows = set()
    for one in sheet.events or ():
        sides = [_side(names, side) for side in (one.actors, one.recipients)]
        words = f"{one.type.value} | {sides[0]} | {sides[1]} | {one.status.value}"
        rows.add(words + (f" | says {speakers[one.voice]}" if one.voice else ""))
    return rows


def _side(names: Mapping[str, str], parts: tuple[Part, ...]) -> str:
    return ", ".join(names[one.referent] for one in parts) or "-"


def main() -> int:
    """Score; print the figures beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--talk", action="store_true", help="print what differs in the half to mend on")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    cases: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))
    stages, counts = shipped_stages(), Counter[str]()
    for case in cases:
        sheet = reduce(lambda sheet, stage: stage(sheet), stages, Sheet(Article(case["name"], case["text"])))
        wanted, made, half = set(case["events"]), told(sheet), case["half"]
        counts.update({f"{half} wanted": len(wanted), f"{half} made": len(made), f"{half} both": len(wanted & made)})
        if options.talk and half == "mend" and wanted != made:
            print(f"{case['text'].strip()}\n  missed {sorted(wanted - made)}\n  made   {sorted(made - wanted)}")
    figures = {}
    for half in HALVES:
        figures[f"{half} precision"] = counts[f"{half} both"] / max(counts[f"{half} made"], 1)
        figures[f"{half} recall"] = counts[f"{half} both"] / max(counts[f"{half} wanted"], 1)
    return 0 if report("events", figures, lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
