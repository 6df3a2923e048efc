"""Editions of invented answers, and keepers whose work is done by nobody until the test says so."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

import pytest

from rashomon.edition import Edition, make_edition, making
from rashomon.edition.section import Section
from rashomon.store import StoryFile

Invent: TypeAlias = Callable[[Iterable[Section]], Edition]


@pytest.fixture(scope="session")
def invent(tmp_path_factory: pytest.TempPathFactory) -> Invent:
    """Make an edition of sections whose views answer as the test says."""
    folder = tmp_path_factory.mktemp("invented")
    with StoryFile.open(folder / "empty.rashomon", create=True):
        pass
    numbers = iter(range(10**9))

    def call(sections: Iterable[Section]) -> Edition:
        path = folder / f"{next(numbers)}.edition"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(making, "SECTIONS", tuple(sections))
            make_edition(folder / "empty.rashomon", path)
        opened = Edition(path)
        path.unlink()
        return opened

    return call


class FakeChild:
    """Stands for the process that makes an edition, until the test says how it ended."""

    made: list["FakeChild"]

    def __init__(self, story: Path, edition: Path, mark: str) -> None:
        self.story, self.path, self.mark = story, edition, mark
        self.failed = ""
        self.stopped = False
        self._ended = threading.Event()
        self.made.append(self)

    def wait(self) -> str:
        assert self._ended.wait(30)
        return self.failed

    def stop(self) -> None:
        self.stopped = True
        self.end("stopped")

    def end(self, failed: str = "") -> None:
        """End it: with an edition of the story as it is, or with a reason why there is none."""
        self.failed = failed
        if not failed:
            make_edition(self.story, self.path, mark=self.mark)
        self._ended.set()


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[FakeChild]:
    """Give the processes that keepers started, in order."""
    made = list[FakeChild]()

    class Child(FakeChild):
        pass

    Child.made = made
    monkeypatch.setattr("rashomon.edition.keeping.Child", Child)
    return made
