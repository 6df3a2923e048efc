"""Score who speaks where the source is a pronoun or a role: `python -m eval.speakers [--shared ../shared] [--show]`.

`speakers.jsonl` holds 150 sources of PolNeAR's development part: the article, the source's span, whether it is a
pronoun or a role, and spans of names, in the same article, of the one who is meant; no span where the article never
names the one: a group, an unnamed official, nobody in particular. Each was decided by a reader of the article, never by
a program. The articles are cut in two: those of `dev` to mend rules on, those of `check` to see whether the rules hold
elsewhere; no article is in both.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce
from pathlib import Path

from eval import attribution
from eval.floors import report
from rashomon.model import Article, Attribution, Sheet, Span
from rashomon.model.referent import Referent
from rashomon.model.statement import Statement
from rashomon.run.stages import shipped_stages

LABELS = Path(__file__).with_name("speakers.jsonl")
PARTS = ("dev", "check")
_AROUND = 300
"""Characters of the article shown before a source that went wrong."""


class Outcome(StrEnum):
    """What became of one source."""

    RIGHT = "right"
    OTHER = "wrong name"
    NONE = "no name where there is one"
    MADE_UP = "a name where there is none"
    UNREAD = "not read"


@dataclass(frozen=True, slots=True)
class Label:
    """Who is meant by one source, as a person has read it.

    Attributes:
        article: the corpus's id of the article.
        part: `dev` or `check`.
        source: the pronoun or role.
        kind: `pronoun` or `role`.
        who: names of the one who is meant; empty where the article never names him.

    """

    article: str
    part: str
    source: Span
    kind: str
    who: tuple[Span, ...]


def labels(path: Path = LABELS) -> Iterator[Label]:
    """Read the labels."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        who = tuple(Span(*span) for span in row["who"])
        yield Label(row["article"], row["part"], Span(*row["source"]), row["kind"], who)


def judge(label: Label, sheet: Sheet) -> tuple[Outcome, Referent | None]:
    """Say what a sheet makes of a source, and who speaks according to it.

    What counts is the statement whose source overlaps the labelled one, or, where none does, the referent that has the
    source among its mentions.

    Args:
        label: the source and who is meant.
        sheet: the article, read.

    Examples:
        >>> from dataclasses import replace
        >>> from rashomon.model.referent import Mention, Naming
        >>> mentions = Mention(Span(0, 7), Naming.NAME), Mention(Span(31, 33), Naming.PRONOUN)
        >>> sheet = Sheet(Article("a", "Kestria closed the border. And it said so."))
        >>> sheet = replace(sheet, referents=(Referent("a", "Kestria", mentions),))
        >>> print(judge(Label("a", "dev", Span(31, 33), "pronoun", who=(Span(0, 7),)), sheet)[0])
        right
        >>> print(judge(Label("a", "dev", Span(31, 33), "pronoun", who=()), sheet)[0])
        a name where there is none

    """
    known = sheet.referents or ()
    spoken = [one for one in sheet.statements or () if any(span.overlaps(label.source) for span in one.source)]
    if spoken:
        speaker_id = min(spoken, key=lambda one: _misfit(one, label.source)).speaker_id
        found = next((one for one in known if one.id == speaker_id), None)
    else:
        found = _mentioned(known, label.source)
        if found is None:
            return Outcome.UNREAD, None
    return _outcome(label, found), found


def _outcome(label: Label, found: Referent | None) -> Outcome:
    names = found.names if found else ()
    if not names:
        return Outcome.NONE if label.who else Outcome.RIGHT
    if not label.who:
        return Outcome.MADE_UP
    met = any(name.span.overlaps(span) for name in names for span in label.who)
    return Outcome.RIGHT if met else Outcome.OTHER


def _misfit(statement: Statement, source: Span) -> int:
    return min(abs(span.start - source.start) + abs(span.end - source.end) for span in statement.source)


def _mentioned(known: Sequence[Referent], source: Span) -> Referent | None:
    holding = [
        (len(mention.span), one)
        for one in known
        for mention in one.mentions
        if mention.span.overlaps(source) and (mention.span.end == source.end or mention.span.contains(source))
    ]
    return min(holding, key=lambda row: row[0])[1] if holding else None


