import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.pieces import CLASSIFY, LINE_BREAK, SEPARATE, STOPS, Pieces
from rashomon.reader.windows import Cut, window_inputs, windows

PLAIN = 5000
words = st.lists(st.tuples(st.integers(1, 12), st.sampled_from([PLAIN, LINE_BREAK, int(STOPS[0])])), max_size=120)
cuts = st.builds(Cut, size=st.integers(12, 60), reach=st.integers(0, 40), context=st.integers(0, 11))


def pieces_of(sizes: list[tuple[int, int]]) -> Pieces:
    """Pieces of words, given how many each has and which is its first."""
    ids = [piece for size, head in sizes for piece in [head, *[PLAIN] * (size - 1)]]
    first = np.concatenate(([0], np.cumsum([size for size, _ in sizes], dtype=np.int64))).astype(np.int64)
    return Pieces(np.array(ids, dtype=np.int64), np.ones(len(ids), dtype=np.int64), first)


def single(*heads: int) -> Pieces:
    return pieces_of([(1, head) for head in heads])


@given(words, cuts)
def test_every_word_is_decided_once_and_seen_where_it_is_decided(sizes: list[tuple[int, int]], cut: Cut) -> None:
    found = windows(pieces_of(sizes), cut)
    decided = [i for window in found for i in range(window.decide_start, window.decide_end)]
    assert decided == list(range(len(sizes)))
    assert all(w.start <= w.decide_start <= w.decide_end <= w.end for w in found)


@given(words, cuts)
def test_no_window_is_larger_than_asked(sizes: list[tuple[int, int]], cut: Cut) -> None:
    pieces = pieces_of(sizes)
    assert all(pieces.first[w.end] - pieces.first[w.start] <= cut.size for w in windows(pieces, cut))


def test_a_window_hands_over_where_a_paragraph_begins_before_where_a_sentence_does() -> None:
    stop = int(STOPS[0])
    text = single(PLAIN, PLAIN, LINE_BREAK, PLAIN, stop, PLAIN, PLAIN, PLAIN, PLAIN)
    assert windows(text, Cut(size=7, reach=5, context=1))[0].decide_end == 3
    assert windows(text, Cut(size=7, reach=3, context=1))[0].decide_end == 5
    assert windows(text, Cut(size=7, reach=1, context=1))[0].decide_end == 6


def test_a_window_that_is_all_the_text_decides_all_of_it() -> None:
    (window,) = windows(single(PLAIN, PLAIN, PLAIN), Cut(size=254, reach=64, context=16))
    assert (window.start, window.end, window.decide_start, window.decide_end) == (0, 3, 0, 3)


def test_no_words_no_windows() -> None:
    assert windows(single(), Cut(size=254, reach=64, context=16)) == []


def test_the_input_has_special_pieces_at_both_ends() -> None:
    pieces = Pieces(np.array([7, 8, 9]), np.array([1, 1, 2]), np.array([0, 2, 3]))
    ids, shapes, first, last = window_inputs(pieces, windows(pieces, Cut(size=10, reach=2, context=2))[0])
    assert ids.tolist() == [CLASSIFY, 7, 8, 9, SEPARATE]
    assert shapes.tolist() == [0, 1, 1, 2, 0]
    assert first.tolist() == [1, 3]
    assert last.tolist() == [2, 3]
