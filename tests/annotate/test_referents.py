"""Whom and what an article speaks of: chains of real articles, and what holds of every one."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.cast import REFERENTS
from rashomon.annotate.assembly import assemble
from rashomon.annotate.referents import referents_of
from rashomon.annotate.stage import ReferentStage, StatementStage
from rashomon.example import example_articles
from rashomon.model import Article, Kind, Naming, Reading, Referent, Sheet, Span, Statement, Token
from tests.annotate.marked import marked
from tests.annotate.people import called, sheet_of
from tests.strategies import articles, readings

CASES: list[dict[str, Any]] = yaml.safe_load(REFERENTS.read_text(encoding="utf-8"))
TEXTS = [case["text"] for case in CASES] + [path.read_text(encoding="utf-8") for path in example_articles()]

ONE_CHAIN = [
    # a surname, with and without accents
    ("José Peña left. Pena said that it rained.", "José Peña", "Pena"),
    ("Ana Quispe left on Monday. Quispe said that it rained.", "Ana Quispe", "[Quispe] said"),
    # titles are no part of a name
    ("Health Minister Ana Ruiz left. Later Minister Ruiz said that it rained.", "Ana Ruiz", "Minister Ruiz"),
    # a pronoun that speaks means whom the narrator was speaking of
    ("Ana Quispe met Pell Odera. She said that it rained.", "Ana Quispe", "She"),
    ('Ana Quispe spoke first. "Pell Odera lied," she said.', "Ana Quispe", "she"),
    # what only one of the article's people is
    ("Ana Quispe, a nurse, met Pell Odera, a judge. The judge said that it rained.", "Pell Odera", "The judge"),
    # a state by its other names
    ("Russia closed the road. Moscow said that it was icy.", "Russia", "Moscow"),
    ("Russia closed the road. The Russian minister said that it was icy.", "Russia", "Russian"),
    # a short name in brackets
    (
        "The Harbour Workers Union (HWU) met on Monday. The HWU said that it rained.",
        "Harbour Workers Union",
        "[HWU] said",
    ),
]
TWO_CHAINS = [
    ("Ana Ruiz met Luis Ruiz on Monday.", "Ana Ruiz", "Luis Ruiz"),
    ("Ana Ruiz met Pell Odera. Quispe said that it rained.", "Ana Ruiz", "Quispe"),
    ('Ana Quispe spoke first. "Jane Roe lied," she said.', "Jane Roe", "she"),
    ("Ana Quispe met Pell Odera. She said that it rained.", "Pell Odera", "She"),
    ("Russia closed the road. Peru said that it was icy.", "Russia", "Peru"),
    ("A guard at the gate met Ana Quispe. An officer said that it rained.", "A guard at the gate", "An officer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second"), ONE_CHAIN)
def test_words_for_one_are_one_referent(text: str, first: str, second: str) -> None:
    sheet = sheet_of(text)
    assert called(sheet, second) == called(sheet, first) != "nobody"


@pytest.mark.parametrize(("text", "first", "second"), TWO_CHAINS)
def test_words_for_two_are_two_referents(text: str, first: str, second: str) -> None:
    sheet = sheet_of(text)
    assert "nobody" not in {called(sheet, first), called(sheet, second)}
    assert called(sheet, first) != called(sheet, second)


def test_a_surname_that_two_bear_is_neither_of_them_for_sure() -> None:
    sheet = sheet_of("Ana Ruiz met Luis Ruiz on Monday. Ruiz said that it rained.")
    assert called(sheet, "[Ruiz] said") == "Ruiz"


def test_a_referent_has_its_fullest_name_without_title_and_its_kind() -> None:
    text = "Minister Ruiz left. Health Minister Ana Ruiz said that Peru and the Harbour Council agreed."
    found = {one.name: one.kind for one in sheet_of(text).referents or () if one.named}
    assert found["Ana Ruiz"] is Kind.PERSON
    assert found["Peru"] is Kind.STATE
    assert found["Harbour Council"] is Kind.ORGANISATION


def test_who_has_no_name_is_called_by_the_first_description() -> None:
    (found,) = (one for one in sheet_of("A guard left. The guard said that it rained.").referents or ())
    assert (found.name.lower(), found.named, found.kind) == ("a guard", False, Kind.PERSON)


def test_an_adjective_of_a_state_is_a_mention_of_it() -> None:
    found = {one.name: one for one in sheet_of("The Russian judge Pell Odera said that it rained.").referents or ()}
    assert [mention.naming for mention in found["Russia"].mentions] == [Naming.ADJECTIVE]
    assert found["Russia"].country == "RUS"


def test_things_that_neither_act_nor_speak_are_left_out() -> None:
    names = {one.name.lower() for one in sheet_of("The bridge fell on the road near the lamp.").referents or ()}
    assert names == set()


def test_what_speaks_is_kept_whatever_it_is() -> None:
    (found,) = sheet_of("The report said that it rained.").referents or ()
    assert (found.name, found.kind, found.named) == ("The report", None, False)
    assert [one.speaker_id for one in sheet_of("The report said that it rained.").statements or ()] == [found.id]


@pytest.mark.parametrize("words", ["Gen. Pell Odera", "Minister Pell Odera"])
def test_a_title_within_a_name_that_the_reader_gives_is_no_part_of_it(words: str) -> None:
    text, reading = marked(f"{{person {words}}} left.")
    tokens = tuple(
        replace(one, upos="PROPN", head=0, relation="flat") if one.span.of(text)[0].isupper() else one
        for one in reading.tokens
    )
    (found,) = referents_of(text, replace(reading, tokens=tokens))
    assert found.name == "Pell Odera"


def test_a_tie_says_why_and_how_sure_it_is() -> None:
    (found,) = (one for one in sheet_of("Ana Quispe left. Quispe said that it rained.").referents or ())
    first, second = found.mentions
    assert (first.why, first.score) == ("", 1.0)
    assert "surname" in second.why
    assert 0.5 < second.score < 1


def test_an_article_that_is_not_read_has_no_referents_and_no_statements() -> None:
    sheet = StatementStage()(ReferentStage()(Sheet(Article("a", "Nada."))))
    assert (sheet.referents, sheet.statements) == ((), ())


# What holds of every article.


def hold(text: str, referents: tuple[Referent, ...], statements: tuple[Statement, ...]) -> None:
    """Say what holds of the referents and statements of any article."""
    known = {one.id for one in referents}
    assert len(known) == len(referents)
    assert [one.mentions[0].span for one in referents] == sorted(one.mentions[0].span for one in referents)
    for one in referents:
        spans = [mention.span for mention in one.mentions]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert spans == sorted(set(spans))
        assert all(a.contains(b) or b.contains(a) or not a.overlaps(b) for a, b in pairwise(spans))
        assert all(0 <= mention.score <= 1 for mention in one.mentions)
        assert one.name
    taken = [mention.span for one in referents for mention in one.mentions]
    assert len(taken) == len(set(taken))
    for said in statements:
        assert {said.speaker_id, said.speaks_for_id} - {None} <= known
        assert said.speaker_id is None or said.speaker is not None
        assert said.speaks_for_id is None or said.speaks_for_id != said.speaker_id


@pytest.mark.parametrize("text", TEXTS)
def test_mentions_lie_in_the_text_and_speakers_are_referents(text: str) -> None:
    sheet = sheet_of(text)
    hold(text, sheet.referents or (), sheet.statements or ())


@pytest.mark.parametrize("text", TEXTS[::6])
def test_the_same_reading_gives_the_same_referents(text: str) -> None:
    sheet = sheet_of(text)
    assert sheet.reading is not None
    again = referents_of(text, replace(sheet.reading))
    assert again == sheet.referents
    assert assemble(text, sheet.reading, again) == sheet.statements


def other_tree(reading: Reading, heads: list[int]) -> Reading:
    """Let words hang on any word before them, or on none."""
    drawn = [*heads, *([-1] * (len(reading.tokens) - len(heads)))]
    tokens = tuple(
        replace(one, head=one.head % (at + 1) if head < 0 else head % (at + 1))
        for at, (one, head) in enumerate(zip(reading.tokens, drawn, strict=False))
    )
    return replace(reading, tokens=tokens)


@settings(deadline=None)
@given(st.sampled_from(TEXTS[:60]), st.lists(st.integers(0, 400), max_size=120))
def test_whatever_the_trees_nothing_breaks(text: str, heads: list[int]) -> None:
    reading = sheet_of(text).reading
    assert reading is not None
    reading = other_tree(reading, heads)
    found = referents_of(text, reading)
    hold_of_broken(text, found, assemble(text, reading, found))


def hold_of_broken(text: str, referents: tuple[Referent, ...], statements: tuple[Statement, ...]) -> None:
    known = {one.id for one in referents}
    assert len(known) == len(referents)
    spans = [mention.span for one in referents for mention in one.mentions]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all({one.speaker_id, one.speaks_for_id} - {None} <= known for one in statements)


def as_read(text: str, reading: Reading) -> Reading:
    """Keep what every reader holds to: white space is no token, trees have no circle, and there is a sentence."""
    words = tuple(one for one in reading.tokens if not one.span.of(text)[0].isspace())
    return other_tree(replace(reading, tokens=words, sentences=reading.sentences or (Span(0, len(text)),)), [])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_read_nothing_breaks(data: st.DataObject) -> None:
    article = data.draw(articles())
    reading = as_read(article.text, data.draw(readings(article)))
    found = referents_of(article.text, reading)
    hold_of_broken(article.text, found, assemble(article.text, reading, found))


def test_nearly_all_who_are_met_before_a_cut_are_the_same_without_what_follows_it() -> None:
    """It is no law: what follows lets the reader see another tree, and shows that a ministry acts."""
    whole, kept, same = 0, 0, 0
    for case in CASES[::3]:
        text = case["text"]
        for end in (at for at in range(len(text)) if text.startswith("\n\n", at)):
            before = _by_first(sheet_of(text).referents or (), end)
            alone = _by_first(sheet_of(text[: end + 1]).referents or (), end)
            whole += len(before)
            kept += len(before.keys() & alone.keys())
            same += sum(alone.get(first) == chain for first, chain in before.items())
    assert whole > 50
    assert kept / whole > 0.9
    assert same / whole > 0.85


def _by_first(referents: tuple[Referent, ...], end: int) -> dict[Span, list[Span]]:
    """The mentions before a place, by the first of each referent."""
    rows = [[mention.span for mention in one.mentions if mention.span.end <= end] for one in referents]
    return {row[0]: row for row in rows if row}


def test_a_word_outside_every_sentence_breaks_nothing() -> None:
    tokens = tuple(Token(Span(at, at + 1), "NOUN", 0, "nsubj:pass") for at in (0, 2, 4))
    reading = Reading("a", tokens, (Span(0, 1), Span(2, 3)), (), ())
    assert all(one.mentions for one in referents_of("00000", reading))
