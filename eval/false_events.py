"""Count false events in news without politics: `python -m eval.false_events [--show]`.

In GUM's train news of sport, software, science, festivals, accidents and a church, no state and no official does
anything to another, so that an event with states or their officials on both sides is false. The documents were picked
by their headlines, before anything was counted; they stand in `WITHOUT_POLITICS`. All their events are counted beside.
"""

import argparse
import gzip
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from pathlib import Path
from typing import Final

from eval.floors import report
from rashomon.model import Article, Event, Kind, Referent, Sheet
from rashomon.run.stages import shipped_stages

CORPUS: Final = Path("corpora", "gum-train.conllu.gz")
WITHOUT_POLITICS: Final = (
    "crane",
    "defector",
    "expo",
    "hackers",
    "ie9",
    "imprisoned",
    "lanterns",
    "soccer",
    "stampede",
    "warhol",
    "warming",
    "worship",
)
_OFFICIAL: Final = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP"})


def documents(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read the picked documents: their names and sentences."""
    name, sentences = "", list[str]()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.rstrip("\n").partition(" = ")
            if key == "# newdoc id":
                if sentences:
                    yield name, tuple(sentences)
                name, sentences = value, []
            elif key == "# text" and name.removeprefix("GUM_news_") in WITHOUT_POLITICS:
                sentences.append(value)
    if sentences:
        yield name, tuple(sentences)


def _is_public(one: Referent) -> bool:
    """Whether it is a state, or somebody who acts for one."""
    return one.kind is Kind.STATE or (one.country is not None and one.sector in _OFFICIAL)


def false_events(sheet: Sheet) -> tuple[Event, ...]:
    """Give the events with a state or an official on both sides."""
    known: Mapping[str, Referent] = {one.id: one for one in sheet.referents or ()}
    return tuple(
        one
        for one in sheet.events or ()
        if all(any(_is_public(known[part.referent]) for part in side) for side in (one.actors, one.recipients))
    )


def main() -> int:
    """Count; print the figures beside their floors."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--show", action="store_true", help="print all events in their sentences")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    stages = shipped_stages()
    sentences = wrong = every = 0
    for name, texts in documents(options.shared / CORPUS):
        sheet = reduce(lambda sheet, stage: stage(sheet), stages, Sheet(Article(name, "\n\n".join(texts))))
        found = false_events(sheet)
        sentences, wrong, every = sentences + len(texts), wrong + len(found), every + len(sheet.events or ())
        if options.show:
            _show(sheet, found)
    print(f"{sentences} sentences of {len(WITHOUT_POLITICS)} documents; {every} events of any sides")
    return 0 if report("false events", {"in 100 sentences": -100 * wrong / sentences}, lift=options.lift) else 1


def _show(sheet: Sheet, found: Sequence[Event]) -> None:
    text = sheet.article.text
    for one in sheet.events or ():
        sides = [", ".join(part.span.of(text) for part in side) for side in (one.actors, one.recipients)]
        mark = "!" if one in found else " "
        words = " ".join(one.spans[0].of(text).split())
        print(f"{mark} {one.type.value} {sides[0]} -> {sides[1]} ({one.status.value}, {one.pattern})\n    {words}")


if __name__ == "__main__":
    sys.exit(main())
