"""What articles report that somebody did, to whom, when: the events of a story, each in its own article's words.

What it keeps true: an event that is denied, planned or alleged says so; a day is the one that the words tell, or else
it is said to be only that of the report. `timeline` puts together what several reports tell of.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.link.event_differences import day_told
from rashomon.link.event_reports import Reported, Somebody
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.folding import folded, mentions
from rashomon.views.reports import Reports
from rashomon.views.statements import PARTS

_AND: Final = ", "
TOLD: Final = "told"
"""The words of a report tell the day."""
OPEN: Final = "told, open"
"""They tell it, and leave open of which week or year."""
OF_REPORT: Final = "reported"
"""They tell none: it is the day of the report."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted. None asks for any; case and accents do not count.

    Attributes:
        who: stands in whatever any article calls somebody who has a part.
        actor: stands in whatever any article calls somebody who does it.
        recipient: stands in whatever any article calls somebody to whom it is done.
        type: PLOVER's.
        status: happened, denied, planned, threatened, alleged, hypothetical or called for.
        since: an ISO day: what was then or later, by the day in the words or else that of the report.
        until: an ISO day: what was then or earlier.
        voice: stands in the name of whoever tells it; `narrator` for the outlet.
        article: stands in the article's name, or begins its id.
        outlet: stands in the outlet's name.

    """

    who: str | None = None
    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    voice: str | None = None
    article: str | None = None
    outlet: str | None = None

    @property
    def dated(self) -> bool:
        """Whether a day is asked for, so that what has none is left out."""
        return self.since is not None or self.until is not None

    @property
    def on_any_day(self) -> "EventFilter":
        """The same, whenever it was, known or not."""
        return replace(self, since=None, until=None)

    @property
    def on_some_day(self) -> "EventFilter":
        """The same, on any day that is known."""
        return replace(self, since="", until=None)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an event stands in time.

    Attributes:
        day: as it is told, or of the report; None where neither is known.
        how: how the day is known; None where it is not.
        first: the first day that it covers, as an ISO date; None where the day is open or not known.
        last: the last one.

    """

    day: str | None = None
    how: str | None = None
    first: str | None = None
    last: str | None = None

    @property
    def when(self) -> str | None:
        """The day with how it is known, for a person to read."""
        return f"{self.how} {self.day}" if self.how == OF_REPORT else self.day


def placed(one: Reported) -> Placed:
    """Say where a reported event stands in time: by its own words, or else by the day of the report.

    Args:
        one: the report.

    """
    told = day_told(one)
    if one.begin and one.end:
        return Placed(told, TOLD, one.begin, one.end)
    if told:
        return Placed(told, OPEN)
    return Placed(one.told_on, OF_REPORT, one.told_on, one.told_on) if one.told_on else Placed()


def events(story: StoryFile, wanted: EventFilter) -> tuple[Answer, ...]:
    """Answer what is reported to have been done, in the order of the articles and of their words.

    The columns are id, article, type, mode, actor, actor_id, recipient, recipient_id, status, voice, when, day,
    day_known, first_day, last_day, place, evidence, outlet, told_on, doubt. `when` is the day with how it is known, for
    a person to read. Several actors or recipients are joined by commas, and so are their ids. Each answer cites the
    words that show it.

    Args:
        story: the story file.
        wanted: which events.

    """
    reports = Reports.of(story)
    return tuple(_answer(reports, one) for one in chosen(reports, wanted))


def chosen(reports: Reports, wanted: EventFilter) -> Iterator[Reported]:
    """Go through the events that are wanted, in the order of the articles and of their words.

    Args:
        reports: of the story.
        wanted: which events.

    """
    taken = (_named_like(reports, words) for words in (wanted.who, wanted.actor, wanted.recipient))
    who, actor, recipient = taken
    for one in reports.events:
        first, second = one.sides
        if who((*first, *second)) and actor(first) and recipient(second) and _takes(reports, wanted, one):
            yield one


def _takes(reports: Reports, wanted: EventFilter, one: Reported) -> bool:
    """Whether an event is wanted, whoever has a part in it."""
    event, article = one.event, reports.articles[one.event.article]
    formed = wanted.type is None or folded(wanted.type) == folded(event.type.value)
    put = wanted.status is None or folded(wanted.status) == folded(event.status.value)
    named = mentions(article.name, wanted.article) or bool(wanted.article and article.id.startswith(wanted.article))
    told = mentions(article.metadata.value("outlet"), wanted.outlet) and mentions(reports.voice(event), wanted.voice)
    return formed and put and named and told and _is_then(wanted, placed(one))


def _named_like(reports: Reports, words: str | None) -> Callable[[Iterable[Somebody]], bool]:
    """Give what says whether somebody is called so by any article; each actor is asked once."""
    if words is None:
        return lambda _: True
    meant = {
        one.id
        for one in reports.actors.values()
        if any(mentions(called, words) for called in (one.name, *reports.speaking.evidence.aliases(one)))
    }
    return lambda side: any(one.id in meant or mentions(one.name, words) for one in side)


def _is_then(wanted: EventFilter, when: Placed) -> bool:
    if not wanted.dated:
        return True
    if when.first is None or when.last is None:
        return False
    return (wanted.since or "") <= when.last and when.first <= (wanted.until or "~")


def evidence(reports: Reports, one: Reported) -> str:
    """Return the words that show an event, with one blank between them and an ellipsis where they are broken."""
    text = reports.articles[one.event.article].text
    return PARTS.join(" ".join(span.of(text).split()) for span in one.event.spans)


def names(side: Sequence[Somebody]) -> str | None:
    """Join the names of one side; None where nobody is told of."""
    return _AND.join(one.name for one in side) or None


def ids(reports: Reports, side: Sequence[Somebody]) -> str | None:
    """Join the ids of the actors of one side; who is no actor of the story yet has none."""
    return _AND.join(one.id for one in side if one.id in reports.actors) or None


def _answer(reports: Reports, one: Reported) -> Answer:
    """Answer with one event."""
    event, article, when = one.event, reports.articles[one.event.article], placed(one)
    return Answer(
        values=(
            ("id", event.id),
            ("article", article.name),
            ("type", event.type.value),
            ("mode", event.mode or None),
            ("actor", names(one.actors)),
            ("actor_id", ids(reports, one.actors)),
            ("recipient", names(one.recipients)),
            ("recipient_id", ids(reports, one.recipients)),
            ("status", event.status.value),
            ("voice", reports.voice(event)),
            ("when", when.when),
            ("day", when.day),
            ("day_known", when.how),
            ("first_day", one.begin),
            ("last_day", one.end),
            ("place", one.place or None),
            ("evidence", evidence(reports, one)),
            ("outlet", article.metadata.value("outlet")),
            ("told_on", one.told_on),
            ("doubt", event.doubt or None),
        ),
        citations=cite_all(article, event.spans),
    )
