"""The first look counts each text once, and keeps what comes but once."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from rashomon.model import Article, Sheet
from rashomon.run.recurring import survey
from rashomon.sources.intake import IntakeOptions, read_articles
from rashomon.store import StoryFile

FOOTER = "More stories from the desk of the Ledger"


def texts(tmp_path: Path, count: int) -> list[str]:
    for number in range(count):
        body = f"Ferry number {number} left the harbour. Nobody was hurt.\n\n{FOOTER}\n"
        (tmp_path / f"{'abcdefgh'[number]}.txt").write_text(body, encoding="utf-8")
    return [str(path) for path in sorted(tmp_path.glob("*.txt"))]


def empty_story(tmp_path: Path) -> StoryFile:
    return StoryFile.open(tmp_path / "story.rashomon", create=True)


def test_lines_of_the_inputs_recur(tmp_path: Path) -> None:
    inputs = texts(tmp_path, 4)
    with empty_story(tmp_path) as story, survey(inputs, IntakeOptions(), story) as first:
        assert first.total == 4
        assert first.intake.recurring(FOOTER)
        assert not first.intake.recurring("Nobody saw it coming.")


def test_the_storys_own_articles_count_and_none_counts_twice(tmp_path: Path) -> None:
    inputs = texts(tmp_path, 2)
    with empty_story(tmp_path) as story:
        for path in inputs:
            text = Path(path).read_text(encoding="utf-8")
            story.write(Sheet(Article(Path(path).name, text)), path, {})
        with survey(inputs, IntakeOptions(), story) as first:
            assert not first.intake.recurring(FOOTER)
        story.write(Sheet(Article("z.txt", f"Another.\n\n{FOOTER}")), "z.txt", {})
        with survey(inputs, IntakeOptions(), story) as first:
            assert first.intake.recurring(FOOTER)


def test_standard_input_can_be_read_again(tmp_path: Path) -> None:
    opened: list[int] = []

    def once() -> BinaryIO:
        opened.append(1)
        return io.BytesIO(b"The ferry left the harbour at noon. Nobody was hurt, said the mayor.")

    give: Callable[[], BinaryIO] = once
    with empty_story(tmp_path) as story, survey(["-"], IntakeOptions(standard_input=give), story) as first:
        for _ in range(2):
            (found,) = read_articles(["-"], first.intake)
            assert isinstance(found, tuple)
            assert found[0].text.startswith("The ferry")
    assert opened == [1]
