"""Which articles are compared: all that share a passage, whatever the order, and not all with all."""

import random

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.copies.candidates import candidates
from rashomon.link.copies.gists import neighbours
from rashomon.link.copies.sketching import sketch
from rashomon.model.copy import Body, Sketch


def text(seed: int, words: int = 120) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choice("aeioubdklmnrst") for _ in range(6)) for _ in range(words)]


def body(name: str, words: list[str]) -> Body:
    return Body(name, " ".join(words))


@given(st.integers(0, 90), st.integers(0, 90), st.integers(0, 1000))
def test_twenty_six_words_in_a_row_are_never_missed(at: int, to: int, seed: int) -> None:
    one, other = text(seed), text(seed + 5000)
    other[to : to + 26] = one[at : at + 26]
    assert candidates([sketch(body("a-1", one)), sketch(body("a-2", other))]) == [("a-1", "a-2")]


def test_a_brief_cut_from_a_long_report_is_found() -> None:
    long = text(1, 3000)
    assert candidates([sketch(body("a-1", long)), sketch(body("a-2", long[2000:2030]))]) == [("a-1", "a-2")]


def test_texts_that_share_nothing_are_not_compared() -> None:
    assert candidates([sketch(body(f"a-{one}", text(one))) for one in range(30)]) == []


@given(st.permutations(range(12)))
def test_any_order_gives_the_same_pairs(order: list[int]) -> None:
    made = [sketch(body(f"a-{one:02d}", [*text(one % 4), *text(one + 100)])) for one in range(12)]
    assert candidates([made[at] for at in order]) == candidates(made)
    assert len(candidates(made)) == 4 * 3


def test_a_wire_report_with_many_prints_is_a_chain_and_not_all_pairs() -> None:
    made = [sketch(body(f"a-{one:03d}", [*text(7), *text(one + 100, 20)])) for one in range(150)]
    pairs = candidates(made)
    assert len(pairs) < 150 * 10
    reached = {"a-000"}
    for one, other in pairs:
        if one in reached:
            reached.add(other)
    assert len(reached) == 150


@given(st.permutations(range(9)))
def test_neighbours_do_not_depend_on_the_order(order: list[int]) -> None:
    chance = random.Random(3)
    gists = [bytes((chance.randrange(-60, 60) // (1 + one % 3)) & 0xFF for _ in range(384)) for one in range(9)]
    made = [Sketch(f"a-{one}", b"", gist) for one, gist in enumerate([*gists[:6], *gists[:3]])]
    assert neighbours([made[at] for at in order]) == neighbours(made)
    assert {("a-0", "a-6"), ("a-1", "a-7"), ("a-2", "a-8")} == set(neighbours(made))
