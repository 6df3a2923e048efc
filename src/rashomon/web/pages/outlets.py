"""Outlets: side by side, and one across the story: whose words it prints, whom it hears, how it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.edition import Edition, Page, Wanted
from rashomon.edition.section import ARTICLE, OUTLET
from rashomon.model import Answer, Citation
from rashomon.web.answering import LINKS, At, page
from rashomon.web.asking import wanted
from rashomon.web.charting import voices_chart
from rashomon.web.charts import Chart
from rashomon.web.gathering import Row
from rashomon.web.links import Links
from rashomon.web.shown import Shown

router: Final = APIRouter()
NARRATOR: Final = "narrator"
_FEW: Final = 6
_SOME: Final = 12
_MANY: Final = 60


@page(router, "/outlets")
def outlets(request: Request, at: At) -> Shown:
    """The outlets side by side: what they print, in whose wording, whom they hear, how they name."""
    asked = wanted(request, "outlets")
    found = at.edition.page("outlets", asked)
    tables = {"outlets": at.edition.every("outlets", asked)}
    return Shown("outlets.html", "Outlets", {"found": found, "asked": asked}, tables)


@dataclass(frozen=True, slots=True)
class About:
    """All of one outlet.

    Attributes:
        row: of the section `outlets`.
        answer: the same, with its citations.
        filters: by what the rows of other sections are chosen as its own.
        profile: rows of the section `profiles`, by their section; those of articles and wording.
        voices: who is heard, the longest first.
        more_voices: how many there are, where not all are shown; else 0.
        unheard: who is heard elsewhere.
        alone: labels of actors that it alone uses.
        deeds: labels of deeds that it alone uses.
        loaded: its labels with loaded words.
        positions: those that its narrator tells.
        copies: what it shares.
        parted: where it parts from another account.
        chart: how many words of whom it carries; None where nobody speaks.

    """

    row: Row
    answer: Answer
    filters: Mapping[str, tuple[str, ...]]
    profile: Mapping[str, Sequence[Answer]]
    voices: Sequence[Answer]
    more_voices: int
    unheard: Page
    alone: Page
    deeds: Page
    loaded: Sequence[Answer]
    positions: Page
    copies: Page
    parted: Page
    chart: Chart | None

    @classmethod
    def of(cls, edition: Edition, outlet: str, links: Links) -> "About | None":
        """Ask an edition; None where there is no such outlet."""
        answer = edition.record("outlets", outlet)
        if answer is None:
            return None
        row, filters = dict(answer.values), own(answer)
        heard = edition.page("profiles", Wanted({"outlet": (outlet,), "section": ("voices",)}, size=_SOME + 2)).rows
        voices = [one for one in (edition.record("voices", record) for record in _records(heard)) if one]
        profile = {
            section: edition.page("profiles", Wanted({"outlet": (outlet,), "section": (section,)}, size=_SOME)).rows
            for section in ("articles", "wording")
        }
        return cls(
            row,
            answer,
            filters,
            profile,
            voices,
            count if (count := int(row["voices"] or 0)) > len(voices) else 0,
            edition.page("unheard", Wanted({"outlet": (row["outlet"] or "",)}, size=_FEW)),
            edition.page("labels", Wanted({**filters, "only_here": ("yes",)}, size=_MANY)),
            edition.page("event_labels", Wanted({**filters, "only_here": ("yes",)}, size=_MANY)),
            _loaded(edition, filters),
            edition.page("positions", Wanted({**filters, "voice": (NARRATOR,)}, size=_SOME)),
            edition.page("copies", Wanted(filters, size=_FEW)),
            edition.page("conflicts", Wanted(filters, size=_FEW)),
            voices_chart(edition, row["outlet"] or "", links),
        )

    @property
    def cited(self) -> Citation:
        """The opening of its first article."""
        return self.answer.citations[0]

    @property
    def printed(self) -> Sequence[Answer]:
        """What it printed."""
        return self.profile["articles"]

    @property
    def wording(self) -> Sequence[Answer]:
        """In whose wording."""
        return self.profile["wording"]

    @property
    def loaded_own(self) -> list[Answer]:
        """Loaded words of its narrator."""
        return [one for one in self.loaded if dict(one.values)["voice"] == NARRATOR]

    @property
    def loaded_others(self) -> list[Answer]:
        """Loaded words in the mouth of others."""
        return [one for one in self.loaded if dict(one.values)["voice"] != NARRATOR]

    def asked(self, name: str = "", value: str = "") -> dict[str, str]:
        """Give by what another page is asked for the rows of this outlet, and by one thing more."""
        return {**{key: values[0] for key, values in self.filters.items()}, **({name: value} if name else {})}


def own(answer: Answer) -> dict[str, tuple[str, ...]]:
    """Say by what rows are an outlet's: its name; or its one article, where its name is not known."""
    first = answer.citations[0]
    return {OUTLET: (first.outlet,)} if first.outlet else {ARTICLE: (first.article,)}


