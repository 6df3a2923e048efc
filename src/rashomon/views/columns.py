"""Marks and notes for articles that stand side by side: what a table above them tells otherwise, what is shared.

What it keeps true: a letter or number stands on the same thing in each column, and leads from the one to the other.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.model import Answer, Span
from rashomon.model.copy import Change
from rashomon.views.aligned import Alignment
from rashomon.views.beside import Beside
from rashomon.views.carried import Said
from rashomon.views.margin import DROPPED, Annotated, Cells, Note, lettered
from rashomon.views.marks import Mark

WORDS: Final = "wd"
ONLY: Final = "only"
SAME: Final = "same"
SHARED: Final = "shared"
HERE_ALONE: Final = "alone"
OTHER_THERE: Final = "other"


def column(found: Beside, n: int) -> Annotated:
    """Give the marks and notes of one of the articles.

    Args:
        found: what the articles show beside one another.
        n: which of them, from 0.

    """
    marks = [*_differences(found, n), *_statements(found, n), *_shared(found, n)]
    dropped = [one.citations[0].span for one in found.articles[n].rows.get(DROPPED, ())]
    marks += [Mark(DROPPED, span) for span in dropped]
    notes = [*_notes(found, n), *(Note(DROPPED, "", span) for span in dropped)]
    return Annotated(tuple(marks), tuple(sorted(notes, key=lambda one: one.span.start)))


def _differences(found: Beside, n: int) -> Iterator[Mark]:
    for at, one in enumerate(found.differences):
        seen = set[Span]()
        for said in one.cells[n]:
            if said.cited.span not in seen:
                seen.add(said.cited.span)
                yield Mark(WORDS, said.cited.span, "", f"n-{lettered(at)}", lettered(at))


def _statements(found: Beside, n: int) -> Iterator[Mark]:
    for one in found.said[n]:
        record = one.statement.id
        others = found.same.get(record, ())
        for at, span in enumerate(one.statement.content):
            anchor = f"m-{record}" if at == 0 else ""
            last = at == len(one.statement.content) - 1
            if others:
                yield Mark(SAME, span, anchor, f"m-{others[0]}", "=" if last else "")
            else:
                yield Mark(ONLY, span, anchor)


def _shared(found: Beside, n: int) -> Iterator[Mark]:
    """Number the pieces of shared passages through all pairs, and mark what stands otherwise within them."""
    number = 0
    for k, one in enumerate(found.alignments):
        turn = one.right.id == found.articles[n].article.id
        own = turn or one.left.id == found.articles[n].article.id
        for piece in one.pieces:
            number += 1
            if own:
                here, there = ("r", "l") if turn else ("l", "r")
                span = piece.right if turn else piece.left
                yield Mark(SHARED, span, f"m-{k}-{number}{here}", f"m-{k}-{number}{there}", str(number))
        if own:
            yield from _edits(one, turn=turn)


def _edits(one: Alignment, *, turn: bool) -> Iterator[Mark]:
    for edit in one.edits():
        span = edit.right if turn else edit.left
        if span:
            yield Mark(OTHER_THERE if edit.change is Change.REPLACED else HERE_ALONE, span)


def _notes(found: Beside, n: int) -> Iterator[Note]:
    told = {dict(one.values)["id"]: dict(one.values) for one in found.articles[n].rows.get("statements", ())}
    for one in found.said[n]:
        record = one.statement.id
        layer = SAME if record in found.same else ONLY
        values: Cells = {"speaker": told.get(record, {}).get("speaker") or one.statement.speaker}
        yield Note(layer, "", one.statement.content[0], f"m-{record}", record, "", values)


def statement_answers(found: Beside) -> Iterator[Answer]:
    """Answer which statements the articles carry, and which of them others carry too.

    The columns are those of statements, before them `only`: `yes` where no other of the articles carries it, and
    `same`: the ids of those that are the same in the others. Each answer cites the words.

    Args:
        found: what the articles show beside one another.

    """
    for one, said in zip(found.articles, found.said, strict=True):
        rows = {dict(each.values)["id"]: each for each in one.rows.get("statements", ())}
        for each in said:
            answer = rows.get(each.statement.id)
            if answer is not None:
                same = found.same.get(each.statement.id, ())
                lead = (("only", None if same else "yes"), ("same", " ".join(same) or None))
                yield Answer((*lead, *answer.values), answer.citations)


def pairs(found: Beside) -> Iterator[tuple[tuple[Said, ...], ...]]:
    """Give what several of the articles carry: for each statement, in each article's column, what it has of it.

    Args:
        found: what the articles show beside one another.

    """
    by_id = {each.statement.id: (n, each) for n, many in enumerate(found.said) for each in many}
    seen = set[str]()
    for many in found.said:
        for one in many:
            same = found.same.get(one.statement.id, ())
            if same and one.statement.id not in seen:
                group = [one.statement.id, *(each for each in same if each not in seen)]
                seen.update(group)
                cells: list[list[Said]] = [[] for _ in found.articles]
                for record in group:
                    n, each = by_id[record]
                    cells[n].append(each)
                yield tuple(map(tuple, cells))
