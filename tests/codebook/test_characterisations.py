"""The words of a pole in a text."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.characterisations import Axis, Pole, pole_words


def test_an_adjective_counts_before_its_noun_alone() -> None:
    (one,) = pole_words("a lawful blockade")
    assert (one.entry.axis, one.entry.pole, one.noun) == (Axis.ACT, Pole.AFFIRMS, "blockade")
    assert pole_words("a lawful wife") == ()


def test_words_may_stand_between_and_quotation_marks() -> None:
    text = "the “true and legitimate” elected leader"
    assert [one.span.of(text) for one in pole_words(text)] == ["true and legitimate” elected leader"]


def test_opposite_poles_are_opposite() -> None:
    assert {pole.opposite.opposite for pole in Pole} == set(Pole)
    assert all(pole.opposite is not pole for pole in Pole)


@given(st.lists(st.sampled_from(["rebel", "FAKE", "president", "the", "unfair", "elections", "“", ",", "\n"])))
def test_words_lie_in_their_span_and_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for one in pole_words(text):
        assert 0 <= one.span.start <= one.word.start < one.word.end <= one.span.end <= len(text)
