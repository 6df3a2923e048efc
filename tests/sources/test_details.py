"""Details: a text's own words say what is known of it; what they do not say stays unknown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.cleaning import find_dropped
from rashomon.sources.details import details_from_text
from tests.sources.pasted import PASTED, TITLE, Pasted

LINES = st.sampled_from(
    [line for case in PASTED for line in case.text.splitlines()] + ["", "   ", "12 Feb 2019", "(AP)", "\u2028", "a\rb"]
)
TEXTS = st.text(max_size=200) | st.lists(LINES, max_size=25).map("\n".join)


@pytest.mark.parametrize("case", PASTED, ids=lambda case: case.name)
def test_a_pasted_article_says_what_a_reader_knows(case: Pasted) -> None:
    found = details_from_text(case.text, find_dropped(case.text), Metadata())
    assert {name: fact.value for name, fact in found.items()} == case.known


@pytest.mark.parametrize("case", PASTED, ids=lambda case: case.name)
def test_line_endings_make_no_difference(case: Pasted) -> None:
    for ending in ("\r\n", "\r"):
        text = case.text.replace("\n", ending)
        found = details_from_text(text, find_dropped(text), Metadata())
        assert {name: fact.value for name, fact in found.items()} == case.known


def test_what_is_declared_stays() -> None:
    declared = Metadata(title=Fact("Another", Origin.FLAG, evidence="--title"))
    text = PASTED[2].text
    found = details_from_text(text, find_dropped(text), declared)
    assert found.title == declared.title
    assert found.value("outlet") == "The Selt Courier"


def test_the_span_of_a_title_is_without_marks() -> None:
    text = f"\n# *{TITLE}*\n\nThe bridge stays shut, said the minister, until the piers are safe again."
    title = details_from_text(text, (), Metadata()).title
    assert title
    assert title.span
    assert title.span.of(text) == TITLE


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_fact_is_shown_by_words_of_the_text(text: str) -> None:
    dropped = find_dropped(text)
    found = details_from_text(text, dropped, Metadata())
    assert found == details_from_text(text, dropped, Metadata())
    for name, fact in found.items():
        assert fact.origin is Origin.TEXT
        assert fact.span
        shown = " ".join(fact.span.of(text).split())
        assert shown
        assert fact.span.end <= len(text)
        if name in ("title", "outlet", "byline", "url"):
            assert shown == fact.value
        if name in ("dateline_day", "published_on"):
            assert any(letter.isdigit() for letter in shown)
