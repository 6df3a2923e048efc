"""`rashomon show outlets`: a row each in every shape, and the profile of one on one screen of 80 columns."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from rashomon.store import StoryFile
from tests.views.called import write
from tests.views.test_labels import LEDGER, MERCURY

_SCREEN = 50
"""Lines of a terminal window."""


@pytest.mark.parametrize("shape", ["table", "csv", "md", "json"])
def test_every_shape_has_every_outlet(run: Callable[..., Any], story: StoryFile, shape: str) -> None:
    write(story, LEDGER, MERCURY)
    shown = run("show", "outlets", "--as", shape)
    assert shown.code == 0
    assert "The Ledger" in shown.out
    assert "The Mercury" in shown.out


def test_a_profile_fits_the_screen_and_shows_where_each_figure_stands(
    run: Callable[..., Any], story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(story, LEDGER, MERCURY)
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("show", "outlets", "--outlet", "the ledger").out
    lines = shown.splitlines()
    assert len(lines) <= _SCREEN
    assert max(map(len, lines)) <= 80
    assert "1:26–32 +1" in shown


def test_a_profile_as_json_has_all_passages(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    rows = json.loads(run("show", "outlets", "--outlet", "the ledger", "--as", "json").out)
    assert all(row["citations"] for row in rows)


def test_an_outlet_that_is_not_there_is_refused(run: Callable[..., Any]) -> None:
    assert run("show", "outlets", "--outlet", "nobody's paper").code == 2
