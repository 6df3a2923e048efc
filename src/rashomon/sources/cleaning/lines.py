r"""Lines of a pasted text, and what can be seen of each without its neighbours.

A line is what a reader would call one: `\n`, `\r\n` and `\r` all end lines, blank lines are only counted, and where a
text was wrapped by hand at a fixed width the lines of one paragraph are one line here. Spans are whole lines of the
untouched text, without what ends them.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rashomon.codebook.boilerplate import LONGEST, Boilerplate, bare, boilerplate
from rashomon.model import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_WORD = re.compile(r"\w[\w'’.,-]*")
_INNER = re.compile(r"[.!?][\"”’')]* +[\"“‘'(]*[^\W\d_a-zß-ÿ]")
_LOOK = 2000
"""Characters of a line that are looked at: what a line is shows at its head, and a line may be megabytes."""
_WRAP = range(40, 101)
_FULL = 0.72
_MARKS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        span: the whole line, without what ends it.
        text: its head, bare of marks and spare white space.
        gap: how many blank lines stand before it.
        words: how many words its head has.
        lower: share of its words that begin with a small letter.
        capitals: share of its words that are all capitals.
        digits: share of its characters that are digits.
        sentences: how many sentences seem to end within it.
        kind: the codebook's entry that it matches, if any.
        marked: whether marks of a list or heading stand before it.

    """

    span: Span
    text: str
    gap: int
    words: int
    lower: float
    capitals: float
    digits: float
    sentences: int
    kind: Boilerplate | None
    marked: bool

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip("\"”’'») ]").endswith((".", "!", "?", "…", ":", ";", "。"))

    @property
    def is_sentence(self) -> bool:
        """Whether it may be a short sentence: it ends as one, and the codebook does not know it."""
        return self.kind is None and self.words > 1 and self.text.rstrip("\"”’'») ]").endswith((".", "!", "?", "。"))

    @property
    def is_utterance(self) -> bool:
        """Whether it is a sentence in quotation marks, and nothing else; it may be a single word."""
        quoted = self.text[:1] in "\"“‘'«„" and self.text[-1:] in "\"”’'»“" and len(self.text) > _MARKS
        return quoted and self.kind is None and self.text[:-1].rstrip().endswith((".", "!", "?", "…", ","))

    @property
    def is_prose(self) -> bool:
        """Whether it reads like one or more sentences: long, ended, not all in capitals."""
        if self.words < 6 or self.lower < 0.35:
            return False
        return self.words >= 28 or (self.stops and not self.text.endswith(("...", "…", ":")))


@lru_cache(maxsize=2)
def split_lines(text: str) -> tuple[Line, ...]:
    r"""Split a text into its lines.

    Examples:
        >>> [line.text for line in split_lines("# A title\r\n\r\nThe harbour froze.\r- Advertisement -")]
        ['A title', 'The harbour froze.', 'Advertisement -']

    """
    pieces: list[Span] = []
    gaps: list[int] = []
    end = 0
    blank = 0
    for found in _LINE.finditer(text):
        between = len(_ENDS.findall(text, end, found.start())) - (1 if pieces or blank else 0)
        blank += max(0, between)
        end = found.end()
        if found[0][:_LOOK].isspace() and found[0].isspace():
            blank += 1
            continue
        pieces.append(Span(found.start(), found.end()))
        gaps.append(blank)
        blank = 0
    joined = _join_wrapped(text, pieces, gaps)
    return tuple(_look_at(text, span, gap) for span, gap in joined)


def _join_wrapped(text: str, spans: list[Span], gaps: list[int]) -> list[tuple[Span, int]]:
    """Join the lines of a paragraph where the text was wrapped at a fixed width."""
    rows = list(zip(spans, gaps, strict=True))
    width = max((len(span) for span in spans), default=0)
    inner = [len(left[0]) for left, right in pairwise(rows) if right[1] == 0]
    full = sum(length >= _FULL * width for length in inner)
    if width not in _WRAP or len(inner) < 4 or full < 0.5 * len(inner) or full < 0.3 * len(rows):
        return rows
    joined: list[tuple[Span, int]] = []
    last = 0
    for span, gap in rows:
        if joined and gap == 0 and last >= _FULL * width and not bare(span.of(text)).startswith(("By ", "©")):
            joined[-1] = (Span(joined[-1][0].start, span.end), joined[-1][1])
        else:
            joined.append((span, gap))
        last = len(span)
    return joined


def _look_at(text: str, span: Span, gap: int) -> Line:
    head = text[span.start : min(span.end, span.start + _LOOK)]
    words_only = bare(head)
    words: list[str] = _WORD.findall(words_only)
    count = max(1, len(words))
    return Line(
        span=span,
        text=words_only,
        gap=gap,
        words=len(words) if len(span) <= _LOOK else len(words) * len(span) // _LOOK,
        lower=sum(word[0].isalpha() and not word[0].isupper() for word in words) / count,
        capitals=sum(len(word) > 1 and word.isupper() for word in words) / count,
        digits=sum(map(str.isdigit, words_only)) / max(1, len(words_only)),
        sentences=len(_INNER.findall(words_only)) + 1,
        kind=kind_of(words_only) if len(span) <= LONGEST * 2 else None,
        marked=words_only != " ".join(head.split()),
    )


@lru_cache(maxsize=4096)
def kind_of(line: str) -> Boilerplate | None:
    """Find the first entry of the codebook that a bare line matches."""
    if len(line) > LONGEST:
        return None
    return next((entry for entry in boilerplate() if entry.pattern.fullmatch(line)), None)


def normal(line: str) -> str:
    """Return what two lines share that differ only in case, digits, punctuation or white space.

    Examples:
        >>> normal("12 Comments") == normal("3 comments ")
        True

    """
    return " ".join(re.findall(r"[^\W\d_]+", line.casefold()))


def repeats(lines: tuple[Line, ...]) -> list[int]:
    """Count, for each line, how often its words stand in the text."""
    keys = [normal(line.text) for line in lines]
    counts = Counter(keys)
    return [counts[key] if key else 1 for key in keys]
