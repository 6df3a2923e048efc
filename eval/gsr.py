"""Score events on PLOVER's gold standard records: `python -m eval.gsr [--show wrong|missed] [--half build|check]`.

Nothing is given but the sentence. A record is right if its type is the gold one's and both sides overlap the words for
its two sides; where the gold record names one side alone, that side. Of a sentence, the gold standard has one event and
tells others only in other records, so that a second event counts as wrong here even where it is told. Only records
with two sides count for precision. The records are split by a hash of their names: one half to build on, one to check.

PLOVER codes what is only intended by the intention: cooperation that is planned is AGREE, conflict that is planned or
threatened is THREATEN. Rashomon keeps the deed's own type and says that it is planned; the figures "as coded" turn one
into the other, as the gold standard's coders did, and the others take the deed's type as it is.

The figures "as read" count also what a person who read the sentences found told in them, though no gold record has it:
`gsr_read.json` names each such event by its record, type, place of its cue and status. What nobody has read is wrong.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any, Final

from eval.floors import report
from rashomon.model import Article, Event, EventType, Part, Sheet, Stage, Status
from rashomon.run.stages import shipped_stages

CORPUS: Final = Path("corpora", "plover-gsr.json.gz")
READ: Final = Path(__file__).with_name("gsr_read.json")
HALVES: Final = ("build", "check")
_NEWER: Final = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_GAP: Final = "..."
_COOPERATION: Final = frozenset(
    {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID}
    | {EventType.CONCEDE, EventType.RETREAT}
)


@dataclass(frozen=True, slots=True)
class Gold:
    """A record that people have made of a sentence: its type, and the stretches of words for each side."""

    name: str
    text: str
    type: str
    sides: tuple[tuple[tuple[int, int], ...], ...]
    words: str

    @property
    def half(self) -> str:
        """To which half it belongs."""
        return HALVES[hashlib.sha256(self.name.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one sentence: its gold record, what was found with two sides, and of these what is right."""

    gold: Gold
    found: tuple[Event, ...]
    right: tuple[Event, ...]
    coded: tuple[Event, ...]

    @property
    def error(self) -> str:
        """Why the gold record was not found; empty where it was."""
        if self.right:
            return ""
        if not self.found:
            return "nothing found"
        if any(_has_sides(self.gold, one) for one in self.found):
            return "right sides, other type"
        if any(one.type.value == self.gold.type for one in self.found):
            return "right type, other sides"
        return "another event"


def golds(path: Path) -> Iterator[Gold]:
    """Read the gold standard records that have a text and somebody who acts."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = json.load(file)
    for row in rows:
        sides = [_stretches(row.get("text", ""), row.get(side)) for side in ("source", "target")]
        if row.get("text") and any(sides):
            kind = _NEWER.get(row["event"], row["event"])
            yield Gold(row["id"], row["text"], kind, tuple(tuple(one) for one in sides), row.get("eventText", ""))


def _stretches(text: str, side: Any) -> list[tuple[int, int]]:  # noqa: ANN401 - as the file has it
    """Find the words for a side; words that were left out part them."""
    rows = side if isinstance(side, list) else []
    words = [part.strip() for row in rows for part in row["actorText"].split(_GAP) if part.strip()]
    return [(text.find(one), text.find(one) + len(one)) for one in words if one in text]


def _meets(parts: Iterable[Part], stretches: Iterable[tuple[int, int]]) -> bool:
    return any(one.span.start < end and start < one.span.end for one in parts for start, end in stretches)


def _has_sides(gold: Gold, one: Event) -> bool:
    """Whether an event's sides are those of a record; of those who do it to one another, either way round."""
    source, target = gold.sides
    if not target:
        return _meets((*one.actors, *one.recipients), source)
    if not source:
        return _meets(one.recipients, target)
    plain = _meets(one.actors, source) and _meets(one.recipients, target)
    return plain or (one.reciprocal and _meets(one.recipients, source) and _meets(one.actors, target))


def outcomes(path: Path, stages: Sequence[Stage]) -> Iterator[Outcome]:
    """Read each sentence and compare."""
    for gold in golds(path):
        sheet = reduce(lambda sheet, stage: stage(sheet), stages, Sheet(Article(gold.name, gold.text)))
        events = sheet.events or ()
        right = tuple(one for one in events if one.type.value == gold.type and _has_sides(gold, one))
        coded = tuple(one for one in events if coded_type(one).value == gold.type and _has_sides(gold, one))
        found = tuple(one for one in events if one in (*right, *coded) or (one.actors and one.recipients))
        yield Outcome(gold, found, right, coded)


def coded_type(one: Event) -> EventType:
    """Give the type by which PLOVER's coders code an event: what is only intended by the intention."""
    if one.status not in {Status.PLANNED, Status.THREATENED}:
        return one.type
    return EventType.AGREE if one.type in _COOPERATION else EventType.THREATEN


def figures(rows: Sequence[Outcome]) -> dict[str, float]:
    """Count precision and recall, for each half and all."""
    found: dict[str, float] = {}
    read = frozenset(json.loads(READ.read_text(encoding="utf-8")))
    for half in (*HALVES, "all"):
        own = [one for one in rows if half in {one.gold.half, "all"}]
        right, all_found = sum(len(one.right) for one in own), sum(len(one.found) for one in own)
        found[f"{half} precision"] = right / max(all_found, 1)
        found[f"{half} recall"] = sum(bool(one.right) for one in own) / max(len(own), 1)
        found[f"{half} precision as coded"] = sum(len(one.coded) for one in own) / max(all_found, 1)
        found[f"{half} precision as read"] = sum(_told(one, read) for one in own) / max(all_found, 1)
        found[f"{half} recall as coded"] = sum(bool(one.coded) for one in own) / max(len(own), 1)
    return found


def _told(one: Outcome, read: Collection[str]) -> int:
    """Count what a sentence tells: the gold record, and what a reader found in it besides."""
    names = {event: f"{one.gold.name} {event.type.value} {event.cue.start} {event.status.value}" for event in one.found}
    return sum(event in (*one.right, *one.coded) or name in read for event, name in names.items())


def _show(one: Outcome) -> None:
    text = one.gold.text
    sides = [[text[start:end] for start, end in side] for side in one.gold.sides]
    print(f"\n{one.gold.type} {sides[0]} -> {sides[1]} ({one.gold.words}): {one.error}\n  {text}")
    for event in one.found:
        doing, done = ([part.span.of(text) for part in side] for side in (event.actors, event.recipients))
        mark = "+" if event in (*one.right, *one.coded) else "-"
        print(
            f"  {mark} {event.type.value} {doing} -> {done} {event.status.value} “{event.cue.of(text)}” {event.pattern}"
        )


def main() -> int:
    """Score; print the figures beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--show", choices=("wrong", "missed"), help="print the sentences of the half to build on")
    parser.add_argument("--half", choices=HALVES, default="build", help="which half is shown")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    rows = list(outcomes(options.shared / CORPUS, shipped_stages()))
    for one in rows:
        wrong = bool(set(one.found) - {*one.right, *one.coded})
        if one.gold.half == options.half and options.show and (wrong if options.show == "wrong" else not one.right):
            _show(one)
    print("missed:", dict(Counter(one.error for one in rows if one.error).most_common()))
    return 0 if report("gsr", figures(rows), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
