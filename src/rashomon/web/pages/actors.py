"""Actors: who there is, and all that the articles say of one, with whose word it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Edition, Page, Wanted
from rashomon.model import Answer, Citation
from rashomon.web.answering import LINKS, At, page
from rashomon.web.asking import wanted
from rashomon.web.calling import called
from rashomon.web.charting import positions_chart
from rashomon.web.charts import Chart
from rashomon.web.gathering import Row
from rashomon.web.links import Links
from rashomon.web.shown import Shown

router: Final = APIRouter()
FACETS: Final = {
    "kind": "Kind",
    "spread": "Stands in",
    "country": "Country",
    "sector": "Sector",
    "asked": "In question",
}
LETTER: Final = "letter"
NAMES: Final = frozenset({"name", "description", "adjective"})
_FEW: Final = 8
_SOME: Final = 12
_MANY: Final = 200
_OFFICES: Final = 4
_DRAWN: Final = 100
_LABELS: Final = 40


@page(router, "/actors")
def actors(request: Request, at: At) -> Shown:
    """Who there is: persons, states, organisations and groups."""
    return _listed(request, at.edition, "actors", "Actors", "/actors")


@page(router, "/actors/unnamed")
def unnamed(request: Request, at: At) -> Shown:
    """Who there is besides: those whom no article names and who say nothing."""
    return _listed(request, at.edition, "unnamed", "Actors without a name", "/actors/unnamed")


def _listed(request: Request, edition: Edition, section: str, title: str, path: str) -> Shown:
    asked = wanted(request, section)
    found = edition.page(section, asked)
    others = {name: values for name, values in asked.filters.items() if name != LETTER}
    letters = edition.page(section, Wanted(others, asked.text, size=1)).facets.get(LETTER, ())
    values = {
        "found": found,
        "asked": asked,
        "names": FACETS,
        "page": path,
        "letters": [one for one in letters if one[0]],
        "others": edition.count("unnamed"),
        "called": called(edition, asked, found),
    }
    return Shown("actors.html", title, values, {section: edition.every(section, asked)})


@dataclass(frozen=True, slots=True)
class About:
    """All that the articles say of one actor.

    Attributes:
        row: of the section `actors`.
        answer: the same, with its citations.
        drawn: what articles call the actor, roles, members and doubts.
        contests: the contested offices of the actor: each in words, with who is said to hold it.
        pages: the first rows of other sections, by what they are here.
        held_chart: where the actor is told to stand over time; None where too little has a day.
        towards_chart: the same, of where others stand on the actor.

    """

    row: Row
    answer: Answer
    drawn: Sequence[Answer]
    contests: Sequence[tuple[str, Sequence[Answer]]]
    pages: Mapping[str, Page]
    held_chart: Chart | None = None
    towards_chart: Chart | None = None

    @classmethod
    def of(cls, edition: Edition, actor: str, links: Links) -> "About | None":
        """Ask an edition; None where there is no such actor."""
        answer = edition.record("actors", actor) or edition.record("unnamed", actor)
        if answer is None:
            return None
        drawn = edition.page("drawn", Wanted({"actor": (actor,)}, size=_DRAWN)).rows
        pages = {
            name: edition.page(section, Wanted({facet: (actor,)}, size=size))
            for name, (section, facet, size) in SHOWN.items()
        }
        charts = (positions_chart(edition, actor, links, side) for side in ("holder", "target"))
        return cls(dict(answer.values), answer, drawn, list(_contests(edition, actor)), pages, *charts)

    @property
    def articles(self) -> list[Citation]:
        """Words of each article that names the actor, as far as they are shown, by the articles' names."""
        found = {cited.article: cited for one in self.drawn for cited in one.citations}
        return sorted(found.values(), key=lambda one: (one.name, one.article))

    @property
    def names(self) -> list[Answer]:
        """What articles call the actor."""
        return [one for one in self.drawn if dict(one.values)["what"] in NAMES]

    @property
    def roles(self) -> list[Answer]:
        """What articles say that the actor is."""
        return self._drawn("role")

    @property
    def members(self) -> list[Answer]:
        """Whom articles count among the actor."""
        return self._drawn("member")

    @property
    def doubts(self) -> list[Answer]:
        """What is not certain of the actor."""
        return self._drawn("doubt")

    def _drawn(self, what: str) -> list[Answer]:
        return [one for one in self.drawn if dict(one.values)["what"] == what]


SHOWN: Final[Mapping[str, tuple[str, str, int]]] = {
    "questions": ("questions", "actor_id", _SOME),
    "held": ("positions", "holder_id", _SOME),
    "towards": ("positions", "target_id", _SOME),
    "changes": ("changes", "holder_id", _SOME),
    "disagreements": ("disagreements", "holder_id", _SOME),
    "labels": ("labels", "actor_id", _LABELS),
    "said": ("statements", "speaker_id", _FEW),
    "told": ("statements", "about_id", _FEW),
    "parted": ("conflicts", "voice_id", _FEW),
    "named": ("conflicts", "about_id", _FEW),
    "did": ("timeline", "actor_id", _FEW),
    "met": ("timeline", "recipient_id", _FEW),
}
"""What an actor's page shows: the section, the facet by which it is the actor's, and so many rows."""


@page(router, "/actor/{actor}")
def actor(request: Request, at: At, actor: str) -> Shown:  # noqa: ARG001 - every page is given its request
    """What the articles say of an actor, and what the actor says."""
    edition = at.edition
    about = About.of(edition, actor, LINKS)
    if about is None:
        raise HTTPException(404, f"there is no actor {actor}")
    tables = {
        "actors": iter([about.answer]),
        "drawn": edition.every("drawn", Wanted({"actor": (actor,)})),
        "contests": (row for _, rows in about.contests for row in rows),
        **{name: edition.every(section, Wanted({facet: (actor,)})) for name, (section, facet, _) in SHOWN.items()},
    }
    return Shown("actor.html", about.row["name"] or "", {"about": about}, tables)


def _contests(edition: Edition, actor: str) -> Iterator[tuple[str, Sequence[Answer]]]:
    """Go through the contested offices of an actor, each with all that is said of it."""
    mine = edition.page("contests", Wanted({"holder_id": (actor,)}, size=_MANY)).rows
    offices = dict.fromkeys((row["office_id"] or "", row["office"] or "") for row in (dict(one.values) for one in mine))
    for office, words in list(offices)[:_OFFICES]:
        yield words, edition.page("contests", Wanted({"office_id": (office,), "few": ("yes",)}, size=_MANY)).rows
