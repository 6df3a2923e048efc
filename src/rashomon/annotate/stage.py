"""Referents and statements as stages: reading in, referents out; both in, statements out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.assembly import assemble
from rashomon.annotate.referents import referents_of
from rashomon.model import Sheet


class ReferentStage:
    """Finds whom and what an article speaks of."""

    name: Final = "referents"
    version: Final = "4"
    needs: Final = frozenset({"reading"})
    makes: Final = "referents"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's referents; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, referents=())
        return replace(sheet, referents=referents_of(sheet.article.text, sheet.reading))


class StatementStage:
    """Makes the statements of an article from its reading and its referents."""

    name: Final = "statements"
    version: Final = "3"
    needs: Final = frozenset({"reading", "referents"})
    makes: Final = "statements"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's statements; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, statements=())
        return replace(sheet, statements=assemble(sheet.article.text, sheet.reading, sheet.referents or ()))
