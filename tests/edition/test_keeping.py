"""Keeping editions: who asks, when one is made, and what happens when it cannot be."""

import gc
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import pytest

from rashomon.edition import Edition, Keeper, keeping
from rashomon.edition.place import edition_path, mark_of
from rashomon.edition.tables import VERSION
from rashomon.errors import RashomonError, RetryError
from rashomon.model import Article, Sheet
from rashomon.store import StoryFile
from tests.edition.conftest import FakeChild

TEXT = "The mayor of Port Ash resigned."


def write(path: Path, text: str = TEXT) -> None:
    with StoryFile.open(path, create=True) as story:
        story.write(Sheet(Article("one.txt", text)), "one.txt", {})


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    write(tmp_path / "town.rashomon")
    return tmp_path / "town.rashomon"


@pytest.fixture
def keeper(story_file: Path, tmp_path: Path, children: list[FakeChild]) -> Iterator[Keeper]:
    made = Keeper(story_file, tmp_path / "cache")
    yield made
    made.close()
    assert all(one.stopped or one._ended.is_set() for one in children)


def settle(keeper: Keeper) -> None:
    """Wait until nothing is being made."""
    until = monotonic() + 30
    while keeper._making is not None:
        assert monotonic() < until
        sleep(0.005)


def texts(edition: Edition) -> set[str]:
    return {one.exact for row in edition.every("articles") for one in row.citations}


def rested(keeper: Keeper) -> None:
    keeper._may_begin = 0.0


def test_the_first_reader_waits_and_is_told_so(keeper: Keeper, children: list[FakeChild]) -> None:
    with pytest.raises(RetryError, match="being prepared"):
        keeper.edition(0.01)
    assert not keeper.ready
    assert keeper.state() == keeping.State(fresh=False, making=True, seconds=0.0, failed="")
    children[0].end()
    assert texts(keeper.edition(30)) == {TEXT}
    settle(keeper)
    assert keeper.state().fresh
    assert not keeper.state().making
    assert len(children) == 1


def test_many_readers_at_once_start_one_process(keeper: Keeper, children: list[FakeChild]) -> None:
    got = list[Edition]()
    readers = [threading.Thread(target=lambda: got.append(keeper.edition(30))) for _ in range(8)]
    for one in readers:
        one.start()
    while not children:
        sleep(0.005)
    children[0].end()
    for one in readers:
        one.join(30)
    assert len(children) == 1
    assert len({id(one) for one in got}) == 1
    assert len(got) == len(readers)


def test_after_a_write_the_old_one_is_given_until_the_new_one_is_whole(
    keeper: Keeper, story_file: Path, children: list[FakeChild]
) -> None:
    keeper._look()
    children[0].end()
    old = keeper.edition(30)
    settle(keeper)
    rested(keeper)
    write(story_file, "Nobody resigned.")
    assert keeper.edition() is old
    assert not keeper.state().fresh
    assert len(children) == 2
    children[1].end()
    settle(keeper)
    assert texts(keeper.edition()) == {TEXT, "Nobody resigned."}
    assert keeper.state().fresh
    # Whoever still reads the old one reads on, in threads that had not asked before, too.
    seen = list[set[str]]()
    thread = threading.Thread(target=lambda: seen.append(texts(old)))
    thread.start()
    thread.join(30)
    assert seen == [{TEXT}]


def test_what_is_written_while_an_edition_is_made_makes_it_old(
    keeper: Keeper, story_file: Path, children: list[FakeChild]
) -> None:
    keeper._look()
    write(story_file, "Nobody resigned.")
    children[0].end()
    keeper.edition(30)
    settle(keeper)
    assert not keeper.state().fresh
    rested(keeper)
    assert keeper.state().making
    children[1].end()
    settle(keeper)
    assert keeper.state().fresh


def test_there_is_a_rest_between_two_editions(keeper: Keeper, story_file: Path, children: list[FakeChild]) -> None:
    keeper._look()
    sleep(0.3)
    children[0].end()
    keeper.edition(30)
    settle(keeper)
    for n in range(5):
        write(story_file, f"Nobody resigned {n} times.")
        keeper.edition()
    assert len(children) == 1
    assert keeper._may_begin - monotonic() > 0.3


def test_a_failure_is_told_and_not_repeated_at_once(keeper: Keeper, children: list[FakeChild]) -> None:
    keeper._look()
    children[0].end("the disk is full")
    settle(keeper)
    for _ in range(20):
        with pytest.raises(RashomonError, match="the disk is full"):
            keeper.edition(0.01)
    assert len(children) == 1
    assert keeper.state().failed == "the disk is full"
    rested(keeper)
    with pytest.raises(RashomonError, match="the disk is full"):
        keeper.edition(0.01)
    children[1].end()
    settle(keeper)
    assert texts(keeper.edition()) == {TEXT}
    assert not keeper.state().failed


def test_where_a_new_one_fails_the_old_one_stays(keeper: Keeper, story_file: Path, children: list[FakeChild]) -> None:
    keeper._look()
    children[0].end()
    old = keeper.edition(30)
    settle(keeper)
    rested(keeper)
    story_file.unlink()
    assert keeper.edition() is old
    children[1].end("there is no story")
    settle(keeper)
    assert keeper.edition() is old
    assert keeper.state() == keeping.State(
        fresh=False, making=False, seconds=keeper.state().seconds, failed="there is no story"
    )


