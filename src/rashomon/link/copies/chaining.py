"""Joins runs of words into passages over small edits, and finds the single words that were kept between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import LCSseq

from rashomon.link.copies.tiling import Run
from rashomon.link.copies.words import is_common

NARROW: Final = 12
"""Words that may be others between two runs of one passage, on the side that has fewer of them."""
WIDE: Final = 40
"""The same on the side that has more: what was cut or put in at one place."""
_SMALL: Final = 6
"""Words of an edit within which single common words, too, are taken for kept."""
_REACH: Final = 6
"""Words that are looked at beyond a passage's end for the next that both have."""
_WORTH: Final = 0.5
"""What a word that is not kept takes away where a passage is drawn out; one that is kept gives 1."""


def chains(runs: Sequence[Run]) -> list[list[Run]]:
    """Put runs together that follow one another in both texts with little between them.

    Args:
        runs: that share no word, in the order of the left text.

    """
    rank = {one: at for at, one in enumerate(sorted(runs, key=lambda one: one.right))}
    made: list[list[Run]] = []
    for one in runs:
        last = made[-1][-1] if made else None
        if last and rank[one] == rank[last] + 1 and _near(last, one):
            made[-1].append(one)
        else:
            made.append([one])
    return made


def _near(one: Run, other: Run) -> bool:
    gaps = (other.left - one.left - one.size, other.right - one.right - one.size)
    return min(gaps) <= NARROW and max(gaps) <= WIDE


def filled(chain: Sequence[Run], left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """Add the words between the runs of a chain that both texts have in the same order."""
    made = [chain[0]]
    for one, other in pairwise(chain):
        made += _between(one, other, left, right)
        made.append(other)
    return _joined(made)


def _between(one: Run, other: Run, left: Sequence[str], right: Sequence[str]) -> Iterator[Run]:
    at, to = one.left + one.size, one.right + one.size
    if other.left - at > NARROW * 2 or other.right - to > NARROW * 2:
        return
    small = max(other.left - at, other.right - to) <= _SMALL
    for code in LCSseq.opcodes(left[at : other.left], right[to : other.right]):
        words = left[at + code.src_start : at + code.src_end]
        # In a sentence that is new, an article or an "and" in the same place was not kept: it is in any sentence.
        if code.tag == "equal" and (small or len(words) > 1 or not is_common(words[0])):
            yield Run(at + code.src_start, to + code.dest_start, len(words))


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Make one of runs that follow one another with nothing between them."""
    made = [runs[0]]
    for one in runs[1:]:
        last = made[-1]
        if (last.left + last.size, last.right + last.size) == (one.left, one.right):
            made[-1] = Run(last.left, last.right, last.size + one.size)
        else:
            made.append(one)
    return made


def drawn_out(
    chain: list[Run], left: Sequence[str], right: Sequence[str], free: tuple[tuple[int, int], tuple[int, int]]
) -> list[Run]:
    """Draw a chain out at both ends as far as most of the words are kept.

    Args:
        chain: runs of one passage.
        left: the words of the one text.
        right: those of the other.
        free: first place and place after the last that no other passage has, in the left text and in the right one.

    """
    (low, high), (right_low, right_high) = free
    end = chain[-1]
    after = _ahead(
        left[end.left + end.size : high],
        right[end.right + end.size : right_high],
        end.left + end.size,
        end.right + end.size,
    )
    head = chain[0]
    before = _ahead(left[low : head.left][::-1], right[right_low : head.right][::-1], 0, 0)
    turned = [Run(head.left - one.left - one.size, head.right - one.right - one.size, one.size) for one in before]
    return filled([*reversed(turned), *chain, *after], left, right)


def _ahead(left: Sequence[str], right: Sequence[str], at: int, to: int) -> list[Run]:
    """Find runs that follow from the beginning of two lists of words; of these the part that is worth most."""
    here = there = 0
    made, best, score, most = list[Run](), 0, 0.0, 0.0
    while step := _next(left, right, here, there):
        over, other, size = step
        score += size - _WORTH * (max(over, other) + (over + other > 1))
        here, there = here + over, there + other
        made.append(Run(at + here, to + there, size))
        here, there = here + size, there + size
        if score > most:
            best, most = len(made), score
        if score < most - 4:
            break
    return made[:best]


def _next(left: Sequence[str], right: Sequence[str], here: int, there: int) -> tuple[int, int, int] | None:
    """Find the nearest words that both lists have: how many are passed over in each, and how many they are.

    They are two in a row, or one where a single word was put in or taken out before it.
    """
    for total in range(2 * _REACH + 1):
        for over in range(max(0, total - _REACH), min(total, _REACH) + 1):
            one, other = here + over, there + total - over
            size = 0
            while one + size < len(left) and other + size < len(right) and left[one + size] == right[other + size]:
                size += 1
            if size > 1 or (size and total == 1 and not is_common(left[one])):
                return over, total - over, size
    return None
