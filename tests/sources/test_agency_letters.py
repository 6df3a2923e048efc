"""Agencies by their initials: what a text explains otherwise, or speaks of as a body, is no agency."""

import pytest

from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.cleaning import find_dropped
from rashomon.sources.details import details_from_text
from tests.sources.pasted import BODY


def agency(*sentences: str, outlet: str | None = None) -> str | None:
    text = "\n\n".join(["SELT, Norvania (VPA) – " + BODY[0], *BODY[1:], *sentences])
    declared = Metadata(outlet=Fact(outlet, Origin.FLAG, evidence="--outlet")) if outlet else Metadata()
    found = details_from_text(text, find_dropped(text), declared).agency
    return found.value if found else None


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister was quoted by the Valley Press Agency as saying that no lorry would cross before the spring.",
        "“Nobody asked us whether the bridge was safe,” one of the deputies told VPA on Tuesday evening.",
        "The Valley Council and the port have asked for an inquiry into the state of the piers as well.",
    ],
    ids=["explained as an agency", "told it", "other capitals"],
)
def test_initials_in_a_dateline_are_an_agency(sentence: str) -> None:
    assert agency(sentence) == "VPA"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Valley Police Association, whose officers guard the bridge, has asked for more lorries and for more men.",
        "In a statement of four pages the VPA called on the government to publish what the engineers had written.",
        "Viewers of Valley Public Access saw the first cracks in the piers three weeks before the bridge was shut.",
    ],
    ids=["explained as a body", "spoken of", "explained as an outlet"],
)
def test_initials_of_somebody_in_the_report_are_none(sentence: str) -> None:
    assert agency(sentence) is None


def test_the_outlets_own_initials_are_none() -> None:
    assert agency(outlet="The Valley Post and Advertiser") is None
    assert agency(outlet="VPA News") is None
    assert agency(outlet="The Selt Courier") == "VPA"
