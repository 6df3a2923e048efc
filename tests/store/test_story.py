import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rashomon.errors import CallError, SkipError
from rashomon.model import Argument, Article, Fact, Metadata, Origin, Part, Place, Reading, Sheet, Skipped, Span
from rashomon.store import StoryFile, verify
from tests.store.examples import STAGES, sheet


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        yield opened
    assert verify(opened.path) == []


def test_a_sheet_is_read_as_it_was_written(story: StoryFile) -> None:
    one = sheet()
    assert story.write(one, "in/001.txt", STAGES)
    assert story.sheet(one.article.id) == one
    assert story.sheet("001.txt") == one
    assert story.location("001.txt") == "in/001.txt"
    assert story.done(one.article.id) == STAGES
    assert story.done("a-unknown") == {}


def test_layers_that_were_not_made_stay_unknown(story: StoryFile) -> None:
    article = Article("a.txt", "No words.")
    story.write(Sheet(article), "a.txt", {})
    assert story.sheet(article.id).reading is None
    assert story.sheet(article.id).statements is None
    empty = Sheet(article, Reading(article.id, (), (), (), ()), ())
    assert story.write(empty, "a.txt", {})
    assert story.sheet(article.id) == empty


def test_quotations_are_given_by_article(story: StoryFile) -> None:
    one = sheet()
    story.write(one, "001.txt", STAGES)
    story.write(Sheet(Article("a.txt", "No words.")), "a.txt", {})
    assert one.reading is not None
    assert one.reading.quotations
    assert story.quotations() == {one.article.id: list(one.reading.quotations)}


def test_articles_come_in_the_order_of_their_names(story: StoryFile) -> None:
    for number in (3, 1, 2):
        story.write(sheet(number), f"in/{number:03}.txt", STAGES)
    assert [article.name for article in story.articles()] == ["001.txt", "002.txt", "003.txt"]
    firsts = [said.article for said in story.statements()]
    assert firsts == [article.id for article in story.articles() for _ in range(2)]


def test_a_new_version_of_a_stage_is_a_change(story: StoryFile) -> None:
    one = sheet()
    story.write(one, "001.txt", STAGES)
    assert story.write(one, "001.txt", STAGES | {"reader": "2"})
    assert story.done(one.article.id)["reader"] == "2"
    assert len(story.articles()) == 1


def test_corrected_metadata_replace_the_article(story: StoryFile) -> None:
    story.write(sheet(outlet="The Legder"), "001.txt", STAGES)
    right = sheet(outlet="The Ledger")
    assert story.write(right, "001.txt", STAGES)
    assert story.articles() == [right.article]
    assert {said.article for said in story.statements()} == {right.article.id}
    assert len(story.search("pier")) == 1


def test_a_corrected_title_leaves_the_id_and_replaces_the_article(story: StoryFile) -> None:
    story.write(sheet(), "001.txt", STAGES)
    assert story.write(sheet(title="A row"), "001.txt", STAGES)
    assert [article.metadata.value("title") for article in story.articles()] == ["A row"]


def test_a_silent_edit_is_another_article(story: StoryFile) -> None:
    story.write(sheet(1), "page.txt", STAGES)
    story.write(sheet(2), "page.txt", STAGES)
    assert len(story.articles()) == 2


def test_a_copy_of_a_file_is_one_article_whichever_came_first(tmp_path: Path) -> None:
    copy = replace(sheet(), article=replace(sheet().article, name="copy.txt"))
    places = [(sheet(), "b/001.txt"), (copy, "a/copy.txt")]
    for order in (places, places[::-1]):
        path = tmp_path / f"{order[0][0].article.name}.rashomon"
        with StoryFile.open(path, create=True) as story:
            assert all(story.write(one, location, STAGES) for one, location in order)
            assert not any(story.write(one, location, STAGES) for one, location in order)
            assert [article.name for article in story.articles()] == ["copy.txt"]
            assert story.location("copy.txt") == "a/copy.txt"
        assert verify(path) == []


def test_a_correction_of_one_of_two_copies_leaves_the_other(story: StoryFile) -> None:
    wrong, right = sheet(outlet="Unknown"), sheet(outlet="The Ledger")
    story.write(wrong, "a/001.txt", STAGES)
    story.write(wrong, "b/001.txt", STAGES)
    story.write(right, "a/001.txt", STAGES)
    assert {story.location(article.id): article.metadata.value("outlet") for article in story.articles()} == {
        "a/001.txt": "The Ledger",
        "b/001.txt": "Unknown",
    }


