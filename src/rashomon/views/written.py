"""Between which days an article without a date was written, as what other articles tell of the same events shows.

What an article tells as done was done before it was written; what it tells as still to come was not. Where another
article gives the day of the same event, that day bounds the article. Whether the two tell of one event is not certain,
and so each bound asks it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.link.event_reports import Happening, Reported
from rashomon.model import Answer, Article, Status
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.ledger import day_of
from rashomon.views.reports import Reports

_DONE: Final = frozenset({Status.HAPPENED, Status.ALLEGED})
NOT_BEFORE: Final = "written not before"
NOT_AFTER: Final = "written not after"


def written_by_others(story: StoryFile, article: Article) -> Iterator[Answer]:
    """Answer which days other articles leave for one without a date: the narrowest bound on each side.

    The columns are what, value and why; each answer cites the words of both articles.

    Args:
        story: the story file.
        article: the article; one whose day is known has no such bounds.

    """
    if day_of(article) is not None:
        return
    reports = Reports.of(story)
    for bound in _narrowest([row for one in reports.happenings() for row in _bounds(one, article.id)]):
        yield _answer(reports, bound)


def written_bounds(story: StoryFile) -> Iterator[Answer]:
    """Answer which days other articles leave for each one without a date, in the order of the articles.

    The columns are article, article_id, event_id, what, value and why; each answer cites the words of both articles.

    Args:
        story: the story file.

    """
    reports = Reports.of(story)
    found = defaultdict[str, list[Bound]](list)
    for one in reports.happenings():
        for each in {mine.event.article for mine in one.members if mine.begin is None}:
            if day_of(reports.articles[each]) is None:
                found[each] += _bounds(one, each)
    for article in sorted((reports.articles[each] for each in found), key=lambda one: (one.name, one.id)):
        for bound in _narrowest(found[article.id]):
            answer = _answer(reports, bound)
            whose = (("article", article.name), ("article_id", article.id), ("event_id", bound[2].id))
            yield Answer((*whose, *answer.values), answer.citations)


def _narrowest(found: Sequence["Bound"]) -> Iterator["Bound"]:
    """Give the narrowest bound on each side."""
    for what, narrowest in ((NOT_BEFORE, max), (NOT_AFTER, min)):
        rows = [row for row in found if row[0] == what]
        if rows:
            yield narrowest(rows, key=lambda row: (row[1], row[2].id, row[3].id))


Bound = tuple[str, str, Reported, Reported]
"""Which bound, the day, and the two reports: the article's own, and the one that gives the day."""


def _bounds(one: Happening, article: str) -> Iterator[Bound]:
    """Give the bounds that one event sets."""
    for mine in one.members:
        if mine.event.article != article or mine.begin is not None:
            continue
        for other in one.members:
            if other.event.article == article or other.begin is None or other.end is None:
                continue
            if mine.event.status in _DONE and other.event.status in _DONE:
                yield NOT_BEFORE, other.begin, mine, other
            elif mine.event.status is Status.PLANNED and other.event.status in _DONE:
                yield NOT_AFTER, other.end, mine, other


def _answer(reports: Reports, bound: Bound) -> Answer:
    what, day, mine, other = bound
    told = "done" if what == NOT_BEFORE else "still to come"
    told_by = reports.outlet(other.event)
    why = f"{told_by} gives this day for what is told here as {told}; is it one event? (`explain {mine.id}`)"
    cited = tuple(cite(reports.articles[one.event.article], one.event.spans[0]) for one in (mine, other))
    return Answer((("what", what), ("value", day), ("why", why)), cited)
