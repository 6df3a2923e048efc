"""Texts in other words: only what goes along another text, sentence by sentence."""

from collections.abc import Sequence

import numpy as np

from rashomon.link.copies.rewording import Vectors, gist, reworded, with_rewording
from rashomon.model.copy import Body, PassageKind

TOPICS = ("boat", "mayor", "bread", "bridge", "storm", "school", "goats", "price")


def vectorize(sentences: Sequence[str]) -> Vectors:
    """Take for a sentence's meaning which of the topics it names."""
    made = np.array([[float(topic in one) for topic in TOPICS] for one in sentences], np.float32)
    lengths: Vectors = np.linalg.norm(made, axis=1, keepdims=True)
    return np.divide(made, np.maximum(lengths, 1e-9), dtype=np.float32)


def body(name: str, how: str, topics: Sequence[str]) -> Body:
    return Body(name, " ".join(how.format(topic) for topic in topics))


def test_the_same_told_in_order_is_likely_a_rewrite() -> None:
    one, other = (
        body("a-1", "They spoke about a {} again.", TOPICS[:6]),
        body("a-2", "A {} was their talk of day.", TOPICS),
    )
    found = with_rewording(one, other, None, vectorize)
    assert found is not None
    assert (found.kind, found.likely, len(found.passages)) == (PassageKind.REWORDED, True, 6)
    assert all(TOPICS[at] in each.left.of(one.text) for at, each in enumerate(found.passages))


def test_the_same_in_another_order_is_another_account() -> None:
    one, other = (
        body("a-1", "They spoke about a {} again.", TOPICS),
        body("a-2", "A {} was their talk of day.", TOPICS[::-1]),
    )
    assert reworded(one, other, vectorize) == []


def test_a_text_of_few_sentences_is_not_compared() -> None:
    one, other = (
        body("a-1", "They spoke about a {} again.", TOPICS[:4]),
        body("a-2", "A {} was their talk of day.", TOPICS[:4]),
    )
    assert reworded(one, other, vectorize) == []
    assert gist(one, vectorize) == b""
    assert len(gist(body("a-3", "They spoke about a {} again.", TOPICS), vectorize)) == len(TOPICS)


def test_it_is_the_same_whichever_comes_first() -> None:
    one, other = (
        body("a-1", "They spoke about a {} again.", TOPICS[:6]),
        body("a-2", "A {} was their talk of day.", TOPICS),
    )
    assert reworded(one, other, vectorize) == [each.turned for each in reworded(other, one, vectorize)]
