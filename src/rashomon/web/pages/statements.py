"""Statements: who says what, in whose words, through whom; chosen by speaker, form, outlet, day and words."""

from typing import Final

from fastapi import APIRouter, Request

from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "speaker": "Speaker",
    "speaks_for": "Speaks for",
    "form": "Form",
    "strength": "Put how strongly",
    "via": "Through",
    "outlet": "Outlet",
    "day": "Day of the article",
}
"""By what a reader may choose, and what it is called."""


@page(router, "/statements")
def statements(request: Request, at: At) -> Shown:
    """Who says what, in whose words."""
    asked = wanted(request, "statements")
    found = at.edition.page("statements", asked)
    return Shown(
        "statements.html",
        "Statements",
        {"found": found, "asked": asked, "names": FACETS},
        {"statements": at.edition.every("statements", asked)},
    )
