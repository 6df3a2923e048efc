"""`read` and `annotate` as typed: what goes where, and which exit code says what."""

import io
import json
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import rashomon.run.stages
from rashomon.model import Form, Reading, Sheet, Span, Stage, Statement
from rashomon.store import StoryFile, verify

TEXT = "The {0} gate of the city was shut on Monday.\n\nThe mayor said that it would stay shut for a week.\n"


def stage(name: str, needs: str, makes: str, work: Callable[[Sheet], Sheet]) -> Stage:
    class Small:
        version = "1"

        def __init__(self) -> None:
            self.name, self.needs, self.makes = name, frozenset({needs}), makes

        def __call__(self, sheet: Sheet) -> Sheet:
            return work(sheet)

    return Small()


def reads(sheet: Sheet) -> Sheet:
    return replace(sheet, reading=Reading(sheet.article.id, (), (), (), ()))


def states(sheet: Sheet) -> Sheet:
    start = sheet.article.text.index("that it would")
    said = Statement(sheet.article.id, (), (), (Span(start, start + 32),), Form.INDIRECT, speaker="The mayor")
    return replace(sheet, statements=(said,))


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the program read with small stages instead of the model."""

    def call(work: Callable[[Sheet], Sheet] = reads) -> None:
        stages = (stage("reader", "article", "reading", work), stage("statements", "reading", "statements", states))
        monkeypatch.setattr(rashomon.run.stages, "shipped_stages", lambda _stand_in: stages)

    call()
    return call


@pytest.fixture
def folder(story_path: Path) -> Path:
    made = story_path.parent / "articles"
    made.mkdir()
    for word in ("north", "south"):
        (made / f"{word}.txt").write_text(TEXT.format(word), encoding="utf-8")
    return made


pytestmark = pytest.mark.usefixtures("use", "folder")


def test_read_ends_with_one_screen(run: Callable[..., Any]) -> None:
    told = run("read", "articles", "--story", "new.rashomon")
    assert told.code == 0
    assert told.out.startswith("new.rashomon: 2 new, 0 unchanged, in ")
    for words in (
        "outlets       2 articles do not name theirs",
        "dates         0 known, 2 not in the text",
        "statements    2: 2 indirect",
        "who say most  The mayor 2",
        "rashomon show statements --story new.rashomon",
    ):
        assert words in told.out
    assert len(told.out.splitlines()) <= 24
    assert max(map(len, told.out.splitlines())) <= 100


def test_reading_again_changes_nothing(run: Callable[..., Any], story_path: Path) -> None:
    run("read", "articles", "--story", "new.rashomon")
    before = (story_path.parent / "new.rashomon").read_bytes()
    assert "0 new, 2 unchanged" in run("read", "articles", "--story", "new.rashomon").out
    assert (story_path.parent / "new.rashomon").read_bytes() == before


def test_quiet_says_only_what_was_skipped(run: Callable[..., Any], folder: Path) -> None:
    assert run("read", "articles", "--story", "a.rashomon", "--quiet") == (0, "", "")
    assert run("--quiet", "read", "articles", "--story", "b.rashomon") == (0, "", "")
    (folder / "empty.txt").touch()
    told = run("read", "articles", "--story", "c.rashomon", "--quiet")
    assert (told.code, told.out) == (3, "")
    assert told.err.startswith("skipped articles/empty.txt: it is empty; ")


def test_flags_correct_what_is_known(run: Callable[..., Any], story_path: Path) -> None:
    run("read", "articles/north.txt", "--outlet", "The Gate", "--published", "2020-02-03", "--place", "Ash")
    with StoryFile.open(story_path) as story:
        known = story.article("north.txt").metadata.value
        assert (known("outlet"), known("published_on"), known("dateline_place")) == ("The Gate", "2020-02-03", "Ash")


@pytest.mark.parametrize("day", ["02/03/2020", "2020-13-01", "20200203", "yesterday", "2020-W05-1"])
def test_a_day_that_must_be_guessed_is_refused(run: Callable[..., Any], day: str) -> None:
    told = run("read", "articles", "--published", day)
    assert told.code == 2
    assert "2019-02-12" in told.err


def test_inputs_that_are_not_there_make_no_file(run: Callable[..., Any], story_path: Path) -> None:
    told = run("read", "nowhere.txt", "--story", "new.rashomon")
    assert told.code == 2
    assert "nowhere.txt" in told.err
    assert not (story_path.parent / "new.rashomon").exists()


def test_standard_input_is_an_article(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.format("west").encode())))
    told = run("read", "-", "--story", "new.rashomon")
    assert told.code == 0
    assert "1 new" in told.out


def test_a_bug_in_one_article_is_ours_and_the_others_are_read(
    run: Callable[..., Any], use: Callable[..., Any], story_path: Path
) -> None:
    def breaks(sheet: Sheet) -> Sheet:
        if "south" in sheet.article.text:
            raise ZeroDivisionError
        return reads(sheet)

    use(breaks)
    told = run("--debug", "read", "articles", "--story", "new.rashomon")
    assert told.code == 70
    assert "1 new, 0 unchanged, 1 skipped" in told.out
    assert "articles/south.txt" in told.err
    assert "report" in told.err
    assert verify(story_path.parent / "new.rashomon") == []


def test_ctrl_c_ends_after_the_article_in_hand(run: Callable[..., Any], use: Callable[..., Any]) -> None:
    def stops(sheet: Sheet) -> Sheet:
        os.kill(os.getpid(), signal.SIGINT)
        return reads(sheet)

    use(stops)
    told = run("read", "articles", "--story", "new.rashomon")
    assert told.code == 130
    assert "1 new" in told.out
    assert "run the same command again to go on" in told.out
    use()
    assert "1 new, 1 unchanged" in run("read", "articles", "--story", "new.rashomon").out


def test_annotate_prints_a_line_an_article_and_stores_nothing(
    run: Callable[..., Any], story_path: Path, folder: Path
) -> None:
    before = story_path.read_bytes()
    (folder / "empty.txt").touch()
    told = run("annotate", "articles", "--published", "2020-02-03")
    assert told.code == 3
    assert "skipped articles/empty.txt" in told.err
    records = [json.loads(line) for line in told.out.splitlines()]
    assert [one["article"] for one in records] == ["north.txt", "south.txt"]
    for one in records:
        ((start, end),) = one["attributions"][0]["content"]
        assert one["text"][start:end].startswith("that it would")
        assert one["published_on"] == "2020-02-03"
    assert story_path.read_bytes() == before


def test_a_bug_in_one_article_stops_no_other_annotation(run: Callable[..., Any], use: Callable[..., Any]) -> None:
    def breaks(sheet: Sheet) -> Sheet:
        if "north" in sheet.article.text:
            raise ZeroDivisionError
        return reads(sheet)

    use(breaks)
    told = run("--debug", "annotate", "articles")
    assert told.code == 70
    assert [json.loads(line)["article"] for line in told.out.splitlines()] == ["south.txt"]
    assert "articles/north.txt" in told.err
