"""Claims of a short text, read as the program ships, in words: "attacked | subject: Peru | object: Chile"."""

from functools import lru_cache

from rashomon.annotate.claims.stage import ClaimStage
from rashomon.annotate.times.stage import TimeStage
from rashomon.model import Claim, Modality, Sheet
from tests.annotate.people import sheet_of


@lru_cache(maxsize=512)
def claims_sheet(text: str) -> Sheet:
    """Read a text and find its claims."""
    return ClaimStage()(TimeStage()(sheet_of(text)))


def claims(text: str) -> tuple[Claim, ...]:
    """Give the claims of a text."""
    return claims_sheet(text).claims or ()


def claim(text: str, cue: str) -> Claim:
    """Give the one claim of a text whose predicate is a word."""
    (found,) = [one for one in claims(text) if one.cue.of(text) == cue]
    return found


def said(text: str) -> set[str]:
    """Give the claims of a text in words: predicate, arguments, what is not plain, and whose words they are."""
    sheet = claims_sheet(text)
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    rows = set()
    for one in sheet.claims or ():
        sides = [f"{each.preposition or each.place.value}: {each.span.of(text)}" for each in one.arguments]
        turned = ["not"] if one.negated else []
        put = [] if one.modality is Modality.ASSERTED else [one.modality.value]
        voice = [f"says {speakers[one.voice]}"] if one.voice else []
        rows.add(" | ".join([one.cue.of(text), *sides, *turned, *put, *voice]))
    return rows
