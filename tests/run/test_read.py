"""A run stores each article once, goes on where it stopped, and lets no article stop another."""

import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, cast

import pytest

from rashomon.errors import CallError, RetryError, SkipError
from rashomon.model import Sheet, Skipped, Stage
from rashomon.run.progress import Silent
from rashomon.run.read import ReadOptions, check_inputs, read_story
from rashomon.run.summary import Summary
from rashomon.sources.intake import IntakeOptions, corrections_from_flags, read_articles
from rashomon.store import StoryFile, verify

Reading = Callable[..., Summary]
WORDS = ("north", "south", "east", "west")


class FakeStage(Protocol):
    """What the room's conftest gives."""

    version: str
    calls: list[str]


class Listener(Silent):
    """Remembers what a run tells."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, total: int) -> None:
        self.told.append(f"begin {total}")

    def took(self, name: str) -> None:
        self.told.append(name)

    def skipped(self, skipped: Skipped) -> None:
        self.told.append(f"skipped {Path(skipped.name).name}")

    def end(self) -> None:
        self.told.append("end")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for word in WORDS:
        text = (
            f"The {word} gate of the city was shut on Monday.\n\nThe mayor said that it would stay shut for a week.\n"
        )
        (made / f"{word}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def read(tmp_path: Path, folder: Path, reader: FakeStage, stater: FakeStage) -> Reading:
    """Read the folder, or other inputs, into one story with the fake stages."""

    def call(
        *inputs: object, progress: Silent | None = None, stages: tuple[FakeStage, ...] = (), **flags: str
    ) -> Summary:
        with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
            intake = IntakeOptions(corrections=corrections_from_flags(flags))
            given = [str(one) for one in inputs or (folder,)]
            return read_story(
                given, story, ReadOptions(cast("tuple[Stage, ...]", stages or (stater, reader)), intake), progress
            )

    return call


@pytest.fixture
def story(tmp_path: Path) -> StoryFile:
    return StoryFile.open(tmp_path / "story.rashomon", create=True)


def breaks_on(word: str, error: BaseException) -> Callable[[Sheet], Sheet]:
    def work(sheet: Sheet) -> Sheet:
        if word in sheet.article.text:
            raise error
        return sheet

    return work


def test_a_folder_is_read(read: Reading, story: StoryFile) -> None:
    done = read()
    assert (done.new, done.unchanged, done.replaced, done.statements) == (4, 0, 0, 4)
    assert done.exit_code == 0
    assert [one.name for one in story.articles()] == ["east.txt", "north.txt", "south.txt", "west.txt"]
    assert len(story.statements()) == 4


def test_a_second_run_changes_nothing_and_runs_no_stage(read: Reading, tmp_path: Path, reader: FakeStage) -> None:
    read()
    calls, before = len(reader.calls), (tmp_path / "story.rashomon").read_bytes()
    done = read()
    assert (done.new, done.unchanged, done.replaced, done.statements) == (0, 4, 0, 0)
    assert len(reader.calls) == calls
    assert (tmp_path / "story.rashomon").read_bytes() == before


def test_a_new_version_of_a_stage_reads_again(read: Reading, stater: FakeStage, reader: FakeStage) -> None:
    read()
    stater.version = "2"
    done = read()
    assert len(stater.calls) == 8
    assert len(reader.calls) == 4
    assert (done.unchanged, done.replaced) == (0, 4)


def test_a_correction_replaces_the_article(read: Reading, story: StoryFile, folder: Path) -> None:
    read()
    done = read(folder / "north.txt", outlet="The Gate")
    assert (done.new, done.replaced) == (0, 1)
    assert len(story.articles()) == 4
    assert story.article("north.txt").metadata.value("outlet") == "The Gate"
    done = read(folder / "north.txt", outlet="The Gate", published_on="2020-02-03")
    assert (done.new, done.replaced) == (0, 1)
    assert story.article("north.txt").metadata.value("published_on") == "2020-02-03"


def test_the_same_article_twice_is_stored_once(read: Reading, story: StoryFile, folder: Path) -> None:
    (folder / "zcopy.txt").write_bytes((folder / "west.txt").read_bytes())
    done = read()
    assert done.new == 4
    assert [(Path(one).name, Path(first).name) for one, first in done.repeated] == [("zcopy.txt", "west.txt")]
    assert len(story.articles()) == 4
    again = read()
    assert (again.new, again.unchanged, again.replaced) == (0, 4, 0)


def test_what_cannot_be_read_is_left_out_with_its_reason(read: Reading, story: StoryFile, folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    listener = Listener()
    done = read(progress=listener)
    assert done.exit_code == 3
    assert [Path(one.name).name for one in done.skipped] == ["empty.txt"]
    assert [Path(one.name).name for one in story.skipped()] == ["empty.txt"]
    assert listener.told[0] == "begin 5"
    assert "skipped empty.txt" in listener.told
    assert listener.told[-1] == "end"


def test_an_article_in_another_language_is_kept_unread(
    read: Reading, story: StoryFile, folder: Path, reader: FakeStage
) -> None:
    text = "El alcalde de la ciudad dijo el lunes que el puente seguirá cerrado durante toda la semana. " * 4
    (folder / "puente.txt").write_text(text, encoding="utf-8")
    done = read()
    assert done.unread == (("es", 1),)
    assert "puente.txt" not in reader.calls
    assert story.article("puente.txt").unread
    assert done.exit_code == 0


def test_a_bug_in_one_article_leaves_out_that_one(
    read: Reading, story: StoryFile, make_stage: Callable[..., FakeStage]
) -> None:
    broken = make_stage("reader", work=breaks_on("south", ZeroDivisionError("by zero")))
    done = read(stages=(broken,))
    assert done.exit_code == 70
    assert (done.new, len(done.skipped)) == (3, 1)
    assert done.bugs[0].error == "ZeroDivisionError: by zero"
    assert "breaks_on" in done.bugs[0].traceback or "work" in done.bugs[0].traceback
    assert "a bug in Rashomon" in story.skipped()[0].reason
    mended = read()
    assert (mended.exit_code, mended.new) == (0, 1)
    assert story.skipped() == []


def test_a_stage_may_leave_an_article_out(read: Reading, make_stage: Callable[..., FakeStage]) -> None:
    picky = make_stage("reader", work=breaks_on("east", SkipError("it is too long", "split it")))
    done = read(stages=(picky,))
    assert done.exit_code == 3
    assert done.skipped[0].reason == "it is too long"
    assert done.bugs == ()


def test_a_full_disk_ends_the_run_and_keeps_what_was_done(
    read: Reading, story: StoryFile, make_stage: Callable[..., FakeStage], tmp_path: Path
) -> None:
    full = make_stage("reader", work=breaks_on("south", RetryError("the disk is full")))
    with pytest.raises(RetryError):
        read(stages=(full,))
    assert [one.name for one in story.articles()] == ["east.txt", "north.txt"]
    assert verify(tmp_path / "story.rashomon") == []


def test_ctrl_c_finishes_the_article_in_hand_and_the_next_run_goes_on(
    read: Reading, story: StoryFile, make_stage: Callable[..., FakeStage]
) -> None:
    def stop(sheet: Sheet) -> Sheet:
        if sheet.article.name == "north.txt":
            os.kill(os.getpid(), signal.SIGINT)
        return sheet

    first = make_stage("reader", work=stop)
    done = read(stages=(first,))
    assert done.interrupted
    assert done.exit_code == 130
    assert [one.name for one in story.articles()] == ["east.txt", "north.txt"]
    second = make_stage("reader")
    rest = read(stages=(second,))
    assert rest.new == 2
    assert not rest.interrupted


def test_wrong_stages_are_told_before_anything_is_read(read: Reading, stater: FakeStage, story: StoryFile) -> None:
    with pytest.raises(CallError, match="statements needs reading"):
        read(stages=(stater,))
    assert story.articles() == []


def test_inputs_that_are_not_there_are_told_before_a_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="nowhere"):
        check_inputs([str(tmp_path / "nowhere.txt")])


def test_an_input_that_breaks_the_intake_stops_no_other(read: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(inputs: Sequence[str], options: IntakeOptions) -> object:
        if "north" in inputs[0]:
            raise ZeroDivisionError
        return read_articles(inputs, options)

    monkeypatch.setattr("rashomon.run.inputs.read_articles", breaks)
    done = read()
    assert (done.exit_code, done.new) == (70, 3)
    assert [Path(bug.name).name for bug in done.bugs] == ["north.txt"]


def test_a_file_that_goes_while_the_run_reads_is_left_out(
    read: Reading, story: StoryFile, folder: Path, make_stage: Callable[..., FakeStage]
) -> None:
    def takes_away(sheet: Sheet) -> Sheet:
        (folder / "west.txt").unlink(missing_ok=True)
        return sheet

    done = read(stages=(make_stage("reader", work=takes_away),))
    assert (done.exit_code, done.new) == (3, 3)
    assert [Path(one.name).name for one in story.skipped()] == ["west.txt"]
