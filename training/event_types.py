"""Learn to type events: `python -m training.event_types [--shared ../shared] [--folds] [--resume]`.

First from invented sentences and PLOVER's gold records, then from the sentences that people have typed. Without
`--folds` the model that ships is learned from all of them and exported. With it, each sentence is typed by a model that
has learned from the other four fifths, quantised as it ships; the figures are kept beside the model, for people in
`EVENTS.md` and for `python -m eval.plover` in `events-folds.json`. On two cores the model takes nine minutes, the folds
of two seeds twenty more; what a run has done already, `--resume` takes from its folder.
"""

import argparse
import json
import math
import random
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from eval.plover import Judged, figures_of, spans_in
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.event_types import EventTyper, RolePieces, SentenceCutter
from training.__main__ import pretrained_folder
from training.event_card import write_card
from training.event_network import EventNetwork, export, rounded, shipped_words
from training.event_rows import EventRow, gold_records, quads, sentences
from training.event_templates import invented

FOLDS: Final = 5
SEEDS: Final = (1, 2)
_INVENTED: Final = 4500
_SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Phase:
    """How to learn from one set of rows.

    Attributes:
        passes: how often the rows are gone through.
        batch: sentences in a step.
        rate: peak learning rate of the encoder, whose rise takes a tenth of the steps.
        head_rate: of the rest.
        smooth: share of the answer that is spread over all types.

    """

    passes: int
    batch: int = 16
    rate: float = 1e-4
    head_rate: float = 1e-3
    smooth: float = 0.1


FIRST: Final = Phase(passes=2, batch=32)
THEN: Final = Phase(passes=6)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence to learn from: its pieces and the number of its type."""

    pieces: RolePieces
    type: int


class Course:
    """All that learning needs: the reader's words and pieces, the folder of the run."""

    def __init__(self, rows: Sequence[EventRow], model: Path, run: Path) -> None:
        """Prepare.

        Args:
            rows: the sentences that people have typed; their types are those that are told.
            model: folder of the reader model.
            run: folder of the run.

        """
        self.rows, self.model, self.run = rows, model, run
        self.roots = sorted({row.root for row in rows})
        self._cutter = SentenceCutter(model / "tokenizer.json")
        self._words = shipped_words(model / "reader.onnx")
        run.mkdir(parents=True, exist_ok=True)

    def lessons(self, rows: Iterable[EventRow]) -> list[Lesson]:
        """Cut rows into pieces."""
        found = []
        for row in rows:
            spans = spans_in(row.sentence, row.source, row.target)
            pieces = self._cutter.cut(row.sentence, spans.source, spans.target)
            found.append(Lesson(pieces, self.roots.index(row.root)))
        return found

    def network(self) -> EventNetwork:
        """Make a network that has learned nothing of events."""
        return EventNetwork(pretrained_folder(), self._words.clone(), len(self.roots))

    def export(self, network: EventNetwork, folder: Path) -> Path:
        """Write a network as it ships."""
        settings = {"roots": self.roots, "quads": quads(self.rows)}
        return export(network, self.model / "reader.onnx", folder, settings)

    def begun(self, first: Sequence[EventRow], *, resume: bool) -> dict[str, Tensor]:
        """Learn from rows that are not judged; return the network's weights."""
        path = self.run / "begun.pt"
        if not (resume and path.exists()):
            torch.manual_seed(_SEED)
            network = self.network()
            learn(network, self.lessons(first), FIRST, _SEED)
            torch.save(network.state_dict(), path)
        weights: dict[str, Tensor] = torch.load(path, weights_only=True)
        return weights

    def learned(self, begun: dict[str, Tensor], rows: Sequence[EventRow], seed: int) -> EventNetwork:
        """Go on from begun weights with rows that people have typed."""
        torch.manual_seed(seed)
        network = self.network()
        network.load_state_dict(begun)
        learn(network, self.lessons(rows), THEN, seed)
        return network


