import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.decoding import decode, plain_transitions, runs
from rashomon.reader.tags import bio

TAGS = bio(("cue",))
scores = st.lists(st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3), min_size=1, max_size=5).map(
    lambda rows: np.array(rows, dtype=np.float32)
)
STEPS = plain_transitions(TAGS) + np.array([[0.1, 0.3, 0], [-0.2, 0.1, 0.4], [0.2, -0.3, 0.1]], dtype=np.float32)


def value(table: np.ndarray, tags: tuple[int, ...]) -> float:
    """The score of a sequence that stands between words outside every span."""
    own = sum(table[i, tag] for i, tag in enumerate(tags))
    return float(own + sum(STEPS[a, b] for a, b in itertools.pairwise((0, *tags, 0))))


@given(scores)
def test_the_best_sequence_is_the_best_of_all_allowed_ones(table: np.ndarray) -> None:
    best = max(value(table, tags) for tags in itertools.product(range(3), repeat=len(table)))
    assert np.isclose(value(table, tuple(decode(table, STEPS).best)), best, atol=1e-3)


@given(scores)
def test_no_sequence_has_an_inner_tag_without_its_beginning(table: np.ndarray) -> None:
    tags = [TAGS[k] for k in decode(table, STEPS).best]
    assert all(tag[0] != "I" or before != "O" for before, tag in zip(["O", *tags], tags, strict=False))


@given(scores)
def test_a_tag_s_probability_is_its_share_of_all_allowed_sequences(table: np.ndarray) -> None:
    every = list(itertools.product(range(3), repeat=len(table)))
    weight = [np.exp(value(table, tags)) for tags in every]
    found = decode(table, STEPS)
    for i, best in enumerate(found.best):
        share = sum(w for tags, w in zip(every, weight, strict=True) if tags[i] == best) / sum(weight)
        assert np.isclose(found.likely[i], share, atol=1e-3)  # a sure word's is its own


@given(st.lists(scores, min_size=1, max_size=4))
def test_what_stands_between_words_that_are_surely_outside_is_decoded_as_if_alone(tables: list[np.ndarray]) -> None:
    outside = np.array([[60.0, -60.0, -60.0]], dtype=np.float32)
    whole = decode(np.concatenate([part for table in tables for part in (table, outside)]), STEPS)
    alone = [tag for table in tables for tag in (*decode(table, STEPS).best, 0)]
    assert whole.best.tolist() == alone


def test_runs_join_tags_and_keep_neighbours_apart() -> None:
    table = np.array([[-9, 9, -9], [-9, -9, 9], [-9, 9, -9], [9, -9, -9]], dtype=np.float32)
    found = runs(decode(table, plain_transitions(TAGS)), TAGS)
    assert [(run.start, run.end) for run in found] == [(0, 2), (2, 3)]
    assert all(run.score > 0.99 for run in found)


def test_nothing_gives_nothing() -> None:
    found = decode(np.zeros((0, 3), dtype=np.float32), STEPS)
    assert len(found.best) == len(found.likely) == 0
