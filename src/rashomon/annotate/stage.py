"""Statements as a stage: reading in, statements out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.assembly import assemble
from rashomon.model import Sheet


class StatementStage:
    """Makes the statements of an article from its reading."""

    name: Final = "statements"
    version: Final = "2"
    needs: Final = frozenset({"reading"})
    makes: Final = "statements"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's statements; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, statements=())
        return replace(sheet, statements=assemble(sheet.article.text, sheet.reading))
