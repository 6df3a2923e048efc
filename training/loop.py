"""The training loop: can be cut anywhere and resumed, and gives the same model for the same seed.

A run is a folder: `checkpoint.pt` (all that is needed to go on), `log.jsonl` (one line each twenty steps, to be
plotted by `python -m training.plot`). Order and damage of the examples depend on the seed and the pass alone.
"""

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from training.corpora import Document
from training.examples import Example, ExampleMaker
from training.loss import WEIGHTS, collate, losses
from training.network import Network


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. Rates are peaks of a one-cycle schedule; sizes are in wordpieces.

    Attributes:
        passes: how often the material is gone through.
        batch: windows in a step.
        rate: learning rate of the encoder's last layer.
        layer_decay: what each layer's rate is of that of the layer above it.
        head_rate: learning rate of the heads.
        decay: weight decay.
        warm: share of the steps in which the rates rise.
        window: most pieces of a window.
        reach: how many pieces before its end a window may hand over to the next.
        context: how many pieces before that place the next one sees.
        silver: what a machine's entity labels are worth beside people's.
        seed: of everything that is left to chance.

    """

    passes: int = 7
    batch: int = 16
    rate: float = 2e-4
    layer_decay: float = 1.0
    head_rate: float = 1e-3
    decay: float = 0.01
    warm: float = 0.1
    window: int = 254
    reach: int = 64
    context: int = 16
    silver: float = 0.3
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Material:
    """Documents, and how often one pass goes through them.

    Attributes:
        documents: of those that share a name (one article, several annotators), a pass takes one by chance.
        times: how often.

    """

    documents: tuple[Document, ...]
    times: int = 1


def rate_at(done: float, warm: float) -> float:
    """Share of the peak learning rate when a share `done` of the steps is done.

    Examples:
        >>> [round(rate_at(done, warm=0.1), 2) for done in (0, 0.05, 0.1, 1)]
        [0.0, 0.5, 1.0, 0.0]

    """
    if done < warm:
        return done / warm
    return 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm)))


class Run:
    """One training run in a folder."""

    def __init__(self, folder: Path, plan: Plan, network: Network, maker: ExampleMaker) -> None:
        """Set up the run; nothing is written yet."""
        self._folder = folder
        self._plan = plan
        self._network = network
        self._maker = maker
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        network.to(self._device)
        self._optimizer = torch.optim.AdamW(_groups(network, plan), lr=plan.rate, weight_decay=plan.decay, fused=True)
        self._step = 0

    @property
    def checkpoint(self) -> Path:
        """The file that holds all that is needed to go on."""
        return self._folder / "checkpoint.pt"

    def resume(self) -> None:
        """Go on from the last checkpoint, if there is one."""
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint, weights_only=False, map_location=self._device)
            self._network.load_state_dict(state["network"])
            self._optimizer.load_state_dict(state["optimizer"])
            self._step = state["step"]

    def begin_from(self, checkpoint: Path) -> None:
        """Begin with the network of another run, unless this one has begun."""
        if not self._step:
            state = torch.load(checkpoint, weights_only=False, map_location=self._device)
            self._network.load_state_dict(state["network"])

    def train(self, material: Sequence[Material], save_each: int = 100) -> None:
        """Train until the plan's passes are done, saving a checkpoint each `save_each` steps."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "plan.json").write_text(json.dumps(asdict(self._plan), indent=1))
        per_pass = len(self._batches(material, 0))
        total = per_pass * self._plan.passes
        began, first = time.monotonic(), self._step
        for current in range(self._plan.passes):
            if self._step >= (current + 1) * per_pass:
                continue
            batches = self._batches(material, current)
            # A pass may differ from the first by a batch or two: the plan's length is the first one's.
            for examples in [*batches, *batches][self._step - current * per_pass : per_pass]:
                row = self._learn(examples, self._step / total)
                self._step += 1
                if self._step % 20 == 0:
                    pace = (time.monotonic() - began) / (self._step - first)
                    left = pace * (total - self._step) / 60
                    self._log({"step": self._step, "of": total, "minutes_left": round(left, 1), **row})
                if self._step % save_each == 0:
                    self._save()
        self._save()

    def _learn(self, examples: list[Example], done: float) -> dict[str, float]:
        share = rate_at(done, self._plan.warm)
        for group in self._optimizer.param_groups:
            group["lr"] = group["peak"] * share
        self._network.train()
        torch.manual_seed(self._plan.seed * 1_000_003 + self._step)
        batch = collate(examples).on(self._device)
        with torch.autocast(self._device.type, dtype=torch.bfloat16, enabled=self._fast()):
            each = losses(self._network, batch)
        loss = sum(WEIGHTS[task] * value for task, value in each.items())
        self._optimizer.zero_grad(set_to_none=True)
        torch.as_tensor(loss).backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        return {task: round(value.item(), 4) for task, value in each.items()}

    def _fast(self) -> bool:
        """Whether the processor computes in bfloat16."""
        if self._device.type == "cuda":
            return True
        flags = Path("/proc/cpuinfo")
        return flags.exists() and "avx512_bf16" in flags.read_text()

    def _batches(self, material: Sequence[Material], current: int) -> list[list[Example]]:
        chance = random.Random(f"{self._plan.seed}-{current}")
        examples = [
            example
            for part in material
            for _ in range(part.times)
            for example in self._maker.damaged(_one_of_each(part.documents, chance), chance)
        ]
        chance.shuffle(examples)
        pool = 50 * self._plan.batch
        found: list[list[Example]] = []
        for start in range(0, len(examples), pool):
            part = sorted(examples[start : start + pool], key=lambda example: len(example.ids))
            batches = [part[i : i + self._plan.batch] for i in range(0, len(part), self._plan.batch)]
            chance.shuffle(batches)
            found += batches
        return found

    def _save(self) -> None:
        state: dict[str, Any] = {
            "network": self._network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "step": self._step,
        }
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def _log(self, row: dict[str, float]) -> None:
        with (self._folder / "log.jsonl").open("a", encoding="utf-8") as handle:
            handle.write(json.dumps(row) + "\n")


def _one_of_each(documents: Sequence[Document], chance: random.Random) -> Iterator[Document]:
    """Take one of the documents that share a name."""
    named: dict[str, list[Document]] = {}
    for document in documents:
        named.setdefault(document.name, []).append(document)
    return (chance.choice(same) if len(same) > 1 else same[0] for same in named.values())


def _groups(network: Network, plan: Plan) -> list[dict[str, Any]]:
    """Sort the parameters by their learning rate: heads, layers from the last to the first, embeddings."""
    layers = network.encoder.config.num_hidden_layers
    groups: dict[float, list[Any]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if not name.startswith("encoder."):
            rate = plan.head_rate
        else:
            layer = int(name.split(".layer.")[1].split(".")[0]) + 1 if ".layer." in name else 0
            rate = plan.rate * plan.layer_decay ** (layers - layer)
        groups.setdefault(rate, []).append(parameter)
    return [{"params": parameters, "peak": rate} for rate, parameters in groups.items()]
