"""Accounts agree where two outlets tell one thing themselves; copies and other things are no agreement."""

from dataclasses import replace

from rashomon.link.claims.agreements import agreements
from tests.link.conflicts.told import told

ONE = "Ana Ruiz closed the port of Callao on Monday after a storm."
OTHER = "The port of Callao was closed by Ana Ruiz on Monday."


def test_two_outlets_that_tell_one_deed_agree() -> None:
    (found,) = agreements(told(ONE, OTHER))
    assert {found.one.outlet, found.other.outlet} == {"Outlet 1", "Outlet 2"}


def test_a_copy_agrees_with_nobody() -> None:
    copied = [replace(one, account="wire") for one in told(ONE, OTHER)]
    assert not list(agreements(copied))


def test_who_names_another_or_another_day_does_not_agree() -> None:
    assert not list(agreements(told(ONE, "Luis Vega closed the port of Callao on Monday.")))
    assert not list(agreements(told(ONE, "Ana Ruiz closed the port of Callao on Sunday.")))


def test_a_denial_does_not_agree() -> None:
    assert not list(agreements(told(ONE, "Ana Ruiz did not close the port of Callao on Monday.")))


def test_an_agreement_is_the_same_in_any_order() -> None:
    (one,) = agreements(told(ONE, OTHER))
    (turned,) = agreements(told(OTHER, ONE))
    assert one.score == turned.score
    assert {one.one.words(), one.other.words()} == {turned.one.words(), turned.other.words()}