def learn(network: EventNetwork, lessons: Sequence[Lesson], phase: Phase, seed: int) -> None:
    """Train a network; the order depends on the seed alone.

    Args:
        network: is changed.
        lessons: what it learns from.
        phase: how.
        seed: of the order.

    """
    chance = random.Random(seed)
    encoder = list(network.encoder.encoder.parameters())
    head = [*network.role.parameters(), *network.types.parameters()]
    groups = [{"params": encoder, "lr": phase.rate}, {"params": head, "lr": phase.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = phase.passes * math.ceil(len(lessons) / phase.batch)
    rates = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(10 * step / steps, 1 - step / steps))
    loss_of = nn.CrossEntropyLoss(label_smoothing=phase.smooth)
    for turn in range(phase.passes):
        network.train()
        lost = 0.0
        for batch in _batches(lessons, phase.batch, chance):
            with rounded(network):
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    scores = network(*_padded([one.pieces for one in batch]))
                loss = loss_of(scores.float(), torch.tensor([one.type for one in batch]))
                optimizer.zero_grad()
                loss.backward()
            nn.utils.clip_grad_norm_([*encoder, *head], 1.0)
            optimizer.step()
            rates.step()
            lost += loss.item() * len(batch)
        print(f"  pass {turn + 1} of {phase.passes}: loss {lost / len(lessons):.3f}", flush=True)
    network.eval()


def _batches(lessons: Sequence[Lesson], size: int, chance: random.Random) -> list[list[Lesson]]:
    """Shuffle, and put lessons of about one length together."""
    order = list(lessons)
    chance.shuffle(order)
    found: list[list[Lesson]] = []
    for start in range(0, len(order), 8 * size):
        near = sorted(order[start : start + 8 * size], key=lambda one: len(one.pieces.ids))
        found += [near[i : i + size] for i in range(0, len(near), size)]
    chance.shuffle(found)
    return found


def _padded(rows: Sequence[RolePieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Put sentences into one array: ids, roles and the mask of what is no padding."""
    ids, roles, mask = (torch.zeros(len(rows), max(len(row.ids) for row in rows), dtype=torch.long) for _ in range(3))
    for i, row in enumerate(rows):
        width = len(row.ids)
        ids[i, :width], roles[i, :width] = torch.from_numpy(row.ids), torch.from_numpy(row.roles)
        mask[i, :width] = 1
    return ids, roles, mask


def folds(rows: Sequence[EventRow], seed: int) -> list[int]:
    """Deal rows into folds, each type evenly; rows with one sentence come into one fold.

    Returns:
        The fold of each row.

    """
    chance = random.Random(seed)
    order = list(range(len(rows)))
    chance.shuffle(order)
    order.sort(key=lambda i: rows[i].root)
    found: dict[str, int] = {}
    for place, i in enumerate(order):
        found.setdefault(rows[i].key, place % FOLDS)
    return [found[row.key] for row in rows]


def cross_validated(course: Course, begun: dict[str, Tensor], seed: int, *, resume: bool) -> list[Judged]:
    """Type each row by a model that has learned from the rows of the other folds."""
    dealt = folds(course.rows, seed)
    judged: list[Judged] = []
    for fold in range(FOLDS):
        kept = course.run / f"fold-{seed}-{fold}.json"
        held = [row for row, own in zip(course.rows, dealt, strict=True) if own == fold]
        if not (resume and kept.exists()):
            print(f"seed {seed}, fold {fold + 1} of {FOLDS}", flush=True)
            others = [row for row, own in zip(course.rows, dealt, strict=True) if own != fold]
            network = course.learned(begun, others, seed)
            with tempfile.TemporaryDirectory() as scratch:
                for name in ("tokenizer.json", "reader.onnx"):
                    Path(scratch, name).symlink_to((course.model / name).resolve())
                course.export(network, Path(scratch))
                typer = EventTyper(Path(scratch))
                found = [
                    typer.type_of(row.sentence, *spans_in(row.sentence, row.source, row.target)[:2]) for row in held
                ]
            kept.write_text(json.dumps([(one.root, one.quad, one.ranked) for one in found]), encoding="utf-8")
        told = json.loads(kept.read_text(encoding="utf-8"))
        judged += [Judged(row.root, row.quad, *one[:2]) for row, one in zip(held, told, strict=True)]
        print({name: round(value, 3) for name, value in figures_of(judged).items()}, flush=True)
    return judged


def milliseconds(rows: Sequence[EventRow], model: Path) -> float:
    """Measure how long the model that ships takes for a sentence, on one core."""
    typer = EventTyper(model)
    given = [(row.sentence, *spans_in(row.sentence, row.source, row.target)[:2]) for row in rows[:200]]
    typer.type_of(*given[0])
    begin = time.perf_counter()
    for one in given:
        typer.type_of(*one)
    return (time.perf_counter() - begin) / len(given) * 1000


def main() -> None:
    """Parse the command and run it."""
    parser = argparse.ArgumentParser(prog="python -m training.event_types", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--run", type=Path, default=Path("runs/events"), help="folder of the run")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the reader model, to write to")
    parser.add_argument("--folds", action="store_true", help="cross-validate instead of exporting a model")
    parser.add_argument("--seeds", type=int, nargs="+", default=SEEDS, help="of the folds")
    parser.add_argument("--resume", action="store_true", help="take what the run has done already")
    parser.add_argument("--threads", type=int, default=2, help="of PyTorch (2)")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    rows = sentences(options.shared / "corpora")
    course = Course(rows, options.model, options.run)
    gold = gold_records(options.shared / "corpora", rows)
    begun = course.begun(invented(_INVENTED, _SEED) + gold, resume=options.resume)
    if options.folds:
        judged = {seed: cross_validated(course, begun, seed, resume=options.resume) for seed in options.seeds}
        print(write_card(judged, options.model, len(gold), milliseconds(rows, options.model)))
    else:
        print(course.export(course.learned(begun, rows, _SEED), options.model))


if __name__ == "__main__":
    main()
