"""Files, disks and other programs that fail: a message that names the file and the remedy, and a whole file."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from rashomon.errors import CallError, RashomonError, RetryError, StoryFileError
from rashomon.store import StoryFile, sqlite, verify
from tests.store.examples import STAGES, sheet


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("opening") / "story.rashomon"
    with StoryFile.open(made, create=True) as story:
        for number in range(20):
            story.write(sheet(number), f"{number:03}.txt", STAGES)
    return made


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "story.rashomon"))


def write_many(story: StoryFile, numbers: Iterable[int]) -> None:
    for number in numbers:
        story.write(sheet(number), f"{number:03}.txt", STAGES)


def read_all(path: Path) -> None:
    with StoryFile.open(path) as story:
        for article in story.articles():
            story.sheet(article.id)
        story.statements()
        story.skipped()
        story.search("pier OR guaido OR boats")


def test_a_missing_file_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=r"no story file .*story.rashomon; make it with `rashomon read INPUT"):
        StoryFile.open(tmp_path / "story.rashomon")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file_and_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="is a folder"):
        StoryFile.open(tmp_path, create=True)
    with pytest.raises(CallError, match=r"no folder .*nowhere"):
        StoryFile.open(tmp_path / "nowhere" / "story.rashomon", create=True)


def test_a_name_that_means_something_in_an_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#50% é.rashomon"
    StoryFile.open(path, create=True).close()
    assert path.exists()
    assert verify(path) == []


@pytest.mark.parametrize("content", [b"Port Ash said no.\n" * 99, bytes(range(256)) * 40, b"SQLite format 3\0" * 9])
def test_a_file_that_is_something_else_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "story.rashomon"
    path.write_bytes(content)
    with pytest.raises(StoryFileError, match=r"story.rashomon is no story file, or is broken .*; restore it"):
        StoryFile.open(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.rashomon"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(StoryFileError, match="another program's database; name another file"):
        StoryFile.open(path, create=True)
    assert path.read_bytes() == before


def test_an_empty_file_is_filled_but_not_read(tmp_path: Path) -> None:
    path = tmp_path / "story.rashomon"
    path.touch()
    with pytest.raises(StoryFileError, match="is empty; fill it with `rashomon read"):
        StoryFile.open(path)
    with StoryFile.open(path, create=True) as story:
        assert story.articles() == []


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_is_broken_and_verify_says_so(path: Path, part: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(StoryFileError, match=r"story.rashomon"):
        read_all(path)
    problems = verify(path)
    assert problems
    assert all(problem.what and problem.remedy for problem in problems)


def test_damage_anywhere_is_told_and_never_breaks_the_program(template: Path, tmp_path: Path) -> None:
    whole = template.read_bytes()
    chance = random.Random(7)
    told = 0
    for number in range(12):
        path = tmp_path / f"{number}.rashomon"
        damaged = bytearray(whole)
        at = chance.randrange(len(damaged) - 64)
        damaged[at : at + 64] = chance.randbytes(64)
        path.write_bytes(damaged)
        try:
            read_all(path)
        except CallError:
            told += 1
            assert verify(path)
        else:
            verify(path)
    assert told > 0


def test_readers_read_while_one_writes(path: Path) -> None:
    with StoryFile.open(path) as writer, StoryFile.open(path) as reader, StoryFile.open(path) as other:
        with writer._writing() as connection:
            connection.exec_driver_sql("DELETE FROM skipped")
            assert len(reader.articles()) == 20
            assert len(other.search("boats")) > 0
        writer.write(sheet(77), "077.txt", STAGES)
        assert len(reader.articles()) == 21


def test_a_second_writer_waits_and_then_says_so(path: Path) -> None:
    with StoryFile.open(path) as first, StoryFile.open(path, patience_s=0.2) as second:
        with first._writing(), pytest.raises(RetryError, match=r"story.rashomon is being written by another program"):
            second.write(sheet(50), "050.txt", STAGES)
        assert second.write(sheet(50), "050.txt", STAGES)


def test_a_second_writer_that_waits_long_enough_writes(path: Path) -> None:
    program = f"""
