"""The program as its user runs it: in this process, where every stream is caught, or as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from rashomon.cli import main


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story_path: Path) -> Run:
    """Call the program in the folder of the test's story, with a terminal 80 characters wide."""
    monkeypatch.chdir(story_path.parent)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*args: str) -> Ran:
        code = main(args)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def spawn(story_path: Path) -> Run:
    """Run the program as a process of its own in the folder of the test's story."""

    def call(*args: str, **settings: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "rashomon", *args],
            cwd=story_path.parent,
            env={**os.environ, **settings},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    return call
