"""Sentences with a source, a target and the type of what one did to the other, as the corpora give them."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_NOW_CALLED: Final = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


@dataclass(frozen=True, slots=True)
class EventRow:
    """A sentence with its event.

    Attributes:
        sentence: the sentence.
        source: words of the one who acts; nearly always words of the sentence.
        target: words of the one it is done to.
        root: PLOVER's type.
        quad: the quad class, 1 to 4; 0 where none is given.

    """

    sentence: str
    source: str
    target: str
    root: str
    quad: int = 0

    @property
    def key(self) -> str:
        """The sentence's letters and digits alone: what tells whether two rows have one sentence."""
        return "".join(letter for letter in self.sentence.casefold() if letter.isalnum())


def sentences(corpora: Path) -> list[EventRow]:
    """Read the sentences that people have typed, in the order of the file."""
    with gzip.open(corpora / "plover-sentences.jsonl.gz", "rt", encoding="utf-8") as handle:
        rows = [json.loads(line) for line in handle]
    return [EventRow(row["sentence"], row["source"], row["target"], row["root"], row["quad"]) for row in rows]


def gold_records(corpora: Path, but: Iterable[EventRow]) -> list[EventRow]:
    """Read PLOVER's gold standard records that name an actor and are of a type that `but` has.

    Args:
        corpora: folder of the corpora.
        but: rows whose sentences are left out, so that nothing is learned from what is to be judged.

    """
    rows = list(but)
    known, roots = {row.key for row in rows}, {row.root for row in rows}
    with gzip.open(corpora / "plover-gsr.json.gz", "rt", encoding="utf-8") as handle:
        records = json.load(handle)
    found = [row for record in records for row in _row(record)]
    return [row for row in found if row.root in roots and row.key not in known]


def quads(rows: Iterable[EventRow]) -> dict[str, int]:
    """Say of each type in which quad class it is nearly always.

    Examples:
        >>> quads([EventRow("", "", "", "AID", 2), EventRow("", "", "", "AID", 1), EventRow("", "", "", "AID", 2)])
        {'AID': 2}

    """
    counts = Counter((row.root, row.quad) for row in rows)
    return {root: quad for (root, quad), _ in sorted(counts.items(), key=lambda item: item[1])}


def _row(record: dict[str, Any]) -> Iterator[EventRow]:
    source, target = _actors(record.get("source")), _actors(record.get("target"))
    if source:
        # Where two act together, the second is the other's target.
        others = target or source[1:] or source
        yield EventRow(record["text"], source[0], others[0], _NOW_CALLED.get(record["event"], record["event"]))


def _actors(given: object) -> list[str]:
    listed = given if isinstance(given, list) else [given]
    return [one["actorText"] for one in listed if isinstance(one, dict) and one.get("actorText")]
