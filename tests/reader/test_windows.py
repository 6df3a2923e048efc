import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.pieces import CLASSIFY, SEPARATE, Pieces
from rashomon.reader.windows import window_inputs, windows

lengths = st.lists(st.integers(1, 12), max_size=120)


def first_of(sizes: list[int]) -> np.ndarray:
    return np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int64)


@given(lengths, st.integers(12, 60), st.integers(0, 11))
def test_every_word_is_decided_once_and_seen_where_it_is_decided(sizes: list[int], size: int, overlap: int) -> None:
    found = windows(first_of(sizes), size, overlap)
    decided = [i for window in found for i in range(window.decide_start, window.decide_end)]
    assert decided == list(range(len(sizes)))
    assert all(w.start <= w.decide_start <= w.decide_end <= w.end for w in found)


@given(lengths, st.integers(12, 60), st.integers(0, 11))
def test_no_window_is_larger_than_asked(sizes: list[int], size: int, overlap: int) -> None:
    first = first_of(sizes)
    assert all(first[window.end] - first[window.start] <= size for window in windows(first, size, overlap))


def test_a_window_that_is_all_the_text_decides_all_of_it() -> None:
    (window,) = windows(first_of([1, 2, 3]), 254, 64)
    assert (window.start, window.end, window.decide_start, window.decide_end) == (0, 3, 0, 3)


def test_no_words_no_windows() -> None:
    assert windows(first_of([]), 254, 64) == []


def test_the_input_has_special_pieces_at_both_ends() -> None:
    pieces = Pieces(np.array([7, 8, 9]), np.array([1, 1, 2]), np.array([0, 2, 3]))
    ids, shapes, first, last = window_inputs(pieces, windows(pieces.first, 10, 2)[0])
    assert ids.tolist() == [CLASSIFY, 7, 8, 9, SEPARATE]
    assert shapes.tolist() == [0, 1, 1, 2, 0]
    assert first.tolist() == [1, 3]
    assert last.tolist() == [2, 3]
