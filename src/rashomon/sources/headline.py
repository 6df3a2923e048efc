"""The headline of a pasted text: which line it is, if there is one.

A text that begins in mid-sentence or with its dateline has no headline, and none is made up for it.
"""

import re
from collections.abc import Iterable, Sequence

from rashomon.codebook.boilerplate import Drop, content_bounds
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Span
from rashomon.sources.cleaning.lines import Line, kind_of, normal
from rashomon.sources.dateline import read_dateline
from rashomon.sources.masthead import has_outlet_shape, own_names, squeezed

REACH = 14
"""How many lines above the first sentence a headline may stand, if the page's title does not repeat it."""
_SUFFIX = re.compile(r"\s(?:[|–—-]|::)\s(?P<name>(?:[A-Z][\w.&’']*|of|the|\s){1,12})$")
_WORDS = range(2, 36)
_BODY = 60
"""How many lines of the report are looked at for what a headline says."""
_SHORT = 3
_LONG_WORD = 4
_ITEM = 3
_BARS = re.compile(r"\s?[|›»•·→]\s?|\s[/>]\s")
_HEADING = re.compile(r"\s*#{1,2}\s")
_CREDITS = ("caption", "credit", "date line", "byline")
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
    above = range(max(0, first - REACH), min(first + 1, len(lines)))
    candidates = _reports(text, lines, [at for at in above if _may_be(lines, at, first)], first)
    if not candidates:
        return _announced(text, lines, above, first)
    headings = [at for at in candidates if _HEADING.match(lines[at].span.of(text))]
    if headings:
        return headings[0]
    again = _page_title(lines, first)
    if again is not None:
        return again
    if first < REACH:
        return candidates[0]
    words, _ = _words_of_report(lines, first)
    return max(candidates, key=lambda at: (len(_long_words(lines[at].text) & words) > 1, min(lines[at].words, 6), -at))


def _page_title(lines: Sequence[Line], first: int) -> int | None:
    """Find the last line above the report that repeats the page's first, which a page's title often is."""
    page = normal(lines[0].text)
    for at in range(min(first, len(lines) - 1), 0, -1):
        words = normal(lines[at].text)
        if len(words.split()) >= _SHORT and page.startswith(words) and _may_be(lines, at, first):
            return at
    return None


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


def is_menu(line: str) -> bool:
    """Say whether a line is a row of links: three names or more between bars, or section names alone.

    Examples:
        >>> is_menu("Home | Ports | Weather"), is_menu("Politics Sport Business")
        (True, True)
        >>> is_menu("Ports | Strikes | Why nobody loads the night ferry")
        False

    """
    items = [item for item in _BARS.split(line) if item]
    if len(items) >= _ITEM:
        return all(len(item.split()) <= _ITEM for item in items)
    words = line.split()
    return _ITEM <= len(words) <= _WORDS[-1] and all(map(_is_section, words))


def _is_section(word: str) -> bool:
    kind = kind_of(word)
    return kind is not None and kind.reason == "navigation"


def _reports(text: str, lines: Sequence[Line], candidates: list[int], first: int) -> list[int]:
    """Leave out names of the page, and scraps of a menu above a line that says what the report says."""
    if not candidates:
        return []
    own = own_names(text, lines)
    named = [at for at in candidates if squeezed(lines[at].text) not in own]
    words, small = _words_of_report(lines, first)
    titles = [at for at in named if not has_outlet_shape(lines[at]) or _long_words(lines[at].text) & small]
    told = [at for at in titles if lines[at].words > _SHORT and _long_words(lines[at].text) & words]
    if told:
        return [at for at in titles if at >= told[0] or lines[at].words > _SHORT or _long_words(lines[at].text) & words]
    return titles


def _announced(text: str, lines: Sequence[Line], above: Iterable[int], first: int) -> int | None:
    """Find a line right above the byline, day or dateline that is no headline by its form, but by what it says."""
    words, _ = _words_of_report(lines, first)
    own = own_names(text, lines)
    for at in above:
        line = lines[at]
        told = _long_words(line.text)
        fits = _SHORT <= line.words < _WORDS[-1] and not _NO_HEADLINE.search(line.text) and not is_menu(line.text)
        certain = line.kind is not None and (line.kind.drop is Drop.ANYWHERE or line.kind.reason in _CREDITS)
        if at >= first or not fits or certain or squeezed(line.text) in own or line.text[:1].islower():
            continue
        needed = 1 if line.kind is None else max(2, len(told) / 2)
        if len(told & words) >= needed and _is_credit(lines[at + 1]):
            return at
    return None


def _is_credit(line: Line) -> bool:
    """Say whether a line is what stands below a headline: a byline, a day, or prose with a dateline."""
    if line.kind is not None:
        return line.kind.drop is not Drop.HINT and line.kind.reason in ("byline", "date line")
    return read_dateline(line.text) is not None


def _words_of_report(lines: Sequence[Line], first: int) -> tuple[set[str], set[str]]:
    """Collect the longer words of a report's first lines, and those of them that it writes with small letters."""
    body = [line.text for line in lines[first : first + _BODY] if line.is_prose]
    words = {word for line in body for word in _long_words(line)}
    raw = {word for line in body for word in re.findall(r"[^\W\d_]+", line) if word.islower()}
    return words, words & raw


def _long_words(line: str) -> set[str]:
    return {word for word in normal(line).split() if len(word) >= _LONG_WORD}


def _may_be(lines: Sequence[Line], at: int, first: int) -> bool:
    line = lines[at]
    if line.words not in _WORDS or _NO_HEADLINE.search(line.text) or line.text[:1].islower():
        return False
    if is_menu(line.text):
        return False
    if line.kind and (line.kind.drop is not Drop.HINT or line.kind.reason in _CREDITS):
        return False
    if line.text.endswith((".", ",", ":", ";")) and not line.text.endswith(("...", "U.S.")):
        return False
    if at == first:
        asks = line.text.endswith(("?", "!")) and line.words <= 20 and line.text[:1] not in "\"“‘'"
        return asks and at == 0 and any(later.is_prose for later in lines[1:4])
    return True
