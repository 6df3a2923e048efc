"""Actors differ where two tellings name others for one deed; a body and its part, and a passive, are none."""

import pytest

from rashomon.link.conflicts.agents import agents
from rashomon.link.conflicts.finding import conflicts
from rashomon.model import Conflict
from tests.link.conflicts.told import told

SHELLED = "Gunmen of the Dawn Front shelled the hospital in Benkele on Monday."


def found(*texts: str) -> tuple[Conflict, ...]:
    return conflicts(told(*texts), {"actors": agents})


@pytest.mark.parametrize(
    "other",
    [
        "The army of Oumara shelled the hospital in Benkele on Monday.",
        "On Monday, the hospital in Benkele was shelled by soldiers.",
    ],
)
def test_others_for_one_deed_are_a_conflict(other: str) -> None:
    (one,) = found(SHELLED, other)
    assert any("Gunmen" in side.value for side in one.sides)
    assert any("army" in side.value or "soldiers" in side.value for side in one.sides)


@pytest.mark.parametrize(
    "other",
    [
        "The hospital in Benkele was shelled on Monday.",
        "Gunmen shelled the hospital in Benkele on Monday.",
        "They shelled the hospital in Benkele on Monday.",
        "The army shelled the barracks of Torrel on Monday.",
        "The army will shell the hospital in Benkele.",
        "The army shelled the hospital in Benkele on Friday.",
        "The army did not shell the hospital in Benkele on Monday.",
    ],
)
def test_less_said_other_deeds_and_other_days_are_none(other: str) -> None:
    assert not found(SHELLED, other)


def test_police_and_riot_police_are_one() -> None:
    assert not found("Police closed the bridge on Monday.", "On Monday, riot police closed the bridge.")
