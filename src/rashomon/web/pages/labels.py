"""Labels: what each outlet calls actors and deeds, in its own voice and in the mouth of others."""

from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Edition
from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.calling import called
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "outlet": "Outlet",
    "voice": "In whose mouth",
    "kind": "Sort",
    "loaded": "Loaded",
    "only_here": "Only here",
}


@page(router, "/labels")
def labels(request: Request, at: At) -> Shown:
    """What outlets call actors, in whose mouth."""
    return _listed(request, at.edition, "labels", "/labels")


@page(router, "/labels/deeds")
def deeds(request: Request, at: At) -> Shown:
    """What outlets call deeds, in whose mouth."""
    return _listed(request, at.edition, "event_labels", "/labels/deeds")


def _listed(request: Request, edition: Edition, section: str, path: str) -> Shown:
    asked = wanted(request, section)
    found = edition.page(section, asked)
    whom = {"event": "Deed"} if section == "event_labels" else {"actor": "Actor"}
    also = {name: title for name, title in (("actor_id", "Actor"), ("article", "Article")) if name in asked.filters}
    values = {
        "found": found,
        "asked": asked,
        "names": {**whom, **FACETS, **also},
        "page": path,
        "deeds": section == "event_labels",
        "called": called(edition, asked, found),
    }
    return Shown("labels.html", "Labels", values, {section: edition.every(section, asked)})
