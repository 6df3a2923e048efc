"""Quotations: what stands in quotation marks, repaired where a mark is missing or of the wrong kind.

A mark opens or closes by its neighbours first (an opening mark follows a space and touches a word) and by its kind
second: kinds get mixed up when texts are pasted and translated, places seldom. A paragraph begins anew: a quotation
left open goes on in the next paragraph only if that one opens with a mark. The text is never changed: a repaired
quotation says which of its marks the text lacks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Quotation, Span

_OPENING: Final = "“„«‟〝"
_CLOSING: Final = "”»〞"
_MARK: Final = re.compile("[\"“”„‟«»〝〞＂]|''|``|[‘’'‚‹›]")
_SINGLE: Final = "‘’'‚‹›"
_BEFORE_OPENING: Final = "([{—–-/*_>…"
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)]*\s+")
_LONGEST_UNCLOSED: Final = 800
"""Characters: past this, a quotation that nothing closes ends with its first sentence."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    opens: bool
    closes: bool
    measure: bool = False
    """Whether it may stand for feet or inches: it closes what is open, and opens nothing."""

    @property
    def single(self) -> bool:
        return self.text in _SINGLE


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Find the quotations of a text.

    Args:
        text: the untouched text.
        paragraphs: its paragraphs, in order.

    Examples:
        >>> text = "No problem,” she said. “None."
        >>> [(q.span.of(text), q.opened, q.closed) for q in find_quotations(text, [Span(0, len(text))])]
        [('No problem,”', False, True), ('“None.', True, False)]

    """
    found: list[Quotation] = []
    left_open = False
    for paragraph in paragraphs:
        here = list(_in_paragraph(text, paragraph))
        if left_open and here and here[0].opened and here[0].span.start == paragraph.start:
            first = here[0]
            here[0] = Quotation(first.span, first.opened, first.closed, continues=True)
        found.extend(here)
        left_open = bool(here) and not here[-1].closed and here[-1].span.end == paragraph.end
    return tuple(found)


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end, mark = match.start(), match.end(), match.group()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING + _OPENING + "\"‘'")
        closes = not before.isspace() and not (after.isalnum() and mark in _SINGLE)
        if mark not in _SINGLE and before.isalnum() and after.isalnum():
            opens, closes = mark in _OPENING, mark not in _OPENING
        if before.isspace() and after.isspace():
            opens, closes = mark in _OPENING + "‘``", mark in _CLOSING + "’"
        measure = mark in "'’\"" and before.isdigit() and not opens
        if opens or closes or mark not in _SINGLE:
            yield _Mark(start, end, mark, opens, closes and not (measure and after.isdigit()), measure)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Quotation]:
    marks = list(_marks(text, paragraph))
    free_from = paragraph.start
    i = 0
    while i < len(marks):
        mark = marks[i]
        if (mark.single and not mark.opens) or mark.measure:
            i += 1
            continue
        if _is_stray_close(mark):
            quotation = _without_opening(text, paragraph, free_from, mark)
            if quotation:
                yield quotation
                free_from = mark.end
            i += 1
            continue
        j = _closing_single(text, marks, i) if mark.single else _closing(marks, i)
        if j is not None:
            yield Quotation(Span(mark.start, marks[j].end))
            free_from, i = marks[j].end, j + 1
        elif mark.single:
            i += 1
        else:
            following = next((m for m in marks[i + 1 :] if m.opens and not m.single), None)
            end = _unclosed_end(text, mark, following.start if following else paragraph.end)
            yield Quotation(Span(mark.start, end), closed=False)
            free_from = end
            i = next((k for k in range(i + 1, len(marks)) if marks[k].start >= end), len(marks))


def _is_stray_close(mark: _Mark) -> bool:
    """Whether a mark that stands where nothing is open closes something."""
    if mark.single or mark.measure:
        return False
    return not mark.opens and (mark.closes or mark.text in _CLOSING)


def _closing(marks: Sequence[_Mark], opening: int) -> int | None:
    """Find the mark that closes the double one at `opening`."""
    mark = marks[opening]
    for j in range(opening + 1, len(marks)):
        other = marks[j]
        if other.single:
            continue
        if other.text in _CLOSING or (other.closes and not (other.opens and other.text in _OPENING)):
            return j
        if other.opens and other.text == mark.text and mark.text in _OPENING:
            return None
    return None


def _closing_single(text: str, marks: Sequence[_Mark], opening: int) -> int | None:
    """Find the mark that closes the single one at `opening`: an apostrophe looks the same.

    The first that follows punctuation closes ("the farmers’ choice, not ours,’"), else the first of all; a double
    mark that only closes ends a quotation that was opened with the wrong kind.
    """
    candidates: list[int] = []
    for j in range(opening + 1, len(marks)):
        other = marks[j]
        if not other.single:
            if not candidates and (other.text in _CLOSING or (other.closes and not other.opens)):
                return j
            break
        if other.opens and not other.closes:
            break
        if other.closes and other.text not in "‘‚‹":
            candidates.append(j)
    ended = (j for j in candidates if text[marks[j].start - 1] in ".,!?…;:")
    return next(ended, candidates[0] if candidates else None)


def _without_opening(text: str, paragraph: Span, free_from: int, mark: _Mark) -> Quotation | None:
    """Repair a quotation that has only its closing mark: it begins with the paragraph, or after the last one."""
    start = free_from
    if start != paragraph.start:
        sentence = _SENTENCE_END.search(text, start, mark.start)
        if not sentence:
            return None
        start = sentence.end()
    while start < mark.start and text[start].isspace():
        start += 1
    if mark.start - start < 3:
        return None
    return Quotation(Span(start, mark.end), opened=False)


def _unclosed_end(text: str, mark: _Mark, limit: int) -> int:
    """Where a quotation without a closing mark ends: where the next begins, unless that is too far."""
    end = limit
    if limit - mark.start > _LONGEST_UNCLOSED:
        sentence = _SENTENCE_END.search(text, mark.end, limit)
        end = sentence.end() if sentence else limit
    while end > mark.end and text[end - 1].isspace():
        end -= 1
    return end
