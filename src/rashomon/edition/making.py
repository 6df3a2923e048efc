"""Makes an edition: asks each view once and writes down what it answers.

As a program, `python -m rashomon.edition.making STORY EDITION`, it does so in a process of its own, so that whoever is
reading pages is not kept waiting.
"""

import os
import signal
import sqlite3
import sys
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

import numpy as np

from rashomon.edition.body import to_body
from rashomon.edition.section import Section
from rashomon.edition.sections import SECTIONS
from rashomon.edition.tables import INDEXES, NUMBER, VERSION, connect
from rashomon.errors import RashomonError
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.asked_once import asked_once

_AT_ONCE: Final = 1000
_POLITE: Final = 10
"""How far whoever reads pages goes first, where both want the processor."""

Heard = Callable[[str, int, float], None]
"""Hears, for each section that is done, its name, its rows and the seconds it took."""


def make_edition(story: Path, edition: Path, heard: Heard | None = None, mark: str = "") -> None:
    """Make an edition of a story, in place of the one that is there; the old one stays until the new one is whole.

    Args:
        story: the story file. What is asked is a copy of it, so that all answers are of one state of the story, and
            whoever writes to it is not kept waiting.
        edition: where the edition goes.
        heard: hears how far it is.
        mark: what is remembered of the story's state; `Keeper` knows by it whether the story changed since.

    Raises:
        CallError: there is no such story file.

    """
    began = monotonic()
    unready = edition.with_name(f"{edition.name}.{os.getpid()}")
    unready.unlink(missing_ok=True)
    try:
        with TemporaryDirectory(prefix="rashomon-") as folder, _copied(story, Path(folder)) as opened:
            connection = connect(unready, create=True)
            try:
                writer = _Writer(connection)
                with asked_once():
                    for section in SECTIONS:
                        writer.take(section, opened, heard)
                connection.executescript(INDEXES)
                writer.about({"version": VERSION, "mark": mark, "seconds": f"{monotonic() - began:.3f}"})
            finally:
                connection.close()
        unready.replace(edition)
    finally:
        unready.unlink(missing_ok=True)


def _copied(story: Path, folder: Path) -> StoryFile:
    """Open a copy of the story as it is now."""
    with StoryFile.open(story) as opened:
        opened.copy_to(folder / "story.rashomon")
    return StoryFile.open(folder / "story.rashomon")


class _Writer:
    """Writes sections one after another, and knows which numbers are taken."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._key = 0
        self._values: dict[tuple[str, str, str], int] = {}
        self._rows, self._numbers = array("i"), array("i")

    def take(self, section: Section, story: StoryFile, heard: Heard | None) -> None:
        """Ask a view and write what it answers."""
        began, first = monotonic(), self._key
        self._rows, self._numbers = array("i"), array("i")
        self._connection.execute("BEGIN")
        waiting = list[Answer]()
        for answer in section.ask(story):
            waiting.append(answer)
            if len(waiting) == _AT_ONCE:
                self._write(section, waiting, first)
                waiting.clear()
        self._write(section, waiting, first)
        arrays = [np.asarray(one, NUMBER).tobytes() for one in (self._rows, self._numbers)]
        told = (section.name, first + 1, self._key - first, *arrays)
        self._connection.execute("INSERT INTO section VALUES (?, ?, ?, ?, ?)", told)
        self._connection.execute("COMMIT")
        if heard:
            heard(section.name, self._key - first, monotonic() - began)

    def about(self, facts: dict[str, str]) -> None:
        """Write what is to be known of the edition itself."""
        self._connection.executemany("INSERT INTO about VALUES (?, ?)", facts.items())

    def _write(self, section: Section, answers: Sequence[Answer], first: int) -> None:
        rows, places, words = [], [], []
        for answer in answers:
            for facet in section.facets:
                for value in facet.values(answer):
                    self._rows.append(self._key - first)
                    self._numbers.append(self._number(section.name, facet.name, value))
            self._key += 1
            record = dict(answer.values).get(section.key)
            rows.append((self._key, section.name, record, to_body(answer)))
            places += [(article, self._key) for article in dict.fromkeys(one.article for one in answer.citations)]
            words.append((self._key, section.words(answer).encode(errors="replace").decode()))
        self._connection.executemany("INSERT INTO answer VALUES (?, ?, ?, ?)", rows)
        self._connection.executemany("INSERT INTO place VALUES (?, ?)", places)
        self._connection.executemany("INSERT INTO word_index (rowid, words) VALUES (?, ?)", words)

    def _number(self, section: str, facet: str, value: str) -> int:
        key = (section, facet, value)
        if key not in self._values:
            self._values[key] = len(self._values) + 1
            self._connection.execute("INSERT INTO value VALUES (?, ?, ?, ?)", (self._values[key], *key))
        return self._values[key]


def main(arguments: Sequence[str]) -> int:
    """Make an edition; give an exit code, and say on stderr why there is none.

    Args:
        arguments: the story, the edition, and the story's mark.

    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was begun is put away
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    story, edition, mark = arguments
    try:
        make_edition(Path(story), Path(edition), mark=mark)
    except RashomonError as error:
        print(error, file=sys.stderr)  # noqa: T201 - whoever called reads it there
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
