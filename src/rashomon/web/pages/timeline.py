"""What happened when: the events of all articles put together, and each report by itself."""

from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Wanted
from rashomon.model import Answer
from rashomon.web.answering import LINKS, At, page
from rashomon.web.asking import wanted
from rashomon.web.charting import timeline_chart
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "type": "Kind of event",
    "actor": "Who does it",
    "recipient": "To whom",
    "status": "Told as",
    "outlet": "Outlet",
    "day_known": "How the day is known",
}
"""By what a reader may choose among events, and what it is called."""
KNOWN: Final = {
    "told": "the words tell it",
    "reported": "of the report alone",
    "told, open": "known only in part",
    "": "no day given",
}
"""How the day of an event is known, in words."""
OF_REPORTS: Final = {
    "type": "Kind of event",
    "actor": "Who does it",
    "recipient": "To whom",
    "status": "Told as",
    "voice": "In whose voice",
    "outlet": "Outlet",
}


@page(router, "/timeline")
def timeline(request: Request, at: At) -> Shown:
    """What happened when, by all reports together."""
    asked = wanted(request, "timeline")
    found = at.edition.page("timeline", asked)
    values = {
        "found": found,
        "asked": asked,
        "names": {
            **FACETS,
            "actor_id": "Who does it",
            "recipient_id": "To whom",
            "day": "Day",
            "first_day": "First day",
        },
        "facets_shown": FACETS,
        "known": dict(found.facets.get("day_known", ())),
        "called": {**KNOWN, **_called(at, asked)},
        "chart": timeline_chart(at.edition, asked, LINKS),
        **_parts(found.rows),
    }
    return Shown("timeline.html", "Timeline", values, {"timeline": at.edition.every("timeline", asked)})


@page(router, "/events")
def events(request: Request, at: At) -> Shown:
    """What each article reports to have been done."""
    asked = wanted(request, "events")
    values = {
        "found": at.edition.page("events", asked),
        "asked": asked,
        "names": {**OF_REPORTS, "actor_id": "Who does it", "recipient_id": "To whom", "day": "Day"},
        "facets_shown": OF_REPORTS,
        "called": _called(at, asked),
    }
    return Shown(
        "events.html", "Events as each article reports them", values, {"events": at.edition.every("events", asked)}
    )


def _parts(rows: Iterable[Answer]) -> dict[str, list[Answer]]:
    """Part events with a day from those on a day known only in part, and from those without."""
    parts: dict[str, list[Answer]] = {"dated": [], "open": [], "undated": []}
    for one in rows:
        row = dict(one.values)
        parts["dated" if row["first_day"] else "open" if row["day"] else "undated"].append(one)
    return parts


def _called(at: At, asked: Wanted) -> dict[str, str]:
    """Give the names of the actors that are asked for by id."""
    ids = [one for name in ("actor_id", "recipient_id") for one in asked.filters.get(name, ())]
    rows = {one: at.edition.record("actors", one) for one in ids}
    return {one: dict(row.values).get("name") or one for one, row in rows.items() if row}
