"""Score named entities: `python -m eval.entities [--shared ../shared]`.

On the kept-back fifth of wikigold and re3d, and on GUM's development part: exact spans with the right type. What a
corpus leaves unmarked, and what the mapping leaves open (`training/corpora/named.py` and `treebanks.py` say what),
counts neither for nor against.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from eval.command import gate
from eval.syntax import read
from rashomon.model import Reading
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.stage import ReaderStage

sys.path.append(str(Path(__file__).parents[1]))  # the folder of `training`, which is not installed

from training.corpora import Document, kept_back, re3d, treebank, wikigold

KEPT = ("person", "organisation", "place")
"""The types that have a floor."""


def checked(corpora: Path) -> dict[str, list[Document]]:
    """Read what is checked, by corpus."""
    return {
        "wikigold": [document for document in wikigold(corpora) if kept_back(document)],
        "re3d": [document for document in re3d(corpora) if kept_back(document)],
        "gum": treebank(corpora, "gum", "dev"),
    }


def count(document: Document, reading: Reading, *, loose: bool = False) -> Counter[tuple[str, str]]:
    """Count gold, found and right mentions of each type in one document.

    Args:
        document: what the corpus says.
        reading: what was read.
        loose: whether an overlap is enough.

    """
    open_places = [one for one in document.entities if len(one.types) != 1]
    gold = {(one.start, one.end, one.types[0]) for one in document.entities if len(one.types) == 1}
    found = {
        (one.span.start, one.span.end, one.type)
        for one in reading.entities
        if one.type not in document.unmarked
        and not any(one.span.start < other.end and other.start < one.span.end for other in open_places)
    }
    counts: Counter[tuple[str, str]] = Counter()
    for kind in {kind for *_, kind in gold | found}:
        mine = [one for one in found if one[2] == kind]
        true = [one for one in gold if one[2] == kind]
        counts["gold", kind], counts["found", kind] = len(true), len(mine)
        if loose:
            counts["right", kind] = sum(any(a[0] < b[1] and b[0] < a[1] for a in mine) for b in true)
        else:
            counts["right", kind] = len(set(mine) & set(true))
    return counts


def f1(counts: Counter[tuple[str, str]], kind: str) -> float:
    """Return the F1 of a type."""
    both = counts["gold", kind] + counts["found", kind]
    return 2 * counts["right", kind] / both if both else 0.0


def figures(shared: Path, model: Path = MODEL_FOLDER) -> dict[str, float]:
    """Measure; print each corpus and type.

    Args:
        shared: folder with the corpora.
        model: folder of the model.

    """
    stage = ReaderStage(model)
    total: Counter[tuple[str, str]] = Counter()
    rows: dict[str, Counter[tuple[str, str]]] = {}
    loose: Counter[tuple[str, str]] = Counter()
    for name, documents in checked(shared / "corpora").items():
        counts: Counter[tuple[str, str]] = Counter()
        for document, reading in read(documents, stage):
            counts.update(count(document, reading))
            loose.update(count(document, reading, loose=True))
        rows[name] = counts
        total.update(counts)
    rows |= {"all": total, "all, overlap": loose}
    for name, counts in rows.items():
        print(f"{name}: {_told(counts)}")
    return {kind: f1(total, kind) for kind in KEPT}


def _told(counts: Counter[tuple[str, str]]) -> str:
    kinds: Sequence[str] = sorted({kind for _, kind in counts})
    return ", ".join(f"{kind} {100 * f1(counts, kind):.1f} ({counts['gold', kind]})" for kind in kinds)


if __name__ == "__main__":
    sys.exit(gate("entities", __doc__, figures))
