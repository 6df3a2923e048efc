"""Times as a stage: reading in, times out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.times.times import times_of
from rashomon.model import Sheet


class TimeStage:
    """Finds the times that an article speaks of."""

    name: Final = "times"
    version: Final = "1"
    needs: Final = frozenset({"reading"})
    makes: Final = "times"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's times; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, times=())
        return replace(sheet, times=times_of(sheet.article, sheet.reading))
