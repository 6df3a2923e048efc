"""A trained network -> ONNX, with ONNX Runtime's fused operators written as such.

Written node by node and not traced: an exporter takes attention apart, and what puts it together again knows only some
of the shapes in which it comes. One window at a time, without padding.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.network import SIZES

Floats = NDArray[np.float32]
_Kind: TypeAlias = tuple[int, tuple[str, ...]]
"""A tensor's type of numbers and its axes."""
_ROWS: Final[_Kind] = (TensorProto.FLOAT, ("words", "size"))

_FUSED: Final = "com.microsoft"
_OPSET: Final = 17
EPSILON: Final = 1e-12
_HEADS: Final = 12
EXACT: Final = ("roles", "entities", "plain", "link", "arc", "start", "end")
"""Nodes that stay in 32-bit floats: small, and their numbers are compared with one another."""
OUTPUTS: Final = {
    "roles": ("words", "tags"),
    "entities": ("words", "types"),
    "plain": ("words", "parts"),
    "links": ("words", "positions"),
    "arcs": ("words", "positions"),
    "starts": ("words", "words"),
    "ends": ("words", "words"),
    "relation_from": ("words", "size"),
    "relation_to": ("positions", "size"),
}


class Graph:
    """A graph on its way: nodes and weights."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        """Begin a graph; `weights` are the network's, by name."""
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, NDArray[np.generic]] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep a value under a name."""
        self.constants[name] = value
        return name

    def add(self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: object) -> str:
        """Add a node; return the name of its output, which is the node's name, too."""
        self.nodes.append(helper.make_node(operator, list(inputs), [output], output, domain=domain, **attributes))
        return output

    def linear(self, source: str, layer: str, output: str, *, bias: bool = True) -> str:
        """Multiply by a layer's weights; with its bias unless that is left to the next operator."""
        weight = self.constant(f"{output}.weight", np.ascontiguousarray(self.weights[f"{layer}.weight"].T))
        if not bias:
            return self.add("MatMul", (source, weight), output)
        product = self.add("MatMul", (source, weight), f"{output}.product")
        return self.add("Add", (product, self.constant(f"{output}.bias", self.weights[f"{layer}.bias"])), output)

    def own(self, name: str) -> str:
        """Keep a weight of the network under its own name."""
        return self.constant(name, self.weights[name])


def build(weights: Mapping[str, Floats]) -> onnx.ModelProto:
    """Build the model.

    Args:
        weights: the network's `state_dict`, as arrays.

    Returns:
        A model whose inputs are `ids`, `shapes` (pieces,), `first` and `last` (words,), and whose outputs are those of
        `training.network.Answers`, without the dimension of windows; `plain` is `opens` and `upos` side by side.

    """
    graph = Graph(weights)
    hidden = _embeddings(graph)
    graph.constant("thirds", np.full(3, weights["shape.weight"].shape[1], dtype=np.int64))
    for layer in range(sum(name.endswith("attention.self.query.weight") for name in weights)):
        hidden = encoder_layer(graph, hidden, layer)
    _heads(graph, _places(graph, hidden))
    pieces, words = (TensorProto.INT64, ("pieces",)), (TensorProto.INT64, ("words",))
    return as_model(graph, "reader", {"ids": pieces, "shapes": pieces, "first": words, "last": words}, OUTPUTS)


def build_relations(weights: Mapping[str, Floats]) -> onnx.ModelProto:
    """Build the last step to the relations' scores, taken once heads are chosen.

    Returns:
        A model with the inputs `dependents` and `heads`, (words, size) both, rows of `relation_from` and
        `relation_to`, and the output `relations`, (words, relations).

    """
    graph = Graph(weights)
    total = graph.add("Add", ("dependents", "heads"), "total")
    graph.linear(graph.add("Gelu", (total,), "active", _FUSED), "relation", "relations")
    return as_model(graph, "relations", {"dependents": _ROWS, "heads": _ROWS}, {"relations": ("words", "relations")})


def as_model(
    graph: Graph, name: str, inputs: Mapping[str, _Kind], outputs: Mapping[str, tuple[str, ...]]
) -> onnx.ModelProto:
    """Make a model of a graph, with its inputs and outputs by name and axes."""
    made = helper.make_graph(
        graph.nodes,
        name,
        [helper.make_tensor_value_info(known, kind, list(axes)) for known, (kind, axes) in inputs.items()],
        [helper.make_tensor_value_info(known, TensorProto.FLOAT, list(axes)) for known, axes in outputs.items()],
        [numpy_helper.from_array(value, known) for known, value in graph.constants.items()],
    )
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_FUSED, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9)


def _embeddings(graph: Graph) -> str:
    """Look up pieces, shapes and positions; (1, pieces, hidden)."""
    base = "encoder.embeddings"
    positions = (
        graph.weights[f"{base}.position_embeddings.weight"] + graph.weights[f"{base}.token_type_embeddings.weight"][0]
    )
    words = graph.add("Gather", (graph.own(f"{base}.word_embeddings.weight"), "ids"), "pieces_embedded")
    shapes = graph.add("Gather", (graph.own("shape.weight"), "shapes"), "shapes_embedded")
    zero = graph.constant("zero", np.array([0], dtype=np.int64))
    count = graph.add("Shape", ("ids",), "count")
    places = graph.add("Slice", (graph.constant("positions", positions), zero, count), "positions_embedded")
    both = graph.add("Add", (words, shapes), "embedded_words")
    total = graph.add("Add", (both, places), "embedded_places")
    scale, shift = graph.own(f"{base}.LayerNorm.weight"), graph.own(f"{base}.LayerNorm.bias")
    normal = graph.add("LayerNormalization", (total, scale, shift), "embedded", axis=-1, epsilon=EPSILON)
    return graph.add("Unsqueeze", (normal, zero), "hidden_0")


