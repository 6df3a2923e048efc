"""Marks cut words and change none of them."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Article, Span
from rashomon.web.in_place import places
from rashomon.web.pieces import pieces, window


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, int, dict[str, list[Span]]]:
    words = draw(st.text(min_size=1, max_size=30))
    start = draw(st.integers(0, 50))
    starts = draw(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 90), st.integers(1, 40)), max_size=6))
    spans: dict[str, list[Span]] = {"a": [], "b": []}
    for name, begin, length in starts:
        spans[name].append(Span(begin, begin + length))
    return words, start, spans


@given(marked())
def test_each_character_stands_once_and_has_the_marks_that_lie_on_it(
    case: tuple[str, int, dict[str, list[Span]]],
) -> None:
    words, start, spans = case
    cut = pieces(words, start, spans)
    assert "".join(one.words for one in cut) == words
    at = start
    for one in cut:
        for _ in one.words:
            lies = [name for name, many in spans.items() if any(span.start <= at < span.end for span in many)]
            assert list(one.marks) == lies
            at += 1


@given(st.integers(0, 100), st.integers(1, 2000), st.integers(0, 2000), st.integers(10, 900))
def test_a_window_lies_within_and_shows_what_is_looked_for(start: int, length: int, first: int, most: int) -> None:
    whole = Span(start, start + length)
    sought = start + min(first, length - 1)
    shown = window(whole, sought, most)
    assert whole.contains(shown)
    assert len(shown) == min(length, most)
    assert shown.start <= sought < shown.end


def test_marked_words_stand_among_their_sentences() -> None:
    article = Article("a.txt", "One storm came. It rained here. We left soon. Nobody saw it.")
    (one,) = places(article, {"asked": [Span(19, 25)]})
    assert "".join(piece.words for piece in one.pieces) == "One storm came. It rained here. We left soon."
    assert [piece.words for piece in one.pieces if piece.marks] == ["rained"]
    assert one.cited.span == Span(19, 25)
