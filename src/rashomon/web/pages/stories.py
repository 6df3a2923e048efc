"""Stories: which articles report one affair, and why each of them is taken to."""

from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Wanted
from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {"outlet": "Outlet"}
"""By what a reader may choose, and what it is called."""
_MOST: Final = 200
"""Articles of a story that its page shows."""


@page(router, "/stories")
def stories(request: Request, at: At) -> Shown:
    """Which articles report one affair."""
    asked = wanted(request, "stories")
    values = {"found": at.edition.page("stories", asked), "asked": asked, "names": FACETS}
    return Shown("stories.html", "Stories", values, {"stories": at.edition.every("stories", asked)})


@page(router, "/story/{record}")
def story(request: Request, record: str, at: At) -> Shown:  # noqa: ARG001 - the route reads it
    """One story: its articles, and why each joined it."""
    found = at.edition.record("stories", record)
    if found is None:
        raise HTTPException(404, f"there is no story {record}")
    asked = Wanted({"story": (record,)}, size=_MOST)
    reasons = at.edition.page("story_reasons", asked)
    outlets = (dict(found.values)["outlets"] or "").split("; ")
    name = dict(found.values)["name"] or record
    values = {
        "found": found,
        "name": name,
        "reasons": reasons.rows,
        "more": reasons.total - len(reasons.rows),
        "outlets": [one for one in outlets if one],
    }
    tables = {"story": [found], "reasons": at.edition.every("story_reasons", asked)}
    return Shown("story.html", "One story", values, tables)
