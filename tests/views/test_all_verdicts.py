"""One list of all that people said: its order, its words, and what became of each; how any of it is taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.errors import CallError
from rashomon.model import Anchor, Article, Sheet, Span
from rashomon.model.record_verdict import RecordJudgement, RecordVerdict
from rashomon.model.shown import shown_article, shown_statement
from rashomon.run.judging import judge
from rashomon.run.link import link_story
from rashomon.store import StoryFile
from rashomon.views.all_verdicts import (
    GONE,
    STANDS,
    TAKEN_BACK,
    UNREAD,
    all_verdicts,
    find_verdict,
    said_in_words,
    speaking_now,
    undoing,
)
from rashomon.views.explain import explain
from rashomon.views.record_judging import accepting, correcting_day, correcting_speaker, refusing
from rashomon.views.record_reasons import verdicts_on
from rashomon.views.stories import story_rows
from rashomon.views.story_verdicts import merging
from tests.conftest import COURIER, courier, ledger, place


def texts(story: StoryFile) -> dict[str, Article]:
    return {one.id: one for one in story.articles()}


def statement(story: StoryFile, words: str) -> str:
    return next(one.id for one in story.statements() if words in one.content[0].of(texts(story)[one.article].text))


def rows(story: StoryFile, record: str) -> list[dict[str, str | None]]:
    return [dict(one.values) for one in explain(story, record)]


def test_what_was_said_is_listed_in_words_in_its_order(story: StoryFile) -> None:
    outer, lorries = statement(story, "Solís had admitted"), statement(story, "40 lorries")
    ways: tuple[Callable[[], RecordVerdict], ...] = (
        lambda: refusing(story, outer, speaking_now(story, "Ana"), "it is his own guess"),
        lambda: accepting(story, lorries, speaking_now(story, "Ben")),
        lambda: correcting_speaker(story, lorries, "Ina Vell", speaking_now(story, "Ana")),
        lambda: correcting_speaker(story, lorries, "Unknown", speaking_now(story, "Ana")),
        lambda: correcting_day(story, "courier.txt", "2021-05-04", speaking_now(story, "Ana")),
        lambda: correcting_day(story, "ledger.txt", "unknown", speaking_now(story, "Ana")),
    )
    for way in ways:
        assert judge(story, way())
    found = all_verdicts(story)
    assert [one.words for one in found] == [
        "“Solís had admitted the bridge was shut” is no statement",
        "the statement “40 lorries had turned back” holds",
        "Ina Vell says “40 lorries had turned back”",
        "nobody knows who says “40 lorries had turned back”",
        "courier.txt appeared on 2021-05-04",
        "nobody knows on which day ledger.txt appeared",
    ]
    assert [one.when for one in found] == sorted({one.when for one in found})
    assert {one.state for one in found} == {STANDS}
    assert (found[0].reason, found[0].record, found[0].articles) == ("it is his own guess", outer, ("courier.txt",))
    assert found[0].citations[0].exact == "Solís had admitted the bridge was shut"
    assert [one.judgement for one in all_verdicts(story, "BEN")] == ["accept"]
    assert [one.judgement for one in all_verdicts(story, text="guess")] == []
    assert [one.judgement for one in all_verdicts(story, text="appeared")] == ["day", "day"]


def test_all_sorts_stand_in_one_list_and_the_last_is_undone_first(story: StoryFile) -> None:
    first = refusing(story, statement(story, "40 lorries"), speaking_now(story, "Ana"))
    judge(story, first)
    link_story(story)
    second = merging(story_rows(story)[:2], speaking_now(story, "Ana"))
    assert second.when > first.when
    judge(story, second)
    assert [one.of for one in all_verdicts(story)] == ["records", "stories"]
    undo = undoing(story, None, speaking_now(story, "Ben"))
    assert (undo.value, type(undo)) == (second.id, type(second))
    judge(story, undo)
    again = undoing(story, None, speaking_now(story, "Ben"))
    assert again.value == first.id
    judge(story, again)
    assert [one.state for one in all_verdicts(story)] == [TAKEN_BACK, TAKEN_BACK, STANDS, STANDS]
    with pytest.raises(CallError, match="no verdict to undo"):
        undoing(story, None, speaking_now(story, "Ben"))
    with pytest.raises(CallError, match=f"taken back already; `rashomon verdicts undo {again.id}` makes it stand"):
        undoing(story, first.id, speaking_now(story, "Ben"))
    judge(story, undoing(story, again.id[:9], speaking_now(story, "Ana")))
    assert all_verdicts(story)[0].state == STANDS
    assert len(story.statements()) == 4


def test_a_verdict_is_asked_for_by_the_beginning_of_its_id(story: StoryFile) -> None:
    with pytest.raises(CallError, match="no one verdict 'j-x'"):
        find_verdict(story, "j-x")
    with pytest.raises(CallError, match="no one verdict ''"):
        find_verdict(story, "")


def test_a_verdict_whose_words_are_gone_is_listed_and_says_so(story: StoryFile) -> None:
    gone = Sheet(Article("gone.txt", "It rained, she said."))
    shown = replace(shown_article(gone.article.id, Span(0, 10)))
    said = correcting_day(story, "courier.txt", "2021-05-04", speaking_now(story, "Ana"))
    story.judge_record(RecordVerdict(said.judgement, "Ana", said.when, shown, "2020-01-01"))
    (one,) = all_verdicts(story)
    assert (one.state, one.words, one.articles) == (GONE, "an article that is gone appeared on 2020-01-01", ())
    assert one.citations == ()
    assert one.stands


def test_words_at_which_nothing_is_read_any_more_say_so(story: StoryFile) -> None:
    lorries = statement(story, "40 lorries")
    judge(story, refusing(story, lorries, speaking_now(story, "Ana")))
    sheet = ledger()
    story.write(replace(sheet, statements=(sheet.statements or ())[:1]), "ledger.txt", {})
    (one,) = all_verdicts(story)
    assert (one.state, one.record) == (UNREAD, lorries)


def test_long_words_are_cut_and_words_of_gone_articles_named_so() -> None:
    one = courier()
    made = (one.statements or ())[0]
    shown = shown_statement(replace(made, content=(Span(0, len(COURIER)),)))
    said = RecordVerdict(RecordJudgement.ACCEPT, "Ana", "2024-05-01T10:00:00Z", shown)
    assert said_in_words(said, {one.article.id: one.article}) == (
        "the statement “-- Harbour council meets -- =SUM(1) is how Tomas Bréko began, and he claimed that Solís had "
        "admitted the bridge was shut…” holds"
    )
    assert said_in_words(said, {}) == "the statement (words of an article that is gone) holds"


def test_explain_says_who_said_what_of_a_record(story: StoryFile) -> None:
    outer, lorries = statement(story, "Solís had admitted"), statement(story, "40 lorries")
    judge(story, refusing(story, outer, speaking_now(story, "Ana"), "a guess"))
    judge(story, correcting_speaker(story, lorries, "Ina Vell", speaking_now(story, "Ben")))
    last = rows(story, outer[:9])[-1]
    assert last["what"] == "refused"
    assert last["why"] is not None
    assert last["why"].startswith("by Ana on ")
    assert last["why"].endswith(": a guess")
    found = rows(story, lorries)
    (speaker,) = [row for row in found if row["what"] == "speaker"]
    assert speaker["value"] == "Ina Vell"
    assert str(speaker["why"]).startswith("corrected by Ben on ")
    assert str(speaker["why"]).endswith("the program read 'Dock workers'")
    assert found[-1]["what"] == "speaker corrected"
    undo = undoing(story, None, speaking_now(story, "Ina"))
    judge(story, undo)
    assert "taken back by Ina on " in str(rows(story, lorries)[-1]["why"])
    assert [row["value"] for row in rows(story, lorries) if row["what"] == "speaker"] == ["Dock workers"]


def test_explain_says_who_gave_an_article_its_day(story: StoryFile) -> None:
    judge(story, correcting_day(story, "ledger.txt", "2021-05-09", speaking_now(story, "Ana")))
    found = {str(row["what"]): row for row in rows(story, "ledger.txt")}
    assert found["published on"]["value"] == "2021-05-09"
    assert str(found["published on"]["why"]).startswith("person: Ana said so on ")
    assert found["published as read"]["value"] == "2021-05-03"
    assert found["day corrected"]["value"] == "ledger.txt appeared on 2021-05-09"
    judge(story, correcting_day(story, "ledger.txt", "unknown", speaking_now(story, "Ana")))
    found = {str(row["what"]): row for row in rows(story, "ledger.txt")}
    assert (found["published on"]["value"], found["published on"]["why"]) == (
        None, "a person says that nobody knows it",
    )  # fmt: skip


def test_of_a_record_nobody_spoke_of_nothing_was_said(story: StoryFile) -> None:
    lorries = statement(story, "40 lorries")
    assert verdicts_on(story, lorries) == ()
    judge(story, accepting(story, lorries, speaking_now(story, "Ana")))
    assert [one.judgement for one in verdicts_on(story, lorries)] == ["accept"]
    assert verdicts_on(story, statement(story, "Solís had admitted")) == ()
    assert verdicts_on(story, "x-none") == ()
    with pytest.raises(CallError, match="no statement 's-none'"):
        explain(story, "s-none")


def test_a_speaker_is_meant_by_any_full_name_of_the_article(harbour_story: StoryFile) -> None:
    one = harbour_story.statements()[0]
    said = speaking_now(harbour_story, "Ana")
    free = correcting_speaker(harbour_story, one.id, "Somebody Else", said)
    assert (free.value, free.to) == ("Somebody Else", None)
    for actor in harbour_story.actors():
        here = [ref for ref in harbour_story.referents() if ref.id in actor.referents and ref.article == one.article]
        given = correcting_speaker(harbour_story, one.id, actor.id, said)
        assert (given.to is not None) == bool(here)
        if given.to:
            assert given.to.article == one.article
            text = harbour_story.article(one.article).text
            assert all(span.end <= len(text) for span in given.to.spans)
    with pytest.raises(CallError, match="the name is empty"):
        correcting_speaker(harbour_story, one.id, " ", said)
    with pytest.raises(CallError, match="no actor 'x-none'"):
        correcting_speaker(harbour_story, one.id, "x-none", said)


def test_what_cannot_be_judged_says_how_it_is_judged(story: StoryFile) -> None:
    said = speaking_now(story, "Ana")
    for record, words in (
        ("x-abc", "rashomon actors merge"),
        ("g-abc", "rashomon stories merge"),
        ("h-abc", "refuse the events"),
        ("s-none", "no statement 's-none'"),
        ("p-none", "no position 'p-none'"),
        ("c-none", "no conflict 'c-none'"),
        ("l-none", "no label 'l-none'"),
        ("n-none", "no label 'n-none'"),
        ("", "name one by its id"),
        ("s-", "there are 5 statements"),
    ):
        with pytest.raises(CallError, match=words):
            accepting(story, record, said)
    for day in ("2021-02-30", "May", ""):
        with pytest.raises(CallError, match="is no day; write it as"):
            correcting_day(story, "ledger.txt", day, said)
    with pytest.raises(CallError, match=r"no article 'ledgr.txt'.*did you mean"):
        correcting_day(story, "ledgr.txt", "2021-05-04", said)


def test_anchors_are_words_of_the_article(story: StoryFile) -> None:
    said = refusing(story, statement(story, "Solís had admitted"), speaking_now(story, "Ana"))
    assert said.shown.places[0] == Anchor(
        courier().article.id, (place(COURIER, "Solís had admitted the bridge was shut"),)
    )
