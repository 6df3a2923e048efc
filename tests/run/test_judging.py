"""What a person says counts everywhere, outlives a second reading, and can be taken back."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.example import example_articles
from rashomon.model import Anchored, Sheet, Status
from rashomon.model.actor import Actor
from rashomon.model.record_verdict import AnyVerdict, RecordJudgement, RecordVerdict
from rashomon.model.story import Story
from rashomon.run.judging import judge
from rashomon.run.later import recount_story, run_stages
from rashomon.run.link import is_linked, link_story
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile, verify
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.all_verdicts import speaking_now, undoing
from rashomon.views.events import EventFilter, events
from rashomon.views.record_judging import accepting, correcting_day, correcting_speaker, refusing
from rashomon.views.stories import story_rows
from rashomon.views.story_verdicts import splitting

UNDATED, DATED = "02_northway_post.txt", "01_the_harbour_ledger.txt"


@pytest.fixture
def story(example_story: Path, tmp_path: Path) -> Iterator[StoryFile]:
    path = tmp_path / "example.rashomon"
    shutil.copy(example_story, path)
    with StoryFile.open(path) as opened:
        yield opened
    assert verify(path) == []


def whole(story: StoryFile) -> tuple[list[Sheet], list[Actor], list[Story]]:
    return [story.sheet(one) for one in story.ids()], story.actors(), story.stories()


def days_of(story: StoryFile, article: str) -> dict[str, str]:
    text = story.article(article).text
    return {one.span.of(text): one.value for one in story.times(article)}


def day(story: StoryFile, article: str, value: str) -> RecordVerdict:
    return correcting_day(story, article, value, speaking_now(story, "Ana"))


def test_a_day_that_a_person_says_is_counted_from(story: StoryFile) -> None:
    before = whole(story)
    assert days_of(story, UNDATED)["Wednesday"] == "XXXX-WXX-3"
    said = day(story, UNDATED, "2024-03-20")
    assert judge(story, said)
    assert not judge(story, day(story, UNDATED, "2024-03-20"))
    found = days_of(story, UNDATED)
    assert (found["Wednesday"], found["the following day"], found["90 days"]) == ("2024-03-20", "2024-03-08", "P90D")
    assert story.article(UNDATED).metadata.value("published_on") == "2024-03-20"
    assert {dict(one.values)["told_on"] for one in events(story, EventFilter(article=UNDATED))} == {"2024-03-20"}
    assert is_linked(story)
    assert judge(story, undoing(story, said.id, speaking_now(story, "Ana")))
    assert whole(story) == before


def test_a_day_that_nobody_knows_opens_what_was_counted_from_it(story: StoryFile) -> None:
    before = whole(story)
    assert days_of(story, DATED)["Tuesday"] == "2024-03-19"
    judge(story, day(story, DATED, "unknown"))
    assert story.article(DATED).metadata.published_on is None
    assert days_of(story, DATED)["Tuesday"] == "XXXX-WXX-2"
    assert all(one.anchor is not Anchored.PUBLISHED for one in story.times(DATED))
    judge(story, undoing(story, None, speaking_now(story, "Ben")))
    assert whole(story) == before


def test_a_second_reading_keeps_what_people_said(story: StoryFile) -> None:
    said = next(one for one in story.statements(DATED) if one.doubt)
    for given_ in (day(story, DATED, "2024-03-18"), refusing(story, said.id, speaking_now(story, "Ana"))):
        judge(story, given_)
    before = whole(story)
    files = [str(one) for one in example_articles()]
    assert read_story(files, story, ReadOptions(shipped_stages())).unchanged == len(files)
    assert whole(story) == before
    assert story.article(DATED).metadata.value("published_on") == "2024-03-18"


def test_a_first_reading_after_the_verdict_takes_it_too(story: StoryFile, tmp_path: Path) -> None:
    said = next(one for one in story.statements(DATED) if one.doubt)
    given_ = (day(story, DATED, "2024-03-18"), refusing(story, said.id, speaking_now(story, "Ana")))
    for one in given_:
        judge(story, one)
    with StoryFile.open(tmp_path / "other.rashomon", create=True) as other:
        for one in given_:
            assert other.judge_record(one)
        read_story([str(one) for one in example_articles()], other, ReadOptions(shipped_stages()))
        assert other.due() == []
        assert whole(other)[0] == whole(story)[0]
    assert verify(other.path) == []


def test_what_a_refused_statement_told_is_read_as_the_narrators(story: StoryFile) -> None:
    alleged = next(one for one in story.events() if one.status is Status.ALLEGED and one.voice)
    judge(story, refusing(story, alleged.voice or "", speaking_now(story, "Ana")))
    now = [
        one
        for one in story.events()
        if (one.article, one.cue, one.type) == (alleged.article, alleged.cue, alleged.type)
    ]
    outer = story.statement(alleged.voice or "").inside
    assert {(one.voice, one.status) for one in now} == {(outer, Status.ALLEGED if outer else Status.HAPPENED)}


def test_a_corrected_speaker_is_who_says_i(story: StoryFile) -> None:
    one = next(each for each in story.statements() if each.speaker == "Runa Belgrave")
    judge(story, correcting_speaker(story, one.id, "Samuel Nobody", speaking_now(story, "Ana")))
    made = story.statement(one.id)
    assert (made.speaker, made.speaker_id, made.doubt) == ("Samuel Nobody", None, "")
    judge(story, correcting_speaker(story, one.id, "unknown", speaking_now(story, "Ana")))
    assert story.statement(one.id).speaker is None


def test_what_was_said_while_nobody_linked_is_done_by_the_next_linking(story: StoryFile) -> None:
    assert is_linked(story)
    story.judge_record(day(story, UNDATED, "2024-03-20"))
    assert not is_linked(story)
    link_story(story)
    assert is_linked(story)
    assert days_of(story, UNDATED)["Wednesday"] == "2024-03-20"
    assert recount_story(story) == 0


def test_verdicts_of_other_sorts_are_made_to_count_too(story: StoryFile) -> None:
    (row,) = [one for one in story_rows(story) if len(one.articles) > 1][:1]
    split: AnyVerdict = splitting(row, row.articles[:1], speaking_now(story, "Ana"))
    assert judge(story, split)
    assert len(story.stories()) > 1
    assert not judge(story, split)
    assert judge(story, undoing(story, split.id, speaking_now(story, "Ana")))
    assert actors(story, ActorFilter())


def test_without_verdicts_stages_are_run_as_they_are(story: StoryFile) -> None:
    sheet = story.sheet(DATED)
    assert run_stages(sheet, (), ()) is sheet


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_in_whatever_order_people_speak_and_take_back_the_same_counts(
    example_story: Path, tmp_path: Path, data: st.DataObject
) -> None:
    first, second = tmp_path / "first.rashomon", tmp_path / "second.rashomon"
    for path in (first, second):
        shutil.copy(example_story, path)
    with StoryFile.open(first) as one, StoryFile.open(second) as other:
        before = whole(one)
        said = data.draw(
            st.lists(st.sampled_from(one.statements()), min_size=2, max_size=2, unique_by=lambda row: row.id)
        )
        told = data.draw(st.sampled_from([row.id for row in one.positions() if row.voice is None]))
        ways: list[Callable[[StoryFile], RecordVerdict]] = [
            lambda story: refusing(story, said[0].id, speaking_now(story, "Ana")),
            lambda story: correcting_speaker(story, said[1].id, "Runa Belgrave", speaking_now(story, "Ben")),
            lambda story: day(story, UNDATED, "2024-03-21"),
            lambda story: accepting(story, told, speaking_now(story, "Ana")),
        ]
        for way, turned in zip(ways, data.draw(st.permutations(ways)), strict=True):
            judge(one, way(one))
            judge(other, turned(other))
        counted = whole(one)[0]
        assert [plain(row) for row in counted] == [plain(row) for row in whole(other)[0]]
        for verdict in data.draw(st.permutations([row.id for row in one.record_verdicts()])):
            judge(one, undoing(one, verdict, speaking_now(one, "Ana")))
        assert whole(one) == before
        for verdict in [row.id for row in one.record_verdicts() if row.judgement is RecordJudgement.UNDO]:
            judge(one, undoing(one, verdict, speaking_now(one, "Ben")))
        assert whole(one)[0] == counted
    assert verify(first) == verify(second) == []


def plain(sheet: Sheet) -> Sheet:
    """Leave out who said when that an article has another day."""
    known = sheet.article.metadata
    day = replace(known.published_on, evidence="") if known.published_on else None
    return replace(sheet, article=replace(sheet.article, metadata=replace(known, published_on=day)))
