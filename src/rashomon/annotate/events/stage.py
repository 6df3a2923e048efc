"""Events as a stage: reading, referents, statements and times in, events out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.events.finding import events_of
from rashomon.model import Sheet


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
        return replace(sheet, events=found)
