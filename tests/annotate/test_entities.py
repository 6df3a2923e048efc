"""Names as the reader gives them, and as they are after the article and the codebook have mended them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.cast import place
from rashomon.annotate.entities import is_unknown_adjective, with_mended_names
from rashomon.model import Article, Entity, Reading, Sheet, Span
from rashomon.reader.stage import ReaderStage
from tests.annotate.marked import marked
from tests.strategies import articles, readings


def names(source: str) -> list[tuple[str, str]]:
    text, reading = marked(source)
    return [(one.span.of(text), one.type) for one in with_mended_names(text, reading).entities]


def with_joined(text: str, reading: Reading, word: str, beside: str, relation: str = "flat") -> Reading:
    """Let a proper noun hang on another one."""
    starts = [token.span.start for token in reading.tokens]
    at, head = (starts.index(place(text, one).start) for one in (word, beside))
    tokens = [replace(one, upos="PROPN") if one.span.of(text)[0].isupper() else one for one in reading.tokens]
    tokens[at] = replace(tokens[at], head=head, relation=relation)
    return replace(reading, tokens=tuple(tokens))


@pytest.mark.parametrize(
    "source",
    [
        "{person Minister} {person Odera} spoke.",
        "{person Foreign Minister} {person Odera} spoke.",
        "{person Gen.} {person Odera} spoke.",
        "{person Kestrian} {person Prime} Minister {person Odera} spoke.",
    ],
)
def test_a_title_or_a_nationality_that_was_taken_for_a_person_is_none(source: str) -> None:
    assert names(source) == [("Odera", "person")]


@pytest.mark.parametrize(
    "source",
    [
        "{person Pell Odera} spoke.",
        "{person Kestrian} spoke to the minister.",
        "{person Ana}, minister {person Odera} said, left.",
    ],
)
def test_other_names_stay(source: str) -> None:
    _, reading = marked(source)
    assert with_mended_names(*marked(source)).entities == reading.entities


def test_a_name_that_was_taken_with_its_title_is_not_lost() -> None:
    assert "Ana Ruiz" in " ".join(words for words, _ in names("{person Health Minister Ana Ruiz} spoke."))


def test_a_day_is_no_title() -> None:
    assert names("{date Wednesday} came.") == [("Wednesday", "date")]


def test_half_an_outlet_s_name_is_made_whole_and_no_person() -> None:
    assert names("Radio {person Dommarin} said so.") == [("Radio Dommarin", "organisation")]


def test_a_lone_word_takes_the_proper_noun_that_hangs_on_it() -> None:
    text, reading = marked("Then {person Ana} Quispe left.")
    assert [one.span.of(text) for one in with_mended_names(text, reading).entities] == ["Ana"]
    joined = with_joined(text, reading, "Quispe", "Ana")
    assert [one.span.of(text) for one in with_mended_names(text, joined).entities] == ["Ana Quispe"]


@pytest.mark.parametrize("relation", ["conj", "obj", ""])
def test_a_proper_noun_that_does_not_belong_to_a_name_is_left(relation: str) -> None:
    text, reading = marked("Then {person Ana} Quispe left.")
    joined = with_joined(text, reading, "Quispe", "Ana", relation)
    assert [one.span.of(text) for one in with_mended_names(text, joined).entities] == ["Ana"]


def test_a_name_takes_no_part_of_another_one_and_no_title_and_no_country() -> None:
    for source, word in (("{person Ana} {person Quispe} left.", "Quispe"), ("{person Ana} Peru left.", "Peru")):
        text, reading = marked(source)
        joined = with_joined(text, reading, word, "Ana")
        assert next(one.span.of(text) for one in with_mended_names(text, joined).entities) == "Ana"
    text, reading = marked("Minister {person Quispe} left.")
    joined = with_joined(text, reading, "Minister", "Quispe")
    assert [one.span.of(text) for one in with_mended_names(text, joined).entities] == ["Quispe"]


def test_a_country_is_not_made_longer() -> None:
    text, reading = marked("Then {person Peru} Quispe left.")
    joined = with_joined(text, reading, "Quispe", "Peru")
    assert [one.span.of(text) for one in with_mended_names(text, joined).entities] == ["Peru"]


@pytest.mark.parametrize(
    ("source", "word", "unknown"),
    [
        ("The Kestrian minister {person Pell Odera} left.", "Kestrian", True),
        ("The Kestrian foreign minister, who left, met {person Pell Odera}.", "Kestrian", False),
        ("The Kestrian bridge fell on minister {person Pell Odera}.", "Kestrian", False),
    ],
)
def test_a_nationality_that_nobody_knows_stands_before_a_title_and_a_name(
    source: str, word: str, *, unknown: bool
) -> None:
    text, reading = marked(source)
    at = next(i for i, token in enumerate(reading.tokens) if token.span.of(text) == word)
    assert is_unknown_adjective(text, reading, at) is unknown


@given(st.data())
def test_mended_names_lie_in_the_text_apart_and_in_order_and_are_mended_once(data: st.DataObject) -> None:
    article = data.draw(articles())
    reading = data.draw(readings(article))
    once = with_mended_names(article.text, reading)
    spans = [one.span for one in once.entities]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    assert spans == sorted(spans)
    assert not any(left.overlaps(right) for left, right in pairwise(spans))
    assert with_mended_names(article.text, once) == once
    assert replace(once, entities=()) == replace(reading, entities=())


def test_of_names_that_overlap_one_is_kept() -> None:
    text, reading = marked("{person Ana Quispe} left.")
    both = (*reading.entities, Entity(place(text, "Quispe"), "organisation", 0.5))
    found = with_mended_names(text, replace(reading, entities=both)).entities
    assert [one.span.of(text) for one in found] == ["Ana Quispe"]


def test_a_topic_of_a_headline_in_capitals_is_no_person() -> None:
    line = "{person Selmarka} Standoff: Minister Says He Is Ready for Talks"
    assert names(f"{line}\n\nIt rained.") == []
    assert names("{person Odera} Standoff: Minister Says He Is Ready for Talks\n\n{person Pell Odera} left.") == [
        ("Odera", "person"),
        ("Pell Odera", "person"),
    ]


def test_what_somebody_is_called_is_no_part_of_the_name() -> None:
    text = "Odera spoke. Peru went on calling Odera a “tyrant” in the week."
    start = text.index("Odera a")
    torn = Entity(Span(start, start + len("Odera a “tyrant")), "person", 1.0)
    reading = Reading("a", (), (Span(0, len(text)),), (torn,), ())
    assert [one.span.of(text) for one in with_mended_names(text, reading).entities] == ["Odera"]


@pytest.mark.parametrize(
    ("line", "cut", "names"),
    [
        ("Sham Mayor Offers Hand of Peace to Ostrava", "Sham Mayor Offers Hand of Peace", ()),
        ("Ana Quispe Offers Hand of Peace to Ostrava", "Ana Quispe Offers Hand of Peace", ("Ana Quispe",)),
        ("Ana Quispe offers a hand of peace to them", "Ana Quispe offers", ("Ana Quispe offers",)),
    ],
)
def test_a_name_ends_before_the_verb_of_a_headline_in_capitals(line: str, cut: str, names: tuple[str, ...]) -> None:
    reading = ReaderStage()(Sheet(Article("a", f"{line}\n\nIt rained."))).reading
    assert reading is not None
    swollen = replace(reading, entities=(Entity(Span(0, len(cut)), "organisation", 1.0),))
    assert tuple(one.span.of(line) for one in with_mended_names(line + "\n\nIt rained.", swollen).entities) == names
