"""Blocks give each pair once, however it is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.blocks import LARGEST, Lookup, Splitting, pairs_within

BLOCKS = st.lists(st.sets(st.integers(0, 120), max_size=LARGEST * 2).map(sorted), max_size=4)


def splitting(near: int) -> Splitting:
    return Splitting(lambda at: [f"sort {at % 2}", "all"] if at % 3 else [], lambda at: (at * 7 % 11, at), near)


@given(blocks=BLOCKS, near=st.integers(1, 5))
def test_looking_pairs_up_gives_those_that_blocks_give_each_once(blocks: list[list[int]], near: int) -> None:
    found = list(Lookup(blocks, splitting(near)).pairs())
    assert len(found) == len(set(found))
    assert set(found) == {pair for block in blocks for pair in pairs_within(block, splitting(near))}
    assert found == sorted(found)


def test_of_a_block_that_is_too_large_only_the_near_are_paired() -> None:
    many = list(range(LARGEST + 1))
    apart = Splitting(lambda _at: ("one",), int, 2)
    assert all(other - one <= 2 for one, other in Lookup([many], apart).pairs())
