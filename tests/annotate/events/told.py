"""Events of a short text, read as the program ships, in words: "ACCUSE | Peru | Chile | happened"."""

from functools import lru_cache

from rashomon.annotate.events.stage import EventStage
from rashomon.annotate.times.stage import TimeStage
from rashomon.model import Event, Part, Sheet
from tests.annotate.people import sheet_of


@lru_cache(maxsize=512)
def events_sheet(text: str) -> Sheet:
    """Read a text and find its events."""
    return EventStage()(TimeStage()(sheet_of(text)))


def events(text: str) -> tuple[Event, ...]:
    """Give the events of a text."""
    return events_sheet(text).events or ()


def told(text: str) -> set[str]:
    """Give the events of a text in words: type, actors, recipients, status, and who says it where a speaker does."""
    sheet = events_sheet(text)
    names = {one.id: one.name for one in sheet.referents or ()}
    speakers = {one.id: one.speaker for one in sheet.statements or ()}

    def side(parts: tuple[Part, ...]) -> str:
        return ", ".join(names[one.referent] for one in parts) or "-"

    rows = set()
    for one in sheet.events or ():
        words = f"{one.type.value} | {side(one.actors)} | {side(one.recipients)} | {one.status.value}"
        rows.add(words + (f" | says {speakers[one.voice]}" if one.voice else ""))
    return rows
