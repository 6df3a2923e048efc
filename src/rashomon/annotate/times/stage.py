"""Times as stages: reading in, times out; times in, the days between which an undated article was written out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.times.times import reference_of, times_of
from rashomon.annotate.times.written import written_between
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


class WrittenStage:
    """Finds out between which days an article without a date was written."""

    name: Final = "written"
    version: Final = "1"
    needs: Final = frozenset({"reading", "times"})
    makes: Final = "written"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's interval; an article whose day is known, or whose words show nothing, has none."""
        if sheet.reading is None or reference_of(sheet.article).day is not None:
            return sheet
        return replace(sheet, written=written_between(sheet.article.text, sheet.reading, sheet.times or ()))
