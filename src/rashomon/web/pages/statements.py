"""Statements: who says what, in whose words, through whom; chosen by speaker, form, outlet, day and words."""

from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Edition, Wanted
from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "speaker": "Speaker",
    "speaks_for": "Speaks for",
    "about": "Whom the words name",
    "voice": "In whose words it is told",
    "form": "Form",
    "cue": "Cue",
    "strength": "Put how strongly",
    "via": "Through",
    "outlet": "Outlet",
    "day": "Day of the article",
}
"""By what a reader may choose, and what it is called."""
IDS: Final = {
    "speaker_id": "Speaker",
    "about_id": "Whom the words name",
    "inside": "Told within what is said by",
    "article": "Article",
}
"""By what other pages lead here."""
_NAMES: Final = {
    "speaker_id": ("actors", "name"),
    "about_id": ("actors", "name"),
    "inside": ("statements", "speaker"),
    "article": ("articles", "article"),
}
"""Where the name of a record stands."""


@page(router, "/statements")
def statements(request: Request, at: At) -> Shown:
    """Who says what, in whose words."""
    asked = wanted(request, "statements")
    found = at.edition.page("statements", asked)
    return Shown(
        "statements.html",
        "Statements",
        {"found": found, "asked": asked, "names": FACETS | IDS, "shown": FACETS, "called": _called(at.edition, asked)},
        {"statements": at.edition.every("statements", asked)},
    )


def _called(edition: Edition, asked: Wanted) -> dict[str, str]:
    """Name the records by whose ids is asked."""
    called = {}
    for facet, (section, column) in _NAMES.items():
        for value in asked.filters.get(facet, ()):
            row = edition.record(section, value)
            called[value] = (dict(row.values)[column] if row else None) or value
    return called
