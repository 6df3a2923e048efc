"""A part of a long article, with what is known of its words and no more."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.model import Event, Position, Referent, Sheet, Span, Time


def part_of(sheet: Sheet, window: Span) -> Sheet:
    """Leave out of an article's layers what has no words in a part of the text; its text and statements stay whole.

    Statements are numbered through the article, and so all of them stay.

    Args:
        sheet: the article with its layers.
        window: the part.

    Examples:
        >>> from rashomon.model import Article, TimeKind
        >>> article = Article("a.txt", "Monday. Tuesday.")
        >>> days = [Time(article.id, one, TimeKind.DATE, "XXXX") for one in (Span(0, 6), Span(8, 15))]
        >>> [one.span.start for one in part_of(Sheet(article, times=tuple(days)), Span(7, 16)).times or ()]
        [8]

    """
    return replace(
        sheet,
        reading=None,
        claims=None,
        times=None if sheet.times is None else tuple(_times(sheet.times, window)),
        positions=None if sheet.positions is None else tuple(_told(sheet.positions, window)),
        events=None if sheet.events is None else tuple(_happened(sheet.events, window)),
        referents=None if sheet.referents is None else tuple(_mentioned(sheet.referents, window)),
    )


def _times(found: Iterable[Time], window: Span) -> Iterator[Time]:
    return (one for one in found if one.span.overlaps(window))


def _told(found: Iterable[Position], window: Span) -> Iterator[Position]:
    return (one for one in found if any(span.overlaps(window) for span in one.spans))


def _happened(found: Iterable[Event], window: Span) -> Iterator[Event]:
    return (one for one in found if any(span.overlaps(window) for span in one.spans))


def _mentioned(found: Iterable[Referent], window: Span) -> Iterator[Referent]:
    """Give all referents, since records name them, with the mentions in the part; the first one makes the id."""
    for one in found:
        here = tuple(each for each in one.mentions[1:] if each.span.overlaps(window))
        yield one if len(here) + 1 == len(one.mentions) else replace(one, mentions=(one.mentions[0], *here))
