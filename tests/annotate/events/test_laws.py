"""What holds of the events of any article."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rashomon.example
from rashomon.annotate.events.finding import events_of
from rashomon.annotate.events.stage import EventStage
from rashomon.codebook.events import EVENTS
from rashomon.codebook.loading import load
from rashomon.model import Article, Kind, Mention, Naming, Reading, Referent, Sheet, Span, Token
from tests.annotate.events.told import events_sheet

ARTICLES = sorted((Path(rashomon.example.__file__).parent / "articles").glob("*.txt"))


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    return events_sheet(request.param.read_text(encoding="utf-8"))


def test_the_example_has_events() -> None:
    assert sum(len(events_sheet(path.read_text(encoding="utf-8")).events or ()) for path in ARTICLES) > 30


def test_words_stand_in_the_text_and_hold_cue_and_parties(sheet: Sheet) -> None:
    for one in sheet.events or ():
        assert one.spans[-1].end <= len(sheet.article.text)
        assert any(span.contains(one.cue) for span in one.spans)


def test_parties_are_referents_of_the_article_and_nobody_twice(sheet: Sheet) -> None:
    known = {one.id for one in sheet.referents or ()}
    for one in sheet.events or ():
        parts = [part.referent for part in (*one.actors, *one.recipients)]
        assert set(parts) <= known
        assert len(set(parts)) == len(parts) > 0


def test_a_voice_is_a_statement_that_holds_the_cue(sheet: Sheet) -> None:
    statements = {one.id: one for one in sheet.statements or ()}
    for one in sheet.events or ():
        if one.voice is not None:
            assert any(span.contains(one.cue) for span in statements[one.voice].content)


def test_a_time_is_one_of_the_article(sheet: Sheet) -> None:
    known = {one.id for one in sheet.times or ()}
    assert {one.time for one in sheet.events or () if one.time} <= known


def test_types_and_patterns_are_the_codebook_s(sheet: Sheet) -> None:
    entries = {entry.name: entry for entry in load(EVENTS)}
    for one in sheet.events or ():
        assert one.type in {entries[one.pattern].type, "REJECT"}


def test_events_have_ids_of_their_own_and_stand_in_order(sheet: Sheet) -> None:
    found = sheet.events or ()
    assert len({one.id for one in found}) == len(found)
    assert [one.cue for one in found] == sorted(one.cue for one in found)


def test_a_second_run_gives_the_same(sheet: Sheet) -> None:
    assert EventStage()(sheet) == sheet


def test_an_article_that_is_not_read_has_none() -> None:
    assert EventStage()(Sheet(Article("one.txt", "It rained."))).events == ()


_WORDS = re.findall(
    r"\S+",
    "Peru Chile Quispe met attacked said that will not and with to for threatened talks between accused of , refused "
    "sanctions against the army by arrested on Monday his they must withdraw from",
)
_RELATIONS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj")
_OTHERS = ("nmod", "nmod:poss", "amod", "compound", "case", "mark", "aux", "aux:pass", "det", "cc", "root", "punct")
_TAGS = ("VERB", "NOUN", "PROPN", "ADP", "AUX", "PRON", "ADJ", "PART")


@st.composite
def _readings(draw: st.DrawFn) -> tuple[str, Reading, tuple[Referent, ...]]:
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14))
    text, spans, place = " ".join(words), [], 0
    for word in words:
        spans.append(Span(place, place + len(word)))
        place += len(word) + 1
    tokens = tuple(
        Token(
            span,
            draw(st.sampled_from(_TAGS)),
            draw(st.integers(0, len(words) - 1)),
            draw(st.sampled_from((*_RELATIONS, *_OTHERS))),
        )
        for span in spans
    )
    named = [at for at, word in enumerate(words) if word in {"Peru", "Chile", "Quispe", "army", "his", "they"}]
    referents = tuple(
        Referent("a", words[at], (Mention(spans[at], Naming.NAME),), draw(st.sampled_from(Kind))) for at in named
    )
    return text, Reading("a", tokens, (Span(0, len(text)),), (), ()), referents


@settings(max_examples=150, deadline=None)
@given(_readings())
def test_any_tree_comes_to_an_end_and_keeps_the_laws(drawn: tuple[str, Reading, tuple[Referent, ...]]) -> None:
    text, reading, referents = drawn
    found = events_of(text, reading, referents, (), ())
    known = {one.id for one in referents}
    assert found == events_of(text, reading, referents, (), ())
    for one in found:
        assert {part.referent for part in (*one.actors, *one.recipients)} <= known
        assert all(span.end <= len(text) for span in one.spans)
