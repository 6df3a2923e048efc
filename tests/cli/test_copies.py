"""`rashomon show copies`: what articles share, on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.views.copied import write


@pytest.fixture
def copied(story_path: Path) -> str:
    write(story_path.parent / "copied.rashomon")
    return "copied.rashomon"


def test_a_story_without_copies_says_so(run: Callable[..., Any]) -> None:
    shown = run("show", "copies")
    assert (shown.code, shown.out) == (0, "")
    assert "--quotations" in shown.err
    assert "filter" in run("show", "copies", "--outlet", "nobody").err


def test_copies_are_shown_in_all_shapes(run: Callable[..., Any], copied: str) -> None:
    for shape in ("table", "csv", "md"):
        assert "mercury.txt" in run("show", "copies", "--story", copied, "--as", shape).out.replace("\\", "")
    rows = json.loads(run("show", "copies", "--story", copied, "--agency", "opa", "--as", "json").out)
    assert len(rows) == 3
    assert run("explain", rows[0]["id"], "--story", copied).code == 0


def test_accounts_are_counted(run: Callable[..., Any], copied: str) -> None:
    shown = run("show", "copies", "--accounts", "--story", copied)
    assert "4 articles, 2 independent accounts" in shown.err
    assert "OPA" in shown.out
