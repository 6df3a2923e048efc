"""Dates differ where one deed is put on days that do not meet; plans, other deeds and coarser days are none."""

from dataclasses import replace

import pytest

from rashomon.link.conflicts.dates import dates
from rashomon.link.conflicts.finding import conflicts
from rashomon.model import Conflict
from tests.link.conflicts.told import sides_of, told

SIGNED = "Ana Ruiz signed the pact with Chile on Monday."


def found(*texts: str) -> tuple[Conflict, ...]:
    return conflicts(told(*texts), {"dates": dates})


@pytest.mark.parametrize(
    ("other", "value"),
    [
        ("The pact with Chile was signed by Ana Ruiz on Tuesday.", "2024-03-19"),
        ("Ana Ruiz signed the treaty with Chile on 16 March.", "2024-03-16"),
        ("The pact with Chile was signed by Ana Ruiz in January.", "2024-01-01..2024-01-31"),
    ],
)
def test_one_deed_on_two_days_is_a_conflict(other: str, value: str) -> None:
    (one,) = found(SIGNED, other)
    assert {side.value for side in one.sides} == {"2024-03-18", value}
    assert all("pact" in words or "treaty" in words for words in sides_of(one, told(SIGNED, other)))


@pytest.mark.parametrize(
    "other",
    [
        "Ana Ruiz signed the pact with Chile on 18 March.",
        "Ana Ruiz signed the pact with Chile in March.",
        "Ana Ruiz signed the pact with Chile last year, and another this week.",
        "Ana Ruiz will sign the pact with Chile on Thursday.",
        "Ana Ruiz praised the pact with Chile on Tuesday.",
        "Luis Vega signed a bill on fishing on Tuesday.",
        "Ana Ruiz did not sign the pact with Chile on Tuesday.",
    ],
)
def test_days_that_meet_and_other_deeds_are_none(other: str) -> None:
    assert not [one for one in found(SIGNED, other) if one.score >= 0.9]
    if "last year" not in other:
        assert not found(SIGNED, other)


def test_a_day_without_a_year_is_taken_for_the_others_year() -> None:
    tellings = told(SIGNED, "The pact with Chile was signed by Ana Ruiz on Tuesday.")
    opened = [
        replace(one, begin=None, end=None, when="XXXX-03-16") if one.outlet == "Outlet 2" else one for one in tellings
    ]
    (one,) = conflicts(opened, {"dates": dates})
    assert {side.value for side in one.sides} == {"2024-03-18", "XXXX-03-16"}
    same = [
        replace(one, begin=None, end=None, when="XXXX-03-18") if one.outlet == "Outlet 2" else one for one in tellings
    ]
    assert not conflicts(same, {"dates": dates})


def test_the_order_of_reading_changes_nothing() -> None:
    other = "The pact with Chile was signed by Ana Ruiz on Tuesday."
    (one,), (turned,) = found(SIGNED, other), found(other, SIGNED)
    assert {side.value for side in one.sides} == {side.value for side in turned.sides}
