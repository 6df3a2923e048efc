"""What articles share, to rows and back. Pure: no database here."""

import json
from typing import Any

from rashomon.model import Span
from rashomon.model.copy import Change, Copy, Edit, Kept, Passage, PassageKind
from rashomon.store.row import Row, whole


def copy_row(one: str, other: str, found: Copy | None) -> Row:
    """Return what two articles share as a row; a row without passages where they share nothing.

    Examples:
        >>> same = Passage(Span(0, 9), Span(4, 13), PassageKind.REPORT, (Kept(Span(0, 9), Span(4, 13)),))
        >>> found = Copy("a-1", "a-2", (same,), 1.0, 0.5)
        >>> copy_of(copy_row("a-1", "a-2", found)) == found
        True

    """
    made = [] if found is None else [_passage(passage) for passage in found.passages]
    shares = (0.0, 0.0) if found is None else (found.left_share, found.right_share)
    return {
        "one": one,
        "other": other,
        "passages": json.dumps(made, separators=(",", ":")),
        "one_share": shares[0],
        "other_share": shares[1],
    }


def copy_of(row: Row) -> Copy:
    """Return what two articles share from its row, which has passages."""
    with whole(f"the comparison of {row['one']} and {row['other']}"):
        found = tuple(_passage_of(one) for one in json.loads(row["passages"]))
        return Copy(row["one"], row["other"], found, row["one_share"], row["other_share"])


def _passage(one: Passage) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "exactness": one.exactness,
        "spans": _four(one.left, one.right),
        "kept": [_four(kept.left, kept.right) for kept in one.kept],
        "edits": [_edit(edit) for edit in one.edits],
    }


def _edit(one: Edit) -> list[int | None]:
    left, right = ((span.start, span.end) if span else (None, None) for span in (one.left, one.right))
    return [*left, *right]


def _four(left: Span, right: Span) -> list[int]:
    return [left.start, left.end, right.start, right.end]


def _passage_of(row: dict[str, Any]) -> Passage:
    left, right = _spans(row["spans"])
    kept = tuple(Kept(*_spans(four)) for four in row["kept"])
    edits = tuple(_edit_of(four) for four in row["edits"])
    return Passage(left, right, PassageKind(row["kind"]), kept, edits, row["exactness"])


def _edit_of(four: list[int | None]) -> Edit:
    left, right = (None if start is None or end is None else Span(start, end) for start, end in (four[:2], four[2:]))
    change = Change.ADDED if left is None else Change.CUT if right is None else Change.REPLACED
    return Edit(change, left, right)


def _spans(four: list[int]) -> tuple[Span, Span]:
    return Span(four[0], four[1]), Span(four[2], four[3])
