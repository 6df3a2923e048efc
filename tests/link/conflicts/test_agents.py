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


def test_the_thing_may_be_known_by_where_it_is() -> None:
    (one,) = found(
        "Gunmen opened fire on a convoy at Torrel bridge on Monday.", "Soldiers fired on the cars at Torrel bridge."
    )
    assert {side.value for side in one.sides} == {"Gunmen", "Soldiers"}


def test_whoever_does_it_needs_no_name() -> None:
    (one,) = found(
        "Rebels of the Dawn Front killed Adama Keita on Monday.", "Adama Keita was killed by army deserters."
    )
    assert "army deserters" in {side.value for side in one.sides}


def test_an_attack_and_the_attackers_are_one() -> None:
    assert not found("Attacks killed 130 people in Torrel in May.", "Militants killed 130 people in Torrel in May.")
