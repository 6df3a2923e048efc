"""Questions: what a person should decide, the most useful first."""

from dataclasses import replace
from typing import Final

from fastapi import APIRouter, Request

from rashomon.web.answering import At, page
from rashomon.web.asking import SIZE, wanted
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {"kind": "About", "outlet": "Outlet"}
_AT_ONCE: Final = 20


@page(router, "/questions")
def questions(request: Request, at: At) -> Shown:
    """What a person should decide, the most useful first."""
    asked = wanted(request, "doubts")
    if SIZE not in request.query_params:
        asked = replace(asked, size=_AT_ONCE)
    found = at.edition.page("doubts", asked)
    return Shown(
        "questions.html",
        "Questions",
        {"found": found, "asked": asked, "names": FACETS},
        {"doubts": at.edition.every("doubts", asked)},
    )
