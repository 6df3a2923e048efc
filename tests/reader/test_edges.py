import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.decoding import Run
from rashomon.reader.edges import Edges
from rashomon.reader.encoder import WindowScores
from rashomon.reader.windows import Window

CUE, CONTENT = Run(1, 2, "cue", 1.0), Run(4, 7, "content", 1.0)
Wishes = dict[int, float]


def scored(starts: Wishes, ends: Wishes, words: int = 12) -> list[WindowScores]:
    """A window in which the cue wishes these words for its content's edges."""
    tables: list[np.ndarray] = []
    for wishes in (starts, ends):
        table = np.zeros((words, words), dtype=np.float32)
        for word, wish in wishes.items():
            table[CUE.start, word] = wish
        tables.append(table)
    other = np.zeros((words, words + 1), dtype=np.float32)
    size = np.zeros((words + 1, 4), dtype=np.float32)
    return [WindowScores(Window(0, words, 0, words), other, other, tables[0], tables[1], size[1:], size)]


def settled(starts: Wishes, ends: Wishes, *others: Run) -> tuple[int, int]:
    run = Edges(scored(starts, ends), [CUE, CONTENT, *others]).settle(CONTENT, CUE)
    return run.start, run.end


def test_an_edge_moves_where_the_cue_is_clearly_for_another_word() -> None:
    assert settled({3: 4.0}, {8: 4.0}) == (3, 9)
    assert settled({5: 4.0}, {5: 4.0}) == (5, 6)


def test_it_stays_where_the_cue_is_hardly_for_another() -> None:
    assert settled({3: 1.0}, {8: 1.0}) == (4, 7)


def test_no_edge_moves_into_what_is_another_s() -> None:
    assert settled({1: 9.0}, {9: 9.0}, Run(8, 10, "source", 1.0)) == (4, 7)


def test_a_content_that_the_cue_s_window_does_not_hold_stays_as_it_is() -> None:
    far = Run(11, 14, "content", 1.0)
    assert Edges(scored({}, {}), [CUE, far]).settle(far, CUE) == far


@given(st.dictionaries(st.integers(0, 11), st.floats(-9, 9)), st.dictionaries(st.integers(0, 11), st.floats(-9, 9)))
def test_a_content_never_vanishes(starts: Wishes, ends: Wishes) -> None:
    start, end = settled(starts, ends)
    assert CUE.end <= start < end <= 12
