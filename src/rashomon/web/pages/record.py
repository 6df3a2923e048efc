"""Any record that has no page of its own: what is known of it, its words in their place, and why."""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from rashomon.edition import Edition
from rashomon.errors import CallError
from rashomon.model import Answer, Citation, Span
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.record_reasons import said_rows
from rashomon.views.whose_words import whose_words
from rashomon.web.answering import LINKS, At, page
from rashomon.web.in_place import Place, places
from rashomon.web.pages.statement import find, left_out
from rashomon.web.reader import Reader
from rashomon.web.reasons import reasons
from rashomon.web.records import SORTS, Sort, facts, more_of, title
from rashomon.web.shown import Shown

router: Final = APIRouter()
FEW: Final = 20
"""So many articles a story may have for a record to be explained anew while somebody waits."""
_PLACES: Final = 12
"""Passages that are shown in their place."""
_CITED: Final = 60
"""Further passages that are named."""
_LENGTH: Final = len("p-") + 16
"""Characters of an id."""


_HOMES: Final = {
    "s": "statements",
    "x": "actors",
    "c": "conflicts",
    "a": "articles",
    "o": "outlets",
    "y": "copies",
    "g": "stories",
}
"""By the first letter of an id, where the rows are of what has a page of its own."""
_LISTS: Final = {"d": "questions", "v": "verdicts", "j": "verdicts"}
"""By the first letter of an id, in which list it stands."""


@page(router, "/record/{record}")
def record(request: Request, at: At, record: str) -> Shown | Response:
    """Any record: what is known of it, its words in their place, and why."""
    letter, dash, _ = record.partition("-")
    if not dash or (letter not in SORTS and letter not in _HOMES):
        return _elsewhere(letter, record)
    if letter in _HOMES:
        return _away(LINKS.record(_whole(at.edition, _HOMES[letter], record)), request)
    sort = SORTS[letter]
    row = find(at.edition, sort.section, record)
    if row is None:
        return left_out(at, record)
    record = dict(row.values)["id"] or ""
    with at.story() as story:
        shown = _places(story, row.citations[:_PLACES])
        few = at.edition.count("articles") <= FEW
        why = _explained(story, record) if few else _told(story, row)
    related = _related(at, sort, row)
    return Shown(
        "record.html",
        f"{sort.name}: {title(sort, row)}",
        {
            "sort": sort,
            "one": row,
            "facts": facts(row),
            "places": shown,
            "rest": row.citations[_PLACES : _PLACES + _CITED],
            "more": max(0, len(row.citations) - _PLACES - _CITED),
            "why": reasons(why),
            "few": few,
            "related": related,
            "more_of": more_of(letter, row),
        },
        {"record": at.edition.records(sort.section, record), "reasons": why, **related},
    )


def _elsewhere(letter: str, record: str) -> Response:
    """Lead to the list where a question or a verdict stands."""
    if letter in _LISTS and record != letter:
        return RedirectResponse(f"/{_LISTS[letter]}#{quote(record, safe='')}", 307)
    raise HTTPException(404, f"there is no record {record!r} in this story")


def _whole(edition: Edition, section: str, record: str) -> str:
    """Complete the beginning of an id where only one record begins so."""
    near = edition.beginning(section, record) if len(record) < _LENGTH else []
    return near[0] if len(near) == 1 else record


def _away(address: str, request: Request) -> Response:
    """Lead to a page, or to its twin, with what is asked."""
    twin = next((end for end in (".json", ".csv") if request.url.path.endswith(end)), "")
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{address}{twin}{query}", 307)


def _places(story: StoryFile, cited: Sequence[Citation]) -> list[Place]:
    """Show passages in their articles, in the order in which they are cited."""
    articles = {one.id: one for one in story.articles_of(list(dict.fromkeys(one.article for one in cited)))}
    shown = []
    for article, spans in _by_article(cited).items():
        if article in articles:
            shown += places(articles[article], {"asked": spans})
    return shown


def _by_article(cited: Iterable[Citation]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in cited:
        found.setdefault(one.article, []).append(one.span)
    return found


def _explained(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Explain a record anew; what changed since the edition was made has no reasons any more."""
    try:
        return explain(story, record)[1:]
    except CallError:
        return ()


def _told(story: StoryFile, row: Answer) -> tuple[Answer, ...]:
    """Say whose words a record's own are, as their article shows it, and what people said of it."""
    first = row.citations[0]
    if not story.articles_of([first.article]):
        return ()
    sheet = story.sheet(first.article)
    record = dict(row.values)["id"] or ""
    cues = {one.id: one.cue for one in sheet.positions or ()} | {one.id: one.cue for one in sheet.events or ()}
    cue = cues.get(record, first.span)
    return (*whose_words(sheet, cue), *said_rows(story, record))


def _related(at: Reader, sort: Sort, row: Answer) -> dict[str, list[Answer]]:
    """Find what cites the same words: the statements that hold them, and what else stands on them."""
    first = row.citations[0]
    sections = ("statements", "positions", "events", "timeline", "conflicts", "labels", "event_labels")
    found: dict[str, list[Answer]] = {name: [] for name in sections}
    if sort.section in {"voices", "unheard"}:
        return {}
    own = dict(row.values)["id"]
    for section, other in at.edition.citing(first.article, *sections):
        here = [one.span for one in other.citations if one.article == first.article]
        if dict(other.values)["id"] != own and any(first.span.overlaps(span) for span in here):
            found[section].append(other)
    return found if any(found.values()) else {}
