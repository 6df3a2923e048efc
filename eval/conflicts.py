"""Score where accounts part, on the pairs in `eval/conflicts/`: `python -m eval.conflicts [--part check] [--show]`.

Each pair of short passages is read as a story of two articles (or of one), the way a user's story is read, and all
conflicts found in it are looked at. One is right if it is of the pair's kind and each of its sides overlaps one of the
marked passages; what else is found is wrong, in near misses whatever it is. Precision is the share of right ones among
all that are found, recall the share of the pairs whose conflict is found. `build` was read while the rules were
written; `check` was not, and its figures are the ones to report. The pairs are harder than news: half of them are
written to mislead.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from eval.floors import report
from rashomon.model import Article, Conflict, ConflictKind, Fact, Metadata, Origin, Sheet, Side, Stage
from rashomon.run.link import link_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from rashomon.views.parted import Parted

PAIRS: Final = Path(__file__).parent / "conflicts"
PARTS: Final = ("build", "check")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A conflict that was found in a pair.

    Attributes:
        row: the pair.
        kind: of the conflict.
        words: of both sides.
        right: whether it is the pair's.

    """

    row: Row
    kind: ConflictKind
    words: tuple[str, str]
    right: bool


def rows_of(part: str) -> list[Row]:
    """Read the pairs of a part."""
    return [json.loads(line) for line in (PAIRS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def judged(row: Row, stages: Sequence[Stage]) -> list[Judged]:
    """Read a pair as a story and judge what is found in it.

    Args:
        row: the pair.
        stages: what reads its articles, in their order.

    """
    with tempfile.TemporaryDirectory() as scratch, StoryFile.open(Path(scratch, "s.rashomon"), create=True) as story:
        for name in ("one", "other"):
            if row[name]:
                sheet = Sheet(_article(name, row[name]))
                for stage in stages:
                    sheet = stage(sheet)
                story.write(sheet, name, {stage.name: stage.version for stage in stages})
        link_story(story)
        parted = Parted.of(story)
        return [
            Judged(row, one.kind, _words(parted, one), _is_right(row, parted, one)) for one in parted.conflicts(story)
        ]


def _article(name: str, given: Row) -> Article:
    outlet, day = (Fact(given[field], Origin.FLAG, evidence=field) for field in ("outlet", "published_on"))
    return Article(name, given["text"], metadata=Metadata(outlet=outlet, published_on=day), language="en")


def _words(parted: Parted, one: Conflict) -> tuple[str, str]:
    left, right = (" … ".join(span.of(parted.article(side.article).text) for span in side.spans) for side in one.sides)
    return left, right


def _is_right(row: Row, parted: Parted, one: Conflict) -> bool:
    if one.kind.value != row["kind"]:
        return False
    places = ("one", "other" if row["other"] else "one")
    marked = list(zip(places, row["sides"], strict=True))
    return any(
        all(_overlaps(parted, side, *place) for side, place in zip(sides, marked, strict=True))
        for sides in (one.sides, one.sides[::-1])
    )


def _overlaps(parted: Parted, side: Side, name: str, words: str) -> bool:
    article = parted.article(side.article)
    start = article.text.find(words)
    return article.name == name and any(span.start < start + len(words) and start < span.end for span in side.spans)


def figures(part: str, *, show: bool = False) -> dict[str, float]:
    """Score a part, all kinds together and each for itself.

    Args:
        part: build or check.
        show: whether to print what was found wrongly, and what was missed.

    """
    rows, stages = rows_of(part), shipped_stages()
    found = [one for row in rows for one in judged(row, stages)]
    hit = {one.row["id"] for one in found if one.right}
    if show:
        for line in _shown(rows, found, hit):
            print(line)
    wanted = Counter(row["kind"] for row in rows if row["kind"])
    right = Counter(one.kind.value for one in found if one.right)
    every = Counter(one.kind.value for one in found)
    figure = {
        "precision": sum(right.values()) / max(1, len(found)),
        "recall": len(hit) / sum(wanted.values()),
        "near misses left alone": sum(
            not row["kind"] and all(one.row["id"] != row["id"] for one in found) for row in rows
        ) / sum(not row["kind"] for row in rows),
    }  # fmt: skip
    for kind, count in sorted(wanted.items()):
        got = sum(row["kind"] == kind and row["id"] in hit for row in rows)
        print(f"  {part}, {kind}: {got} of {count} found; {right[kind]} of {every[kind]} right")
    return figure


def _shown(rows: Sequence[Row], found: Sequence[Judged], hit: set[str]) -> Iterator[str]:
    for one in found:
        if not one.right:
            yield f"WRONG {one.row['id']} ({one.row['kind']}): {one.kind.value}: {one.words[0]!r} / {one.words[1]!r}"
    for row in rows:
        if row["kind"] and row["id"] not in hit:
            yield f"MISSED {row['id']} ({row['kind']}): {row['sides'][0]!r} / {row['sides'][1]!r}"


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, help="one part alone")
    parser.add_argument("--show", action="store_true", help="print what is wrong and what is missed")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    held = True
    for part in [options.part] if options.part else PARTS:
        held = report(f"conflicts, {part}", figures(part, show=options.show), lift=options.lift) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
