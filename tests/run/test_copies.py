"""Copies are found after reading: only what is new is compared, and any order gives the same."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest

from rashomon.link.copies.rewording import Vectors
from rashomon.model import Article, Sheet
from rashomon.model.copy import Copy
from rashomon.run import copies
from rashomon.run.copies import compare_story, is_compared
from rashomon.store import StoryFile, verify
from tests.link.copies.test_aligning import OTHER, WIRE
from tests.link.copies.test_rewording import vectorize

TEXTS = {
    "one.txt": f"{WIRE}\n{OTHER}",
    "two.txt": f"{WIRE.replace('asked', 'begged')} Nobody was surprised.",
    "three.txt": f"{OTHER} And so it goes.\n{WIRE}",
    "four.txt": "There is nothing in this one that any other has, not even a long phrase, as far as one can see.",
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "vectors", lambda: vectorize)


def read(path: Path, names: Sequence[str], *, one_by_one: bool) -> list[Copy]:
    with StoryFile.open(path, create=True) as story:
        for name in names:
            story.write(Sheet(Article(name, TEXTS[name])), name, {})
            if one_by_one:
                compare_story(story)
        compare_story(story)
        assert is_compared(story)
        found = story.copies()
    assert verify(path) == []
    return found


def test_any_order_of_arrival_gives_the_same_pairs(tmp_path: Path) -> None:
    orders = list(permutations(TEXTS))[::5]
    made = [read(tmp_path / f"{at}.rashomon", names, one_by_one=at % 2 == 0) for at, names in enumerate(orders)]
    assert len(made[0]) == 3
    assert all(one == made[0] for one in made)


def test_a_second_run_adds_nothing_and_compares_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read(tmp_path / "s.rashomon", list(TEXTS), one_by_one=False)

    def refuse(*_: object) -> Vectors:
        raise AssertionError

    monkeypatch.setattr(copies, "align_words", refuse)
    with StoryFile.open(tmp_path / "s.rashomon") as story:
        assert compare_story(story) == 0
        assert story.copies() == before


def test_a_run_that_was_cut_off_is_taken_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(tmp_path / "whole.rashomon", list(TEXTS), one_by_one=False)
    with StoryFile.open(tmp_path / "cut.rashomon", create=True) as story:
        for name, text in TEXTS.items():
            story.write(Sheet(Article(name, text)), name, {})

        def cut(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(copies, "align_words", cut)
            with pytest.raises(KeyboardInterrupt):
                compare_story(story)
        assert not is_compared(story)
        compare_story(story)
        assert story.copies() == whole


def test_what_is_kept_of_an_article_goes_when_it_is_written_anew(tmp_path: Path) -> None:
    read(tmp_path / "s.rashomon", list(TEXTS), one_by_one=False)
    with StoryFile.open(tmp_path / "s.rashomon") as story:
        story.write(Sheet(Article("one.txt", TEXTS["one.txt"]), statements=()), "one.txt", {"reader": "2"})
        assert not is_compared(story)
        assert len(story.copies()) == 1
        compare_story(story)
        assert len(story.copies()) == 3
