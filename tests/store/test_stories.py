"""Stories in the story file: what is written is read again, what goes with an article, and what outlives it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.model import Linking, content_id
from rashomon.model.sketch import Sketch, SketchWord
from rashomon.model.story import Story, StoryJudgement, StoryVerdict
from rashomon.store import StoryFile, verify
from rashomon.store.stories import Placed
from tests.store.examples import STAGES, sheet


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        for number in (1, 2, 3):
            opened.write(sheet(number), f"{number:03}.txt", STAGES)
        yield opened


def written(story: StoryFile) -> list[str]:
    """Sketch all articles, and make the first two one story."""
    articles = sorted(one.id for one in story.articles())
    words = {"pier": SketchWord("Pier", 2, named=True)}
    story.write_story_words([(Sketch(one, words, "2019-02-12"), ("pier",)) for one in articles])
    first, second, third = articles
    story.write_kin({(first, second): 0.5})
    story.write_stories([placed(first, second), placed(third)])
    return articles


def placed(*articles: str, size: int = 0) -> Placed:
    return Placed(Story(content_id("g", articles[0]), "Pier", articles), articles[0], size or len(articles))


def verdict(*left: str) -> StoryVerdict:
    return StoryVerdict(StoryJudgement.MERGE, "Ana", "2024-05-01T10:00:00Z", left, ("a-gone",))


def test_what_is_written_is_read_again(story: StoryFile) -> None:
    assert len(story.wordless()) == 3
    first, second, third = written(story)
    assert story.wordless() == []
    assert story.loose() == set()
    assert story.story_words([first])[first].words == {"pier": SketchWord("Pier", 2, named=True)}
    assert story.listed(["pier", "mole"], 2) == {"pier": [first, second]}
    assert story.kin(first) == {second: 0.5}
    assert story.kin(second) == {first: 0.5}
    assert {one.articles for one in story.stories()} == {(first, second), (third,)}
    assert story.companions([first]) == {first, second}
    assert story.story_founders() == {first: (0, first), third: (1, third)}
    assert verify(story.path) == []


def test_a_part_that_lost_an_article_is_loose(story: StoryFile) -> None:
    first, second, third = written(story)
    story.write(
        sheet(next(n for n in (1, 2, 3) if sheet(n).article.id == first), outlet="The Mole"), name_of(first), STAGES
    )
    assert first not in {one.id for one in story.articles()}
    assert story.loose() == {second}
    assert {one.articles for one in story.stories()} == {(second,), (third,)}
    assert len(story.wordless()) == 1
    assert verify(story.path) == []


def name_of(article: str) -> str:
    return next(f"{number:03}.txt" for number in (1, 2, 3) if sheet(number).article.id == article)


def test_a_verdict_and_a_founder_follow_an_article_that_was_corrected(story: StoryFile) -> None:
    first, second, _ = written(story)
    given = verdict(first)
    assert story.judge_story(given)
    assert not story.judge_story(given)
    number = next(n for n in (1, 2, 3) if sheet(n).article.id == first)
    story.write(sheet(number, outlet="The Mole"), name_of(first), STAGES)
    now = sheet(number, outlet="The Mole").article.id
    (found,) = story.story_verdicts()
    assert (found.left, found.id) == ((now,), given.id)
    assert story.story_founders()[now] == (0, first)
    assert second not in story.story_founders()


def test_stories_take_the_place_of_those_of_their_articles(story: StoryFile) -> None:
    first, second, third = written(story)
    story.write_stories([placed(first, second, third)])
    assert [one.articles for one in story.stories()] == [(first, second, third)]
    assert verify(story.path) == []


def test_what_made_stories_is_kept_and_all_that_is_derived_can_be_cleared(story: StoryFile) -> None:
    written(story)
    assert story.story_linking() is None
    story.write_story_linking(Linking("1", 2))
    assert story.story_linking() == Linking("1", 2)
    story.judge_story(verdict("a-1"))
    story.clear_stories()
    assert (story.stories(), story.story_linking(), len(story.wordless())) == ([], None, 3)
    assert len(story.story_verdicts()) == 1
    assert len(story.story_founders()) == 2


def test_what_another_program_took_away_is_left_out(story: StoryFile) -> None:
    first, *_ = written(story)
    story.write_story_words([(Sketch("a-gone", {}), ("pier",))])
    story.write_kin({("a-gone", first): 0.4})
    story.write_stories([placed("a-gone")])
    assert story.worded(["a-gone", first]) == {first}
    assert len(story.stories()) == 2
    assert verify(story.path) == []


@pytest.mark.parametrize(
    "change",
    ["UPDATE story_words SET words = 'none'", "UPDATE story SET verdicts = '{'", "UPDATE story_verdict SET who = 'Bo'"],
)
def test_verify_finds_what_was_changed_by_hand(story: StoryFile, change: str) -> None:
    written(story)
    story.judge_story(verdict("a-1"))
    with closing(sqlite3.connect(story.path)) as connection:
        connection.execute(change)
        connection.commit()
    assert verify(story.path)
