"""Positions of a short text, read as the program ships, in words: "Peru | supports | Ana Quispe"."""

from functools import lru_cache

from rashomon.annotate.positions.stage import PositionStage
from rashomon.model import Position, Sheet
from tests.annotate.people import sheet_of


@lru_cache(maxsize=512)
def positions_sheet(text: str) -> Sheet:
    """Read a text and find its positions."""
    return PositionStage()(sheet_of(text))


def positions(text: str) -> tuple[Position, ...]:
    """Give the positions of a text."""
    return positions_sheet(text).positions or ()


def told(text: str) -> set[str]:
    """Give the positions of a text in words; what is not plainly asserted says so, a speaker is named."""
    sheet = positions_sheet(text)
    names = {one.id: one.name for one in sheet.referents or ()}
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    rows = set()
    for one in sheet.positions or ():
        words = f"{names[one.holder]} | {one.relation} | {names[one.target]}"
        words += f" | {one.modality.value}" if one.modality.value != "asserted" else ""
        rows.add(words + (f" | says {speakers[one.voice]}" if one.voice else ""))
    return rows
