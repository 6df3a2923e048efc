"""Positions as a stage: reading, referents and statements in, positions out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.positions.finding import positions_of
from rashomon.model import Sheet


class PositionStage:
    """Finds where an article says that somebody stands on somebody else."""

    name: Final = "positions"
    version: Final = "3"
    needs: Final = frozenset({"reading", "referents", "statements"})
    makes: Final = "positions"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's positions; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, positions=())
        found = positions_of(sheet.article.text, sheet.reading, sheet.referents or (), sheet.statements or ())
        return replace(sheet, positions=found)
