"""Each sentence of a story stands once, with whose words are in it; what is told of a stance is the narrator's."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Answer, Article, Form, Sheet, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.sentences import BOTH, SPEAKER, said_in, sentences
from rashomon.views.whose_words import whose_words
from tests.views.spoken import Line, Paper, write


def rows(story: StoryFile) -> list[dict[str, str | None]]:
    return [{"words": one.citations[0].exact, **dict(one.values)} for one in sentences(story)]


@pytest.fixture
def told(tmp_path: Path) -> list[dict[str, str | None]]:
    lines = (
        Line("Pell Odera", "the bridge is open", "said", speaks_for="Peru"),
        Line("Brazil", "the usurper", "backs", strength="supported"),
        Line(None, "it rains", "it was said"),
    )
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, Paper("a.txt", "The Ash Ledger", lines), Paper("b.txt", None, (), ("Peru",), unread="no English"))
        return rows(story)


def test_a_speakers_words_name_the_speaker_whom_he_speaks_for_the_form_and_the_cue(
    told: list[dict[str, str | None]],
) -> None:
    row = told[0]
    known = ("voice", "speaker", "speaks_for", "form", "cue", "outlet")
    assert [row[name] for name in known] == [BOTH, "Pell Odera", "Peru", "indirect", "say", "The Ash Ledger"]


def test_a_stance_is_in_the_narrators_words(told: list[dict[str, str | None]]) -> None:
    assert [told[1][name] for name in ("voice", "speaker", "said")] == ["narrator", None, None]


def test_a_speaker_whom_nobody_names_is_one(told: list[dict[str, str | None]]) -> None:
    assert told[2]["speaker"] == "a speaker who is not named"


def test_of_an_article_that_was_not_read_nobody_knows_whose_words_they_are(told: list[dict[str, str | None]]) -> None:
    assert {row["voice"] for row in told if row["article"] == "b.txt"} == {None}


def test_statements_within_one_another_are_both_told_the_outer_first(story: StoryFile) -> None:
    row = next(one for one in rows(story) if "Bréko" in (one["words"] or ""))
    assert row["speaker"] == "Ana Solís; Tomas Bréko; a speaker who is not named"
    parts = [one.partition(" ")[0] for one in (row["said"] or "").split("; ")]
    spans = [tuple(map(int, one.split("-"))) for one in parts]
    inner, outer = spans[-1], spans[-2]
    assert outer[0] <= inner[0]
    assert inner[1] <= outer[1]


def test_every_passage_of_a_story_stands_once_and_in_its_own_words(story: StoryFile) -> None:
    found = list(sentences(story))
    passages = story.passages(story.ids())
    assert sorted((one.citations[0].article, one.citations[0].span) for one in found) == sorted(
        (article, span) for article, spans in passages.items() for span in spans
    )
    for one in found:
        (cited,) = one.citations
        assert cited.exact == cited.span.of(story.article(cited.article).text)


@st.composite
def covered(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text("ab .\n", min_size=4, max_size=60).filter(lambda words: any(c.isalpha() for c in words)))
    starts = draw(st.lists(st.integers(0, len(text) - 2), max_size=5))
    return text, [Span(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@settings(deadline=None, max_examples=30)
@given(covered())
def test_what_is_said_is_told_within_each_sentence_whatever_lies_where(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    article = Article("a.txt", text)
    made = {one.id: one for one in (Statement(article.id, (), (), (span,), Form.DIRECT) for span in spans)}
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "a.rashomon"), create=True) as story:
        story.write(Sheet(article, statements=tuple(made.values())), "a.txt", {})
        for answer in sentences(story):
            here = answer.citations[0].span
            wanted = {
                (max(one.content[0].start, here.start), min(one.content[0].end, here.end), one.id)
                for one in made.values()
                if one.content[0].overlaps(here)
            }
            assert {(span.start, span.end, record) for span, record in said_in(answer)} == wanted
            _voice_is_right(answer, wanted)


def test_whose_words_they_are_is_told_from_the_innermost_outwards(story: StoryFile) -> None:
    article = story.article("courier.txt")
    found = whose_words(story.sheet(article.id), Span(*_place(article.text, "the bridge was shut")))
    assert [dict(one.values)["what"] for one in found][:2] == ["voice", "inside"]
    told = whose_words(story.sheet(article.id), Span(*_place(article.text, "Harbour council meets")))
    assert [dict(one.values)["value"] for one in told] == ["narrator"]


def _place(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def _voice_is_right(answer: Answer, said: set[tuple[int, int, str]]) -> None:
    here = answer.citations[0]
    letters = {here.span.start + at for at, character in enumerate(here.exact) if character.isalnum()}
    theirs = {at for at in letters if any(start <= at < end for start, end, _ in said)}
    wanted = "narrator" if not said else SPEAKER if theirs == letters else BOTH
    assert dict(answer.values)["voice"] == wanted
