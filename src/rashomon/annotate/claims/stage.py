"""Claims as a stage: reading, referents, statements and times in, claims out."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.claims.finding import claims_of
from rashomon.model import Sheet


class ClaimStage:
    """Finds what each clause of an article says."""

    name: Final = "claims"
    version: Final = "1"
    needs: Final = frozenset({"reading", "referents", "statements", "times"})
    makes: Final = "claims"

    def __call__(self, sheet: Sheet) -> Sheet:
        """Fill the sheet's claims; an article without a reading has none."""
        if sheet.reading is None:
            return replace(sheet, claims=())
        found = claims_of(
            sheet.article.text, sheet.reading, sheet.referents or (), sheet.statements or (), sheet.times or ()
        )
        return replace(sheet, claims=found)
