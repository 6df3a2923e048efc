"""`rashomon show positions`: the ledger on the command line."""

import json
from collections.abc import Callable
from typing import Any

from rashomon.store import StoryFile
from tests.views.test_positions import told


def test_a_story_without_positions_says_so(run: Callable[..., Any]) -> None:
    shown = run("show", "positions")
    assert (shown.code, shown.out) == (0, "")
    assert "no position" in shown.err


def test_positions_are_shown_and_filtered(run: Callable[..., Any], story: StoryFile) -> None:
    for sheet in (told("2019-01-05", "supports"), told("2019-02-01", "opposes")):
        story.write(sheet, sheet.article.name, {})
    assert "Peru backs Odera" in run("show", "positions", "--as", "csv").out
    (row,) = json.loads(run("show", "positions", "--as-of", "2019-01-31", "--target", "ode", "--as", "json").out)
    shown = (row["relation"], row["as_of"], row["citations"][0]["exact"])
    assert shown == ("supports", "2019-01-05", "Peru backs Odera")


def test_what_has_no_day_is_told_of_on_stderr(run: Callable[..., Any]) -> None:
    assert "no day" in run("show", "positions", "--as-of", "2019-01-31").err


def test_a_relation_that_is_none_names_those_there_are(run: Callable[..., Any], story: StoryFile) -> None:
    sheet = told("2019-01-05", "supports")
    story.write(sheet, sheet.article.name, {})
    assert "supports" in run("show", "positions", "--relation", "loves").err


def test_no_day_is_guessed(run: Callable[..., Any]) -> None:
    assert run("show", "positions", "--as-of", "02/03").code == 2
