"""Score who is who inside one article: `python -m eval.cast [--talk]`. Needs nothing but the project.

The texts of `tests/golden/referents.yaml` were written before anybody looked at the rules: one half to mend them on,
the other to check them. A referent's chain is the one that its first mention stands in; each of its other mentions
counts as right if it has joined that chain, and each word that does not belong counts as right if it has not.
Nothing is asked of what the texts have beyond what is written down for them.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

from eval.floors import report
from rashomon.annotate.syntax import head_of
from rashomon.model import Article, Sheet, Span, Stage
from rashomon.model.referent import Referent
from rashomon.model.statement import Statement
from rashomon.run.stages import shipped_stages

REFERENTS = Path(__file__).parent.parent / "tests" / "golden" / "referents.yaml"
HALVES = ("mend", "check")
_LEAST = 0.5
"""Share of the given words of a content, in characters, that a statement's content must hold."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one thing that a text was asked.

    Attributes:
        part: `joined`, `kept out`, `apart`, `speakers`, `behalf`, `kinds`, `roles` or `members`.
        right: whether the program says what the reader of the text has written.
        wrong_mouth: whether a statement is given to somebody else who is named.
        words: what was asked and what was answered, for a person to read.

    """

    part: str
    right: bool
    words: str
    wrong_mouth: bool = False


def place(text: str, words: str) -> Span:
    """Find the only place in a text that words stand for.

    Args:
        text: the text.
        words: what stands there; in square brackets, if its neighbours are given too.

    Raises:
        ValueError: if the words stand in the text not once.

    Examples:
        >>> place("He came. Pell said he left.", "[he] left")
        Span(start=19, end=21)
        >>> place("He came. Pell said he left.", "Pel")
        Traceback (most recent call last):
        ...
        ValueError: 'Pel' stands 0 times in 'He came. Pell said he left.'

    """
    before, _, rest = words.rpartition("[") if "[" in words else ("", "", words)
    core, _, after = rest.partition("]")
    pattern = rf"(?<!\w){re.escape(before)}(?P<core>{re.escape(core)}){re.escape(after)}(?!\w)"
    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        message = f"{words!r} stands {len(found)} times in {text[:60]!r}"
        raise ValueError(message)
    return Span(*found[0].span("core"))


def chain(sheet: Sheet, span: Span) -> Referent | None:
    """Return the referent that has the mention which fits a span best; None where none does.

    A mention fits that ends where the span ends and holds it ("President Pell Odera" for "Pell Odera"), or that has
    the same head ("Dozens of states, including Chile" for "Dozens of states"); "his" is no mention of "his colleagues".

    Args:
        sheet: a text, read.
        span: the words asked for.

    """
    known = sheet.referents or ()
    fits = [
        (abs(mention.span.start - span.start) + abs(mention.span.end - span.end), number)
        for number, one in enumerate(known)
        for mention in one.mentions
        if mention.span.overlaps(span) and _fits(sheet, mention.span, span)
    ]
    return known[min(fits)[1]] if fits else None


def _fits(sheet: Sheet, mention: Span, span: Span) -> bool:
    if mention.end == span.end and mention.contains(span):
        return True
    return sheet.reading is not None and head_of(sheet.reading, mention) == head_of(sheet.reading, span)


def answers(case: dict[str, Any], sheet: Sheet) -> Iterator[Answer]:
    """Compare what was made of a text with what its reader has written.

    Args:
        case: an entry of the file.
        sheet: its text, read.

    """
    met = {row["name"]: chain(sheet, place(sheet.article.text, row["mentions"][0])) for row in case["referents"]}
    for row in case["referents"]:
        yield from _of_referent(row, sheet, met)
    for row in case["statements"]:
        yield from _of_statement(row, sheet, met)


def _of_referent(row: dict[str, Any], sheet: Sheet, met: dict[str, Referent | None]) -> Iterator[Answer]:
    text, own, name = sheet.article.text, met[row["name"]], row["name"]
    for words in row["mentions"][1:]:
        found = chain(sheet, place(text, words))
        yield Answer("joined", own is not None and found is own, f"{name}: {words} is {_name(found)}")
    for words in row.get("not", ()):
        yield Answer(
            "kept out", own is None or chain(sheet, place(text, words)) is not own, f"{name}: {words} is in it"
        )
    others = [other for other, one in met.items() if other != name and one is not None and one is own]
    yield Answer("apart", not others, f"{name} is one with {', '.join(others)}")
    if "kind" in row:
        kind = own and own.kind
        yield Answer("kinds", kind == row["kind"], f"{name}: {row['kind']}, found {kind}")
    for role in row.get("roles", ()):
        titles = [(one.title, one.country, one.standing) for one in own.roles] if own else []
        yield Answer("roles", own is not None and _holds(own, role), f"{name}: {role}, found {titles}")
    names = {one.name for one in own.members} if own else set()
    for member in row.get("members", ()):
        yield Answer("members", member in names, f"{name}: {member}, found {sorted(names)}")


def _holds(found: Referent, role: dict[str, str]) -> bool:
    """Say whether somebody has a role: its words must all be there, and one of both must end like the other."""
    title = role["title"].split()
    return any(
        set(title) <= set(one.title.lower().split())
        and one.title.lower().split()[-1] == title[-1]
        and one.country == role.get("country", one.country)
        and one.standing == role.get("standing", "held")
        for one in found.roles
    )


def _of_statement(row: dict[str, Any], sheet: Sheet, met: dict[str, Referent | None]) -> Iterator[Answer]:
    text, known = sheet.article.text, {one.id: one for one in sheet.referents or ()}
    statement = _statement(sheet.statements or (), place(text, row["content"]))
    asked = f"{row['content']!r} by {row['speaker']}"
    if statement is None:
        yield Answer("speakers", right=False, words=f"{asked}: no statement")
        speaker = None
    else:
        speaker = known.get(statement.speaker_id or "")
        meant = met.get(row["speaker"] or "")
        right = speaker is meant if row["speaker"] and meant else speaker is None or not speaker.named
        wrong = not right and speaker is not None and _is_another(speaker, row["speaker"])
        yield Answer("speakers", right, f"{asked}: {_name(speaker)} ({statement.how})", wrong)
    if "speaks_for" in row:
        whom = known.get(statement.speaks_for_id or "") if statement else None
        wanted = met.get(row["speaks_for"] or "")
        words = f"{row['content']!r} for {row['speaks_for']}: {_name(whom)}"
        yield Answer("behalf", whom is wanted and (whom is not None or row["speaks_for"] is None), words)


def _is_another(speaker: Referent, meant: str | None) -> bool:
    """Whether somebody is named who is not the one who speaks; a surname that is tied to nobody names nobody else."""
    return speaker.named and not set(speaker.name.split()) <= set((meant or "").split())


def _statement(statements: Sequence[Statement], span: Span) -> Statement | None:
    """Return the statement whose content holds most of a span, and the shortest of those."""

    def held(one: Statement) -> int:
        return sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in one.content)

    found = max(statements, key=lambda one: (held(one), -sum(map(len, one.content))), default=None)
    return found if found and held(found) >= _LEAST * len(span) else None


def _name(found: Referent | None) -> str:
    return found.name if found else "nobody"


def stages() -> tuple[Stage, ...]:
    """Return those of the shipped stages that statements need."""
    return tuple(one for one in shipped_stages() if one.makes in {"reading", "referents", "statements"})


def read(case: dict[str, Any], stages: Sequence[Stage]) -> Sheet:
    """Read one text.

    Args:
        case: an entry of the file.
        stages: in their order.

    """
    return reduce(lambda sheet, stage: stage(sheet), stages, Sheet(Article(case["name"], case["text"])))


def figures(*, talk: bool = False) -> dict[str, float]:
    """Measure the share of right answers of each part, 0 to 1, and of wrong mouths, of each half.

    Args:
        talk: whether to print what went wrong in the half that rules are mended on.

    """
    shipped = stages()
    counts: Counter[tuple[str, str, str]] = Counter()
    for case in yaml.safe_load(REFERENTS.read_text(encoding="utf-8")):
        for one in answers(case, read(case, shipped)):
            counts[case["half"], one.part, "asked"] += 1
            counts[case["half"], one.part, "right"] += one.right
            counts[case["half"], one.part, "wrong mouth"] += one.wrong_mouth
            if talk and case["half"] == HALVES[0] and not one.right:
                print(f"{one.part:9s} {case['name']}: {one.words}{' (wrong mouth)' if one.wrong_mouth else ''}")
    parts = ("joined", "kept out", "apart", "speakers", "behalf", "kinds", "roles", "members")
    result = {
        f"{half} {part}": counts[half, part, "right"] / counts[half, part, "asked"] for half in HALVES for part in parts
    }
    for half in HALVES:
        told = counts[half, "speakers", "asked"]
        result[f"{half} no wrong mouth"] = 1 - counts[half, "speakers", "wrong mouth"] / told
    return result


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--talk", action="store_true", help="say what went wrong in the half that rules are mended on")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report("cast", figures(talk=options.talk), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