def read(shared: Path, wanted: frozenset[str], *, given: bool = False) -> Iterator[tuple[str, Sheet]]:
    """Read articles of the development part with the stages as shipped, and give each with the corpus's id.

    Args:
        shared: folder with the corpora.
        wanted: ids of the articles.
        given: whether the corpus's attributions take the place of those that the reader finds.

    """
    reader, *others = shipped_stages()
    for row in attribution.gold(shared / "corpora" / "polnear-dev.jsonl.gz"):
        if row["id"] in wanted:
            sheet = reader(Sheet(Article(row["id"], row["text"])))
            if given and sheet.reading:
                sheet = replace(sheet, reading=replace(sheet.reading, attributions=_given(row["attributions"])))
            yield row["id"], reduce(lambda sheet, stage: stage(sheet), others, sheet)


def _given(rows: Sequence[Mapping[str, list[list[int]]]]) -> tuple[Attribution, ...]:
    parts = ([tuple(Span(*span) for span in row[role]) for role in ("source", "cue", "content")] for row in rows)
    return tuple(Attribution(source, cue, content, 1.0) for source, cue, content in parts if content)


def figures(shared: Path, show: Sequence[str] = ()) -> dict[str, float]:
    """Measure the share of sources, 0 to 1, whose speaker is right, in what is read and with the corpus's attributions.

    Args:
        shared: folder with the corpora.
        show: the parts whose errors are shown, of what is read.

    """
    print("what is read")
    found = _measured(shared, show, given=False)
    print("with the corpus's attributions")
    given = _measured(shared, (), given=True)
    return found | {f"{name}, attributions given": value for name, value in given.items()}


def _measured(shared: Path, show: Sequence[str], *, given: bool) -> dict[str, float]:
    rows = list(labels())
    sources = Counter(group for row in rows for group in _groups(row))
    counts: Counter[tuple[str, Outcome]] = Counter()
    for name, sheet in read(shared, frozenset(row.article for row in rows), given=given):
        for label in (row for row in rows if row.article == name):
            outcome, found = judge(label, sheet)
            counts.update((group, outcome) for group in _groups(label))
            if outcome is not Outcome.RIGHT and label.part in show:
                _tell(label, sheet.article.text, outcome, found)
    _table(counts, sources)
    names = {"speakers": "all", "pronouns": "pronoun", "roles": "role", **{part: part for part in PARTS}}
    return {name: counts[group, Outcome.RIGHT] / sources[group] for name, group in names.items()}


def _groups(label: Label) -> tuple[str, str, str]:
    return "all", label.kind, label.part


def _table(counts: Mapping[tuple[str, Outcome], int], sources: Mapping[str, int]) -> None:
    groups = ("all", "pronoun", "role", *PARTS)
    print(f"{'':32s}" + "".join(f"{group:>9s}" for group in groups))
    for outcome in Outcome:
        print(f"{outcome:32s}" + "".join(f"{counts.get((group, outcome), 0):9d}" for group in groups))
    print(f"{'sources':32s}" + "".join(f"{sources[group]:9d}" for group in groups) + "\n")


def _tell(label: Label, text: str, outcome: Outcome, found: Referent | None) -> None:
    start, end = label.source.start, label.source.end
    around = f"{text[max(0, start - _AROUND) : start]}[[{text[start:end]}]]{text[end : end + _AROUND // 3]}"
    meant = ", ".join(span.of(text) for span in label.who) or "nobody named"
    print(f"--- {label.part} {label.kind} {label.article} {start}: {outcome}; meant: {meant}; ", end="")
    print(f"found: {found.name if found else 'nobody'}\n    {' '.join(around.split())}")


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    words = "show the errors of a part (dev, if none is named)"
    parser.add_argument("--show", nargs="?", const="dev", choices=(*PARTS, "all"), help=words)
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    show = PARTS if options.show == "all" else (options.show or "",)
    return 0 if report("speakers", figures(options.shared, show), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
