"""Of few figures all are compared, of many those that have something in common."""

import pytest

from rashomon.link.conflicts import figure_pairs
from rashomon.link.conflicts.counted import figures_told
from rashomon.link.conflicts.figure_pairs import compared
from rashomon.link.conflicts.figures import figures
from rashomon.link.conflicts.finding import LIKELY
from tests.link.conflicts.told import told

PARTING = (
    "Police arrested 17 farmers in Lima on Tuesday.",
    "At least 90 farmers were detained in Lima on Tuesday.",
    "2024-06-02: Ten farmers grow tea.",
)


def test_of_few_figures_all_are_compared() -> None:
    given = figures_told(told(*PARTING))
    assert len(list(compared(given))) == len(given) * (len(given) - 1) // 2


def test_of_many_each_pair_that_has_something_in_common_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_pairs, "_FEW", 0)
    given = figures_told(told(*PARTING))
    found = [(one.telling.outlet, other.telling.outlet) for one, other in compared(given)]
    assert len(found) == len(set(found))
    assert ("Outlet 1", "Outlet 2") in {tuple(sorted(pair)) for pair in found}
    assert not any("Outlet 3" in pair for pair in found)


def test_what_parts_among_few_parts_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {one.id for one in figures(told(*PARTING)) if one.score >= LIKELY}
    monkeypatch.setattr(figure_pairs, "_FEW", 0)
    assert few
    assert {one.id for one in figures(told(*PARTING)) if one.score >= LIKELY} == few
