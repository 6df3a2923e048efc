"""Events as a stage: reading, referents, statements and times in, events out."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from rashomon.annotate.events.finding import events_of
from rashomon.annotate.times.times import reference_of
from rashomon.model import Event, Sheet, Status

_DONE: Final = frozenset({Status.HAPPENED, Status.DENIED, Status.ALLEGED})


class EventStage:
    """Finds what an article reports that somebody did, and how it puts it."""

    name: Final = "events"
    version: Final = "1"
    needs: Final = frozenset({"reading", "referents", "statements", "times"})
    makes: Final = "events"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's events; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, events=())
        found = events_of(
            sheet.article.text, sheet.reading, sheet.referents or (), sheet.statements or (), sheet.times or ()
        )
        day = reference_of(sheet.article).day
        ahead = {one.id for one in sheet.times or () if day and one.begin and one.begin > day.isoformat()}
        return replace(sheet, events=tuple(_without_day_ahead(one, ahead) for one in found))


def _without_day_ahead(one: Event, ahead: Collection[str]) -> Event:
    """Leave out a day after the article's of what is told as done: "promised a vote in June" was no deed of June."""
    return replace(one, time=None) if one.status in _DONE and one.time in ahead else one
