"""Words are known by their families or stems, and names by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.claims.keys import key_of, keys_of, name_words, outside
from rashomon.model import Span


@pytest.mark.parametrize(("one", "other"), [("detained", "custody"), ("protesters", "march"), ("ships", "vessel")])
def test_words_of_one_family_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@given(st.lists(st.sampled_from(["Peña’s", "boats", "THE", "Detained", "120", "in", "naval"]), max_size=6))
def test_keys_do_not_depend_on_case(words: list[str]) -> None:
    told = " ".join(words)
    assert keys_of(told) == keys_of(told.lower()) == keys_of(told.upper())


def test_days_and_first_words_are_no_names() -> None:
    text = "Yesterday Ana left. Many went to Callao in March."
    assert name_words(Span(0, len(text)), [], text) == {"ana", "callao"}


@given(st.text(min_size=1, max_size=40), st.data())
def test_what_stands_outside_of_everything_is_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert not outside(Span(start, end), [Span(0, len(text))], text).strip()
    assert outside(Span(start, end), [], text).strip() == text[start:end].strip()
