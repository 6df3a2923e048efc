"""Shared passages of two articles, cut into pieces that stand in one paragraph each, with what was changed between.

What it keeps true: the pieces of a passage hold all its kept words, in the order of both texts; nobody is said to have
cut or added words where nothing shows who had them first.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.model import Answer, Article, Span
from rashomon.model.copy import Change, Copy, Edit, Kept, Passage, PassageKind
from rashomon.model.span import hull
from rashomon.views.citing import cite
from rashomon.views.marks import blocks

ONLY_HERE = "only here"
OTHER_WORDS = "other words there"


@dataclass(frozen=True, slots=True)
class Shared:
    """A piece of a passage that two articles share.

    Attributes:
        left: where it stands in the one.
        right: where it stands in the other.
        kind: whether it is a report, a quotation, or the same in other words.

    """

    left: Span
    right: Span
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two articles share, and what stands otherwise.

    Attributes:
        left: the one.
        right: the other.
        copy: what they share, seen from the one to the other.
        pieces: the passages in pieces, in the order of the one text.

    """

    left: Article
    right: Article
    copy: Copy
    pieces: tuple[Shared, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages, the one article's words first."""
        turn = self.copy.left != self.left.id
        return tuple(one.turned if turn else one for one in self.copy.passages)

    @property
    def shares(self) -> tuple[float, float]:
        """Which share of the words of each is kept in the other, in reports; 0 to 1."""
        both = (self.copy.left_share, self.copy.right_share)
        return both if self.copy.left == self.left.id else both[::-1]

    def edits(self) -> Iterator[Edit]:
        """Go through what stands otherwise within the passages, in the order of the one text."""
        for one in self.passages:
            yield from one.edits

    def carried(self, span: Span) -> tuple[Span, ...]:
        """Find where words of the one text stand in the other, as far as they are kept there.

        Args:
            span: of the one text.

        """
        found = []
        for one in self.passages:
            if one.left.overlaps(span):
                kept = [each for each in one.kept if each.left.overlaps(span)]
                found += [_scaled(each, span) for each in kept] or ([one.right] if not one.kept else [])
        return tuple(found)


def _scaled(kept: Kept, span: Span) -> Span:
    """Give the part of kept words that belongs to a span; both texts have the same words at nearly the same places."""
    before = max(0, span.start - kept.left.start)
    after = max(0, kept.left.end - span.end)
    start = min(kept.right.start + before, kept.right.end - 1)
    return Span(start, max(start + 1, kept.right.end - after))


def aligned(left: Article, right: Article, copy: Copy | None) -> Alignment | None:
    """Align two articles; None where they share nothing.

    Args:
        left: the one.
        right: the other.
        copy: what they share, in whatever order it names them.

    """
    if copy is None:
        return None
    turn = copy.left != left.id
    starts = [one.start for one in blocks(left.text)]
    pieces = [piece for one in copy.passages for piece in _pieces(one.turned if turn else one, starts)]
    return Alignment(left, right, copy, tuple(pieces))


def _pieces(passage: Passage, starts: Sequence[int]) -> Iterator[Shared]:
    """Cut a passage where the one text begins a paragraph."""
    if not passage.kept:
        yield Shared(passage.left, passage.right, passage.kind)
        return
    groups: dict[int, list[Kept]] = {}
    for kept in passage.kept:
        for one in _by_paragraph(kept, starts):
            groups.setdefault(bisect_right(starts, one.left.start), []).append(one)
    for many in groups.values():
        yield Shared(hull(one.left for one in many), hull(one.right for one in many), passage.kind)


def _by_paragraph(kept: Kept, starts: Sequence[int]) -> Iterator[Kept]:
    """Cut kept words where a paragraph begins."""
    at = kept.left.start
    for cut in (*starts[bisect_right(starts, at) : bisect_right(starts, kept.left.end - 1)], kept.left.end):
        piece = Span(at, cut)
        yield Kept(piece, _scaled(kept, piece))
        at = cut


def passage_answers(alignment: Alignment) -> Iterator[Answer]:
    """Answer which passages two articles share and what stands otherwise in them.

    The columns are what, one, one_words, other, other_words. `what` is the kind of a passage, or of an edit: replaced,
    or "only one" where words stand in one of the two alone. Each answer cites the words.

    Args:
        alignment: of the two.

    """
    for one in alignment.passages:
        yield _answer(alignment, one.kind.value, one.left, one.right)
        for edit in one.edits:
            what = "replaced" if edit.change is Change.REPLACED else "only one"
            yield _answer(alignment, what, edit.left, edit.right)


def _answer(alignment: Alignment, what: str, left: Span | None, right: Span | None) -> Answer:
    sides = ((alignment.left, left), (alignment.right, right))
    words = [" ".join(span.of(article.text).split()) if span else None for article, span in sides]
    values = (
        ("what", what),
        ("one", alignment.left.name),
        ("one_words", words[0]),
        ("other", alignment.right.name),
        ("other_words", words[1]),
    )
    return Answer(values, tuple(cite(article, span) for article, span in sides if span))
