"""The training loop: can be cut anywhere and resumed, and gives the same model for the same seed.

A run is a folder: `checkpoint.pt` (all that is needed to go on), `log.jsonl` (one line each twenty steps, to be
plotted). Order and damage of the examples depend on the seed and the pass alone.
"""

import json
import math
import random
import time
from collections.abc import Iterator
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
    """How to train. Rates are peaks of a one-cycle schedule; sizes are in wordpieces."""

    passes: int = 5
    batch: int = 16
    rate: float = 2e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm: float = 0.1
    window: int = 254
    overlap: int = 32
    seed: int = 1


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
        heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.") and p.requires_grad]
        body = [p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad]
        self._optimizer = torch.optim.AdamW(
            [{"params": body, "peak": plan.rate}, {"params": heads, "peak": plan.head_rate}],
            lr=plan.rate,
            weight_decay=plan.decay,
        )
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

    def train(self, documents: list[Document], gold_entities: list[Document], save_each: int = 200) -> None:
        """Train until the plan's passes are done, saving a checkpoint each `save_each` steps."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "plan.json").write_text(json.dumps(asdict(self._plan), indent=1))
        per_pass = len(list(self._batches(documents, gold_entities, 0)))
        total = per_pass * self._plan.passes
        began, self_start = time.monotonic(), self._step
        while self._step < total:
            current = self._step // per_pass
            for position, examples in enumerate(self._batches(documents, gold_entities, current)):
                if position < self._step - current * per_pass:
                    continue
                if self._step >= total or position >= per_pass:
                    break
                row = self._learn(examples, self._step / total)
                self._step += 1
                if self._step % 20 == 0:
                    pace = (time.monotonic() - began) / (self._step - self_start)
                    self._log(
                        {"step": self._step, "of": total, "minutes_left": pace * (total - self._step) / 60, **row}
                    )
                if self._step % save_each == 0:
                    self._save()
            self._step = max(self._step, min((current + 1) * per_pass, total))
        self._save()

    def _learn(self, examples: list[Example], done: float) -> dict[str, float]:
        share = rate_at(done, self._plan.warm)
        for group in self._optimizer.param_groups:
            group["lr"] = group["peak"] * share
        self._network.train()
        torch.manual_seed(self._plan.seed * 1_000_003 + self._step)
        batch = collate(examples)
        batch = type(batch)(**{k: getattr(batch, k).to(self._device) for k in batch.__slots__})
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

    def _batches(self, documents: list[Document], gold: list[Document], current: int) -> Iterator[list[Example]]:
        chance = random.Random(f"{self._plan.seed}-{current}")
        examples = self._maker.damaged(documents, chance) + self._maker.damaged(gold, chance)
        chance.shuffle(examples)
        pool = 50 * self._plan.batch
        for start in range(0, len(examples), pool):
            part = sorted(examples[start : start + pool], key=lambda example: len(example.ids))
            batches = [part[i : i + self._plan.batch] for i in range(0, len(part), self._plan.batch)]
            chance.shuffle(batches)
            yield from batches

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
