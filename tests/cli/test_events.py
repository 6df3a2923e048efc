"""`rashomon show events` and `show timeline`: what a terminal, a spreadsheet and a pipe get, and what else helps."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from rashomon.cli.views.events import STATUSES, TYPES
from rashomon.model import EventType, Status
from rashomon.store import StoryFile
from tests.views.happened import Told, write

LEDGER = Told(day="2019-02-11")
MERCURY = Told("The Mercury", "2019-02-13", status=Status.DENIED, said=True)


def test_the_choices_are_those_of_the_model() -> None:
    assert sorted(TYPES) == sorted(one.value.lower() for one in EventType)
    assert list(STATUSES) == [one.value for one in Status]


@pytest.mark.parametrize("view", ["events", "timeline"])
def test_a_story_without_events_says_so(run: Callable[..., Any], view: str) -> None:
    shown = run("show", view)
    assert (shown.code, shown.out) == (0, "")
    assert "no event" in shown.err


@pytest.mark.parametrize("view", ["events", "timeline"])
@pytest.mark.parametrize("shape", ["table", "csv", "md", "json"])
def test_every_shape_shows_what_happened(run: Callable[..., Any], story: StoryFile, view: str, shape: str) -> None:
    write(story, LEDGER, MERCURY)
    shown = run("show", view, "--as", shape)
    assert shown.code == 0
    assert "Peru" in shown.out
    assert "denied" in shown.out


def test_events_are_filtered_and_cite_their_words(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    (row,) = json.loads(run("show", "events", "--status", "DENIED", "--who", "ode", "--as", "json").out)
    assert (row["voice"], row["outlet"]) == ("Ruiz", "The Mercury")
    assert row["citations"][0]["exact"].startswith("on Monday Peru arrested Odera")


def test_the_timeline_cites_every_report(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    (row,) = csv.DictReader(io.StringIO(run("show", "timeline", "--as", "csv").out, newline=""))
    assert row["status"] == "happened (1 outlet), denied (1)"
    assert "The Mercury" in row["spans"]


def test_only_what_differs(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, Told("The Mercury", "2019-02-13"))
    shown = run("show", "timeline", "--differing")
    assert (shown.code, shown.out) == (0, "")
    assert "leave out --differing to see all 1" in shown.err


def test_an_unmet_filter_names_what_there_is(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER)
    assert "types in this story: coerce" in run("show", "events", "--type", "aid").err
    assert "types in this story: coerce" in run("show", "timeline", "--type", "aid").err


@pytest.mark.parametrize("view", ["events", "timeline"])
def test_what_has_no_day_is_told_of_on_stderr(run: Callable[..., Any], story: StoryFile, view: str) -> None:
    write(story, LEDGER, Told("The Mercury", None, "XXXX-WXX-1"))
    shown = run("show", view, "--since", "2019-02-01")
    assert "1 more has no day" in shown.err
    assert run("show", view).err == ""


def test_a_type_that_does_not_exist_is_refused_with_those_that_do(run: Callable[..., Any]) -> None:
    shown = run("show", "events", "--type", "party")
    assert shown.code == 2
    assert "assault" in shown.err


def test_an_event_is_explained_with_its_words_marked(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    record = json.loads(run("show", "events", "--outlet", "mercury", "--as", "json").out)[0]["id"]
    shown = run("explain", record[:10])
    flat = " ".join(shown.out.split())
    assert "[actor: Peru] [cue: arrested] [recipient: Odera]" in flat
    assert "told too" in flat
    row = json.loads(run("show", "timeline", "--as", "json").out)[0]["id"]
    assert "2 reports tell of it" in run("explain", row).out
