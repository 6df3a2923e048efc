"""`rashomon show voices`: who is heard and who is not, in every shape, and what helps where nobody is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.store import StoryFile
from tests.views.spoken import Line, Paper, write

LEDGER = Paper("one.txt", "The Bay Post", (Line("Pell Odera", "the bridge is open"),), ("Boro Rusk",))
MERCURY = Paper("two.txt", "Mercury", (Line("Boro Rusk", "nothing fell", strength="denied"),))


@pytest.fixture
def spoken(run: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Call the view on a story of two outlets."""
    path = tmp_path / "spoken.rashomon"
    with StoryFile.open(path, create=True) as story:
        write(story, LEDGER, MERCURY)
    return lambda *args: run("show", "voices", "--story", str(path), *args)


@pytest.mark.parametrize("shape", ["table", "csv", "md", "json"])
@pytest.mark.parametrize("more", [(), ("--unheard",)])
def test_every_shape_shows_who_speaks(spoken: Callable[..., Any], shape: str, more: tuple[str, ...]) -> None:
    shown = spoken("--as", shape, *more)
    assert shown.code == 0
    assert "Pell Odera" in shown.out
    assert "Boro Rusk" in shown.out


def test_options_choose_rows(spoken: Callable[..., Any]) -> None:
    (row,) = json.loads(spoken("--outlet", "bay", "--as", "json").out)
    assert (row["speaker"], row["share"], row["citations"][0]["exact"]) == ("Pell Odera", "100.0", "the bridge is open")
    (row,) = json.loads(spoken("--unheard", "--speaker", "rusk", "--as", "json").out)
    assert (row["outlet"], row["mentioned"], row["heard_in"]) == ("The Bay Post", "yes", "Mercury")


@pytest.mark.parametrize(
    ("asked", "help_given"),
    [
        (("--outlet", "gazette"), "leave out --outlet"),
        (("--unheard", "--least", "2"), "--least"),
    ],
)
def test_an_empty_answer_says_what_would_help(
    spoken: Callable[..., Any], asked: tuple[str, ...], help_given: str
) -> None:
    shown = spoken(*asked)
    assert (shown.code, shown.out) == (0, "")
    assert help_given in shown.err


def test_one_outlet_misses_nobody(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "one.rashomon"
    with StoryFile.open(path, create=True) as story:
        write(story, LEDGER)
    assert "only one outlet" in run("show", "voices", "--unheard", "--story", str(path)).err


def test_what_was_not_read_is_told_of(run: Callable[..., Any]) -> None:
    assert "1 article was not read" in run("show", "voices").err


def test_least_counts_from_one(run: Callable[..., Any]) -> None:
    assert run("show", "voices", "--unheard", "--least", "0").code == 2
