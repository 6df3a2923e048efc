from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert

from rashomon.errors import CallError
from rashomon.store import StoryFile
from rashomon.store.asked import articles_called, not_one, statements_like
from rashomon.store.columns import METADATA
from rashomon.store.tables import ARTICLE, STATEMENT
from tests.store.examples import STAGES, sheet

IDS = st.lists(st.text("s-ab\U0010fffe%_", max_size=6), unique=True, max_size=6)


@pytest.fixture
def story(tmp_path: Path) -> StoryFile:
    """A story with one article."""
    made = StoryFile.open(tmp_path / "story.rashomon", create=True)
    made.write(sheet(), "001.txt", STAGES)
    return made


@given(ids=IDS, beginning=st.text("s-ab\U0010fffe%_", max_size=4))
def test_statements_are_found_by_any_beginning_of_their_ids(ids: list[str], beginning: str) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        METADATA.create_all(connection, tables=[ARTICLE, STATEMENT])
        for n, one in enumerate(ids):
            kept = {"id": one, "article": "a", "n": n, "form": "direct", "strength": "", "how": "", "doubt": ""}
            connection.execute(insert(STATEMENT), {**kept, "score": 1.0})
        wanted = {one: "a" for one in ids if beginning and one.startswith(beginning)}
        assert statements_like(connection, beginning) == wanted


@pytest.mark.parametrize("odd", ["", "\0", "\ud800", "%", "s-%"])
def test_what_can_be_no_id_and_no_name_is_nobodys(story: StoryFile, odd: str) -> None:
    for ask in (story.article, story.sheet, story.statement, story.referents, story.location):
        with pytest.raises(CallError, match="there is no"):
            ask(odd)


def test_an_article_is_found_by_its_id_and_by_its_name(story: StoryFile) -> None:
    (one,) = story.articles()
    assert story.article(one.id) == story.article(one.name) == one
    assert story.statements(one.name) == story.statements(one.id) == story.statements()


def test_an_id_goes_before_a_name(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
    with engine.connect() as connection:
        METADATA.create_all(connection, tables=[ARTICLE])
        rows = [("a-1", "a-2"), ("a-2", "two.txt"), ("a-3", "two.txt")]
        for one, name in rows:
            kept = {"id": one, "name": name, "location": "", "text": "", "language": "en", "digest": ""}
            connection.execute(insert(ARTICLE), kept)
        assert articles_called(connection, "a-2") == ["a-2"]
        assert articles_called(connection, "two.txt") == ["a-2", "a-3"]
        assert articles_called(connection, "a-") == []


def test_a_like_name_is_proposed_among_few_and_not_looked_for_among_very_many() -> None:
    assert "did you mean 001.txt?" in not_one("article", "01.txt", [], ["001.txt"]).remedy
    assert not_one("article", "01.txt", [], ["001.txt"] * 6_000).remedy == ""
