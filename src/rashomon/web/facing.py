"""The two sides of a conflict, as a page sets them side by side: words in their place, and the voices behind them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Answer, Citation
from rashomon.web.gathering import Row
from rashomon.web.wording import day_in_words

_BOUND: Final = re.compile(r"([<>~]=?)\s*(.+)")
_BOUNDS: Final = {"<": "fewer than", "<=": "at most", ">": "more than", ">=": "at least", "~": "about"}
_ENDS: Final = re.compile(r"(\s*[\r\n]\s*)")
_DATES: Final = "dates differ"
_BETWEEN: Final = " … "


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text.

    Attributes:
        words: untouched.
        cited: the side's own words, where it is those; None of what stands around them.
        ends: whether it is the end of a line, or several, and no words.

    """

    words: str
    cited: Citation | None = None
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """One side.

    Attributes:
        row: whose word it is, and what is known of it.
        words: where its words stand.
        places: the text around them, in pieces; a place for each part of the text.
        voices: who passes it on, the innermost first, the outlet last.

    """

    row: Row
    words: tuple[Citation, ...]
    places: tuple[tuple[Piece, ...], ...]
    voices: tuple[Answer, ...]


def faces(rows: Iterable[Answer]) -> list[Face]:
    """Set the sides of a conflict side by side.

    Args:
        rows: of the section `conflict_sides`.

    """
    found = dict[str, list[tuple[Row, Answer]]]()
    for answer in rows:
        row = dict(answer.values)
        found.setdefault(row["side"] or "", []).append((row, answer))
    return [_face(many) for many in found.values()]


def _face(rows: Sequence[tuple[Row, Answer]]) -> Face:
    row, words = next((row, answer.citations) for row, answer in rows if row["part"] == "words")
    around = [place for row, answer in rows if row["part"] == "place" for place in answer.citations]
    return Face(
        row,
        words,
        tuple(tuple(pieces(place, words)) for place in around),
        tuple(answer for row, answer in rows if row["part"] not in {"words", "place"}),
    )


def pieces(place: Citation, words: Iterable[Citation]) -> list[Piece]:
    """Cut a text where some of its words begin and end; together the pieces are the text.

    Args:
        place: the text.
        words: those that are to stand out; what lies outside the text is left out.

    Examples:
        >>> from rashomon.model import Span
        >>> place = Citation("a-1", "a.txt", Span(10, 20), "It rained.", None, None)
        >>> rained = Citation("a-1", "a.txt", Span(13, 19), "rained", None, None)
        >>> [(one.words, one.cited is not None) for one in pieces(place, [rained])]
        [('It ', False), ('rained', True), ('.', False)]

    """
    found, at, text = list[Piece](), place.span.start, place.exact
    for one in sorted(words, key=lambda cited: cited.span):
        start, end = max(one.span.start, at), min(one.span.end, place.span.end)
        if one.article == place.article and start < end:
            if at < start:
                found += _lines(text[at - place.span.start : start - place.span.start])
            found += _lines(text[start - place.span.start : end - place.span.start], one)
            at = end
    if at < place.span.end:
        found += _lines(text[at - place.span.start :])
    return found


def _lines(text: str, cited: Citation | None = None) -> list[Piece]:
    """Cut a text at the ends of its lines, which stay."""
    return [Piece(part, cited, ends=_ENDS.fullmatch(part) is not None) for part in _ENDS.split(text) if part]


def sides_of(answer: Answer) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """Part the words that a conflict cites into those of the one side and those of the other.

    Args:
        answer: of the section `conflicts`.

    """
    wanted = dict(answer.values)["one_words"] or ""
    for at in range(1, len(answer.citations)):
        if _BETWEEN.join(" ".join(one.exact.split()) for one in answer.citations[:at]) == wanted:
            return answer.citations[:at], answer.citations[at:]
    return answer.citations[:1], answer.citations[1:]


def value_in_words(value: str | None, kind: str) -> str:
    """Say what a side says, in words; empty where it has no value.

    Args:
        value: as a conflict has it.
        kind: of the conflict.

    Examples:
        >>> value_in_words("> 50", "figures differ"), value_in_words("XXXX-03-09", "dates differ")
        ('more than 50', '9 Mar, year not given')
        >>> value_in_words("denies", "denied claim"), value_in_words(None, "denied claim")
        ('denies it', '')

    """
    if not value:
        return ""
    if kind == _DATES:
        return day_in_words(value)
    found = _BOUND.fullmatch(value)
    if found:
        return f"{_BOUNDS[found[1]]} {found[2]}" if found[1] in _BOUNDS else value
    return f"{value} it" if value.isalpha() and value.endswith("s") else value.replace("..", " to ")
