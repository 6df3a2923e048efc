import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.decoding import decode, decode_between, runs
from rashomon.reader.tags import bio

TAGS = bio(("cue",))
scores = st.lists(st.lists(st.floats(-5, 5, width=32), min_size=3, max_size=3), min_size=1, max_size=5).map(
    lambda rows: np.array(rows, dtype=np.float32)
)
STEPS = np.array([[0.1, 0.3, -1e4], [-0.2, 0.1, 0.4], [0.2, -0.3, 0.1]], dtype=np.float32)


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
        assert np.isclose(found.likely[i], share, atol=1e-4)


def plainly(table: np.ndarray) -> tuple[list[int], np.ndarray]:
    """The best tags and all tags' probabilities, word by word, as the books have it."""
    total, back = STEPS[0] + table[0], []
    forward = [total]
    for row in table[1:]:
        ways = total[:, None] + STEPS
        back.append(ways.argmax(axis=0))
        total = ways.max(axis=0) + row
        forward.append(np.logaddexp.reduce(forward[-1][:, None] + STEPS, axis=0) + row)
    best = [int((total + STEPS[:, 0]).argmax())]
    for pointers in reversed(back):
        best.append(int(pointers[best[-1]]))
    backward = [STEPS[:, 0]]
    for row in table[:0:-1]:
        backward.append(np.logaddexp.reduce(STEPS + row + backward[-1], axis=1))
    joint = np.array(forward) + np.array(backward[::-1])
    return best[::-1], np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))


@given(st.integers(1, 130), st.integers(0, 1000))
def test_blocks_side_by_side_give_what_words_one_by_one_give(words: int, seed: int) -> None:
    table = np.random.default_rng(seed).normal(0, 2, (words, 3)).astype(np.float32)
    found, (best, shares) = decode(table, STEPS), plainly(table)
    assert found.best.tolist() == best
    assert np.allclose(found.likely, shares[np.arange(words), best], atol=1e-4)


def test_runs_join_tags_and_keep_neighbours_apart() -> None:
    table = np.array([[-9, 9, -9], [-9, -9, 9], [-9, 9, -9], [9, -9, -9]], dtype=np.float32)
    found = runs(decode(table, STEPS), TAGS)
    assert [(run.start, run.end) for run in found] == [(0, 2), (2, 3)]
    assert all(run.score > 0.99 for run in found)


@given(scores)
def test_between_words_that_are_outside_the_best_sequence_is_the_best_of_all_allowed_ones(table: np.ndarray) -> None:
    def worth(tags: tuple[int, ...]) -> float:
        torn = any(TAGS[b][0] == "I" and a == 0 for a, b in itertools.pairwise((0, *tags)))
        return float(sum(table[i, tag] for i, tag in enumerate(tags))) - 1e4 * torn

    best = max(worth(tags) for tags in itertools.product(range(3), repeat=len(table)))
    found = tuple(decode_between(table, TAGS).best.tolist())
    assert worth(found) >= best - 0.01  # a word that is nearly surely outside is taken for it


def test_nothing_gives_nothing() -> None:
    nothing = np.zeros((0, 3), dtype=np.float32)
    for found in (decode(nothing, STEPS), decode_between(nothing, TAGS)):
        assert len(found.best) == len(found.likely) == 0
