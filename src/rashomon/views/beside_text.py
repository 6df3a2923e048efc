"""Puts the notes of an article beside its paragraphs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Article, Span
from rashomon.views.margin import DROPPED, Note
from rashomon.views.marks import Paragraph

MOST: Final = 40
"""Notes beside one paragraph at the most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with what is said beside it.

    Attributes:
        paragraph: the paragraph, with its marks.
        notes: the notes on words that begin in it, in the order of these.
        more: how many notes there are besides.
        heading: whether the article's headline stands in it.
        dropped: whether all of it is no part of what the article reports.

    """

    paragraph: Paragraph
    notes: tuple[Note, ...] = ()
    more: int = 0
    heading: bool = False
    dropped: bool = False


def lines(article: Article, paragraphs: Sequence[Paragraph], notes: Iterable[Note], most: int = MOST) -> list[Line]:
    """Put notes beside paragraphs; what belongs to other paragraphs is left out.

    Args:
        article: the article.
        paragraphs: one after another.
        notes: in the order of their words.
        most: notes beside one paragraph at the most.

    """
    title = article.metadata.title.span if article.metadata.title else None
    waiting = [one for one in notes if paragraphs and one.span.start >= paragraphs[0].block.start][::-1]
    made = []
    for one in paragraphs:
        own: list[Note] = []
        while waiting and waiting[-1].span.start < one.block.end:
            own.append(waiting.pop())
        heading = title is not None and one.block.start <= title.start < one.block.stop
        made.append(Line(one, tuple(own[:most]), max(0, len(own) - most), heading, _dropped(one, own)))
    return made


def _dropped(one: Paragraph, notes: Iterable[Note]) -> bool:
    """Whether a paragraph has words, and a passage that was dropped holds them all."""
    first = one.segments[0] if one.segments else None
    over = [edge.mark.span for edge in first.opened if edge.mark.kind == DROPPED] if first else []
    over += [note.span for note in notes if note.layer == DROPPED]
    return any(_holds(span, one) for span in over)


def _holds(span: Span, one: Paragraph) -> bool:
    text = one.text
    start = one.block.start + len(text) - len(text.lstrip())
    return span.start <= start and one.block.start + len(text.rstrip()) <= span.end
