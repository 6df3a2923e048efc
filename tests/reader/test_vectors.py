"""Vectors of sentences: of length 1, the same alone as beside others, and nearer where more is told alike."""

from pathlib import Path

import numpy as np
import pytest

from rashomon.errors import CallError
from rashomon.reader.vectors import SIZE, SentenceVectors


def test_vectors_do_not_depend_on_what_stands_beside() -> None:
    sentences = ["Rain fell on the harbour.", "", "The mayor resigned on Monday."]
    together = SentenceVectors()(sentences)
    assert together.shape == (3, SIZE)
    assert np.allclose(np.linalg.norm(together, axis=1), [1, 0, 1], atol=1e-5)
    for at, sentence in enumerate(sentences):
        assert np.array_equal(SentenceVectors()([sentence])[0], together[at])


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="table of wordpieces"):
        SentenceVectors(tmp_path)
