"""What holds of the claims of any article."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rashomon.example
from rashomon.annotate.claims.finding import claims_of
from rashomon.annotate.claims.stage import ClaimStage
from rashomon.model import (
    Article,
    Dropped,
    Form,
    Kind,
    Mention,
    Naming,
    Place,
    Reading,
    Referent,
    Sheet,
    Skipped,
    Span,
    Statement,
    Time,
    Token,
)
from rashomon.run.stages import shipped_stages
from rashomon.sources.intake import read_articles
from rashomon.sources.options import IntakeOptions
from rashomon.store.laws import faults

_STAGES = shipped_stages()
FOLDER = Path(rashomon.example.__file__).parent / "articles"


@cache
def stages_read(article: Article) -> Sheet:
    sheet = Sheet(article)
    for stage in _STAGES:
        sheet = stage(sheet)
    return sheet


@cache
def example() -> tuple[Sheet, ...]:
    found = read_articles([str(FOLDER)], IntakeOptions())
    return tuple(stages_read(one[0]) for one in found if not isinstance(one, Skipped))


@pytest.fixture(params=range(len(list(FOLDER.glob("*.txt")))))
def sheet(request: pytest.FixtureRequest) -> Sheet:
    number: int = request.param
    return example()[number]


def test_the_example_has_claims_of_the_narrator_and_of_speakers() -> None:
    found = [one for sheet in example() for one in sheet.claims or ()]
    assert len(found) > 200
    assert {one.voice is None for one in found} == {one.negated for one in found} == {True, False}


def test_the_store_s_laws_hold(sheet: Sheet) -> None:
    assert list(faults(sheet)) == []


def test_words_stand_in_the_text_and_hold_the_predicate(sheet: Sheet) -> None:
    for one in sheet.claims or ():
        assert one.spans[-1].end <= len(sheet.article.text)
        assert any(span.contains(one.cue) for span in one.spans)


def test_an_argument_holds_its_head_and_stands_at_one_place(sheet: Sheet) -> None:
    for one in sheet.claims or ():
        heads = [each.head for each in one.arguments]
        assert all(each.span.contains(each.head) for each in one.arguments)
        assert len(set(heads)) == len(heads)
        assert one.cue not in heads
        assert all(each.preposition == "" for each in one.arguments if each.place is not Place.OTHER)


def test_a_voice_is_a_statement_that_holds_the_predicate(sheet: Sheet) -> None:
    statements = {one.id: one for one in sheet.statements or ()}
    for one in sheet.claims or ():
        if one.voice is not None:
            assert any(span.contains(one.cue) for span in statements[one.voice].content)


def test_no_claim_is_made_by_dropped_words(sheet: Sheet) -> None:
    for one in sheet.claims or ():
        words = [one.cue, *(each.head for each in one.arguments)]
        assert not any(word.overlaps(passage.span) for word in words for passage in sheet.article.dropped)


def test_a_dropped_sentence_says_nothing() -> None:
    text = "Peru attacked Chile.\n\nThe weather bureau warns of storms.\n\nAna Quispe fled."
    start = text.index("The weather")
    dropped = (Dropped(Span(start, text.index("\n\nAna")), "advertisement"),)
    cues = {one.cue.of(text) for one in stages_read(Article("one.txt", text, dropped=dropped)).claims or ()}
    assert cues == {"attacked", "fled"}
    assert "warns" in {one.cue.of(text) for one in stages_read(Article("one.txt", text)).claims or ()}


def test_claims_have_ids_of_their_own_and_stand_in_order(sheet: Sheet) -> None:
    found = sheet.claims or ()
    assert len({one.id for one in found}) == len(found)
    assert [one.cue for one in found] == sorted(one.cue for one in found)


def test_a_second_run_gives_the_same(sheet: Sheet) -> None:
    assert ClaimStage()(sheet) == sheet


def test_an_article_that_is_not_read_has_none() -> None:
    assert ClaimStage()(Sheet(Article("one.txt", "It rained."))).claims == ()


_WORDS = re.findall(
    r"\S+",
    "Peru Chile Quispe met attacked said that will not and with to for threatened no nobody between accused of , off "
    "sanctions against the army by arrested on Monday his they must PORT is 17",
)
_RELATIONS = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj")
_OTHERS = ("nmod", "parataxis", "appos", "compound", "compound:prt", "case", "mark", "aux:pass", "cop", "root", "punct")
_TAGS = ("VERB", "NOUN", "PROPN", "ADP", "AUX", "PRON", "ADJ", "NUM", "PUNCT")


@st.composite
def _drawn(draw: st.DrawFn) -> tuple[Article, Sheet]:
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14))
    text, spans, place = " ".join(words), [], 0
    for word in words:
        spans.append(Span(place, place + len(word)))
        place += len(word) + 1
    heads, relations = st.integers(0, len(words) - 1), st.sampled_from((*_RELATIONS, *_OTHERS))
    tokens = tuple(Token(span, draw(st.sampled_from(_TAGS)), draw(heads), draw(relations)) for span in spans)
    article = Article("one.txt", text)
    named = [at for at, word in enumerate(words) if word in {"Peru", "Chile", "Quispe", "army", "his", "they"}]
    referents = tuple(
        Referent(article.id, words[at], (Mention(spans[at], Naming.NAME),), draw(st.sampled_from(Kind))) for at in named
    )
    cut = draw(st.integers(0, len(words) - 1))
    content = Span(spans[cut].start, len(text))
    statements = draw(st.sampled_from([(), (Statement(article.id, (), (), (content,), Form.INDIRECT),)]))
    reading = Reading(article.id, tokens, (Span(0, len(text)),), (), ())
    return article, Sheet(article, reading, referents, statements, ())


@settings(max_examples=150, deadline=None)
@given(_drawn())
def test_any_tree_comes_to_an_end_and_keeps_the_laws(drawn: tuple[Article, Sheet]) -> None:
    article, sheet = drawn
    assert sheet.reading
    layers: tuple[tuple[Referent, ...], tuple[Statement, ...], tuple[Time, ...]] = (
        sheet.referents or (), sheet.statements or (), sheet.times or (),
    )  # fmt: skip
    found = claims_of(article.text, sheet.reading, *layers)
    assert found == claims_of(article.text, sheet.reading, *layers)
    made = ClaimStage()(sheet)
    assert made.claims == found
    assert list(faults(made)) == []
    for one in found:
        assert any(span.contains(one.cue) for span in one.spans)