def test_renewing_waits_for_what_was_written_last(keeper: Keeper, story_file: Path, children: list[FakeChild]) -> None:
    keeper._look()
    write(story_file, "Nobody resigned.")  # after the first was begun: it is not enough
    done = list[bool]()
    thread = threading.Thread(target=lambda: done.append(keeper.renew(30)))
    thread.start()
    children[0].end()
    while len(children) < 2:
        sleep(0.005)
    children[1].end()
    thread.join(30)
    assert done == [True]
    assert keeper.renew(30)
    assert len(children) == 2


def test_renewing_gives_up_after_one_failure_or_when_it_takes_too_long(
    keeper: Keeper, children: list[FakeChild]
) -> None:
    assert not keeper.renew(0.01)
    assert len(children) == 1
    thread = threading.Thread(target=lambda: children[0].end("no"))
    thread.start()
    settle(keeper)
    thread.join()
    timer = threading.Timer(0.1, lambda: children[1].end("no again"))
    timer.start()
    assert not keeper.renew(1.0)
    assert len(children) <= 3
    for one in children:
        one.end("enough")


def test_closing_stops_what_is_being_made(story_file: Path, tmp_path: Path, children: list[FakeChild]) -> None:
    keeper = Keeper(story_file, tmp_path / "cache")
    keeper._look()
    keeper.close()
    assert [one.stopped for one in children] == [True]
    with pytest.raises(RashomonError):
        keeper.edition(0.01)
    assert not keeper.renew(0.01)
    assert len(children) == 1


def test_the_edition_of_before_is_there_at_once(story_file: Path, tmp_path: Path, children: list[FakeChild]) -> None:
    first = Keeper(story_file, tmp_path / "cache")
    first._look()
    children[0].end()
    first.edition(30)
    first.close()
    second = Keeper(story_file, tmp_path / "cache")
    assert second.ready
    assert second.state().fresh
    assert texts(second.edition()) == {TEXT}
    assert len(children) == 1
    second.close()


def test_another_storys_edition_is_another(tmp_path: Path) -> None:
    paths = {edition_path(tmp_path / name / "town.rashomon", tmp_path / "cache") for name in ("one", "two")}
    assert len(paths) == 2


@pytest.mark.parametrize("harm", ["cut", "noise", "empty", "another version", "not a database"])
def test_what_is_no_edition_is_not_used(harm: str, story_file: Path, tmp_path: Path, children: list[FakeChild]) -> None:
    first = Keeper(story_file, tmp_path / "cache")
    first._look()
    children[0].end()
    first.edition(30)
    first.close()
    path = edition_path(story_file, tmp_path / "cache")
    whole = path.read_bytes()
    if harm == "another version":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE about SET value = '0' WHERE name = 'version'")
    else:
        harmed = {"cut": whole[:-4096], "noise": os.urandom(len(whole)), "empty": b"", "not a database": b"x" * 8192}
        path.write_bytes(harmed[harm])
    second = Keeper(story_file, tmp_path / "cache")
    assert not second.ready
    children[-1].end()
    assert texts(second.edition(30)) == {TEXT}
    second.close()


def test_an_edition_that_turns_out_to_be_damaged_is_made_again(
    keeper: Keeper, story_file: Path, tmp_path: Path, children: list[FakeChild]
) -> None:
    keeper._look()
    children[0].end()
    keeper.edition(30)
    settle(keeper)
    path = edition_path(story_file, tmp_path / "cache")
    whole = path.read_bytes()
    with path.open("r+b") as file:  # in place, all but the first page
        file.seek(4096)
        file.write(b"\xff" * (len(whole) - 4096))
    edition = keeper.edition()
    with pytest.raises(RetryError, match="damaged"):
        edition.records("articles", "none")
    assert edition.broken
    with pytest.raises(RetryError, match="being prepared"):
        keeper.edition(0.01)
    children[1].end()
    assert texts(keeper.edition(30)) == {TEXT}


def test_reading_a_story_does_not_make_its_edition_old(story_file: Path) -> None:
    before = mark_of(story_file)
    with StoryFile.open(story_file) as story:
        assert list(story.articles())
        assert mark_of(story_file) == before
    assert mark_of(story_file) == before
    write(story_file, "Nobody resigned.")
    assert mark_of(story_file) != before


def test_a_story_that_is_not_there_has_no_mark(tmp_path: Path) -> None:
    assert mark_of(tmp_path / "none.rashomon") == ""


def test_editions_of_other_versions_go(story_file: Path, tmp_path: Path) -> None:
    path = edition_path(story_file, tmp_path / "cache")
    old = path.with_name(path.name.replace(f"-{VERSION}.", "-0."))
    other = path.with_name("0123456789abcdef-0.0.1-1.edition")
    old.write_bytes(b"")
    other.write_bytes(b"")
    assert edition_path(story_file, tmp_path / "cache") == path
    assert not old.exists()
    assert other.exists()


def test_where_no_cache_can_be_kept_a_new_folder_is_taken(story_file: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    path = edition_path(story_file, tmp_path / "file" / "cache")
    assert path.parent.is_dir()
    path.parent.rmdir()


def test_nobody_else_can_look_into_the_cache(story_file: Path, tmp_path: Path) -> None:
    path = edition_path(story_file, tmp_path / "cache")
    assert path.parent.stat().st_mode & 0o077 == 0


def test_an_edition_is_closed_when_nobody_has_it(story_file: Path, tmp_path: Path, children: list[FakeChild]) -> None:
    keeper = Keeper(story_file, tmp_path / "cache")
    keeper._look()
    children[0].end()
    connections = keeper.edition(30)._lender._all.copy()
    keeper.close()
    gc.collect()
    for one in connections:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            one.execute("SELECT 1")
