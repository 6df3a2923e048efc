"""The network that types events, and its graph as it ships.

MiniLM with a role added to each wordpiece's vector; the type is told from four means of the last layer: the first
piece, the source, the target, all else. Its word vectors stay those of the reader model, quantised, so that they need
not be shipped twice. All other weights are learned as they ship: each output's weights are multiples of a step, a ninth
of the largest of them. So coarse, they take less than half a byte each once compressed; learned so, they hardly lose by
it.
"""

import json
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from rashomon.reader.event_types import BOTH, LONGEST, POOLS, SOURCE, TARGET, WIDTH, word_vectors
from training.graph import EPSILON, Floats, Graph, as_model, encoder_layer

LEVELS: Final = 9
"""Steps from 0 to an output's largest weight."""
_ROLES: Final = 4
_TABLE: Final = "encoder.embeddings.word_embeddings.weight"


class EventNetwork(nn.Module):
    """Encoder and types."""

    def __init__(self, pretrained: Path | None, words: Tensor, types: int) -> None:
        """Build the network.

        Args:
            pretrained: folder of the pretrained encoder; None for chance weights.
            words: word vectors, (vocabulary, width).
            types: how many types there are.

        """
        super().__init__()
        config = BertConfig(
            vocab_size=len(words),
            hidden_size=WIDTH,
            num_hidden_layers=6,
            num_attention_heads=12,
            intermediate_size=1536,
            attention_probs_dropout_prob=0.0,
            attn_implementation="sdpa",
        )
        if pretrained is None:
            self.encoder = BertModel(config, add_pooling_layer=False)
        else:
            self.encoder = BertModel.from_pretrained(pretrained, config=config, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight = nn.Parameter(words)
        self.encoder.embeddings.requires_grad_(requires_grad=False)
        self.role = nn.Embedding(_ROLES, WIDTH, padding_idx=0)
        nn.init.normal_(self.role.weight[1:], std=0.02)
        self.dropout = nn.Dropout(0.1)
        self.types = nn.Linear(POOLS * WIDTH, types)

    def forward(self, ids: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """Score the types of sentences, (sentences, types).

        Args:
            ids: piece ids, (sentences, pieces).
            roles: role of each piece, (sentences, pieces).
            mask: 1 for pieces, 0 for padding.

        """
        self.encoder.embeddings.eval()  # frozen, and so without dropout
        hidden = self.encoder.embeddings(ids) + self.role(roles)
        blocked = (1 - mask[:, None, None].to(hidden.dtype)) * -1e4
        for layer in self.encoder.encoder.layer:
            given = layer(hidden, attention_mask=blocked)
            hidden = given[0] if isinstance(given, tuple) else given
        first = torch.zeros_like(mask)
        first[:, 0] = 1
        source, target = (roles == SOURCE) | (roles == BOTH), (roles == TARGET) | (roles == BOTH)
        rows = torch.stack([first.bool(), source, target, (roles == 0) & mask.bool()], dim=1).to(hidden.dtype)
        means = (rows / rows.sum(dim=2, keepdim=True).clamp(min=1)) @ hidden
        scores: Tensor = self.types(self.dropout(means.flatten(1)))
        return scores


def shipped_words(reader: Path) -> Tensor:
    """Take the word vectors out of the reader model, as they come out of their quantisation."""
    scale, zero = _quantisation(reader)
    return torch.from_numpy((word_vectors(reader).astype(np.float32) - zero) * scale)


def _quantisation(reader: Path) -> tuple[np.float32, np.uint8]:
    tensors = {one.name: one for one in onnx.load(reader).graph.initializer}
    scale, zero = (onnx.numpy_helper.to_array(tensors[f"{_TABLE}_{part}"]) for part in ("scale", "zero_point"))
    return np.float32(scale), np.uint8(zero)


@contextmanager
def rounded(network: EventNetwork) -> Iterator[None]:
    """Let a network see its weights as they ship while gradients are found, and have the exact ones back after."""
    weights = [one for one in network.encoder.encoder.parameters() if one.dim() == 2]
    exact = [one.data for one in weights]
    for one in weights:
        one.data = _stepped(one.data)
    try:
        yield
    finally:
        for one, data in zip(weights, exact, strict=True):
            one.data = data


def _stepped(weight: Tensor) -> Tensor:
    step = weight.abs().amax(dim=1, keepdim=True) / LEVELS
    return (weight / step).round() * step


def export(network: EventNetwork, reader: Path, folder: Path, settings: Mapping[str, object]) -> Path:
    """Write `events.onnx.gz` and `events.json`.

    Args:
        network: the network.
        reader: `reader.onnx`, whose word vectors it has learned with.
        folder: where to write.
        settings: `roots`, the types in the network's order, and `quads`, the quad class of each.

    Returns:
        The path of the compressed ONNX file.

    """
    with rounded(network):
        weights: dict[str, Floats] = {name: value.numpy().copy() for name, value in network.state_dict().items()}
    with tempfile.TemporaryDirectory() as scratch:
        plain, small = Path(scratch, "plain.onnx"), Path(scratch, "small.onnx")
        onnx.save(build(weights, *_quantisation(reader)), plain)
        quantize_dynamic(
            plain,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,  # see `training.export`
            weight_type=QuantType.QInt8,
            nodes_to_exclude=["means", "logits.product"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        target = folder / "events.onnx.gz"
        target.write_bytes(_compressed(small.read_bytes()))
    known = {**settings, "words": zlib.crc32(word_vectors(reader).data)}
    (folder / "events.json").write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    return target


def _compressed(model: bytes) -> bytes:
    """Compress as gzip does, by how frequent bytes are alone: weights repeat no runs, and looking for them costs."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16, zlib.DEF_MEM_LEVEL, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(model) + packer.flush()


def build(weights: Mapping[str, Floats], scale: np.float32, zero: np.uint8) -> onnx.ModelProto:
    """Build the model.

    Args:
        weights: the network's `state_dict`, as arrays.
        scale: of the quantised word vectors.
        zero: the zero point of the quantised word vectors.

    Returns:
        A model with the inputs `words`, quantised vectors (pieces, width), `roles` (pieces,) and `pools`
        (pools, pieces), and the output `logits` (1, types).

    """
    graph = Graph(weights)
    base = "encoder.embeddings"
    positions = weights[f"{base}.position_embeddings.weight"][:LONGEST]
    constants: dict[str, NDArray[np.generic]] = {
        "scale": np.array(scale),
        "zero_point": np.array(zero),
        "zero": np.array([0], dtype=np.int64),
        "thirds": np.full(3, WIDTH, dtype=np.int64),
        "flat_shape": np.array([1, POOLS * WIDTH], dtype=np.int64),
        "positions": (positions + weights[f"{base}.token_type_embeddings.weight"][0]).astype(np.float16),
    }
    for name, value in constants.items():
        graph.constant(name, value)
    words = graph.add("DequantizeLinear", ("words", "scale", "zero_point"), "words_embedded")
    count = graph.add("Shape", ("roles",), "count")
    places = graph.add("Slice", ("positions", "zero", count), "positions_embedded")
    exact = graph.add("Cast", (places,), "positions_exact", to=TensorProto.FLOAT)
    total = graph.add("Add", (words, exact), "embedded_places")
    norm = [graph.own(f"{base}.LayerNorm.{part}") for part in ("weight", "bias")]
    normal = graph.add("LayerNormalization", (total, *norm), "embedded", axis=-1, epsilon=EPSILON)
    roles = graph.add("Gather", (graph.own("role.weight"), "roles"), "roles_embedded")
    hidden = graph.add("Unsqueeze", (graph.add("Add", (normal, roles), "marked"), "zero"), "hidden_0")
    for layer in range(sum(name.endswith("attention.self.query.weight") for name in weights)):
        hidden = encoder_layer(graph, hidden, layer)
    means = graph.add("MatMul", ("pools", graph.add("Squeeze", (hidden, "zero"), "flat")), "means")
    graph.linear(graph.add("Reshape", (means, "flat_shape"), "all_means"), "types", "logits")
    inputs = {
        "words": (TensorProto.UINT8, ("pieces", "width")),
        "roles": (TensorProto.INT64, ("pieces",)),
        "pools": (TensorProto.FLOAT, ("pools", "pieces")),
    }
    return as_model(graph, "events", inputs, {"logits": ("sentences", "types")})
