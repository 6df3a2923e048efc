"""The graph that ships says what the network says. Run by `make test-training`."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: `make test-training` runs these")
pytest.importorskip("transformers", reason="transformers is not here: `make test-training` runs these")
onnxruntime = pytest.importorskip("onnxruntime")

import onnx  # noqa: E402 - after the check for PyTorch

from training.graph import OUTPUTS, build, build_relations  # noqa: E402
from training.network import Answers, Network  # noqa: E402


def test_the_graph_computes_what_the_network_computes(tmp_path: Path) -> None:
    torch.manual_seed(3)
    network = Network(None, attention="eager").eval()
    pieces = {
        "ids": np.array([101, 2054, 3000, 4000, 5000, 102]),
        "shapes": np.array([0, 1, 2, 2, 3, 0]),
        "first": np.array([1, 2, 4]),
        "last": np.array([1, 3, 4]),
    }
    with torch.no_grad():
        expected: Answers = network(*(torch.from_numpy(row)[None] for row in pieces.values()))
    weights = {name: value.numpy() for name, value in network.state_dict().items()}
    onnx.save(build(weights), tmp_path / "m.onnx")
    session = onnxruntime.InferenceSession(tmp_path / "m.onnx", providers=["CPUExecutionProvider"])
    found = dict(zip(OUTPUTS, session.run(None, pieces), strict=True))
    plain = found.pop("plain")
    found |= {"opens": plain[:, 0], "upos": plain[:, 1:]}
    assert set(found) == set(expected._fields)
    onnx.save(build_relations(weights), tmp_path / "r.onnx")
    relations = onnxruntime.InferenceSession(tmp_path / "r.onnx", providers=["CPUExecutionProvider"])
    rows = {"dependents": found["relation_from"], "heads": found["relation_to"][1:]}
    with torch.no_grad():
        wanted = network.relations(expected.relation_from[0], expected.relation_to[0, 1:]).numpy()
    assert np.allclose(relations.run(None, rows)[0], wanted, atol=1e-5)
    for name, value in found.items():
        assert np.allclose(value, getattr(expected, name)[0].numpy(), atol=1e-5), name
