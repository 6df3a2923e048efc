"""What holds of the positions of any article."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rashomon.example
from rashomon.annotate.positions.finding import positions_of
from rashomon.annotate.positions.stage import PositionStage
from rashomon.codebook.loading import load
from rashomon.codebook.relations import RELATIONS, terms
from rashomon.model import Article, Kind, Mention, Naming, Position, Reading, Referent, Sheet, Span, Token
from tests.annotate.positions.told import positions_sheet

ARTICLES = sorted((Path(rashomon.example.__file__).parent / "articles").glob("*.txt"))


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def sheet(request: pytest.FixtureRequest) -> Sheet:
    return positions_sheet(request.param.read_text(encoding="utf-8"))


def test_the_example_has_positions() -> None:
    assert sum(len(positions_sheet(path.read_text(encoding="utf-8")).positions or ()) for path in ARTICLES) > 30


def test_words_stand_in_the_text_and_hold_the_cue(sheet: Sheet) -> None:
    for one in sheet.positions or ():
        assert one.spans[-1].end <= len(sheet.article.text)
        assert any(span.contains(one.cue) for span in one.spans)


def test_holder_and_target_are_two_referents_of_the_article(sheet: Sheet) -> None:
    known = {one.id for one in sheet.referents or ()}
    assert all({one.holder, one.target} <= known and one.holder != one.target for one in sheet.positions or ())


def test_a_voice_is_a_statement_that_holds_the_cue(sheet: Sheet) -> None:
    statements = {one.id: one for one in sheet.statements or ()}
    for one in sheet.positions or ():
        if one.voice is not None:
            assert any(span.contains(one.cue) for span in statements[one.voice].content)


def test_terms_and_patterns_are_the_codebook_s(sheet: Sheet) -> None:
    names = {entry.name for entry in load(RELATIONS)}
    for one in sheet.positions or ():
        assert one.relation in terms()
        assert one.pattern in names


def test_positions_have_ids_of_their_own_and_stand_in_order(sheet: Sheet) -> None:
    found = sheet.positions or ()
    assert len({one.id for one in found}) == len(found)
    assert [one.cue for one in found] == sorted(one.cue for one in found)


def test_a_second_run_gives_the_same(sheet: Sheet) -> None:
    assert PositionStage()(sheet) == sheet


def test_an_article_that_is_not_read_has_none() -> None:
    assert PositionStage()(Sheet(Article("one.txt", "It rained."))).positions == ()


def test_nobody_takes_a_position_on_himself() -> None:
    with pytest.raises(ValueError, match="on itself"):
        Position("a", "r-1", "supports", "r-1", (Span(0, 4),), Span(0, 4), "support")


def test_no_position_is_without_words() -> None:
    with pytest.raises(ValueError, match="span"):
        Position("a", "r-1", "supports", "r-2", (), Span(0, 4), "support")


_WORDS = re.findall(
    r"\S+",
    """
Peru Chile Quispe Odera he they who recognises recognised support supports backed by for of with and or not no
called tyrant government its allies including neither followed ruling Peru-backed , . said that to in will
""",
)
_PARTS = ("NOUN", "PROPN", "VERB", "ADJ", "PRON", "AUX", "")
_RELATIONS = re.findall(
    r"\S+",
    """
nsubj nsubj:pass obj obl obl:agent nmod nmod:poss conj cc case mark aux aux:pass acl acl:relcl advcl xcomp
ccomp amod compound appos flat det advmod root
""",
)


@st.composite
def jumbled(draw: st.DrawFn) -> tuple[str, Reading, tuple[Referent, ...]]:
    """Words with any tree over them, loops among them, and referents at some of them."""
    text = " ".join(draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25)))
    spans = [Span(*found.span()) for found in re.finditer(r"\S+", text)]
    places = st.integers(0, len(spans) - 1)
    tokens = tuple(
        Token(span, draw(st.sampled_from(_PARTS)), draw(places), draw(st.sampled_from(_RELATIONS))) for span in spans
    )
    named = sorted(draw(st.sets(places, max_size=6)))
    rows = tuple(
        Referent("a", spans[at].of(text), (Mention(spans[at], Naming.NAME),), draw(st.sampled_from(Kind)))
        for at in named
    )
    return text, Reading("a", tokens, (Span(0, len(text)),), (), ()), rows


@settings(max_examples=300, deadline=None)
@given(jumbled())
def test_any_tree_comes_to_an_end(given_: tuple[str, Reading, tuple[Referent, ...]]) -> None:
    text, reading, rows = given_
    found = positions_of(text, reading, rows, ())
    assert all(one.holder != one.target and one.spans[-1].end <= len(text) for one in found)
    assert positions_of(text, reading, rows, ()) == found
