"""Why several reports are taken to tell of one event: each with its words, what ties it to the others, what differs."""

from collections.abc import Iterator
from typing import Final

from rashomon.link.event_reports import EventLink, Happening, Reported
from rashomon.model import Answer, hull
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.event_reasons import why_linked
from rashomon.views.events import evidence
from rashomon.views.finding import one_of
from rashomon.views.reports import Reports
from rashomon.views.timeline import cited, differences_in_words, when_of

HAPPENING: Final = "h-"
"""What the id of a row of the timeline begins with."""


def explain_happening(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why reports are taken to tell of one event; the columns are what, value and why.

    Args:
        story: the story file.
        record: the id of a row of the timeline, or its beginning.

    Raises:
        CallError: there is no such row, or there are several.

    """
    reports = Reports.of(story)
    found = one_of(reports.happenings(), record, "rashomon show timeline")
    return tuple(_rows(reports, found))


def _rows(reports: Reports, one: Happening) -> Iterator[Answer]:
    first = one.members[0]
    article = reports.articles[first.event.article]
    count = len(one.members)
    why = f"{count} report{'s tell' if count > 1 else ' tells'} of it"
    values = (("what", "event"), ("value", one.id), ("why", why))
    yield Answer(values, cite_all(article, (hull((*first.event.spans, first.event.cue)),)))
    when = when_of(one.members)
    yield Answer((("what", "day"), ("value", when.day), ("why", when.how or "no report says it")), cited(reports, one))
    best = _best(one)
    for row in one.members:
        whose = f"{row.id}, {reports.whose(row.event)}: “{evidence(reports, row)}”"
        alone = "no other report is taken to tell of it" if count == 1 else "by what ties the others to it"
        yield _answer(reports, row, whose, why_linked(best[row.id]) if row.id in best else alone)
    if words := differences_in_words(reports, one):
        yield Answer(
            (("what", "differences"), ("value", words), ("why", "reports tell it otherwise")), cited(reports, one)
        )


def _best(one: Happening) -> dict[str, EventLink]:
    """Give for each report but the first the best of what ties it to one before it."""
    places = {row.id: at for at, row in enumerate(one.members)}
    found: dict[str, EventLink] = {}
    for link in one.links:
        later = max((link.left, link.right), key=places.__getitem__)
        found.setdefault(later, link)
    return found


def _answer(reports: Reports, row: Reported, value: str, why: str) -> Answer:
    values = (("what", "told by"), ("value", value), ("why", why))
    return Answer(values, cite_all(reports.articles[row.event.article], row.event.spans))
