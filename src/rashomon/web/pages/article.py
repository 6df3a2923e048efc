"""One article: its untouched text with layers of marks, notes beside it, and what is known of it with the evidence."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse
from starlette.exceptions import HTTPException

from rashomon.edition import Edition
from rashomon.model import Actor, Answer, Article, Sheet, Span
from rashomon.views.article_facts import article_facts, article_times, left_out, words_in
from rashomon.views.margin import COPIES, DROPPED, EVENTS, LAYERS, PLAIN, POSITIONS, TIMES, Rows, annotated
from rashomon.views.marks import blocks, shares
from rashomon.views.part_of import part_of
from rashomon.web.answering import LINKS, At, page
from rashomon.web.article_lines import article_lines
from rashomon.web.places import AT, PART, passages_asked, share_asked
from rashomon.web.reader import Reader
from rashomon.web.shown import Shown

router: Final = APIRouter()
SECTIONS: Final = ("statements", "positions", "events", "labels", "event_labels", "conflicts", "questions")
"""Sections whose rows are of one article, or of two."""
QUIET: Final = (PLAIN, POSITIONS, EVENTS, TIMES)
"""Layers that are not shown unless somebody asks for them."""
SHARE: Final = 60_000
"""Characters of an article that are shown on one page."""
_COPIES: Final = 26
_SIDES: Final = 100


@router.get("/article/{article}.txt", summary="The text of an article, as it came", response_class=PlainTextResponse)
def article_text(article: str, at: At) -> PlainTextResponse:
    """Give the untouched text, and nothing else."""
    return PlainTextResponse(_sheet(at, article)[0].article.text)


@page(router, "/article/{article}")
def article_page(request: Request, article: str, at: At) -> Shown:
    """An article: its text, what it says, who says it, and how that is known."""
    whole, actors = _sheet(at, article)
    parts = shares(blocks(whole.article.text), SHARE)
    asked = passages_asked(request, whole.article.text)
    number = share_asked(request, parts, asked[0].start if asked else 0)
    shown = parts[number - 1] if parts else ()
    sheet = part_of(whole, Span(shown[0].start, shown[-1].end)) if len(parts) > 1 else whole
    rows = rows_of(at.edition, sheet)
    text = annotated(sheet, actors, rows)
    facts = article_facts(sheet)
    return Shown(
        "article.html",
        (sheet.article.metadata.value("title") or sheet.article.name),
        {
            "article": sheet.article,
            "facts": {dict(one.values)["what"]: one for one in facts},
            "times": rows[TIMES],
            "lines": article_lines(LINKS, sheet.article, text, asked, shown),
            "counts": text.counts,
            "hidden": hidden(request),
            "keep": [pair for pair in request.query_params.multi_items() if pair[0] in (AT, PART)],
            "parts": len(parts),
            "number": number,
            "size": (len(sheet.article.text), words_in(sheet.article.text)),
            "bounds": at.edition.records("written", sheet.article.id),
            "rows": rows,
            "copies": at.edition.having("copies", "article", sheet.article.id, _COPIES),
            "stories": [one for _, one in at.edition.citing(sheet.article.id, "stories")],
            "doubts": at.edition.having("doubts", "article", sheet.article.id, 1).total,
            "outlet": _outlet(at.edition, sheet.article),
        },
        {"facts": facts, "written": at.edition.records("written", sheet.article.id), **_tables(whole, rows)},
    )


def _sheet(at: Reader, article: str) -> tuple[Sheet, list[Actor]]:
    """Read an article from the story.

    Raises:
        HTTPException: there is none.

    """
    with at.story() as story:
        if not story.articles_of([article]):
            raise HTTPException(404, f"there is no article {article}")
        return story.sheet(article), story.actors_in(article)


def rows_of(edition: Edition, sheet: Sheet) -> Rows:
    """Give the answers that cite an article, by section, with its own times and what was left out of it.

    Args:
        edition: the newest.
        sheet: the article with its layers.

    """
    article = sheet.article
    found = defaultdict[str, list[Answer]](list)
    for section, answer in edition.citing(article.id, *SECTIONS):
        found[section].append(answer)
    conflicts = [dict(one.values)["id"] or "" for one in found["conflicts"][:_SIDES]]
    found["conflict_sides"] = [side for one in conflicts for side in edition.records("conflict_sides", one)]
    found[COPIES] = list(edition.having("copies", "article", article.id, _COPIES).rows)
    found[TIMES] = list(article_times(sheet))
    found[DROPPED] = list(left_out(article))
    return found


def hidden(request: Request) -> frozenset[str]:
    """Say which layers are hidden: those that `hide` names, or all but those that `show` names, or the quiet ones."""
    query = request.query_params
    named = {part for value in query.getlist("hide") for part in value.split(",")}
    if "show" in query:
        wanted = {part for value in query.getlist("show") for part in value.split(",")}
        return frozenset(LAYERS) - wanted
    return frozenset(named & set(LAYERS)) if "hide" in query else frozenset(QUIET)


def _outlet(edition: Edition, article: Article) -> str | None:
    """Give the id of the article's outlet."""
    name = article.metadata.value("outlet")
    found = edition.having("outlets", "outlet", name, 1).rows if name else ()
    return dict(found[0].values)["id"] if found else None


def _tables(sheet: Sheet, rows: Rows) -> dict[str, Iterable[Answer]]:
    """Give the answers behind the page: of records of one article, only its own."""
    own = {one.id for made in (sheet.statements, sheet.positions, sheet.events) for one in made or ()}
    single = ("statements", "positions", "events")
    made = {name: [one for one in rows.get(name, ()) if dict(one.values)["id"] in own] for name in single}
    others = ("labels", "event_labels", COPIES, DROPPED, "conflicts", "questions")
    return {**made, TIMES: article_times(sheet), **{name: rows.get(name, ()) for name in others}}
