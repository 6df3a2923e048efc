"""Exports go to stdout or to a file that is whole or not there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rashomon.export.to_json


def test_json_goes_to_stdout_and_nothing_else_does(run: Callable[..., Any]) -> None:
    told = run("export", "--to", "json")
    assert len(json.loads(told.out)["statements"]) == 5
    assert told.err == ""


@pytest.mark.parametrize(
    "args", [["story.rashomon"], ["--story", "story.rashomon"], ["story.rashomon", "--story", "story.rashomon"]]
)
def test_the_story_is_given_by_itself_or_by_the_option(run: Callable[..., Any], args: list[str]) -> None:
    assert run("export", *args, "--to", "jsonl").code == 0


def test_two_different_stories_are_refused(run: Callable[..., Any]) -> None:
    told = run("export", "one.rashomon", "--story", "two.rashomon", "--to", "json")
    assert told.code == 2
    assert "leave out one" in told.err


def test_a_format_must_be_named(run: Callable[..., Any]) -> None:
    assert run("export").code == 2
    assert run("export", "--to", "xlsx").code == 2


def test_a_file_is_written_and_told(run: Callable[..., Any], story_path: Path) -> None:
    told = run("export", "--to", "csv", "-o", "out.csv")
    assert told.out == ""
    assert "5 statements written to out.csv" in told.err
    assert "1 of 5 rows have a cell that begins like a formula" in told.err
    assert (story_path.parent / "out.csv").read_bytes().count(b"\r\n") == 6
    assert run("export", "--to", "csv", "-o", "out.csv", "--quiet").err == ""


def test_a_file_is_whole_or_as_it_was(
    run: Callable[..., Any], story_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = story_path.parent / "out.json"
    out.write_text("as it was", encoding="utf-8")
    monkeypatch.setattr(rashomon.export.to_json, "statement_record", lambda *_given: 1 / 0)
    assert run("export", "--to", "json", "-o", "out.json").code == 70
    assert out.read_text(encoding="utf-8") == "as it was"
    assert [path.name for path in out.parent.glob(".out.json*")] == []


def test_a_folder_that_is_not_there_is_told(run: Callable[..., Any]) -> None:
    told = run("export", "--to", "json", "-o", "nowhere/out.json")
    assert told.code == 2
    assert "nowhere" in told.err