def encoder_layer(graph: Graph, hidden: str, layer: int) -> str:
    """Add a layer of the encoder behind the node `hidden`; return the name of its output."""
    base, own = f"encoder.encoder.layer.{layer}", f"layer_{layer}"
    parts = [f"{base}.attention.self.{part}" for part in ("query", "key", "value")]
    weight = np.concatenate([graph.weights[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([graph.weights[f"{part}.bias"] for part in parts])
    product = graph.add(
        "MatMul", (hidden, graph.constant(f"{own}.qkv", np.ascontiguousarray(weight))), f"{own}.product"
    )
    names = [f"{own}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [product, "thirds"], names, f"{own}.split", axis=2))
    shift = graph.constant(f"{own}.qkv_bias", bias)
    seen = graph.add("MultiHeadAttention", (*names, shift), f"{own}.attention", _FUSED, num_heads=_HEADS)
    out = graph.linear(seen, f"{base}.attention.output.dense", f"{own}.out")
    attended = _normal(graph, (out, hidden), f"{base}.attention.output", f"{own}.attended")
    wide = graph.linear(attended, f"{base}.intermediate.dense", f"{own}.wide", bias=False)
    active = graph.add("BiasGelu", (wide, graph.own(f"{base}.intermediate.dense.bias")), f"{own}.active", _FUSED)
    narrow = graph.linear(active, f"{base}.output.dense", f"{own}.narrow")
    return _normal(graph, (narrow, attended), f"{base}.output", f"hidden_{layer + 1}")


def _normal(graph: Graph, both: tuple[str, str], base: str, output: str) -> str:
    total = graph.add("Add", both, f"{output}.total")
    norm = [graph.own(f"{base}.LayerNorm.{part}") for part in ("weight", "bias")]
    return graph.add("LayerNormalization", (total, *norm), output, axis=-1, epsilon=EPSILON)


def _places(graph: Graph, hidden: str) -> str:
    """Take the first piece, and the mean of each word's first and last piece; (positions, hidden)."""
    flat = graph.add("Squeeze", (hidden, "zero"), "flat")
    first = graph.add("Gather", (flat, "first"), "first_pieces")
    last = graph.add("Gather", (flat, "last"), "last_pieces")
    both = graph.add("Add", (first, last), "both_pieces")
    means = graph.add("Mul", (both, graph.constant("half", np.array(0.5, dtype=np.float32))), "means")
    top = graph.add("Gather", (flat, "zero"), "top")
    return graph.add("Concat", (top, means), "places", axis=0)


def _heads(graph: Graph, places: str) -> None:
    wide = graph.linear(places, "projection", "projected.wide", bias=False)
    active = graph.add("BiasGelu", (wide, graph.own("projection.bias")), "projected", _FUSED)
    sizes = graph.constant("sizes", np.array(list(SIZES.values()), dtype=np.int64))
    names = [f"{name}.places" for name in SIZES]
    graph.nodes.append(helper.make_node("Split", [active, sizes], names, "split", axis=1))
    one = graph.constant("one", np.array([1], dtype=np.int64))
    end = graph.constant("end_of_all", np.array([np.iinfo(np.int64).max], dtype=np.int64))

    def words(name: str) -> str:
        return graph.add("Slice", (name, one, end, "zero"), f"{name}.words")

    for name in ("roles", "entities"):
        graph.linear(words(f"{name}.places"), name, name)
    graph.linear(words(places), "plain", "plain")
    relation = graph.linear(places, "relation_projection", "relation_both")
    half = graph.weights["relation_projection.bias"].shape[0] // 2
    halves = graph.constant("halves", np.array([half, half], dtype=np.int64))
    graph.nodes.append(
        helper.make_node("Split", [relation, halves], ["relation_places", "relation_to"], "relation_split", axis=1)
    )
    graph.add("Slice", ("relation_places", one, end, "zero"), "relation_from")
    cue = words("cue.places")
    _points(graph, words("link_from.places"), "link", "link_to.places", "links")
    _points(graph, words("arc_from.places"), "arc", "arc_to.places", "arcs")
    _points(graph, cue, "start", words("start.places"), "starts")
    _points(graph, cue, "end", words("end.places"), "ends")


def _points(graph: Graph, start: str, weight: str, end: str, output: str) -> None:
    table = graph.weights[weight]
    turned = graph.add("MatMul", (start, graph.constant(f"{weight}.table", table[:-1])), weight)
    moved = graph.add("Add", (turned, graph.constant(f"{weight}.shift", table[-1])), f"{weight}.moved")
    other = graph.add("Transpose", (end,), f"{weight}.turned", perm=[1, 0])
    graph.add("MatMul", (moved, other), output)
