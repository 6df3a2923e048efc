"""What an index finds is marked, and nothing else is."""

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.edition.hits import hits
from rashomon.store.search import literal, terms

LETTERS = "abcAéÉe\u0301ßİıΣςσčДд1² -_.,'’“\"*\n"


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """Make an index that takes words apart as an edition does."""
    made = sqlite3.connect(":memory:")
    made.execute("CREATE VIRTUAL TABLE w USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 2')")
    yield made
    made.close()


@given(st.text(LETTERS, min_size=1, max_size=20), st.text(LETTERS, min_size=1, max_size=4))
def test_a_term_is_marked_exactly_where_the_index_finds_it(index: sqlite3.Connection, text: str, asked: str) -> None:
    index.execute("INSERT INTO w (rowid, words) VALUES (1, ?)", (text,))
    try:
        for term, begins in terms(asked):
            one = f'"{term}"{"*" if begins else ""}'
            found = bool(index.execute("SELECT rowid FROM w WHERE w MATCH ?", (literal(one),)).fetchall())
            assert bool(hits(text, one)) == found
    finally:
        index.execute("INSERT INTO w (w) VALUES ('delete-all')")


@given(st.text(LETTERS, max_size=40), st.text(LETTERS, max_size=10))
def test_marks_stand_in_order_apart_and_within_the_text(text: str, asked: str) -> None:
    found = hits(text, asked)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        ("president", ["President", "president"]),
        ('"interim president"', ["interim president"]),
        ("“interim president”", ["interim president"]),
        ("inter*", ["interim"]),
        ("dravic", ["Dravič"]),
        ("the court", ["The", "court"]),
        ("presiden", []),
        ("!!", []),
    ],
)
def test_words_phrases_and_beginnings(asked: str, marked: list[str]) -> None:
    text = "The President, says a court, is no interim president: Dravič."
    assert [one.of(text) for one in hits(text, asked)] == marked
