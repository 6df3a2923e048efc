"""`rashomon show labels`: how outlets name actors, on the command line."""

import json
from collections.abc import Callable
from typing import Any

from rashomon.store import StoryFile
from tests.views.called import write
from tests.views.test_labels import LEDGER, MERCURY


def test_a_story_without_labels_says_so(run: Callable[..., Any]) -> None:
    shown = run("show", "labels", "--actor", "nobody at all")
    assert (shown.code, shown.out) == (0, "")
    assert "no label" in shown.err


def test_labels_are_shown_in_all_shapes(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    for shape in ("table", "csv", "md"):
        assert "tyrant" in run("show", "labels", "--as", shape).out
    (row,) = json.loads(run("show", "labels", "--outlet", "ledger", "--only", "--as", "json").out)
    assert (row["label"], row["only_here"], [one["exact"] for one in row["citations"]]) == (
        "tyrant",
        "yes",
        ["tyrant", "tyrant"],
    )


def test_deeds_are_asked_for_by_an_option(run: Callable[..., Any]) -> None:
    shown = run("show", "labels", "--events")
    assert (shown.code, shown.out) == (0, "")
    assert "no deed" in shown.err


def test_a_row_is_explained_by_its_id(run: Callable[..., Any], story: StoryFile) -> None:
    write(story, LEDGER, MERCURY)
    (row,) = json.loads(run("show", "labels", "--outlet", "ledger", "--only", "--as", "json").out)
    shown = run("explain", row["id"])
    assert shown.code == 0
    assert "loaded_words.yaml" in shown.out
