"""Conflicts: where accounts part, both sides quoted, and one of them with its place, its voices and its reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Edition, Page, Wanted
from rashomon.model import Answer
from rashomon.web.answering import At, page
from rashomon.web.asking import SIZE, wanted
from rashomon.web.calling import called
from rashomon.web.gathering import Row
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {"kind": "Kind", "outlet": "Outlet", "article": "Article"}
ALSO: Final = {"voice_id": "On the word of", "about_id": "Naming", "outlets": "Between"}
"""By what else other pages ask."""
_AT_ONCE: Final = 20
_FEW: Final = 6


@page(router, "/conflicts")
def conflicts(request: Request, at: At) -> Shown:
    """Where accounts part, by kind, the surest first."""
    asked = wanted(request, "conflicts")
    size = asked.size if SIZE in request.query_params else _AT_ONCE
    found = at.edition.page("conflicts", replace(asked, size=size))
    values = {"found": found, "asked": asked, "names": FACETS, "called": called(at.edition, asked, found)}
    shown = {**values, "names": {**FACETS, **{name: ALSO[name] for name in ALSO if name in asked.filters}}}
    return Shown("conflicts.html", "Conflicts", shown, {"conflicts": at.edition.every("conflicts", asked)})


@dataclass(frozen=True, slots=True)
class About:
    """All of one conflict.

    Attributes:
        row: of the section `conflicts`.
        answer: the same, with its citations.
        sides: words, place and voices of both sides.
        reasons: why they are taken to part.
        speakers: whoever speaks for a side, by name, with the actor's id and what he or she says besides.
        told: what is said in the two articles of the actors whom both sides name.
        between: other conflicts of the same outlets.
        alike: what the articles tell as others do.

    """

    row: Row
    answer: Answer
    sides: Sequence[Answer]
    reasons: Sequence[Answer]
    speakers: Sequence[tuple[str, str, Page]]
    told: Page
    between: Page
    alike: Page

    @classmethod
    def of(cls, edition: Edition, conflict: str) -> "About | None":
        """Ask an edition; None where there is no such conflict."""
        answer = edition.record("conflicts", conflict)
        if answer is None:
            return None
        row, sides = dict(answer.values), edition.records("conflict_sides", conflict)
        articles = tuple(dict.fromkeys(one.article for one in answer.citations))
        named = tuple(sorted(_named(sides)))
        told = {"about_id": named, "article": articles}
        return cls(
            row,
            answer,
            sides,
            edition.records("conflict_reasons", conflict),
            list(_speakers(edition, sides)),
            edition.page("statements", Wanted(told, size=_FEW)) if named else Page((), 0, 1, _FEW, {}),
            _without(edition.page("conflicts", Wanted({"outlets": (row["outlets"] or "",)}, size=_FEW)), conflict),
            edition.page("agreements", Wanted({"article": articles}, size=_FEW)),
        )


@page(router, "/conflict/{conflict}")
def conflict(request: Request, at: At, conflict: str) -> Shown:  # noqa: ARG001 - every page is given its request
    """Both sides of a conflict in their place, whose word they are, and why they stand side by side."""
    about = About.of(at.edition, conflict)
    if about is None:
        raise HTTPException(404, f"there is no conflict {conflict}")
    tables = {"conflicts": [about.answer], "conflict_sides": about.sides, "conflict_reasons": about.reasons}
    return Shown("conflict.html", about.row["about"] or "", {"about": about}, tables)


def _named(sides: Sequence[Answer]) -> frozenset[str]:
    """Give the ids of the actors whom the words of both sides name."""
    rows = (dict(one.values) for one in sides)
    found = [frozenset((row["about_id"] or "").split("; ")) for row in rows if row["part"] == "words"]
    return frozenset.intersection(*found) - {""} if found else frozenset()


def _speakers(edition: Edition, sides: Sequence[Answer]) -> Iterator[tuple[str, str, Page]]:
    """Go through those whose word the sides are, with all that they say."""
    rows = (dict(one.values) for one in sides)
    found = {row["name_id"]: row["name"] or "" for row in rows if row["part"] == "words" and row["name_id"]}
    for record, name in sorted(found.items(), key=lambda pair: pair[1].casefold()):
        if record:
            yield name, record, edition.page("statements", Wanted({"speaker_id": (record,)}, size=_FEW))


def _without(found: Page, conflict: str) -> Page:
    """Leave out the conflict itself."""
    rows = tuple(one for one in found.rows if dict(one.values)["id"] != conflict)
    return replace(found, rows=rows, total=found.total - 1)
