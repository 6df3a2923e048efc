"""Score times on TimeBank and AQUAINT: `python -m eval.times [--shared ../shared] [--show]`.

The documents are split by a hash of their names into two halves: one to build the rules on, and one that nobody has
looked at, to check them. A time is found if its words overlap those of a gold one (TempEval's relaxed match), and its
value is right if it is the same string. The day of each document is given as its day of publication.
"""

import argparse
import hashlib
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from eval.floors import report
from rashomon.annotate.times.stage import TimeStage
from rashomon.model import Article, Fact, Metadata, Origin, Sheet, Span, Time
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.stage import ReaderStage

CORPUS: Final = Path("corpora", "timebank-aquaint.tml.tar.gz")
HALVES: Final = ("build", "check")
KINDS: Final = ("DATE", "TIME", "DURATION", "SET")
_FOLDERS: Final = ("TimeBank", "AQUAINT")
_CONTEXT: Final = 40


@dataclass(frozen=True, slots=True)
class Gold:
    """A time as people have marked it."""

    span: Span
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its day and its times; none is marked inside another."""

    name: str
    text: str
    day: str
    times: tuple[Gold, ...]

    @property
    def half(self) -> str:
        """To which half it belongs."""
        return HALVES[hashlib.sha256(self.name.encode()).digest()[0] % 2]


def documents(path: Path) -> Iterator[Document]:
    """Read the documents of the corpus, in the order of their names."""
    with tarfile.open(path) as archive:
        members = [member for member in archive.getmembers() if member.name.endswith(".tml")]
        for member in sorted(members, key=lambda one: one.name):
            stream = archive.extractfile(member)
            if stream is not None and Path(member.name).parent.name in _FOLDERS:
                yield document(Path(member.name).stem, stream.read())


def document(name: str, source: bytes) -> Document:
    """Read one document in TimeML.

    Examples:
        >>> source = b'<TimeML><DCT><TIMEX3 value="2019-02-12T10:00"/></DCT><TEXT>It rained <TIMEX3 type="DATE" '
        >>> one = document("a", source + b'value="2019-02-11">on Monday</TIMEX3>.</TEXT></TimeML>')
        >>> one.day, one.times[0].span.of(one.text), one.times[0].value
        ('2019-02-12', 'on Monday', '2019-02-11')

    """
    root = ET.fromstring(source)  # noqa: S314 - a corpus that somebody put beside the project
    body, day = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or day is None:
        message = f"{name} has no text, or no day"
        raise ValueError(message)
    times = tuple(sorted(_times(body, 0), key=lambda one: one.span))
    return Document(name, "".join(body.itertext()), day.get("value", "")[:10], times)


def _times(element: ET.Element, start: int) -> Iterator[Gold]:
    """List the times within an element that begins at a place in the text."""
    at = start + len(element.text or "")
    for child in element:
        size = len("".join(child.itertext()))
        if child.tag == "TIMEX3" and size:
            yield Gold(Span(at, at + size), child.get("type", ""), child.get("value", ""))
        yield from _times(child, at)
        at += size + len(child.tail or "")


def figures(shared: Path, model: Path = MODEL_FOLDER, *, show: bool = False) -> dict[str, float]:
    """Measure precision, recall and F1 of spans and of values, 0 to 1, on each half.

    Args:
        shared: folder with the corpora.
        model: folder of the model.
        show: whether to print the errors of the half to build on.

    """
    reader, stage = ReaderStage(model), TimeStage()
    counts: Counter[tuple[str, str]] = Counter()
    for one in documents(shared / CORPUS):
        published = Fact(one.day, Origin.FLAG, evidence="--published")
        sheet = stage(reader(Sheet(Article(one.name, one.text, Metadata(published_on=published)))))
        counts.update({(one.half, name): count for name, count in compare(one, sheet.times or ()).items()})
        if show and one.half == "build":
            print("\n".join(errors(one, sheet.times or ())))
    return {name: value for half in HALVES for name, value in _scores(half, counts).items()}


def compare(one: Document, found: Sequence[Time]) -> Counter[str]:
    """Count what is gold, found, met, and right, and what is right by kind."""
    counts = Counter({"gold": len(one.times), "found": len(found)})
    counts["true"] = sum(any(time.span.overlaps(gold.span) for gold in one.times) for time in found)
    for gold in one.times:
        met = [time for time in found if time.span.overlaps(gold.span)]
        counts[f"gold {gold.kind}"] += 1
        counts["met"] += bool(met)
        if any(time.value == gold.value for time in met):
            counts["right"] += 1
            counts[f"right {gold.kind}"] += 1
    return counts


def errors(one: Document, found: Sequence[Time]) -> Iterator[str]:
    """Tell what is missed, what is made up, and what has another value."""
    for gold in one.times:
        met = [time for time in found if time.span.overlaps(gold.span)]
        if not met:
            yield f"{one.name} missed {gold.value}: {_around(one.text, gold.span)}"
        elif all(time.value != gold.value for time in met):
            why = met[0].why
            yield f"{one.name} {gold.value} is {met[0].value}: {_around(one.text, gold.span)} ({why})"
    for time in found:
        if not any(time.span.overlaps(gold.span) for gold in one.times):
            yield f"{one.name} made up {time.value}: {_around(one.text, time.span)}"


def _around(text: str, span: Span) -> str:
    before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
    return " ".join(f"{before}[{span.of(text)}]{after}".split())


def _scores(half: str, counts: Counter[tuple[str, str]]) -> dict[str, float]:
    def share(part: str, whole: str) -> float:
        return counts[half, part] / max(counts[half, whole], 1)

    spans, values = (share("true", "found"), share("met", "gold")), (share("right", "found"), share("right", "gold"))
    return {
        f"{half} span precision": spans[0],
        f"{half} span recall": spans[1],
        f"{half} span F1": _f1(*spans),
        f"{half} value precision": values[0],
        f"{half} value recall": values[1],
        f"{half} value F1": _f1(*values),
        **{f"{half} {kind} values": share(f"right {kind}", f"gold {kind}") for kind in KINDS},
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    parser.add_argument("--show", action="store_true", help="print the errors of the half to build on")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    measured = figures(options.shared, options.model, show=options.show)
    return 0 if report("times", measured, lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
