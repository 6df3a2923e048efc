import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.side_by_side import cores, side_by_side


@given(st.lists(st.integers(), max_size=40), st.integers(1, 4), st.integers(0, 9))
def test_results_come_in_the_order_of_the_items(items: list[int], threads: int, ahead: int) -> None:
    assert list(side_by_side(str, items, threads, ahead)) == [str(item) for item in items]


def test_calls_run_side_by_side() -> None:
    both = threading.Barrier(2, timeout=20)
    assert list(side_by_side(lambda _: both.wait() >= 0, range(2), threads=2)) == [True, True]


def test_items_are_taken_up_as_their_turn_comes() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for k in range(100):
            taken.append(k)
            yield k

    results = side_by_side(lambda k: k, items(), threads=2)
    assert next(results) == 0
    assert len(taken) < 10


def test_an_error_comes_in_its_turn_and_ends_the_rest() -> None:
    def call(k: int) -> int:
        time.sleep(0.001)
        return 1 // (k - 2)

    results = side_by_side(call, range(50), threads=2)
    assert [next(results), next(results)] == [-1, -1]
    with pytest.raises(ZeroDivisionError):
        next(results)


def test_there_is_a_core() -> None:
    assert cores() >= 1
