"""A checkpoint -> the model that ships: ONNX with fused attention and int8 weights, and the facts needed to run it.

Weights are quantised statically, a scale for each output channel; activations when the model runs, from one window
at a time, so that a window's scores depend on that window alone.
"""

import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from rashomon.reader.pieces import CLASSIFY, SEPARATE
from rashomon.reader.tags import ENTITY_TAGS, ROLE_TAGS
from training.network import Network, forbidden


class _OneWindow(nn.Module):
    """The network for one window without padding: (pieces,) in, two and two dimensions out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        roles, entities, links = self.network(ids[None], shapes[None])
        return roles[0], entities[0], links[0]


def export(
    checkpoint: Path, tokenizer: Path, folder: Path, *, window: int, overlap: int, quantise: bool = True
) -> Path:
    """Write the model of a checkpoint to `folder`, with its tokenizer and settings.

    Args:
        checkpoint: what a training run saved.
        tokenizer: the encoder's `tokenizer.json`.
        folder: where to write `reader.onnx`, `tokenizer.json` and `reader.json`.
        window: most wordpieces in a window, special pieces not counted.
        overlap: wordpieces that neighbouring windows share.
        quantise: False leaves 32-bit floats, to measure what int8 costs.

    Returns:
        The path of the ONNX file.

    """
    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    network = Network(None, attention="eager")
    network.load_state_dict(state["network"])
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "reader.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        plain, fused = Path(scratch, "plain.onnx"), Path(scratch, "fused.onnx")
        _trace(network, plain)
        _fuse(plain, fused)
        if quantise:
            types = {"DefaultTensorType": onnx.TensorProto.FLOAT}  # shape inference stops at fused operators
            quantize_dynamic(
                fused,
                target,
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
                extra_options=types,
            )
        else:
            shutil.copy(fused, target)
    transitions = network.transitions.detach().masked_fill(forbidden(), -1e4)
    settings = {
        "role_tags": ROLE_TAGS,
        "entity_tags": ENTITY_TAGS,
        "transitions": [[round(value, 4) for value in row] for row in transitions.tolist()],
        "window": window,
        "overlap": overlap,
    }
    (folder / "reader.json").write_text(json.dumps(settings, indent=1) + "\n")
    shutil.copy(tokenizer, folder / "tokenizer.json")
    return target


def _trace(network: Network, path: Path) -> None:
    ids = torch.tensor([CLASSIFY, *range(2000, 2020), SEPARATE])
    torch.onnx.export(
        _OneWindow(network),
        (ids, torch.ones_like(ids)),
        path,
        input_names=["ids", "shapes"],
        output_names=["roles", "entities", "links"],
        dynamic_axes={
            "ids": {0: "n"},
            "shapes": {0: "n"},
            "roles": {0: "n"},
            "entities": {0: "n"},
            "links": {0: "n", 1: "n"},
        },
        opset_version=17,
        dynamo=False,
    )


def _fuse(plain: Path, fused: Path) -> None:
    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    model = optimize_model(str(plain), model_type="bert", num_heads=12, hidden_size=384, optimization_options=options)
    onnx.save(model.model, str(fused))
