"""Learn what speaks for two mentions meaning the same: `python -m training.coreference [--shared ../shared]`.

Mentions that people tied in GUM's training part, each described by the reader's own syntax and entities, as it will be
when it counts. A linear model ranks the mentions before each one and the choice that it is new; the loss is the
logarithm of the probability that all right choices get together. AdaGrad, a fixed seed, two minutes on one core.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from rashomon.annotate.coreference.candidates import Candidate, harmonised
from rashomon.annotate.coreference.features import new_features, pair_features
from rashomon.annotate.coreference.finding import Finder
from rashomon.annotate.coreference.ranking import WEIGHTS, antecedents
from rashomon.annotate.coreference.scene import Scene, scene_of
from rashomon.annotate.state_mentions import state_mentions
from rashomon.model import Article, Reading, Sheet, Span
from rashomon.reader.stage import ReaderStage
from training.corpora.chains import GoldMention, Told, told

_SEED: Final = 7
_RARE: Final = 4
"""A feature that was seen fewer times is not learned."""
_SMALL: Final = 0.02
"""A weight that is smaller is not kept."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention with what it may repeat.

    Attributes:
        options: the features of each choice; the first is that it is new.
        right: which of the choices are right.

    """

    options: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def gold_scene(stage: ReaderStage, document: Told) -> tuple[Scene, list[str]]:
    """Set the scene of a document with its gold mentions; return the chain of each, too.

    Args:
        stage: the reader.
        document: from GUM.

    """
    reading = stage(Sheet(Article(document.name, document.text))).reading
    if reading is None:
        message = f"{document.name} was not read"
        raise ValueError(message)
    found = _placed(document.text, reading, document.mentions)
    return scene_of(reading, [one for one, _ in found]), [chain for _, chain in found]


def _placed(text: str, reading: Reading, mentions: Sequence[GoldMention]) -> list[tuple[Candidate, str]]:
    """Describe each gold mention at the token in which its head begins; of several with one head, the widest."""
    at = {i: token for token, one in enumerate(reading.tokens) for i in range(one.span.start, one.span.end)}
    heads: dict[int, GoldMention] = {}
    for one in mentions:
        if one.head in at:
            heads.setdefault(at[one.head], one)
    finder = Finder(text, reading, state_mentions(text, reading))
    rows = sorted(heads.items())
    found = harmonised([finder.at(head, n, Span(one.start, one.end)) for n, (head, one) in enumerate(rows)])
    return [(candidate, one.chain) for candidate, (_, one) in zip(found, rows, strict=True)]


def choices(scene: Scene, chains: Sequence[str]) -> Iterator[Choice]:
    """Go through the mentions of a document, each with its choices.

    Args:
        scene: the document's mentions.
        chains: the gold chain of each.

    """
    for number, chain in enumerate(chains):
        options, right = [tuple(new_features(scene, number))], []
        for back in antecedents(scene, number):
            options.append(tuple(pair_features(scene, back, number)))
            right.append(chains[back] == chain)
        yield Choice(tuple(options), (not any(right), *right))


def learn(rows: Sequence[Choice], passes: int, rate: float, decay: float) -> dict[str, float]:
    """Learn the weights.

    Args:
        rows: what is learned from.
        passes: how often all rows are gone through.
        rate: of AdaGrad.
        decay: pull towards 0 of each weight that is touched.

    """
    seen = Counter(name for row in rows for option in row.options for name in option)
    names = sorted(name for name, count in seen.items() if count >= _RARE)
    number = {name: i for i, name in enumerate(names)}
    table = [
        [np.array([number[name] for name in option if name in number], dtype=np.int64) for option in row.options]
        for row in rows
    ]
    flat = [(np.concatenate(options), np.cumsum([0, *map(len, options)])) for options in table]
    right = [np.array(row.right) for row in rows]
    weights, squares, total = np.zeros(len(names)), np.full(len(names), 1e-6), np.zeros(len(names))
    chance = np.random.default_rng(_SEED)
    for turn in range(passes):
        loss = 0.0
        for i in chance.permutation(len(rows)):
            features, bounds = flat[i]
            sums = np.concatenate([[0.0], np.cumsum(weights[features])])
            scores = sums[bounds[1:]] - sums[bounds[:-1]]
            given = np.exp(scores - scores.max())
            given /= given.sum()
            mass = given[right[i]].sum()
            loss -= float(np.log(max(mass, 1e-12)))
            pull = given - np.where(right[i], given / max(mass, 1e-12), 0.0)
            touched, at = np.unique(features, return_inverse=True)
            gradient = np.bincount(at, np.repeat(pull, np.diff(bounds))) + decay * weights[touched]
            squares[touched] += gradient**2
            weights[touched] -= rate * gradient / np.sqrt(squares[touched])
        total += weights
        print(f"pass {turn + 1}: loss {loss / len(rows):.4f}")
    mean = total / passes
    return {name: round(float(mean[i]), 3) for name, i in number.items() if abs(mean[i]) >= _SMALL}


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="file to write")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--rate", type=float, default=0.08)
    parser.add_argument("--decay", type=float, default=1e-4)
    options = parser.parse_args()
    stage = ReaderStage()
    rows: list[Choice] = []
    for document in told(options.shared / "corpora", "train"):
        rows += choices(*gold_scene(stage, document))
    print(f"{len(rows)} mentions, {sum(len(row.options) for row in rows)} options")
    weights = learn(rows, options.passes, options.rate, options.decay)
    with gzip.GzipFile(options.out, "wb", mtime=0) as handle:
        handle.write(json.dumps(weights, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
    print(f"{len(weights)} weights in {options.out}")


if __name__ == "__main__":
    main()
