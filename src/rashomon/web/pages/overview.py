"""The overview: what was read, who stands where, where accounts part, what happened when, whose words, what is open."""

from collections.abc import Sequence
from typing import Any, Final

from fastapi import APIRouter, Request

from rashomon.edition import Edition, Wanted
from rashomon.model import Answer, Skipped
from rashomon.web.answering import LINKS, At, page
from rashomon.web.charting import articles_chart, copies_chart, timeline_chart
from rashomon.web.links import Links
from rashomon.web.shown import Shown
from rashomon.web.standing import Matrix, matrix

router: Final = APIRouter()
_ARTICLES, _HOLDERS, _PARTINGS, _EVENTS, _OPEN, _ACCOUNTS, _QUESTIONS = 12, 40, 8, 12, 8, 6, 6
_OUTLETS, _LABELS, _SKIPPED, _REASONS, _AGENCIES = 12, 300, 6, 12, 12
_TABLES: Final = ("articles", "standings", "partings", "timeline", "accounts", "copies", "left_out", "doubts")


@page(router, "/")
def overview(request: Request, at: At) -> Shown:  # noqa: ARG001 - the route reads it
    """The story at a glance."""
    return overview_of(at.edition, _skipped(at))


def overview_of(edition: Edition, skipped: Sequence[Skipped], links: Links = LINKS) -> Shown:
    """Show a story at a glance; the report asks for the same.

    Args:
        edition: of the story.
        skipped: the inputs that were left out.
        links: where things are.

    """
    stands = matrix(edition, size=_HOLDERS)
    told = edition.page("stories", Wanted(size=1)).rows
    values = {
        "name": dict(told[0].values)["name"] if told else "A story without articles",
        "facts": facts(edition),
        "articles": edition.page("articles", Wanted(size=_ARTICLES)),
        "articles_chart": articles_chart(edition, links, _OUTLETS) if edition.count("articles") > _ARTICLES else None,
        "stories": edition.count("stories"),
        "matrix": stands,
        "partings": edition.page("partings", Wanted(size=_PARTINGS)),
        "conflicts": edition.count("conflicts"),
        "timeline_chart": timeline_chart(edition, Wanted(), links),
        "dated": edition.page("timeline", Wanted({"day_known": ("told", "reported")}, size=_EVENTS)),
        "open": edition.page("timeline", Wanted({"day_known": ("told, open",)}, size=_OPEN)),
        "undated": edition.page("timeline", Wanted({"day_known": ("",)}, size=_OPEN)),
        "copies_chart": copies_chart(edition, links),
        "accounts": edition.page("accounts", Wanted(size=_ACCOUNTS)),
        "copies": edition.count("copies"),
        "agencies": _credits(edition),
        "named": named(edition, stands),
        "left_out": _left_out(edition),
        "skipped": skipped[:_SKIPPED],
        "skipped_more": max(0, len(skipped) - _SKIPPED),
        "questions": edition.page("doubts", Wanted(size=_QUESTIONS)),
    }
    return Shown("overview.html", "Overview", {"shown": values}, {name: edition.every(name) for name in _TABLES})


def facts(edition: Edition) -> dict[str, Any]:
    """Count what was read: articles, outlets, days and how sure these are."""
    whole = edition.page("articles", Wanted(size=1)).facets
    undated = edition.page("articles", Wanted({"day": ("",)}, size=1))
    outlets, days = dict(whole.get("outlet", ())), [day for day, _ in whole.get("day", ()) if day]
    partly = sum(count for day, count in undated.facets.get("dateline", ()) if day)
    return {
        "articles": edition.count("articles"),
        "outlets": len([name for name in outlets if name]),
        "nameless": outlets.get("", 0),
        "dated": edition.count("articles") - undated.total,
        "first": min(days, default=None),
        "last": max(days, default=None),
        "partly": partly,
        "partly_days": [day for day, _ in undated.facets.get("dateline", ()) if day][:3],
        "undated": undated.total - partly,
        "languages": [(name, count) for name, count in whole.get("language", ()) if name != "en"],
        "statements": edition.count("statements"),
        "actors": edition.count("actors"),
    }


def named(edition: Edition, stands: Matrix) -> dict[str, Any] | None:
    """Give what the outlets call the one on whom most holders take sides; None where there is none."""
    if not stands.targets:
        return None
    name, record, _ = stands.targets[0]
    whole = edition.page("labels", Wanted({"actor_id": (record,)}, size=1))
    outlets = sorted(whole.facets.get("outlet", ()), key=lambda pair: -pair[1])
    chosen = tuple(outlet for outlet, _ in outlets[:_OUTLETS])
    rows = edition.page("labels", Wanted({"actor_id": (record,), "outlet": chosen}, size=_LABELS)).rows
    others = [(name, record) for name, record, _ in stands.targets[1:]]
    return {"name": name, "record": record, "rows": rows, "more": len(outlets) - len(chosen), "others": others}


def _credits(edition: Edition) -> list[tuple[str, int, Answer]]:
    """Give the agencies that articles credit, by name: how many articles, and one of them."""
    counted = edition.page("articles", Wanted(size=1)).facets.get("agency", ())
    most = sorted((pair for pair in counted if pair[0]), key=lambda pair: -pair[1])[:_AGENCIES]
    return [
        (agency, count, edition.page("articles", Wanted({"agency": (agency,)}, size=1)).rows[0])
        for agency, count in sorted(most, key=lambda pair: pair[0].casefold())
    ]


def _left_out(edition: Edition) -> list[tuple[str, int, Answer]]:
    """Give the reasons for which passages are not read as news, by name: how many passages, and one of them."""
    counted = edition.page("left_out", Wanted(size=1)).facets.get("reason", ())
    most = sorted(counted, key=lambda pair: -pair[1])[:_REASONS]
    return [
        (reason, count, edition.page("left_out", Wanted({"reason": (reason,)}, size=1)).rows[0])
        for reason, count in sorted(most)
    ]


def _skipped(at: At) -> Sequence[Skipped]:
    with at.story() as story:
        return story.skipped()
