"""Positions: who stands where on whom, as a table of holders by targets and as a list with all words."""

from typing import Final

from fastapi import APIRouter, Request

from rashomon.edition import Wanted
from rashomon.web.answering import At, page
from rashomon.web.asking import wanted
from rashomon.web.shown import Shown
from rashomon.web.standing import matrix

router: Final = APIRouter()
HOLDERS: Final = "holders"
"""Which page of the table is wanted."""
FACETS: Final = {
    "holder": "Holder",
    "relation": "Relation",
    "target": "Target",
    "voice": "In whose voice",
    "modality": "Put as",
    "outlet": "Outlet",
    "day": "Day of the article",
}
_LISTED: Final = 20


@page(router, "/positions")
def positions(request: Request, at: At) -> Shown:
    """Who stands where on whom, in whose words, as of which day."""
    asked = wanted(request, "positions", frozenset({HOLDERS}))
    given = request.query_params.get(HOLDERS) or "1"
    number = int(given) if given.isascii() and given.isdigit() and 0 < len(given) < len("10000") else 1
    edition = at.edition
    called = _called(at, asked)
    holders = {name: chosen for name, chosen in asked.filters.items() if name == "holder_id"}
    of_holder = Wanted(holders, size=_LISTED)
    values = {
        "found": edition.page("positions", asked),
        "asked": asked,
        "names": {**FACETS, "holder_id": "Holder", "target_id": "Target"},
        "called": called,
        "facets_shown": FACETS,
        "matrix": matrix(edition, asked.filters.get("target_id", ()), max(1, number)),
        "targets": edition.page("targets", Wanted(size=_LISTED)),
        "changes": edition.page("changes", of_holder),
        "disagreements": edition.page("disagreements", of_holder),
        "differing": set(asked.filters) <= {"holder_id"} and not (asked.text or asked.since or asked.until),
    }
    tables = {"positions": edition.every("positions", asked)}
    if not asked.any:
        tables |= {name: edition.every(name) for name in ("standings", "targets", "changes", "disagreements")}
    return Shown("positions.html", "Positions", values, tables)


def _called(at: At, asked: Wanted) -> dict[str, str]:
    """Give the names of the actors that are asked for by id."""
    found = {}
    for column, section in (("target", "targets"), ("holder", "standings")):
        for record in asked.filters.get(f"{column}_id", ()):
            row = at.edition.record(section, record)
            found[record] = (dict(row.values)[column] or record) if row else record
    return found
