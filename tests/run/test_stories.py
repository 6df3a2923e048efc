"""Stories grow as articles come: in batches as in one run, and with what people say of them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from rashomon.link.stories.growing import Ground, Region, regions
from rashomon.link.stories.sketching import sketch_of
from rashomon.model import Article, Sheet, Span
from rashomon.model.sketch import Sketch
from rashomon.model.story import StoryJudgement, StoryVerdict
from rashomon.run import stories as growing
from rashomon.run.stories import are_grown, grow_stories
from rashomon.store import StoryFile, verify

FERRY = (
    "Gunboats fired at a ferry off Selmport, skipper Belgravia says. The trawler Ildana was hit.",
    "Skipper Belgravia of the Ildana tells how gunboats fired at her ferry off Selmport.",
    "Off Selmport gunboats fired at a ferry, the Ildana; nobody was hurt, says Belgravia.",
)
TARIFF = (
    "Parliament adopts the tariff on tinned sardines, economist Orvello warns.",
    "The sardine tariff is adopted. Orvello, an economist, warns parliament of dear tins.",
)
NAMES = ("f1", "f2", "f3", "t1", "t2")


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        yield opened
    assert verify(opened.path) == []


def put(story: StoryFile, *names: str) -> None:
    texts = dict(zip(NAMES, (*FERRY, *TARIFF), strict=True))
    for name in names:
        story.write(Sheet(Article(name, texts[name])), name, {})


def found(story: StoryFile) -> set[frozenset[str]]:
    names = {one.id: one.name for one in story.articles()}
    return {frozenset(names[article] for article in one.articles) for one in story.stories()}


def judge(story: StoryFile, judgement: StoryJudgement, *sides: Sequence[str], value: str = "") -> StoryVerdict:
    ids = {one.name: one.id for one in story.articles()}
    when = f"2024-05-01T10:00:{len(story.story_verdicts()):02}Z"
    left, right, apart = (*(tuple(ids[name] for name in side) for side in sides), (), (), ())[:3]
    given = StoryVerdict(judgement, "Ana", when, left, right, apart, value)
    story.judge_story(given)
    grow_stories(story)
    return given


ALL = {frozenset({"f1", "f2", "f3"}), frozenset({"t1", "t2"})}


@pytest.mark.parametrize("batches", [[NAMES], [[name] for name in NAMES], [["t2", "f3"], ["f1"], ["t1", "f2"]]])
def test_batches_come_to_the_same_stories(story: StoryFile, batches: Sequence[Sequence[str]]) -> None:
    for batch in batches:
        put(story, *batch)
        assert not are_grown(story)
        grow_stories(story)
        assert are_grown(story)
    assert found(story) == ALL


def test_a_story_keeps_its_id_and_only_what_is_touched_is_made_anew(
    story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(story, "f1", "f2", "t1", "t2")
    grow_stories(story)
    before = {one.articles: one.id for one in story.stories()}
    put(story, "f3")
    made: list[str] = []
    parts: list[tuple[str, ...]] = []

    def sketched(article: Article, names: Iterable[Span]) -> Sketch:
        made.append(article.name)
        return sketch_of(article, names)

    def touched(articles: Iterable[str], ground: Ground) -> Iterator[Region]:
        for one in regions(articles, ground):
            parts.append(one.part.articles)
            yield one

    monkeypatch.setattr(growing, "sketch_of", sketched)
    monkeypatch.setattr(growing, "regions", touched)
    grow_stories(story)
    assert made == ["f3"]
    assert [len(part) for part in parts] == [3]
    after = {one.articles: one.id for one in story.stories()}
    assert len(set(before.values()) & set(after.values())) == 2


def test_a_second_run_changes_nothing(story: StoryFile, monkeypatch: pytest.MonkeyPatch) -> None:
    put(story, *NAMES)
    grow_stories(story)
    before = story.stories()
    monkeypatch.setattr(StoryFile, "write_kin", lambda *_: pytest.fail("looked up again") if _[1] else None)
    grow_stories(story)
    assert story.stories() == before


def test_another_version_makes_all_anew(story: StoryFile, monkeypatch: pytest.MonkeyPatch) -> None:
    put(story, *NAMES)
    grow_stories(story)
    ids = {one.id for one in story.stories()}
    monkeypatch.setattr(growing, "VERSION", "next")
    assert not are_grown(story)
    grow_stories(story)
    assert are_grown(story)
    assert {one.id for one in story.stories()} == ids


def test_verdicts_survive_new_articles_and_a_new_version(story: StoryFile, monkeypatch: pytest.MonkeyPatch) -> None:
    put(story, "f1", "f2", "t1", "t2")
    grow_stories(story)
    judge(story, StoryJudgement.MOVE, ["f1"], ["t1", "t2"], ["f2"])
    moved = {frozenset({"f1", "t1", "t2"}), frozenset({"f2"})}
    assert found(story) == moved
    put(story, "f3")
    grow_stories(story)
    assert any({"f1", "t1", "t2"} <= one and "f2" not in one for one in found(story))
    monkeypatch.setattr(growing, "VERSION", "next")
    grow_stories(story)
    assert any({"f1", "t1", "t2"} <= one and "f2" not in one for one in found(story))
    (given,) = story.story_verdicts()
    judge(story, StoryJudgement.UNDO, value=given.id)
    assert found(story) == ALL


def test_what_goes_wrong_is_done_by_the_next_call(story: StoryFile, monkeypatch: pytest.MonkeyPatch) -> None:
    put(story, *NAMES)
    with monkeypatch.context() as broken:
        broken.setattr(StoryFile, "write_stories", lambda *_: pytest.fail("the disk is full"))
        with pytest.raises(pytest.fail.Exception):
            grow_stories(story)
    assert not are_grown(story)
    grow_stories(story)
    assert found(story) == ALL
