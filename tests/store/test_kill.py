"""`kill -9` at any moment: the file is whole, and has all that was said to be written.

`RASHOMON_KILLS=500 pytest tests/store/test_kill.py` kills longer.
"""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rashomon.store import StoryFile, verify
from tests.store.writer import ARTICLES

KILLS = int(os.environ.get("RASHOMON_KILLS", "25"))
KILLS_PER_FILE = 5
ROOT = Path(__file__).parents[2]


class Writer:
    """The writer, and what it says."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def run(self, path: Path, kill_after_s: float | None = None) -> set[str]:
        """Let it write a story, perhaps kill it; return the ids that it reported as written."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{path}\t{kill_after_s or ''}\n")
        self.process.stdin.flush()
        reported = set[str]()
        while (line := self.process.stdout.readline().strip()) != "ended":
            assert line, "the writer ended"
            reported.add(line)
        return reported


@contextmanager
def writer() -> Iterator[Writer]:
    program = [sys.executable, "-m", "tests.store.writer"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        yield Writer(process)


def check(path: Path, reported: set[str]) -> int:
    """Hold the file to its promise; return how many articles it has."""
    if not reported and not path.exists():
        return 0
    problems = verify(path)
    if not reported and problems and problems[0].what.endswith("is empty"):
        return 0
    assert problems == []
    with StoryFile.open(path) as story:
        written = {article.id for article in story.articles()}
    assert reported <= written
    return len(written)


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_whatever_was_reported_as_written_outlives_kill_9(tmp_path: Path) -> None:
    chance = random.Random(9)
    halfway = 0
    with writer() as one:
        one.run(tmp_path / "first")  # which is slower than all others
        began = time.monotonic()
        everything = one.run(tmp_path / "whole")
        took = time.monotonic() - began
        assert len(everything) == ARTICLES
        for number in range(-(-KILLS // KILLS_PER_FILE)):
            path, reported = tmp_path / f"{number}.rashomon", set[str]()
            for _ in range(min(KILLS_PER_FILE, KILLS - number * KILLS_PER_FILE)):
                # The first moments, when the file is made, are hit as often as the later ones.
                reported |= one.run(path, chance.choice([0.5, 1.0]) * took * chance.random())
                halfway += 0 < check(path, reported) < ARTICLES
            one.run(path)
            before = dump(path)
            assert one.run(path) == set()
            assert dump(path) == before
            assert check(path, everything) == ARTICLES
    assert halfway > 0, "no kill came between the first article and the last"
