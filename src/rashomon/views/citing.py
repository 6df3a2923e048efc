"""Makes citations: the words of an article at a span, with who published them and on which day, if known."""

import re
from collections.abc import Iterable
from typing import Final

from rashomon.model import Article, Citation, Origin, Span

_LINE: Final = re.compile(r"[^\s][^\r\n]*")
_LETTER: Final = re.compile(r"\w")
_END: Final = re.compile(r"[.!?][\"'”’)\]]*(?=\s)")
_LONGEST: Final = 400


def cite(article: Article, span: Span) -> Citation:
    """Cite the words of the article at the span.

    Examples:
        >>> cite(Article("a.txt", "It rained."), Span(3, 9)).exact
        'rained'

    """
    return Citation(
        article=article.id,
        name=article.name,
        span=span,
        exact=span.of(article.text),
        outlet=article.metadata.value("outlet"),
        day=article.metadata.value("published_on"),
    )


def cite_all(article: Article, spans: Iterable[Span]) -> tuple[Citation, ...]:
    """Cite the words at each of the spans."""
    return tuple(cite(article, span) for span in spans)


def opening(article: Article) -> Span | None:
    r"""Find the words that stand for an article: its title, or else its first sentence that is not boilerplate.

    None for a text without a word.

    Examples:
        >>> opening(Article("a.txt", "* * *\nIt rained. It stopped.")).of("* * *\nIt rained. It stopped.")
        'It rained.'

    """
    title = article.metadata.title
    if title and title.origin is Origin.TEXT and title.span:
        return title.span
    first: Span | None = None
    for match in _LINE.finditer(article.text):
        if not _LETTER.search(article.text, *match.span()):
            continue
        span = _first_sentence(article.text, *match.span())
        if not any(dropped.span.overlaps(span) for dropped in article.dropped):
            return span
        first = first or span
    return first


def _first_sentence(text: str, start: int, end: int) -> Span:
    """Return the first sentence of a line, or as much of it as is worth showing."""
    stop = min(end, start + _LONGEST)
    found = _END.search(text, start, stop)
    return Span(start, found.end() if found else start + len(text[start:stop].rstrip()))
