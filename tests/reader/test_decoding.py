import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.decoding import best_tags, marginals, plain_transitions, runs
from rashomon.reader.tags import bio

TAGS = bio(("cue",))
scores = st.lists(st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3), min_size=1, max_size=5).map(np.array)


@given(scores)
def test_the_best_sequence_is_the_best_of_all_allowed_ones(table: np.ndarray) -> None:
    steps = plain_transitions(TAGS)

    def value(tags: tuple[int, ...]) -> float:
        own = sum(table[i, tag] for i, tag in enumerate(tags))
        begin = -1e4 if TAGS[tags[0]][0] == "I" else 0.0
        return float(begin + own + sum(steps[a, b] for a, b in itertools.pairwise(tags)))

    best = max(value(tags) for tags in itertools.product(range(3), repeat=len(table)))
    assert np.isclose(value(tuple(best_tags(table, steps, TAGS))), best, atol=1e-3)


@given(scores)
def test_no_sequence_has_an_inner_tag_without_its_beginning(table: np.ndarray) -> None:
    tags = [TAGS[k] for k in best_tags(table, plain_transitions(TAGS), TAGS)]
    assert all(tag[0] != "I" or before != "O" for before, tag in zip(["O", *tags], tags, strict=False))


def test_runs_join_tags_and_keep_neighbours_apart() -> None:
    found = runs([1, 2, 1, 0], np.eye(3, dtype=np.float32)[[1, 2, 1, 0]], TAGS)
    assert [(run.start, run.end) for run in found] == [(0, 2), (2, 3)]
    assert all(run.score > 0.99 for run in found)


@given(scores)
def test_marginals_are_shares_of_all_allowed_sequences(table: np.ndarray) -> None:
    steps = plain_transitions(TAGS)
    every = list(itertools.product(range(3), repeat=len(table)))
    weight = [
        np.exp(sum(table[i, tag] for i, tag in enumerate(tags)) + sum(steps[a, b] for a, b in itertools.pairwise(tags)))
        for tags in every
    ]
    found = marginals(table, steps)
    for i in range(len(table)):
        for tag in range(3):
            share = sum(w for tags, w in zip(every, weight, strict=True) if tags[i] == tag) / sum(weight)
            assert np.isclose(found[i, tag], share, atol=1e-6)


def test_nothing_gives_nothing() -> None:
    assert best_tags(np.zeros((0, 3), dtype=np.float32), plain_transitions(TAGS), TAGS) == []
    assert len(marginals(np.zeros((0, 3), dtype=np.float32), plain_transitions(TAGS))) == 0