def test_an_article_of_an_ambiguous_name_wants_its_id(story: StoryFile) -> None:
    one, other = sheet(1), sheet(2)
    other = replace(other, article=replace(other.article, name="001.txt"))
    story.write(one, "a/001.txt", STAGES)
    story.write(other, "b/001.txt", STAGES)
    with pytest.raises(CallError, match=rf"2 articles '001.txt'.*{min(one.article.id, other.article.id)}"):
        story.article("001.txt")
    assert story.article(one.article.id) == one.article


def test_an_unknown_article_is_told_with_those_near(story: StoryFile) -> None:
    story.write(sheet(), "001.txt", STAGES)
    with pytest.raises(CallError, match=r"no article '002.txt'.*did you mean 001.txt\?"):
        story.sheet("002.txt")


def test_a_statement_is_found_by_the_beginning_of_its_id(story: StoryFile) -> None:
    story.write(sheet(), "001.txt", STAGES)
    said = story.statements()[0]
    assert story.statement(said.id) == said
    assert story.statement(said.id[:8]) == said
    with pytest.raises(CallError, match="there are 2 statements"):
        story.statement("s-")
    with pytest.raises(CallError, match=f"did you mean {said.id}"):
        story.statement(said.id[:-1] + "?")
    with pytest.raises(CallError):
        story.statement("")


def test_what_was_skipped_is_remembered_until_it_is_read(story: StoryFile) -> None:
    story.skip(Skipped("b.txt", "empty"))
    story.skip(Skipped("001.txt", "the disk was away", "mount it"))
    story.skip(Skipped("001.txt", "no text", "save it as text"))
    assert story.skipped() == [Skipped("001.txt", "no text", "save it as text"), Skipped("b.txt", "empty")]
    assert story.write(sheet(), "001.txt", STAGES)
    assert story.skipped() == [Skipped("b.txt", "empty")]


def test_a_record_of_a_file_that_was_skipped_as_a_whole_takes_it_back(story: StoryFile) -> None:
    story.skip(Skipped("news.jsonl", "no JSON"))
    story.skip(Skipped("news.jsonl#2", "no text"))
    story.write(sheet(), "news.jsonl#1", STAGES)
    assert story.skipped() == [Skipped("news.jsonl#2", "no text")]


@pytest.mark.parametrize("bad", ["\0", "\ud83d"])
def test_what_is_no_character_is_refused_by_name(story: StoryFile, bad: str) -> None:
    with pytest.raises(SkipError, match=rf"a.txt: character 3 of its text is U\+{ord(bad):04X}.*UTF-8"):
        story.write(Sheet(Article("a.txt", f"abc{bad}")), "a.txt", STAGES)
    outlet = Metadata(outlet=Fact(f"The {bad}", Origin.RECORD))
    with pytest.raises(SkipError, match=r"a.txt: the value of its fact"):
        story.write(Sheet(Article("a.txt", "abc", outlet)), "a.txt", STAGES)
    assert story.articles() == []


def test_a_file_whose_name_is_no_text_is_kept_under_a_name_that_can_be_shown(story: StoryFile) -> None:
    article = Article("caf\udce9.txt", "The pier is safe.")
    assert story.write(Sheet(article), "in/caf\udce9.txt", {})
    assert not story.write(Sheet(article), "in/caf\udce9.txt", {})
    assert story.article(article.id).name == "caf\\udce9.txt"
    story.skip(Skipped("\udce9", "no text in \udce9"))
    assert story.skipped() == [Skipped("\\udce9", "no text in \\udce9")]


def test_a_sheet_that_breaks_a_law_is_our_bug_and_leaves_the_file_alone(story: StoryFile) -> None:
    one = sheet()
    assert one.statements
    far = replace(one.statements[0], content=(Span(0, 10_000),))
    lost = replace(one.statements[1], inside="s-lost")
    for broken in (
        replace(one, statements=(far,)),
        replace(one, statements=(lost,)),
        replace(one, statements=(one.statements[0], one.statements[0])),
        replace(one, reading=Reading("a-other", (), (), (), ())),
        replace(one, statements=(sheet(2).statements or ())),
    ):
        with pytest.raises(ValueError, match=r"001\.txt"):
            story.write(broken, "001.txt", STAGES)
    assert story.articles() == []


