"""The headline of a pasted text: which line it is, if there is one.

A text that begins in mid-sentence or with its dateline has no headline, and none is made up for it.
"""

import re
from collections.abc import Sequence

from rashomon.codebook.boilerplate import Drop, content_bounds
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Span
from rashomon.sources.cleaning.lines import Line, normal

_NEAR = 14
"""How many lines above the first sentence a headline may stand."""
_SUFFIX = re.compile(r"\s(?:[|–—-]|::)\s(?P<name>(?:[A-Z][\w.&’']*|of|the|\s){1,12})$")
_WORDS = range(2, 36)
_HEADING = re.compile(r"\s*#{1,2}\s")
_NO_HEADLINE = re.compile(
    r"https?://|www\.|^[<\[@]|^(by|from|photo|image|above|source|video)\b[: ]|\(reuters\)|\(ap\)", re.IGNORECASE
)


def find_headline(text: str, lines: Sequence[Line], first: int) -> int | None:
    """Find the line that is the headline.

    Args:
        text: the text.
        lines: its lines.
        first: index of the first line of the article's prose.

    Returns:
        The index of the headline's line, at most `first`; None if there is none.

    """
    start = max(0, first - _NEAR)
    candidates = [at for at in range(start, min(first + 1, len(lines))) if _may_be(lines, at, first)]
    if not candidates:
        return None
    headings = [at for at in candidates if _HEADING.match(lines[at].span.of(text))]
    if headings:
        return headings[0]
    page = normal(lines[0].text)
    said_twice = [
        at
        for at in candidates
        if at and len(normal(lines[at].text).split()) > 2 and page.startswith(normal(lines[at].text))
    ]
    if said_twice:
        return said_twice[-1]
    return candidates[0] if first < _NEAR else max(candidates, key=lambda at: (min(lines[at].words, 6), -at))


def title_span(text: str, lines: Sequence[Line], at: int) -> Span:
    """Return the span of the headline's words: without marks, and without the outlet's name behind a bar."""
    start, end = content_bounds(text, lines[at].span.start, lines[at].span.end)
    suffix = outlet_suffix(text[start:end])
    return Span(start, start + suffix[0]) if suffix else Span(start, end)


def outlet_suffix(title: str) -> tuple[int, int] | None:
    """Find the outlet's name that a page's title ends with.

    Returns:
        Where the headline ends and where the name begins; None if the title has no such name.

    Examples:
        >>> outlet_suffix("Ferry strike goes on | Harbour News")
        (20, 23)
        >>> outlet_suffix("Ferry strike - a view from the quay") is None
        True

    """
    found = _SUFFIX.search(title)
    if found is None or not has_credit_word("outlet", found["name"]) or len(title[: found.start()].split()) < _WORDS[1]:
        return None
    return found.start(), found.start("name")


def _may_be(lines: Sequence[Line], at: int, first: int) -> bool:
    line = lines[at]
    if line.words not in _WORDS or _NO_HEADLINE.search(line.text) or line.text[:1].islower():
        return False
    if line.kind and (line.kind.drop is not Drop.HINT or line.kind.reason in ("caption", "credit", "date line")):
        return False
    if line.text.endswith((".", ",", ":", ";")) and not line.text.endswith(("...", "U.S.")):
        return False
    if at == first:
        asks = line.text.endswith(("?", "!")) and line.words <= 20 and line.text[:1] not in "\"“‘'"
        return asks and at == 0 and any(later.is_prose for later in lines[1:4])
    return True
