"""Stages come in the order of their needs, whatever order they are given in; what cannot be ordered is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import CallError
from rashomon.model import Sheet
from rashomon.run.plan import order_stages, stages_to_run


class _Stage:
    def __init__(self, name: str, needs: frozenset[str], version: str = "1") -> None:
        self.name, self.needs, self.makes, self.version = name, needs, name.upper(), version

    def __call__(self, sheet: Sheet) -> Sheet:
        return sheet


@st.composite
def plans(draw: Callable[[Any], Any]) -> list[_Stage]:
    """Stages that can be ordered, in any order: each needs only layers of earlier ones."""
    stages = list[_Stage]()
    for number in range(draw(st.integers(0, 6))):
        made = ["article", *(one.makes for one in stages)]
        stages.append(_Stage(f"stage{number}", draw(st.frozensets(st.sampled_from(made)))))
    shuffled: list[_Stage] = draw(st.permutations(stages))
    return shuffled


@given(plans())
def test_each_stage_comes_after_those_it_needs(stages: list[_Stage]) -> None:
    ready = {"article"}
    ordered = order_stages(stages)
    for stage in ordered:
        assert stage.needs <= ready
        ready.add(stage.makes)
    assert {one.name for one in ordered} == {one.name for one in stages}


@given(plans(), st.data())
def test_a_need_that_nothing_makes_is_refused_by_name(stages: list[_Stage], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(stages)))
    broken = [*stages[:at], _Stage("lonely", frozenset({"stories"})), *stages[at:]]
    with pytest.raises(CallError, match="lonely needs stories"):
        order_stages(broken)


@given(plans())
def test_what_is_done_at_the_same_version_is_not_done_again(stages: list[_Stage]) -> None:
    ordered = order_stages(stages)
    done = {one.name: one.version for one in ordered}
    assert stages_to_run(ordered, done, [one.makes for one in ordered]) == ()


@given(plans(), st.data())
def test_a_new_version_runs_again_with_all_that_hangs_on_it(stages: list[_Stage], data: st.DataObject) -> None:
    ordered = order_stages(stages)
    if not ordered:
        return
    changed = data.draw(st.sampled_from(ordered))
    done = {one.name: one.version for one in ordered} | {changed.name: "older"}
    due = stages_to_run(ordered, done, [one.makes for one in ordered])
    stale = {changed.makes}
    for stage in ordered:
        if stage.needs & stale:
            stale.add(stage.makes)
    assert {one.makes for one in due} == stale


def test_a_layer_that_is_missing_is_made_though_its_stage_is_said_to_be_done() -> None:
    stage = _Stage("reader", frozenset({"article"}))
    assert stages_to_run([stage], {"reader": "1"}, []) == (stage,)


def test_two_makers_of_one_layer_are_refused() -> None:
    with pytest.raises(CallError, match="both reader and reader make READER"):
        order_stages([_Stage("reader", frozenset()), _Stage("reader", frozenset())])


def test_a_maker_of_what_is_given_is_refused() -> None:
    with pytest.raises(CallError, match="both the input and article"):
        order_stages([_Stage("article", frozenset())], given=["ARTICLE"])


def test_stages_that_wait_for_each_other_are_refused_by_name() -> None:
    with pytest.raises(CallError, match="wait for each other: one, two"):
        order_stages([_Stage("two", frozenset({"ONE"})), _Stage("one", frozenset({"TWO"}))])
