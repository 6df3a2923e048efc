"""Folding forgets case, accents and the shape of marks, and nothing else that matters."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.views.folding import folded, mentions


@given(st.text())
def test_folding_twice_changes_nothing(words: str) -> None:
    assert folded(folded(words)) == folded(words)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F)))
def test_case_does_not_matter(words: str) -> None:
    assert folded(words.lower()) == folded(words) or "ı" in words


@given(st.text(), st.text(), st.text())
def test_words_mention_what_stands_in_them(left: str, middle: str, right: str) -> None:
    assert mentions(f"{left} {middle} {right}", middle)


def test_what_is_not_known_mentions_nothing() -> None:
    assert not mentions(None, "")
    assert not mentions("Ruiz", "Reiz")
