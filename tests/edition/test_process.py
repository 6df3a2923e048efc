"""The process that makes editions, as it is."""

from pathlib import Path

import pytest

from rashomon.edition import Edition, Keeper
from rashomon.edition.child import Child
from rashomon.errors import CallError, RashomonError
from rashomon.model import Article, Sheet
from rashomon.store import StoryFile


@pytest.fixture
def town(tmp_path: Path) -> Path:
    with StoryFile.open(tmp_path / "town.rashomon", create=True) as story:
        story.write(Sheet(Article("one.txt", "The mayor resigned.")), "one.txt", {})
    return tmp_path / "town.rashomon"


def test_it_makes_an_edition_and_leaves_nothing_else(town: Path, tmp_path: Path) -> None:
    place = tmp_path / "editions"
    place.mkdir()
    assert Child(town, place / "town.edition", "as it is").wait() == ""
    assert [one.name for one in place.iterdir()] == ["town.edition"]
    with Edition(place / "town.edition") as edition:
        assert edition.about["mark"] == "as it is"
        assert edition.count("articles") == 1


@pytest.mark.parametrize("content", [None, b"no story at all"])
def test_it_says_in_words_why_it_cannot(content: bytes | None, tmp_path: Path) -> None:
    if content:
        (tmp_path / "town.rashomon").write_bytes(content)
    keeper = Keeper(tmp_path / "town.rashomon", tmp_path / "editions")
    with pytest.raises(RashomonError) as told:
        keeper.edition(60)
    assert "town.rashomon" in str(told.value)
    assert "Error" not in str(told.value)
    assert not isinstance(told.value, CallError)
    assert keeper.state().failed
    keeper.close()
    assert list((tmp_path / "editions").iterdir()) == []


def test_it_can_be_stopped(town: Path, tmp_path: Path) -> None:
    child = Child(town, tmp_path / "town.edition", "")
    child.stop()
    assert child.wait()
    assert not (tmp_path / "town.edition").exists()
