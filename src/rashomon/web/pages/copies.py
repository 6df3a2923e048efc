"""Copies: who printed whose words, which articles are one account, and one pair passage by passage."""

from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Wanted
from rashomon.views.copy_reasons import copy_between
from rashomon.web.answering import LINKS, At, page
from rashomon.web.asking import wanted
from rashomon.web.charting import copies_chart
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {"outlet": "Outlet", "from": "From", "kind": "What is shared", "sure": "How sure"}
"""By what a reader may choose, and what it is called."""
_ACCOUNTS: Final = 20


@page(router, "/copies")
def copies(request: Request, at: At) -> Shown:
    """Who printed whose words."""
    asked = wanted(request, "copies")
    whole = at.edition
    values = {
        "found": whole.page("copies", asked),
        "asked": asked,
        "names": {**FACETS, "article": "Article"},
        "facets_shown": FACETS,
        "called": {} if "article" not in asked.filters else _names(at, asked.filters["article"]),
        "accounts": whole.page("accounts", Wanted(size=_ACCOUNTS)),
        "articles": whole.count("articles"),
        "chart": None if asked.any else copies_chart(whole, LINKS),
    }
    tables = {"copies": whole.every("copies", asked)}
    if not asked.any:
        tables["accounts"] = whole.every("accounts")
    return Shown("copies.html", "Copies", values, tables)


@page(router, "/copy/{record}")
def copy(request: Request, record: str, at: At) -> Shown:  # noqa: ARG001 - the route reads it
    """What two articles share, passage by passage."""
    found = at.edition.record("copies", record)
    if found is None:
        raise HTTPException(404, f"there is no copy {record}")
    one, other = dict.fromkeys(each.article for each in found.citations)
    with at.story() as story:
        reasons = copy_between(story, one, other)
    title = "What two articles share"
    return Shown("copy.html", title, {"found": found, "reasons": reasons}, {"copy": [found], "reasons": reasons})


def _names(at: At, articles: tuple[str, ...]) -> dict[str, str]:
    rows = {one: at.edition.record("articles", one) for one in articles}
    return {one: dict(row.values)["article"] or one for one, row in rows.items() if row}
