"""Shared passages in pieces: all kept words, paragraph by paragraph, in the order of both texts."""

from pathlib import Path

import pytest

from rashomon.model import Article, Span
from rashomon.model.copy import Copy, Kept, Passage, PassageKind
from rashomon.store import StoryFile
from rashomon.views.aligned import Alignment, aligned, passage_answers
from rashomon.views.marks import blocks
from tests.views.copied import write


def alignment(story: StoryFile, left: str, right: str) -> Alignment:
    one, other = story.article(f"{left}.txt"), story.article(f"{right}.txt")
    found = aligned(one, other, story.shared(one.id, other.id))
    assert found
    return found


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    write(tmp_path / "story.rashomon")
    return tmp_path / "story.rashomon"


def test_pieces_are_seen_from_either_side(copied: Path) -> None:
    with StoryFile.open(copied) as story:
        there, back = alignment(story, "ledger", "herald"), alignment(story, "herald", "ledger")
    assert [(one.left, one.right) for one in there.pieces] == [(one.right, one.left) for one in back.pieces]
    assert there.shares == back.shares[::-1]
    assert [(one.change, one.left, one.right) for one in back.edits()] == [
        (one.change, one.right, one.left) for one in there.edits()
    ]


def test_what_was_replaced_is_told_in_both_wordings(copied: Path) -> None:
    with StoryFile.open(copied) as story:
        rows = [dict(one.values) for one in passage_answers(alignment(story, "ledger", "herald"))]
    replaced = [(one["one_words"], one["other_words"]) for one in rows if one["what"] == "replaced"]
    assert any("120" in (left or "") and "17" in (right or "") for left, right in replaced)


def test_words_are_found_where_they_are_kept(copied: Path) -> None:
    with StoryFile.open(copied) as story:
        found = alignment(story, "ledger", "mercury")
    at = found.left.text.index("nine members")
    spans = found.carried(Span(at, at + len("nine members")))
    assert [one.of(found.right.text) for one in spans] == ["nine members"]
    assert found.carried(Span(len(found.left.text) - 5, len(found.left.text))) == ()


def test_a_passage_over_paragraphs_is_a_piece_in_each() -> None:
    text = "one two three\n\nfour five six\nseven"
    left, right = Article("a.txt", text), Article("b.txt", f"zero {text}")
    ids = sorted((left.id, right.id))
    shift = Span(0, len(text)), Span(5, 5 + len(text))
    spans = shift if left.id == ids[0] else shift[::-1]
    copy = Copy(ids[0], ids[1], (Passage(*spans, PassageKind.REPORT, (Kept(*spans),)),))
    found = aligned(left, right, copy)
    assert found
    assert len(found.pieces) == len(blocks(text))
    for piece in found.pieces:
        assert piece.left.of(left.text).strip() == piece.right.of(right.text).strip()
    assert "".join(one.left.of(text) for one in found.pieces) == text


def test_nothing_shared_is_no_alignment() -> None:
    one = Article("a.txt", "It rained.")
    assert aligned(one, one, None) is None
