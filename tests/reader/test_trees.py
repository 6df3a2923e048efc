import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.encoder import WindowScores
from rashomon.reader.tags import RELATIONS
from rashomon.reader.trees import Trees, parse
from rashomon.reader.windows import Window


def relations_of(dependents: np.ndarray, _heads: np.ndarray) -> np.ndarray:
    """Score each relation a little higher than the one before it."""
    return np.tile(np.linspace(0, 1, len(RELATIONS), dtype=np.float32), (len(dependents), 1))


def window(arcs: np.ndarray, where: Window) -> WindowScores:
    words = where.end - where.start
    other = np.zeros((words, words), dtype=np.float32)
    size = np.zeros((words + 1, 4), dtype=np.float32)
    return WindowScores(where, arcs, arcs, other, other, size[1:], size)


def arcs(words: int, arrows: dict[int, int]) -> np.ndarray:
    """Words that point at one another; -1 is nothing."""
    table = np.zeros((words, words + 1), dtype=np.float32)
    for word, head in arrows.items():
        table[word, head + 1] = 9.0
    return table


def parsed(table: np.ndarray, sentence: list[int] | None = None) -> Trees:
    words = len(table)
    return parse([window(table, Window(0, words, 0, words))], np.array(sentence or [0] * words), relations_of)


def is_tree(heads: list[int]) -> bool:
    roots = [word for word, head in enumerate(heads) if head == word]
    for start in range(len(heads)):
        word, steps = start, 0
        while heads[word] != word and steps <= len(heads):
            word, steps = heads[word], steps + 1
        if heads[word] != word:
            return False
    return len(roots) == 1


def test_words_take_the_heads_they_point_at() -> None:
    assert parsed(arcs(4, {0: 1, 1: -1, 2: 3, 3: 1})).heads.tolist() == [1, 1, 3, 1]


def test_a_root_has_the_root_s_relation_and_no_other_word_has() -> None:
    found = parsed(arcs(3, {0: 1, 1: -1, 2: 1}))
    assert [RELATIONS[k] == "root" for k in found.relations] == [False, True, False]


def test_a_word_hangs_on_no_other_sentence_and_on_nothing_that_is_no_word() -> None:
    found = parsed(arcs(5, {0: -1, 1: 3, 2: 0, 3: -1, 4: 3}), [0, 0, -1, 1, 1])
    assert found.heads.tolist() == [0, 0, -1, 3, 3]
    assert found.relations[2] == -1


def test_of_two_roots_the_stronger_stays() -> None:
    table = arcs(3, {0: -1, 1: -1, 2: 1})
    table[1, 0] += 1
    table[0, 3] = 5.0
    assert parsed(table).heads.tolist() == [2, 1, 1]


def test_a_circle_is_opened_where_that_costs_least() -> None:
    table = arcs(4, {0: -1, 1: 2, 2: 3, 3: 1})
    table[2, 1] = 8.0
    assert parsed(table).heads.tolist() == [0, 2, 0, 1]


def test_windows_share_a_sentence() -> None:
    left = window(arcs(4, {0: 1, 1: -1, 2: 1, 3: 2}), Window(0, 4, 0, 3))
    right = window(arcs(4, {0: -1, 1: 0, 2: 1, 3: 1}), Window(2, 6, 3, 6))
    assert parse([left, right], np.zeros(6, dtype=np.int64), relations_of).heads.tolist() == [1, 1, 1, 2, 3, 3]


@given(
    st.integers(1, 7).flatmap(
        lambda n: st.lists(st.lists(st.floats(-4, 4, width=32), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)
    )
)
def test_every_sentence_is_one_tree(rows: list[list[float]]) -> None:
    assert is_tree(parsed(np.array(rows, dtype=np.float32)).heads.tolist())
