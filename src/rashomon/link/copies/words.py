"""The words of a text as copies are found by them: without case and accents, each with its place in the text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rashomon.codebook.function_words import function_words
from rashomon.model import Span
from rashomon.model.copy import Body

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a body.

    Attributes:
        folded: each word without case and accents.
        starts: where each begins in the text.
        ends: where each ends.
        quoted: whether each stands in quotation marks.
        telling: whether each tells something: it is neither a common word nor a number, nor, by its capital, a name.

    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    telling: tuple[bool, ...]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.folded)

    def span(self, first: int, stop: int) -> Span:
        """Return where the words from the first up to, not including, `stop` stand."""
        return Span(self.starts[first], self.ends[stop - 1])


def words_of(body: Body) -> Words:
    """Take a text apart into the words that can have been copied.

    Examples:
        >>> words_of(Body("a-1", "Dravič’s office: 312 shares", left_out=(Span(17, 27),))).folded
        ("dravic's", 'office')

    """
    left_out, quoted = _merged(body.left_out), _merged(body.quoted)
    folded, starts, ends, marks, telling = list[str](), list[int](), list[int](), list[bool](), list[bool]()
    common = _common()
    out, within = _Cursor(left_out), _Cursor(quoted)
    for match in _WORD.finditer(body.text):
        start, end = match.span()
        if out.meets(start, end):
            continue
        folded.append(fold(match[0]))
        starts.append(start)
        ends.append(end)
        marks.append(within.meets(start, end))
        telling.append(match[0][0].islower() and folded[-1] not in common)
    return Words(tuple(folded), tuple(starts), tuple(ends), tuple(marks), tuple(telling))


def fold(word: str) -> str:
    """Return a word without case and accents, with a straight apostrophe.

    Examples:
        >>> fold("Dravič"), fold("n’T")
        ('dravic', "n't")

    """
    if word.isascii():
        return word.casefold()
    apart = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def is_common(word: str) -> bool:
    """Say whether a folded word is one of those that stand in any English sentence.

    Examples:
        >>> is_common("the"), is_common("blockade")
        (True, False)

    """
    return word in _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(word for entry in function_words() if entry.name == "en" for word in entry.words)


@dataclass(slots=True)
class _Cursor:
    """Goes along spans in the order of the text."""

    spans: Sequence[Span]
    at: int = 0

    def meets(self, start: int, end: int) -> bool:
        """Say whether words overlap one of the spans; what is asked comes in the order of the text."""
        while self.at < len(self.spans) and self.spans[self.at].end <= start:
            self.at += 1
        return self.at < len(self.spans) and self.spans[self.at].start < end


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Put spans in order and join those that overlap."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made
