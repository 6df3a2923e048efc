"""Articles: what was read, from which outlets, of which days, and what was not read as news."""

from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Wanted
from rashomon.web.answering import LINKS, At, page
from rashomon.web.asking import wanted
from rashomon.web.charting import articles_chart
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "outlet": "Outlet",
    "agency": "Agency credited",
    "day": "Day of publication",
    "place": "Place of the dateline",
    "language": "Language",
}
"""By what a reader may choose, and what it is called."""
_SKIPPED: Final = 50
_LEFT: Final = 40


@page(router, "/articles")
def articles(request: Request, at: At) -> Shown:
    """Which articles the story has."""
    asked = wanted(request, "articles")
    with at.story() as story:
        skipped = story.skipped()
    values = {
        "found": at.edition.page("articles", asked),
        "asked": asked,
        "names": FACETS,
        "chart": None if asked.any else articles_chart(at.edition, LINKS),
        "skipped": skipped[:_SKIPPED],
        "skipped_more": max(0, len(skipped) - _SKIPPED),
        "left_out": at.edition.page("left_out", Wanted(size=_LEFT)),
    }
    tables = {"articles": at.edition.every("articles", asked)}
    if not asked.any:
        tables["left_out"] = at.edition.every("left_out")
    return Shown("articles.html", "Articles", values, tables)
