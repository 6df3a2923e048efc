"""`rashomon show matrix`, `changes` and `disagreements`: what a terminal, a spreadsheet and a pipe get."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from rashomon.store import StoryFile
from tests.views.contest import claims, mexico
from tests.views.test_implied import DAY, happening
from tests.views.test_positions import fill, told

FIRST = told("2019-01-05", "supports")
THEN = told(DAY, "opposes")
ELSEWHERE = told(DAY, "supports", outlet="The Mercury of Upper and Lower Kestria and the Isles")
VIEWS = ("matrix", "changes", "disagreements")


@pytest.fixture
def full(story: StoryFile) -> StoryFile:
    fill(story, FIRST, THEN, ELSEWHERE)
    return story


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("more", [(), ("--as-of", "2019-03-01")])
def test_a_table_fits_100_columns_and_cuts_nothing(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, view: str, more: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    shown = run("show", view, *more)
    assert (shown.code, bool(shown.out)) == (0, True)
    assert max(map(len, shown.out.splitlines())) <= 100
    assert "…" not in shown.out
    assert all(line == line.rstrip() for line in shown.out.splitlines())


@pytest.mark.parametrize("view", VIEWS)
def test_every_shape_has_the_words_or_the_voices(run: Callable[..., Any], full: StoryFile, view: str) -> None:
    for shape in ("json", "csv", "md"):
        assert "The Ash Ledger" in run("show", view, "--as", shape).out
    (row,) = json.loads(run("show", view, "--as", "json").out)
    for cited in row["citations"]:
        assert full.article(cited["article_id"]).text[cited["start"] : cited["end"]] == cited["exact"]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_found_is_said_with_a_remedy(run: Callable[..., Any], view: str) -> None:
    shown = run("show", view)
    assert (shown.code, shown.out) == (0, "")
    assert "show positions" in shown.err
    assert json.loads(run("show", view, "--as", "json").out) == []


@pytest.mark.usefixtures("full")
def test_short_words_and_numbers_are_explained(run: Callable[..., Any]) -> None:
    shown = run("show", "matrix")
    lines = [" ".join(line.split()) for line in shown.out.splitlines()]
    assert lines == ["holder Odera", "Peru opp 1", "sup 2"]
    assert "opp opposes · sup supports" in shown.err
    assert "1 The Ash Ledger · 2 The Mercury of Upper" in " ".join(shown.err.split())
    assert run("show", "matrix", "--quiet").err == ""


@pytest.mark.usefixtures("full")
def test_over_time_days_go_down(run: Callable[..., Any]) -> None:
    lines = [" ".join(line.split()) for line in run("show", "matrix", "--over-time").out.splitlines()]
    assert lines == ["holder day Odera", "Peru 2019-01-05 sup 1", "2019-02-01 opp 1", "sup 2"]


@pytest.mark.usefixtures("full")
def test_a_target_is_asked_for_by_a_part_of_its_name(run: Callable[..., Any]) -> None:
    assert "Odera" in run("show", "matrix", "--target", "ode").out
    assert run("show", "matrix", "--target", "nobody").out == ""


@pytest.mark.usefixtures("full")
def test_a_change_shows_both_days_and_words(run: Callable[..., Any]) -> None:
    out = " ".join(run("show", "changes").out.split())
    assert out.startswith("Peru on Odera, in the word of The Ash Ledger 2019-01-05 supports “Peru backs Odera”")
    assert "2019-02-01 opposes “Peru is against Odera” (The Ash Ledger)" in out


def test_days_that_do_not_meet_are_counted(run: Callable[..., Any], story: StoryFile) -> None:
    fill(story, FIRST, told(DAY, "opposes", outlet="The Mercury"))
    shown = run("show", "disagreements")
    assert shown.out == ""
    assert "1 more" in shown.err
    assert "did it change between?" in run("show", "disagreements", "--any-day").out


def test_rivals_are_shown_with_the_question_they_rest_on(run: Callable[..., Any], story: StoryFile) -> None:
    fill(story, claims("claimed"), mexico("recognises", "Odera"), mexico("recognises", "Quispe", "The Ledger"))
    out = " ".join(run("show", "disagreements").out.split())
    assert out.startswith("Mexico on Odera; Quispe recognises Odera The Mercury, 2019-02-01")
    assert out.endswith("doubt can the office of president of Kestria be held by both?")


def test_implied_positions_have_a_column_of_their_own(run: Callable[..., Any], story: StoryFile) -> None:
    fill(story, happening(THEN))
    assert "implied" not in run("show", "positions").out
    rows = json.loads(run("show", "positions", "--implied", "--as", "json").out)
    assert sorted(bool(row["implied_by"]) for row in rows) == [False, True]
    (record,) = [row["id"] for row in rows if row["implied_by"]]
    assert "implied by" in run("explain", record[:10]).out
