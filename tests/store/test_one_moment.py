"""Several questions that are answered as the story is at one moment."""

from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.model import Article, Sheet
from rashomon.store import StoryFile


def names(story: StoryFile) -> list[str]:
    return [one.name for one in story.articles()]


def write(path: Path, name: str) -> None:
    with StoryFile.open(path) as story:
        story.write(Sheet(Article(name, f"The mayor of {name} resigned.")), name, {})


def test_what_others_write_meanwhile_is_not_seen(story_path: Path) -> None:
    with StoryFile.open(story_path) as story:
        before = names(story)
        with story.at_one_moment():
            assert names(story) == before
            write(story_path, "zebra.txt")
            assert names(story) == before
            assert list(story.search("zebra")) == []
        assert names(story) == [*before, "zebra.txt"]


def test_the_moment_ends_with_an_error_too(story_path: Path) -> None:
    with StoryFile.open(story_path) as story:
        with pytest.raises(CallError), story.at_one_moment():
            story.article("no such article")
        write(story_path, "zebra.txt")
        assert "zebra.txt" in names(story)