def test_events_come_in_the_order_of_the_articles_and_their_words(story: StoryFile) -> None:
    one = sheet(2)
    assert one.events
    early = replace(one.events[0], cue=Span(0, 4), voice=None, time=None, place=None, contexts=())
    for each in (replace(one, events=(*one.events, early)), sheet(1)):
        story.write(each, each.article.name, STAGES)
    assert story.events("002.txt") == [early, *one.events]
    assert story.events() == [*(sheet(1).events or ()), early, *one.events]
    assert story.sheet("002.txt").events == (*one.events, early)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"article": "a-other"}, "it belongs to the article a-other"),
        ({"actors": (Part("r-lost", Span(0, 4)),)}, "by or to r-lost, which is no referent"),
        ({"voice": "s-lost"}, "told in s-lost, which is no statement"),
        ({"time": "t-lost"}, "at t-lost, which is no time"),
        ({"place": Span(0, 10_000)}, "its place .* goes past"),
        ({"cue": Span(0, 10_000)}, "its words .* goes past"),
        ({"recipients": (Part("r-lost", Span(0, 10_000)),)}, "r-lost"),
        ({"contexts": ("human rights",)}, "its context 'human rights' is not one word"),
    ],
)
def test_an_event_that_breaks_a_law_is_our_bug(story: StoryFile, change: dict[str, Any], what: str) -> None:
    one = sheet()
    assert one.events
    with pytest.raises(ValueError, match=what):
        story.write(replace(one, events=(replace(one.events[0], **change),)), "001.txt", STAGES)
    with pytest.raises(ValueError, match="two of its events are told by the same words"):
        story.write(replace(one, events=one.events * 2), "001.txt", STAGES)
    assert story.articles() == []


def test_claims_come_in_the_order_of_the_articles_and_their_predicates(story: StoryFile) -> None:
    one = sheet(2)
    assert one.claims
    early = replace(one.claims[0], cue=Span(0, 4), voice=None, time=None, arguments=())
    for each in (replace(one, claims=(*one.claims, early)), sheet(1)):
        story.write(each, each.article.name, STAGES)
    assert story.claims("002.txt") == [early, *one.claims]
    assert story.claims() == [*(sheet(1).claims or ()), early, *one.claims]
    assert story.sheet("002.txt").claims == (*one.claims, early)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"article": "a-other"}, "it belongs to the article a-other"),
        ({"arguments": (Argument(Place.OTHER, Span(0, 4), Span(0, 4), "", ("r-lost",)),)}, "speak of r-lost, which is"),
        ({"arguments": (Argument(Place.OTHER, Span(0, 4), Span(0, 10_000)),)}, "an argument .* goes past"),
        ({"arguments": (Argument(Place.OTHER, Span(0, 10_000), Span(0, 4)),)}, "an argument .* goes past"),
        ({"spans": (Span(0, 4), Span(5, 10_000))}, "its words .* goes past"),
        ({"cue": Span(0, 10_000)}, "its words .* goes past"),
        ({"voice": "s-lost"}, "told in s-lost, which is no statement"),
        ({"time": "t-lost"}, "at t-lost, which is no time"),
    ],
)
def test_a_claim_that_breaks_a_law_is_our_bug(story: StoryFile, change: dict[str, Any], what: str) -> None:
    one = sheet()
    assert one.claims
    with pytest.raises(ValueError, match=what):
        story.write(replace(one, claims=(replace(one.claims[0], **change),)), "001.txt", STAGES)
    with pytest.raises(ValueError, match="two of its claims are made by the same words"):
        story.write(replace(one, claims=one.claims * 2), "001.txt", STAGES)
    assert story.articles() == []


def test_it_does_not_load_the_reader() -> None:
    loaded = "import sys, rashomon.store; print(sorted({'spacy', 'numpy', 'onnxruntime'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"


def test_texts_are_kept_to_the_character(story: StoryFile) -> None:
    article = Article("a.txt", "\ufeffA\r\nB\rC\n\u2028e\u0301 \U0001f600\x0b\x1c ")
    story.write(Sheet(article), "a.txt", {})
    assert story.article("a.txt").text == article.text
    with closing(sqlite3.connect(story.path)) as connection:
        assert connection.execute("SELECT text FROM article").fetchone()[0] == article.text
