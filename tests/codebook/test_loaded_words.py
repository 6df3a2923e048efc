"""Loaded words are found whatever their case and number, each has one kind, and finding them changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.loaded_words import LOADED_WORDS, LoadedKind, loaded_in, words_for_government
from rashomon.codebook.loading import load


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the FAKE mayor", [("FAKE", "disputes legitimacy")]),
        ("self-styled kings", [("self-styled", "doubts a role")]),
        ("two regimes", [("regimes", "names a government")]),
        ("so-called freedom fighters", [("so-called", "doubts a role"), ("freedom fighters", "praise")]),
        ("the mayor of Ashby", []),
        ("the rebellion", []),
    ],
)
def test_loaded_words(words: str, found: list[tuple[str, str]]) -> None:
    assert [(one.span.of(words), one.entry.kind.value) for one in loaded_in(words)] == found


def test_no_word_is_of_two_kinds() -> None:
    words = [word for entry in load(LOADED_WORDS) for word in entry.words]
    assert len(words) == len(set(words))


def test_every_kind_has_words_and_every_entry_a_reason() -> None:
    entries = load(LOADED_WORDS)
    assert {entry.kind for entry in entries} == set(LoadedKind)
    assert all(len(entry.why.split()) > 3 for entry in entries)


def test_no_plain_word_is_loaded() -> None:
    assert not [word for entry in load(LOADED_WORDS) for word in entry.plain if loaded_in(word)]


def test_what_governs_has_a_plain_word_beside_the_loaded_ones() -> None:
    words = words_for_government()
    assert {bool(loaded_in(word)) for word in words} == {True, False}


@given(st.lists(st.sampled_from(["the", "self-styled", "Regime", "mayor", "hero", "of", "TYRANTS"]), max_size=6))
def test_each_loaded_word_is_found_once_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    loaded = [word for word in words if word in {"self-styled", "Regime", "hero", "TYRANTS"}]
    assert [one.span.of(text) for one in loaded_in(text)] == loaded
