"""What needs PyTorch: run by `make test-training`."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: `make test-training` runs these")
pytest.importorskip("transformers", reason="transformers is not here: `make test-training` runs these")

from eval.plover import Judged, figures_of  # noqa: E402 - after the check for PyTorch
from rashomon.model import Span  # noqa: E402
from rashomon.reader.encoder import MODEL_FOLDER  # noqa: E402
from rashomon.reader.event_types import EventTyper, SentenceCutter  # noqa: E402
from training.event_network import LEVELS, EventNetwork, export, rounded, shipped_words  # noqa: E402
from training.event_rows import EventRow  # noqa: E402
from training.event_templates import invented  # noqa: E402
from training.event_types import folds  # noqa: E402


def test_the_file_that_ships_says_what_the_network_says(tmp_path: Path) -> None:
    torch.manual_seed(3)
    reader = MODEL_FOLDER / "reader.onnx"
    network = EventNetwork(None, shipped_words(reader), types=3).eval()
    export(network, reader, tmp_path, {"roots": ["A", "B", "C"], "quads": {"A": 1, "B": 2, "C": 3}})
    for name in ("tokenizer.json", "reader.onnx"):
        (tmp_path / name).symlink_to((MODEL_FOLDER / name).resolve())
    given = ("Kestria praised Vardania.", Span(0, 7), Span(16, 24))
    pieces = SentenceCutter(MODEL_FOLDER / "tokenizer.json").cut(*given)
    with rounded(network), torch.no_grad():
        ids, roles = (torch.from_numpy(row)[None] for row in (pieces.ids, pieces.roles))
        expected = network(ids, roles, torch.ones_like(ids)).softmax(1)[0].numpy()
    found = dict(EventTyper(tmp_path).type_of(*given).ranked)
    assert np.allclose([found[root] for root in "ABC"], expected, atol=0.02)


def test_rounding_is_undone() -> None:
    network = EventNetwork(None, torch.zeros(10, 384), types=3)
    weight = network.encoder.encoder.layer[0].output.dense.weight
    exact = weight.detach().clone()
    with rounded(network):
        steps = weight / weight.abs().amax(dim=1, keepdim=True) * LEVELS
        assert torch.allclose(steps, steps.round(), atol=1e-3)
    assert torch.equal(weight, exact)


def test_folds_are_even_and_keep_one_sentence_together() -> None:
    rows = [EventRow(f"Sentence {i % 48}.", "a", "b", "AID" if i % 2 else "YIELD") for i in range(50)]
    dealt = folds(rows, seed=1)
    assert dealt == folds(rows, seed=1)
    assert dealt[0] == dealt[48]
    assert all(8 <= dealt.count(fold) <= 12 for fold in range(5))


def test_invented_sentences_hold_their_source_and_target() -> None:
    rows = invented(300, seed=2)
    assert rows == invented(300, seed=2)
    assert all(row.source in row.sentence and row.target in row.sentence for row in rows)
    assert not any(mark in row.sentence for row in rows for mark in "{}|")


def test_figures_count_every_type_alike() -> None:
    rows = [Judged("AID", 2, "AID", 2)] * 9 + [Judged("YIELD", 2, "AID", 2)]
    assert figures_of(rows)["root macro-F1"] == pytest.approx((18 / 19) / 2)