import sys, time
from pathlib import Path
from rashomon.store import StoryFile
with StoryFile.open(Path({str(path)!r})) as story, story._writing():
    print("in", flush=True)
    time.sleep(0.5)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"in\n"
        with StoryFile.open(path, patience_s=60) as story:
            assert story.write(sheet(50), "050.txt", STAGES)
    assert other.returncode == 0


def test_an_error_in_the_middle_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with StoryFile.open(path) as story:
        monkeypatch.setattr(sqlite, "index", stop)
        with pytest.raises(KeyboardInterrupt):
            story.write(sheet(50), "050.txt", STAGES)
        monkeypatch.undo()
        assert len(story.articles()) == 20
        assert story.write(sheet(50), "050.txt", STAGES)
    assert verify(path) == []


def test_a_full_disk_keeps_what_was_written(path: Path) -> None:
    with StoryFile.open(path) as story:
        with story._reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RetryError, match=r"story.rashomon: the disk is full; make room and try again"):
            write_many(story, range(50, 90))
        kept = len(story.articles())
        assert kept >= 20
    assert verify(path) == []


def test_a_file_that_may_not_grow_keeps_what_was_written(path: Path) -> None:
    program = f"""
import json, resource, signal
from pathlib import Path
from rashomon.errors import RetryError
from rashomon.store import StoryFile
from tests.store.examples import STAGES, sheet
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({path.stat().st_size + 90_000}, resource.RLIM_INFINITY))
written = []
try:
    with StoryFile.open(Path({str(path)!r})) as story:
        for number in range(100, 400):
            story.write(sheet(number), f"{{number:03}}.txt", STAGES)
            written.append(sheet(number).article.id)
except RetryError as error:
    print(json.dumps([written, str(error)]))
"""
    root = Path(__file__).parents[2]
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    written, message = json.loads(answer.stdout)
    assert str(path) in message
    assert "what was written before is kept" in message
    with StoryFile.open(path) as story:
        assert set(written) <= {article.id for article in story.articles()}
    assert verify(path) == []


def test_a_file_that_vanishes_is_told_at_the_next_writing(path: Path, tmp_path: Path) -> None:
    with StoryFile.open(path) as story:
        story.write(sheet(50), "050.txt", STAGES)
        path.rename(tmp_path / "elsewhere")
        with pytest.raises(RetryError, match=r"story.rashomon was moved, replaced or deleted while it was in use"):
            story.write(sheet(51), "051.txt", STAGES)
        path.touch()
        with pytest.raises(RetryError, match="moved, replaced or deleted"):
            story.write(sheet(51), "051.txt", STAGES)


_READ_ONLY = """
import os, sys
from pathlib import Path
from rashomon.errors import CallError
from rashomon.store import StoryFile, verify
from tests.store.examples import STAGES, sheet
path = Path(sys.argv[1])
StoryFile.open(path).close()  # loads what comes late, which another user may not be allowed to read
os.setuid(65534) if os.getuid() == 0 else None
with StoryFile.open(path) as story:
    assert len(story.articles()) == 20
    assert story.search("boats")
    try:
        story.write(sheet(50), "050.txt", STAGES)
    except CallError as error:
        print(error)
print(verify(path))
"""


@pytest.mark.parametrize("folder_too", [True, False])
def test_a_file_that_cannot_be_written_is_read(path: Path, *, folder_too: bool) -> None:
    root = Path(__file__).parents[2]
    with TemporaryDirectory() as name:
        folder = Path(name)
        story = Path(shutil.copy(path, folder / "story.rashomon"))
        story.chmod(0o444)
        folder.chmod(0o555 if folder_too else 0o777)
        program = [sys.executable, "-c", _READ_ONLY, str(story)]
        answer = subprocess.run(program, capture_output=True, text=True, check=False, cwd=root)
        folder.chmod(0o755)
    assert answer.returncode == 0, answer.stderr
    assert "cannot be written" in answer.stdout
    assert "make the file and its folder writable" in answer.stdout
    assert answer.stdout.endswith("[]\n")


def test_no_error_of_the_database_gets_out_as_such(path: Path) -> None:
    story = StoryFile.open(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE statement SET form = 'sung'")
    with pytest.raises(RashomonError, match="cannot be read: 'sung' is not a valid Form"):
        story.statements()
    story.close()
    story.close()
