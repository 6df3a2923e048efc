"""Score who means whom within an article: `python -m eval.coreference [--shared ../shared]`.

GUM's development part, all its genres, CoNLL F1. Once with its gold mentions, which have their gold spans and the
reader's syntax and entities; once with the mentions that the program finds, where a mention counts if its characters
are exactly the gold ones. Chains of one mention count, as GUM marks them; the figures without them are printed, too.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from eval.command import gate
from eval.conll import Chain, conll
from rashomon.annotate.coreference.finding import candidates_of
from rashomon.annotate.coreference.ranking import Chains, rank
from rashomon.annotate.coreference.scene import Scene, scene_of
from rashomon.annotate.state_mentions import state_mentions
from rashomon.model import Article, Sheet
from rashomon.reader.stage import ReaderStage
from training.coreference import gold_scene
from training.corpora.chains import told


def chains_of(scene: Scene) -> list[Chain]:
    """Tie the mentions of a scene; give its chains as pairs of characters."""
    chains = Chains(scene.candidates)
    for tie in rank(scene):
        chains.join(tie.left, tie.right)
    whole = {id(chains.of(one.number)): chains.of(one.number) for one in scene.candidates}
    spans = [one.span for one in scene.candidates]
    return [frozenset((spans[number].start, spans[number].end) for number in chain) for chain in whole.values()]


def _without_singletons(documents: Sequence[Sequence[Chain]]) -> list[list[Chain]]:
    return [[chain for chain in chains if len(chain) > 1] for chains in documents]


def figures(shared: Path, model: Path) -> dict[str, float]:
    """Measure CoNLL F1, 0 to 1.

    Args:
        shared: folder with the corpora.
        model: folder of the reader's model.

    """
    stage = ReaderStage(model)
    gold, given, own = [], [], []
    for document in told(shared / "corpora", "dev"):
        marked: dict[str, set[tuple[int, int]]] = {}
        for one in document.mentions:
            marked.setdefault(one.chain, set()).add((one.start, one.end))
        gold.append([frozenset(chain) for chain in marked.values()])
        given.append(chains_of(gold_scene(stage, document)[0]))
        reading = stage(Sheet(Article(document.name, document.text))).reading
        if reading is not None:
            own.append(
                chains_of(
                    scene_of(reading, candidates_of(document.text, reading, state_mentions(document.text, reading)))
                )
            )
    measured = {}
    for name, found in (("gold mentions", given), ("own mentions", own)):
        scores = conll(gold, found)
        print(name, " ".join(f"{key} {value:.3f}" for key, value in scores.items()))
        plain = conll(_without_singletons(gold), _without_singletons(found))
        print(name, "without singletons", " ".join(f"{key} {value:.3f}" for key, value in plain.items()))
        measured[name] = scores["conll"]
        measured[f"{name}, no singletons"] = plain["conll"]
    return measured


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    return gate("coreference", __doc__, figures)


if __name__ == "__main__":
    sys.exit(main())
