"""A whole file is whole, a broken one is told."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any


def test_a_whole_file(run: Callable[..., Any]) -> None:
    told = run("verify")
    assert (told.code, told.out) == (0, "")
    assert "story.rashomon is whole" in told.err


def test_a_text_that_somebody_changed_is_found(run: Callable[..., Any], story_path: Path) -> None:
    with closing(sqlite3.connect(story_path)) as connection, connection:
        connection.execute("UPDATE article SET text = substr(text, 1, 40) WHERE name = 'ledger.txt'")
    told = run("verify")
    assert told.code == 2
    assert told.out


def test_a_file_that_is_no_story_is_told(run: Callable[..., Any], story_path: Path) -> None:
    (story_path.parent / "poem.txt").write_text("no story file, a poem\n" * 40, encoding="utf-8")
    told = run("verify", "poem.txt")
    assert told.code == 2
    assert "poem.txt" in told.out + told.err
