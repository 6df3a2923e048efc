"""A checkpoint -> the model that ships: ONNX with fused operators and int8 weights, and the facts needed to run it.

Weights are quantised statically, a scale for each output channel; activations when the model runs, from one window
at a time, so that a window's scores depend on that window alone. Weights have seven bits: with eight, processors
without dot-product instructions overflow in the middle of a sum, and read otherwise than those with them.
"""

import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from rashomon.reader.tags import ENTITY_TAGS, PARTS_OF_SPEECH, RELATIONS, ROLE_TAGS
from rashomon.reader.windows import Cut
from training.graph import EXACT, Floats, build, build_relations
from training.network import Network, forbidden


def export(checkpoint: Path, tokenizer: Path, folder: Path, cut: Cut, *, quantise: bool = True) -> Path:
    """Write the model of a checkpoint to `folder`, with its tokenizer and settings.

    Args:
        checkpoint: what a training run saved.
        tokenizer: the encoder's `tokenizer.json`.
        folder: where to write `reader.onnx`, `tokenizer.json`, `relations.onnx` and `reader.json`.
        cut: how articles are cut into windows when they are read.
        quantise: False leaves 32-bit floats, to measure what int8 costs.

    Returns:
        The path of the ONNX file.

    """
    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    network = Network(None, attention="eager")
    network.load_state_dict(state["network"])
    weights: dict[str, Floats] = {name: value.float().numpy() for name, value in network.state_dict().items()}
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "reader.onnx"
    model = build(weights)
    if quantise:
        with tempfile.TemporaryDirectory() as scratch:
            plain = Path(scratch, "plain.onnx")
            onnx.save(model, plain)
            quantize_dynamic(
                plain,
                target,
                op_types_to_quantize=["MatMul", "Gather"],
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
                nodes_to_exclude=[*EXACT, *(f"{name}.product" for name in EXACT)],
                extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},  # shape inference stops at fused operators
            )
    else:
        onnx.save(model, target)
    onnx.save(build_relations(weights), folder / "relations.onnx")
    transitions = network.transitions.detach().masked_fill(forbidden(), -1e4)
    settings = {
        "role_tags": ROLE_TAGS,
        "entity_tags": ENTITY_TAGS,
        "parts_of_speech": PARTS_OF_SPEECH,
        "relations": RELATIONS,
        "transitions": [[round(value, 4) for value in row] for row in transitions.tolist()],
        "windows": asdict(cut),
    }
    (folder / "reader.json").write_text(json.dumps(settings, indent=1) + "\n")
    shutil.copy(tokenizer, folder / "tokenizer.json")
    return target
