"""Charts of an edition: what each is made of, asked of the sections, and kept as long as the edition is."""

from collections.abc import Callable
from typing import Final
from weakref import WeakKeyDictionary

from rashomon.edition import Edition, Wanted
from rashomon.model import Citation
from rashomon.web.charts import (
    Chart,
    Counts,
    articles_by_day,
    copies_map,
    positions_over_time,
    timeline_counted,
    timeline_of_events,
    voices,
)
from rashomon.web.charts import articles as by_day
from rashomon.web.charts import copies as mapped
from rashomon.web.charts.timeline import MOST, STATES
from rashomon.web.links import Links

_ROWS: Final = 400
"""Rows of a section that a chart of single records is made of, at the most."""
_MADE: Final[WeakKeyDictionary[Edition, dict[object, Chart | None]]] = WeakKeyDictionary()
_KEPT: Final = 200


def timeline_chart(edition: Edition, asked: Wanted, links: Links) -> Chart | None:
    """Draw the events that are asked for: each by itself where they are few, else how many there are on each day.

    Args:
        edition: of the story.
        asked: which events of the timeline.
        links: where the marks lead.

    """
    pairs = tuple(sorted(asked.filters.items()))
    key = ("timeline", pairs, asked.text, asked.since, asked.until, links.live)
    return _kept(edition, key, lambda: _timeline(edition, asked, links))


def articles_chart(edition: Edition, links: Links, most: int = by_day.MOST) -> Chart | None:
    """Draw which outlet printed how many articles when: the outlets with most articles, by name.

    Args:
        edition: of the story.
        links: where the dots lead.
        most: outlets at the most.

    """
    return _kept(edition, ("articles", links.live, most), lambda: _articles(edition, links, most))


def copies_chart(edition: Edition, links: Links) -> Chart | None:
    """Draw who printed whose words: the articles of the largest accounts first."""
    return _kept(edition, ("copies", links.live), lambda: _copies(edition, links))


def positions_chart(edition: Edition, actor: str, links: Links, side: str = "holder") -> Chart | None:
    """Draw where an actor is told to stand over time.

    Args:
        edition: of the story.
        actor: id of the actor.
        links: where the marks lead.
        side: `holder`, or `target` for where others stand on it.

    """
    asked = Wanted({f"{side}_id": (actor,)}, size=_ROWS)
    key = ("positions", actor, side, links.live)
    return _kept(edition, key, lambda: positions_over_time(edition.page("positions", asked).rows, links, side))


def voices_chart(edition: Edition, outlet: str, links: Links) -> Chart | None:
    """Draw how many words of whom an outlet carries.

    Args:
        edition: of the story.
        outlet: its name, or that of an article whose outlet is not known.
        links: where the bars lead.

    """
    asked = Wanted({"outlet": (outlet,)}, size=_ROWS)
    return _kept(edition, ("voices", outlet, links.live), lambda: voices(edition.page("voices", asked).rows, links))


def _kept(edition: Edition, key: object, make: Callable[[], Chart | None]) -> Chart | None:
    made = _MADE.setdefault(edition, {})
    if key not in made:
        if len(made) >= _KEPT:
            made.clear()
        made[key] = make()
    return made[key]


def _timeline(edition: Edition, asked: Wanted, links: Links) -> Chart | None:
    found = edition.page("timeline", Wanted(asked.filters, asked.text, asked.since, asked.until, size=MOST * 2))
    dated = sum(count for day, count in found.facets.get("first_day", ()) if day)
    if dated <= MOST:
        return timeline_of_events(found.rows, links)
    wanted = asked.filters.get("status")
    days = {}
    for state, words in STATES.items():
        status = tuple(one for one in words if wanted is None or one in wanted)
        filters = {**asked.filters, "status": status}
        page = edition.page("timeline", Wanted(filters, asked.text, asked.since, asked.until, size=1))
        days[state] = page.facets.get("first_day", ())
    rest = {name: values[0] for name, values in asked.filters.items() if name != "status"}
    return timeline_counted(Counts(days), links, text=asked.text, **rest)


def _articles(edition: Edition, links: Links, most: int) -> Chart | None:
    outlets = edition.page("articles", Wanted(size=1)).facets.get("outlet", ())
    chosen = sorted(outlets, key=lambda pair: -pair[1])[:most]
    days = {
        outlet: edition.page("articles", Wanted({"outlet": (outlet,)}, size=1)).facets["day"]
        for outlet, _ in sorted(chosen, key=lambda pair: pair[0].casefold())
    }
    return articles_by_day(days, len(outlets) - len(days), links)


def _copies(edition: Edition, links: Links) -> Chart | None:
    cited: dict[str, Citation] = {}
    for account in edition.page("accounts", Wanted(size=mapped.MOST)).rows:
        for one in account.citations:
            if len(cited) < mapped.MOST:
                cited.setdefault(one.article, one)
    if not cited:
        return None
    sharing = len(edition.page("copies", Wanted(size=1)).facets.get("article", ()))
    pairs = edition.page("copies", Wanted({"article": tuple(cited)}, size=_ROWS)).rows
    return copies_map(pairs, tuple(cited.values()), max(0, sharing - len(cited)), links)
