"""Aligns two texts: which passages both have, word for word, and what stands otherwise within them.

What it keeps true: spans are those of the two untouched texts; kept words share no character with one another; the
texts may come in either order and give the same passages. What two texts share depends on nothing but these two.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rashomon.link.copies.chaining import chains, drawn_out, filled
from rashomon.link.copies.tiling import Run, tiles
from rashomon.link.copies.words import Words, words_of
from rashomon.model import Span
from rashomon.model.copy import Body, Change, Copy, Edit, Kept, Passage, PassageKind

LEAST: Final = 12
"""Words that a passage keeps, at least, to show that something was copied: set phrases and long names have fewer."""
_IN_A_ROW: Final = 6
"""Of these, so many follow one another."""
_BESIDE: Final = 6
"""Words that a passage keeps, at least, beside one that shows that something was copied."""
_TELLING: Final = 4
"""Of the words of the first, so many tell something: long names of bodies, one after the other, are no report."""
_TELLING_BESIDE: Final = 2
"""The same of those beside it."""


def align(one: Body, other: Body) -> Copy | None:
    """Compare two articles; None where they share nothing that counts.

    Args:
        one: an article.
        other: another one; which comes first makes no difference.

    Examples:
        >>> wire = "The court ruled on March 7 that the speaker of the Senate succeeds a president who dies in office."
        >>> found = align(Body("a-1", wire), Body("a-2", wire.replace("The court", "A handful of judges")))
        >>> [passage.left.of(wire) for passage in found.passages]
        ['ruled on March 7 that the speaker of the Senate succeeds a president who dies in office']

    """
    return align_words((one, words_of(one)), (other, words_of(other)))


def align_words(one: tuple[Body, Words], other: tuple[Body, Words]) -> Copy | None:
    """Compare two articles whose words are known already; None where they share nothing that counts.

    Args:
        one: an article with its words.
        other: another one.

    """
    (left, own), (right, others) = sorted((one, other), key=lambda pair: pair[0].article)
    # The order of the texts, not of the ids, decides between equal runs: ids say nothing, texts do.
    turned = left.text > right.text
    found = [one.turned for one in passages(others, own)] if turned else passages(own, others)
    if not found:
        return None
    ordered = tuple(sorted(found, key=lambda passage: (passage.left, passage.right)))
    return Copy(left.article, right.article, ordered, _share(own, ordered, 0), _share(others, ordered, 1))


def passages(left: Words, right: Words) -> list[Passage]:
    """Find the passages that two texts share, in the order of the left one.

    Args:
        left: words of the one.
        right: words of the other.

    """
    joined = chains(tiles(left.folded, right.folded))
    grown = _grown([filled(chain, left.folded, right.folded) for chain in joined], left, right)
    weighed = [(chain, _weight(chain, left)) for chain in grown]
    if not any(size >= LEAST and row >= _IN_A_ROW and telling >= _TELLING for _, (size, row, telling) in weighed):
        return []
    kept = [chain for chain, (size, _, telling) in weighed if size >= _BESIDE and telling >= _TELLING_BESIDE]
    return [_passage(chain, left, right) for chain in kept]


def _grown(joined: Sequence[list[Run]], left: Words, right: Words) -> list[list[Run]]:
    """Draw passages out, the longest first, into words that no other passage has."""
    done = list(joined)
    for at in sorted(range(len(done)), key=lambda at: (-sum(run.size for run in done[at]), at)):
        others = [chain for place, chain in enumerate(done) if place != at]
        free = (
            _room(
                (done[at][0].left, _end(done[at][-1])[0]),
                [(chain[0].left, _end(chain[-1])[0]) for chain in others],
                len(left),
            ),
            _room(
                (done[at][0].right, _end(done[at][-1])[1]),
                [(chain[0].right, _end(chain[-1])[1]) for chain in others],
                len(right),
            ),
        )
        done[at] = drawn_out(done[at], left.folded, right.folded, free)
    return done


def _end(run: Run) -> tuple[int, int]:
    return run.left + run.size, run.right + run.size


def _room(own: tuple[int, int], others: Sequence[tuple[int, int]], size: int) -> tuple[int, int]:
    """Return between which places nothing but the passage itself stands."""
    low = max((stop for _, stop in others if stop <= own[0]), default=0)
    high = min((start for start, _ in others if start >= own[1]), default=size)
    return low, high


def _weight(chain: Sequence[Run], left: Words) -> tuple[int, int, int]:
    """Count the kept words of a passage, those of its longest run, and those that tell something."""
    places = [run.left + at for run in chain for at in range(run.size)]
    return len(places), max(run.size for run in chain), sum(left.telling[at] for at in places)


def _passage(chain: Sequence[Run], left: Words, right: Words) -> Passage:
    first, last = chain[0], chain[-1]
    whole = (left.span(first.left, _end(last)[0]), right.span(first.right, _end(last)[1]))
    count = sum(run.size for run in chain)
    outside = sum(
        not (left.quoted[run.left + at] and right.quoted[run.right + at]) for run in chain for at in range(run.size)
    )
    both = _end(last)[0] - first.left + _end(last)[1] - first.right
    kind = PassageKind.QUOTATION if outside < min(_BESIDE, count) else PassageKind.REPORT
    kept = tuple(Kept(left.span(run.left, _end(run)[0]), right.span(run.right, _end(run)[1])) for run in chain)
    return Passage(*whole, kind, kept, tuple(_edits(chain, left, right)), round(2 * count / both, 4))


def _edits(chain: Sequence[Run], left: Words, right: Words) -> Iterator[Edit]:
    for one, other in pairwise(chain):
        was = _gap(left, _end(one)[0], other.left)
        now = _gap(right, _end(one)[1], other.right)
        if was and now:
            yield Edit(Change.REPLACED, was, now)
        elif was or now:
            yield Edit(Change.CUT if was else Change.ADDED, was, now)


def _gap(words: Words, first: int, stop: int) -> Span | None:
    return words.span(first, stop) if first < stop else None


def _share(words: Words, found: Sequence[Passage], side: int) -> float:
    """Say what share of a text's words is kept in passages that are reports."""
    spans = [
        (one.left, one.right)[side] for passage in found if passage.kind is PassageKind.REPORT for one in passage.kept
    ]
    at = count = 0
    for span in sorted(spans):
        while at < len(words) and words.ends[at] <= span.start:
            at += 1
        while at < len(words) and words.ends[at] <= span.end:
            at += 1
            count += 1
    return round(count / len(words), 4) if len(words) else 0.0
