"""Laws of the story file, for any sheet."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Sheet
from rashomon.store import StoryFile, sqlite, verify
from tests.strategies import sheets

STAGES = {"reader": "1", "statements": "2"}
quick = settings(deadline=None, max_examples=15)
distinct = st.lists(sheets(), min_size=1, max_size=3, unique_by=lambda sheet: sheet.article.text)


@pytest.fixture(autouse=True, scope="module")
def without_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "PRAGMAS", ("foreign_keys = ON", "synchronous = OFF"))
        yield


@cache
def blank() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "story.rashomon")
        StoryFile.open(path, create=True).close()
        return path.read_bytes()


def write_all(path: Path, many: list[Sheet]) -> None:
    path.write_bytes(blank())  # making the tables anew takes longer than the rest of an example
    with StoryFile.open(path) as story:
        for sheet in many:
            assert story.write(sheet, f"in/{sheet.article.id}", STAGES)


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def everything(path: Path) -> list[object]:
    with StoryFile.open(path) as story:
        articles = story.articles()
        sheets_again = [story.sheet(article.id) for article in articles]
        places = [story.location(article.id) for article in articles]
        told = [story.statements(), story.events(), story.claims()]
        return [articles, sheets_again, places, told, story.skipped(), story.search("a*")]


@quick
@given(distinct)
def test_what_is_written_is_read_exactly(many: list[Sheet]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "story.rashomon")
        write_all(path, many)
        assert verify(path) == []
        with StoryFile.open(path) as story:
            for sheet in many:
                assert story.sheet(sheet.article.id) == sheet
                assert story.article(sheet.article.id) == sheet.article
                assert story.done(sheet.article.id) == STAGES
                assert set(story.statements(sheet.article.id)) == set(sheet.statements or ())
                assert set(story.events(sheet.article.id)) == set(sheet.events or ())
                assert set(story.claims(sheet.article.id)) == set(sheet.claims or ())


@quick
@given(distinct)
def test_writing_twice_changes_no_row(many: list[Sheet]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "story.rashomon")
        write_all(path, many)
        before = dump(path)
        with StoryFile.open(path) as story:
            for sheet in many:
                assert not story.write(sheet, f"in/{sheet.article.id}", STAGES)
        assert dump(path) == before


@quick
@given(distinct, st.randoms(use_true_random=False))
def test_the_order_of_writing_does_not_matter(many: list[Sheet], chance: Random) -> None:
    other = list(many)
    chance.shuffle(other)
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, "second")
        write_all(first, many)
        write_all(second, other)
        assert everything(first) == everything(second)


@quick
@given(sheets())
def test_writing_over_leaves_nothing_of_what_was_there(old: Sheet) -> None:
    article = old.article
    bare = Sheet(article)
    with TemporaryDirectory() as folder:
        once, twice = Path(folder, "once"), Path(folder, "twice")
        write_all(once, [bare])
        write_all(twice, [])
        with StoryFile.open(twice) as story:
            story.write(old, f"in/{article.id}", {"reader": "0"})
            story.write(bare, f"in/{article.id}", STAGES)
        assert everything(once) == everything(twice)
        assert verify(twice) == []
