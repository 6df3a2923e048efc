"""The vocabulary of boilerplate: lines that a pasted page has beside its article, and why each is no part of it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rashomon.codebook.loading import Vocabulary, load

LONGEST = 300
"""Characters; a longer line is never matched, so matching takes bounded time."""
_HEAD = " *•·◦▪■‣–—+>#»|_~-\u200b\ufeff"
_TAIL = " *_~\u200b\ufeff"


class Drop(StrEnum):
    """When a match alone is enough to leave a line out."""

    ANYWHERE = "anywhere"
    EDGES = "edges"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A kind of line.

    Attributes:
        name: what the entry is called.
        pattern: matches the whole line.
        reason: what such a line is.
        drop: when a match alone is enough to leave the line out.
        example: a line that matches.
        counter_example: a line near it that does not.
        opens: whether what follows is seldom the article.

    """

    name: str
    pattern: re.Pattern[str]
    reason: str
    drop: Drop
    example: str
    counter_example: str
    opens: bool = False


def bare(line: str) -> str:
    """Take off the marks of lists, headings and emphasis, and collapse white space; a rule stays as it is.

    Examples:
        >>> bare("  * **Share  this**")
        'Share this'
        >>> bare("- - -")
        '- - -'

    """
    words = " ".join(line.split())
    return words.lstrip(_HEAD).rstrip(_TAIL) or words


def content_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a line's content stands: the line without marks and white space at its ends.

    A line of marks alone is all content.

    Examples:
        >>> content_bounds("# *A title*  ", 0, 13)
        (3, 10)

    """
    first, last = start, end
    while first < end and (text[first] in _HEAD or text[first].isspace()):
        first += 1
    while last > first and (text[last - 1] in _TAIL or text[last - 1].isspace()):
        last -= 1
    return (first, last) if first < last else (start, end)


def matches(entry: Boilerplate, line: str) -> bool:
    """Say whether a line is of an entry's kind."""
    return len(line) <= LONGEST and bool(entry.pattern.fullmatch(bare(line)))


BOILERPLATE = Vocabulary("boilerplate", Boilerplate, matches)


def boilerplate() -> tuple[Boilerplate, ...]:
    """Load the entries, in the order in which they are tried."""
    return load(BOILERPLATE)
