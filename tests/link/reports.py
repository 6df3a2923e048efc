"""Reported events for tests, made with few words."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from rashomon.link.event_reports import Reported, Somebody
from rashomon.link.event_words import content_words
from rashomon.model import Event, EventType, Part, Span, Status

NAMES = {"Peru": ("PER", True), "Lima police": ("PER", False), "Chile": ("CHL", True), "Odera": (None, False)}
DAYS = (None, "2024-03-09", "2024-03-10", "2024-03-12")
OPEN = ("", "XXXX-WXX-6", "XXXX-03-10", "XXXX-03")


def somebody(name: str, article: str = "a-1", quantity: str = "") -> Somebody:
    """Somebody whom several articles know by name; or, in small letters, one whom only his own article knows."""
    if name[0].islower():
        return Somebody(f"r-{article}-{name}", name, named=False, quantity=quantity)
    country, state = NAMES.get(name, (None, False))
    return Somebody(f"x-{name}", name, country=country, state=state, quantity=quantity)


def report(article: str, who: str, whom: str = "", day: str | None = None, **more: Any) -> Reported:  # noqa: ANN401
    """A report that somebody does something to somebody; several of them are joined by commas.

    Args:
        article: id of the article.
        who: names of those who do it.
        whom: names of those to whom it is done.
        day: an ISO day, or an open one.
        more: where in the article the word for it stands (`at`), what else the clause says (`words`), fields of the
            report (`place`, `told_on`) and of the event (`status`, `type`, `pattern`, `reciprocal`).

    """
    at, words = more.pop("at", 0), more.pop("words", "")
    own = {name: more.pop(name) for name in ("type", "pattern", "status", "reciprocal") if name in more}
    fields = {"type": EventType.COERCE, "pattern": "arrest", **own}
    first, second = (tuple(somebody(name, article) for name in side.split(", ") if name) for side in (who, whom))
    parts = [tuple(Part(one.id, Span(at, at + 1), one.quantity) for one in side) for side in (first, second)]
    event = Event(article, actors=parts[0], recipients=parts[1], spans=(_span(at, 10),), cue=_span(at, 5), **fields)
    known = day if day and day[0].isdigit() else None
    made = Reported(event, first, second, day or "", known, known, cue=fields["pattern"], words=content_words(words))
    return replace(made, **more)


def _span(at: int, length: int) -> Span:
    return Span(at, at + length)


@st.composite
def reports(draw: st.DrawFn) -> Reported:
    """Any report out of few articles, people and days, so that many are alike."""
    people = [*NAMES, "dock workers", "gunmen"]
    who = draw(st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True))
    cut = draw(st.integers(0, len(who)))
    return report(
        draw(st.sampled_from(["a-1", "a-2", "a-3"])),
        ", ".join(who[:cut]),
        ", ".join(who[cut:]),
        at=draw(st.sampled_from([0, 5, 20, 40])),
        day=draw(st.sampled_from([*DAYS, *OPEN])),
        told_on=draw(st.sampled_from(DAYS)),
        words=draw(st.sampled_from(["", "after a march in the harbour", "in the harbour at night", "for a bribe"])),
        type=draw(st.sampled_from([EventType.COERCE, EventType.ASSAULT, EventType.SUPPORT])),
        pattern=draw(st.sampled_from(["arrest", "seize"])),
        status=draw(st.sampled_from(Status)),
        reciprocal=draw(st.booleans()),
        place=draw(st.sampled_from(["", "Lima", "Port Ash"])),
    )
