"""What people say of records in the story file: appended, applied to what is asked, taken back, and never lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Actor, Article, Fact, Linking, Metadata, Origin, Sheet, Span
from rashomon.model.judged import corrected
from rashomon.model.record_verdict import RecordJudgement, RecordVerdict, Shown
from rashomon.model.shown import shown_article, shown_event, shown_position, shown_statement
from rashomon.store import StoryFile, verify
from rashomon.store.judged import VERDICTS
from tests.store.examples import STAGES, sheet
from tests.strategies import sheets


def say(
    judgement: RecordJudgement, shown: Shown, value: str = "", *, n: int = 0, who: str = "Ana", record: str = ""
) -> RecordVerdict:
    return RecordVerdict(judgement, who, f"2024-05-01T10:00:{n:02}Z", shown, value, record=record)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        for number in (1, 2):
            opened.write(sheet(number), f"{number:03}.txt", STAGES)
        yield opened
    assert verify(opened.path) == []


def voices(story: StoryFile) -> list[str | None]:
    return [
        *(one.voice for one in story.positions()),
        *(one.voice for one in story.events()),
        *(one.voice for one in story.claims()),
    ]


def test_a_refused_statement_counts_nowhere_and_is_still_there(story: StoryFile) -> None:
    outer, inner = sheet(1).statements or ()
    before = story.statements()
    assert story.judge_record(say(RecordJudgement.REFUSE, shown_statement(outer)))
    assert story.statements() == [replace(inner, inside=None), *before[2:]]
    assert story.statements("001.txt") == [replace(inner, inside=None)]
    assert story.statement(outer.id) == outer
    assert story.sheet_as_read(outer.article) == sheet(1)
    assert story.sheet("001.txt").statements == (replace(inner, inside=None),)


def test_what_is_told_in_a_refused_statement_is_the_narrators_even_before_it_is_read_anew(story: StoryFile) -> None:
    outer = (sheet(1).statements or ())[0]
    assert voices(story).count(outer.id) == 3
    story.judge_record(say(RecordJudgement.REFUSE, shown_statement(outer)))
    assert voices(story).count(outer.id) == 0
    assert voices(story).count(None) == 3
    assert {one.voice for one in story.sheet("001.txt").claims or ()} == {None}


def test_positions_and_events_follow_too(story: StoryFile) -> None:
    one = sheet(1)
    named = {each.id: each for each in one.referents or ()}
    position, event = (one.positions or ())[0], (one.events or ())[0]
    others = story.positions()[1:], story.events()[1:]
    story.judge_record(say(RecordJudgement.REFUSE, shown_position(position, named)))
    story.judge_record(say(RecordJudgement.ACCEPT, shown_event(event), n=1))
    assert story.positions() == others[0]
    assert story.events() == [replace(event, doubt=""), *others[1]]
    assert story.sheet("001.txt").positions == ()
    assert story.homes("p-") == {each.id: each.article for each in (position, *others[0])}
    assert story.homes("x-") == {}


def test_what_the_same_person_has_said_is_not_said_twice(story: StoryFile) -> None:
    shown = shown_statement((sheet(1).statements or ())[0])
    refuse, again = (say(RecordJudgement.REFUSE, shown, n=n) for n in (0, 1))
    assert story.judge_record(refuse)
    assert not story.judge_record(refuse)
    assert not story.judge_record(again)
    assert story.judge_record(say(RecordJudgement.REFUSE, shown, n=2, who="Ben"))
    assert story.judge_record(say(RecordJudgement.ACCEPT, shown, n=3))
    assert story.judge_record(replace(again, when="2024-05-01T10:00:04Z"))
    undo = say(RecordJudgement.UNDO, shown, refuse.id, n=5)
    assert story.judge_record(undo)
    assert not story.judge_record(replace(undo, when="2024-05-01T10:00:06Z"))
    assert len(story.record_verdicts()) == 5


def test_a_verdict_on_words_that_are_gone_waits_for_them(story: StoryFile) -> None:
    outer = (sheet(3).statements or ())[0]
    said = say(RecordJudgement.REFUSE, shown_statement(outer))
    assert story.judge_record(said)
    before = story.statements()
    story.write(sheet(3), "003.txt", STAGES)
    assert [one.id for one in story.statements("003.txt")] == [(sheet(3).statements or ())[1].id]
    assert story.statements()[: len(before)] == before
    assert story.record_verdicts() == [said]


def test_a_verdict_follows_an_article_whose_outlet_was_corrected(story: StoryFile) -> None:
    outer = (sheet(1).statements or ())[0]
    said = say(RecordJudgement.REFUSE, shown_statement(outer))
    story.judge_record(said)
    other = sheet(1, outlet="The Courier")
    story.write(other, "001.txt", STAGES)
    assert [one.id for one in story.statements("001.txt")] == [(other.statements or ())[1].id]
    (kept,) = story.record_verdicts()
    assert (kept.id, kept.article) == (said.id, other.article.id)
    assert verify(story.path) == []


def test_a_day_is_written_without_touching_who_is_who(story: StoryFile) -> None:
    made = [
        Actor("x-one", "Inés Peñaló", None, named=True, referents=tuple(sorted(one.id for one in story.referents())))
    ]
    story.write_links([], made, Linking("1", 0))
    one = sheet(1)
    said = say(RecordJudgement.DAY, shown_article(one.article.id, Span(0, 7)), "2020-01-02")
    story.judge_record(said)
    assert story.due() == [one.article.id]
    day = replace(one, article=corrected(one.article, [said]), written=None)
    assert story.recount(day, {**STAGES, VERDICTS: said.id})
    assert not story.recount(day, {**STAGES, VERDICTS: said.id})
    assert story.due() == []
    assert story.actors() == made
    assert story.linking() == Linking("1", 0)
    known = story.article("001.txt").metadata
    assert known.published_on == Fact("2020-01-02", Origin.PERSON, evidence=f"Ana said so on 2024-05-01 ({said.id})")
    assert known.published_as_read == one.article.metadata.published_on
    assert verify(story.path) == []
    story.judge_record(say(RecordJudgement.UNDO, said.shown, said.id, n=1))
    assert story.due() == [one.article.id]
    assert story.recount(one, STAGES)
    assert story.sheet("001.txt") == one
    assert story.due() == []


def test_an_article_that_was_read_anew_meanwhile_is_left_alone(story: StoryFile) -> None:
    one = sheet(1)
    assert not story.recount(replace(one, statements=(), positions=(), events=(), claims=()), STAGES)
    gone = Article("gone.txt", "It rained.", Metadata())
    assert not story.recount(Sheet(gone), {})
    assert story.sheet("001.txt") == one


def test_a_broken_verdict_is_told_of(story: StoryFile) -> None:
    story.judge_record(say(RecordJudgement.REFUSE, shown_statement((sheet(1).statements or ())[0])))
    with story._writing() as connection:
        connection.exec_driver_sql("UPDATE record_verdict SET who = 'Ben'")
    assert "its content gives the id" in verify(story.path)[0].what
    with story._writing() as connection:
        connection.exec_driver_sql("UPDATE record_verdict SET kind = 'rumour'")
    assert any("cannot be read" in one.what for one in verify(story.path))
    with story._writing() as connection:
        connection.exec_driver_sql("DELETE FROM record_verdict")


@settings(max_examples=20, deadline=None)
@given(sheets(), st.data())
def test_undoing_gives_back_what_was_there_and_no_order_changes_what_counts(made: Sheet, data: st.DataObject) -> None:
    article, named = made.article, {one.id: one for one in made.referents or ()}
    shown = [
        *((one.id, shown_statement(one)) for one in made.statements or ()),
        *((one.id, shown_position(one, named)) for one in made.positions or ()),
        *((one.id, shown_event(one)) for one in made.events or ()),
    ]
    verdicts = [
        say(data.draw(st.sampled_from([RecordJudgement.ACCEPT, RecordJudgement.REFUSE])), each, n=n, record=record)
        for n, (record, each) in enumerate(data.draw(st.permutations(shown)))
    ]
    with TemporaryDirectory() as folder:
        first, second = (StoryFile.open(Path(folder, name), create=True) for name in ("1.rashomon", "2.rashomon"))
        with first, second:
            first.write(made, "a.txt", {})
            before = first.sheet(article.id)
            for one in verdicts:
                assert first.judge_record(one)
                assert second.judge_record(one)
            second.write(made, "a.txt", {})
            assert first.sheet(article.id) == second.sheet(article.id)
            assert first.record_verdicts() == second.record_verdicts()
            for n, one in enumerate(data.draw(st.permutations(verdicts)), start=30):
                assert first.judge_record(say(RecordJudgement.UNDO, one.shown, one.id, n=n))
            assert first.sheet(article.id) == before == made
        assert verify(first.path) == []
