"""The sentences of an article that are copies of sentences of another: by these, accounts are told apart.

What it keeps true: what is linked from the one article to the other is linked back; a sentence in which a number was
changed, or a "not" put in or taken out, tells something else and is no copy.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.model import Span
from rashomon.model.copy import Copy, Edit, Kept, PassageKind

_SENTENCE: Final = re.compile(r"[^\s](?:[^\n.!?]|[.!?](?![\"'”’)\]]*\s+[\"'“‘(\[]*[A-Z0-9]))*(?:[.!?]+[\"'”’)\]]*)?")
_TURNS: Final = re.compile(
    r"\d|\b(?:no|not|never|none|nobody|neither|nor|without|denied|denies)\b|n['’]t\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_ENOUGH: Final = 0.5
"""Share of the shorter sentence that is kept in the longer one."""


def units_of(text: str) -> list[Span]:
    r"""Take a text apart into sentences, roughly: no sentence goes over the end of a line.

    Examples:
        >>> text = "It rained at 4 a.m. on Monday. “So I turned her round.”\nNobody was hurt."
        >>> [span.of(text) for span in units_of(text)]
        ['It rained at 4 a.m. on Monday.', '“So I turned her round.”', 'Nobody was hurt.']

    """
    return [Span(*match.span()) for match in _SENTENCE.finditer(text)]


def linked(copy: Copy, left: Sequence[Span], right: Sequence[Span], texts: tuple[str, str]) -> list[tuple[int, int]]:
    """Return which sentences of the left article are those of the right one, by their places.

    Args:
        copy: what the articles share.
        left: sentences of the left article, in order.
        right: those of the right one.
        texts: the two texts.

    """
    shared = defaultdict[tuple[int, int], int](int)
    turned: set[tuple[str, int]] = set()
    pairs: set[tuple[int, int]] = set()
    for passage in copy.of_kind(PassageKind.REPORT):
        for kept in passage.kept:
            for pair, size in _meeting(kept, left, right):
                shared[pair] += size
        for edit in passage.edits:
            if turns(edit, texts):
                turned |= {("left", at) for at in _within(edit.left, left)}
                turned |= {("right", at) for at in _within(edit.right, right)}
    for (at, to), size in shared.items():
        if ("left", at) in turned or ("right", to) in turned:
            continue
        if _numbers_differ(left[at].of(texts[0]), right[to].of(texts[1])):
            continue
        if size >= _ENOUGH * min(len(left[at]), len(right[to])):
            pairs.add((at, to))
    return sorted(pairs)


def turns(edit: Edit, texts: tuple[str, str]) -> bool:
    """Say whether an edit changes a number, or puts in or takes out a denial.

    Args:
        edit: an edit.
        texts: the two texts.

    """
    words = [span.of(text) if span else "" for span, text in zip((edit.left, edit.right), texts, strict=True)]
    marks = [sorted(mark.casefold() for mark in _TURNS.findall(word)) for word in words]
    return marks[0] != marks[1]


def _numbers_differ(one: str, other: str) -> bool:
    """Say whether each of two sentences has a number that the other has not; where one was only cut, it has fewer."""
    numbers, others = (set(_NUMBER.findall(sentence)) for sentence in (one, other))
    return bool(numbers - others) and bool(others - numbers)


def _meeting(kept: Kept, left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[tuple[int, int], int]]:
    """Go through the pairs of sentences in which kept words stand, with the number of letters."""
    scale = len(kept.right) / len(kept.left)
    for at in _within(kept.left, left):
        start, end = max(left[at].start, kept.left.start), min(left[at].end, kept.left.end)
        first = kept.right.start + round((start - kept.left.start) * scale)
        last = kept.right.start + round((end - kept.left.start) * scale)
        for to in _within(Span(first, last) if first < last else None, right):
            size = min(right[to].end, last) - max(right[to].start, first)
            if size > 0:
                yield (at, to), size


def _within(span: Span | None, units: Sequence[Span]) -> list[int]:
    return [] if span is None else [at for at, one in enumerate(units) if one.overlaps(span)]