@page(router, "/outlet/{outlet}")
def outlet(request: Request, at: At, outlet: str) -> Shown:  # noqa: ARG001 - every page is given its request
    """One outlet across the story: whose words it prints, whom it hears, how it names."""
    about = About.of(at.edition, outlet, LINKS)
    if about is None:
        raise HTTPException(404, f"there is no outlet {outlet}")
    name, every = about.row["outlet"] or "", at.edition.every
    tables = {
        "outlets": [about.answer],
        "profile": every("profiles", Wanted({"outlet": (outlet,)})),
        "voices": every("voices", Wanted({"outlet": (name,)})),
        "unheard": every("unheard", Wanted({"outlet": (name,)})),
        **{view: every(view, Wanted(about.filters)) for view in ("labels", "event_labels", "copies", "conflicts")},
        "positions": every("positions", Wanted({**about.filters, "voice": (NARRATOR,)})),
    }
    return Shown("outlet.html", name, {"about": about}, tables)


@page(router, "/outlet/{outlet}/voices")
def voices(request: Request, at: At, outlet: str) -> Shown:
    """All who are heard in an outlet, by name."""
    return _listed(request, at.edition, outlet, "voices")


@page(router, "/outlet/{outlet}/unheard")
def unheard(request: Request, at: At, outlet: str) -> Shown:
    """All who are heard in other outlets, and not in this one."""
    return _listed(request, at.edition, outlet, "unheard")


def _listed(request: Request, edition: Edition, outlet: str, section: str) -> Shown:
    answer = edition.record("outlets", outlet)
    if answer is None:
        raise HTTPException(404, f"there is no outlet {outlet}")
    row, asked = dict(answer.values), wanted(request, section)
    inner = Wanted(
        {**asked.filters, "outlet": (row["outlet"] or "",)}, asked.text, number=asked.number, size=asked.size
    )
    title = "Who is heard" if section == "voices" else "Who is not heard"
    values = {
        "found": edition.page(section, inner),
        "asked": asked,
        "answer": answer,
        "section": section,
        "page": f"/outlet/{outlet}/{section}",
        "heading": title,
    }
    return Shown("outlet_list.html", f"{title} in {row['outlet']}", values, {section: edition.every(section, inner)})


def _records(rows: Sequence[Answer]) -> list[str]:
    """Give the ids of those who speak, which stand before what is said of them."""
    return [(dict(one.values)["why"] or "").partition(": ")[0] for one in rows if dict(one.values)["what"] == "speaks"]


def _loaded(edition: Edition, filters: Mapping[str, tuple[str, ...]]) -> Sequence[Answer]:
    """Give the labels of an outlet that have loaded words."""
    words = tuple(value for value, _ in edition.page("labels", Wanted(filters, size=1)).facets["loaded"] if value)
    return edition.page("labels", Wanted({**filters, "loaded": words}, size=_MANY)).rows if words else ()
