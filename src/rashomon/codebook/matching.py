"""Words of a vocabulary, found in a text: the longest first, from left to right, never inside another word.

Pure string work on offsets of the given text; the text is not changed. Case does not count.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
_TOKEN = re.compile(r"\w+?(?=n't\b)|n't\b|\w+(?:-\w+)*|'\w+|[:—–―-]")
_GAP = "..."
_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text in lower case, with a straight apostrophe; "n't", "'s", a dash and a colon are words too.

    Attributes:
        word: the word.
        start: where it starts, in code points.
        end: where it ends.

    """

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Words of a vocabulary found in a text.

    Attributes:
        entry: what they belong to.
        start: where they start, in code points.
        end: where they end.
        first: number of the first token.
        size: how many tokens they take.

    """

    entry: T
    start: int
    end: int
    first: int
    size: int


def tokens_of(text: str) -> list[Token]:
    """Split a text into words.

    Examples:
        >>> [token.word for token in tokens_of("Won’t the ex-king’s men say?")]
        ['wo', "n't", 'the', 'ex-king', "'s", 'men', 'say']

    """
    return [Token(found[0].lower(), *found.span()) for found in _TOKEN.finditer(text.replace("’", "'"))]


class Lexicon(Generic[T]):
    """Forms and what they belong to, by first word. In a form, "..." stands for one to four words.

    Examples:
        >>> lexicon = Lexicon([("make ... clear", 1), ("make", 2)])
        >>> [(match.entry, match.end) for match in lexicon.search("They make it all clear and make tea.")]
        [(1, 22), (2, 31)]

    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        """Index the forms, which are in lower case; of two that are alike, the later counts."""
        self._rows: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        split: dict[str, tuple[str, ...]] = {"": ()}
        for form, entry in forms:
            head, _, tail = form.partition(" ")
            if not head.isalpha():
                head, *others = _words(head)
                tail = " ".join((*others, tail)).strip()
            rest = split.get(tail)
            if rest is None:
                rest = split[tail] = _words(tail)
            self._rows.setdefault(head, []).append((rest, entry))
        for rows in self._rows.values():
            rows.reverse()

    def search(self, text: str, prefer: Callable[[T, str], bool] | None = None) -> Iterator[Match[T]]:
        """Find forms, without overlap.

        Args:
            text: where to look.
            prefer: given an entry and the word before it ("" at the start), whether it is preferred to others of the
                same length.

        """
        tokens = tokens_of(text)
        words = [token.word for token in tokens]
        at = 0
        while at < len(words):
            best = self._longest(words, at, prefer)
            if best is None:
                at += 1
                continue
            entry, size = best
            yield Match(entry, tokens[at].start, tokens[at + size - 1].end, at, size)
            at += size

    def _longest(self, words: Sequence[str], at: int, prefer: Callable[[T, str], bool] | None) -> tuple[T, int] | None:
        """Return the entry with the longest form that starts at a word, and how many words it takes."""
        rows = self._rows.get(words[at], ())
        found = [(len(rest), entry, size) for rest, entry in rows if (size := _fits(rest, words, at + 1) - at) > 0]
        if not found:
            return None
        before = words[at - 1] if at else ""
        _, entry, size = max(found, key=lambda row: (row[0], prefer is not None and prefer(row[1], before)))
        return entry, size


def _words(form: str) -> tuple[str, ...]:
    """Split a form as texts are split; the simple way where it gives the same."""
    parts = form.split()
    if all(part.isalpha() or part == _GAP for part in parts):
        return tuple(parts)
    return tuple(token.word for part in parts for token in ([Token(_GAP, 0, 0)] if part == _GAP else tokens_of(part)))


def _fits(form: Sequence[str], words: Sequence[str], at: int) -> int:
    """Return where a form that starts at `at` ends, 0 if it does not fit."""
    place = at
    for number, word in enumerate(form):
        if word == _GAP:
            gap = range(place + 1, place + 1 + _LONGEST_GAP)
            place = next((end for end in gap if words[end : end + 1] == [form[number + 1]]), -1)
            if place < 0:
                return 0
        elif words[place : place + 1] != [word]:
            return 0
        else:
            place += 1
    return place
