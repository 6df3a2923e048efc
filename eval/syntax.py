"""Score sentences, parts of speech and trees on GUM and EWT: `python -m eval.syntax [--shared ../shared]`.

From raw text: a word counts where the reader cuts it exactly as the treebank does. LAS is the F1 of words with the
right head and relation (subtypes aside, as in the CoNLL 2018 score; `full` with them), UPOS that of words with the
right part of speech, sentences that of sentence starts.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.command import gate
from rashomon.model import Article, Reading, Sheet
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.stage import ReaderStage

sys.path.append(str(Path(__file__).parents[1]))  # the folder of `training`, which is not installed

from training.corpora import Document, treebank

KEPT = ("LAS", "UPOS", "sentences")
"""The figures that have a floor."""


def read(documents: Sequence[Document], stage: ReaderStage) -> Iterator[tuple[Document, Reading]]:
    """Read each document's raw text."""
    for document in documents:
        reading = stage(Sheet(Article(document.name, document.text))).reading
        if reading is not None:
            yield document, reading


def count(document: Document, reading: Reading) -> Counter[str]:
    """Count what is right in one document, and how much there is."""
    place = {(token.span.start, token.span.end): token for token in reading.tokens}
    counts: Counter[str] = Counter(gold=len(document.words), found=len(reading.tokens))
    for word in document.words:
        token = place.get((word.start, word.end))
        if token is None:
            continue
        head, found = document.words[word.head], reading.tokens[token.head].span
        attached = (head.start, head.end) == (found.start, found.end)
        base = token.relation.split(":")[0] == word.relation.split(":")[0]
        counts["words"] += 1
        counts["UPOS"] += token.upos == word.upos
        counts["UAS"] += attached
        counts["LAS"] += attached and base
        counts["full LAS"] += attached and token.relation == word.relation
    starts = {word.start for word in document.words if word.opens}
    found_starts = {span.start for span in reading.sentences}
    counts["gold starts"], counts["found starts"] = len(starts), len(found_starts)
    counts["right starts"] = len(starts & found_starts)
    return counts


def shares(counts: Counter[str]) -> dict[str, float]:
    """Turn counts into F1."""
    both = counts["gold"] + counts["found"]
    found = {name: 2 * counts[name] / both for name in ("LAS", "full LAS", "UAS", "UPOS", "words")}
    found["sentences"] = 2 * counts["right starts"] / (counts["gold starts"] + counts["found starts"])
    return found


def figures(shared: Path, model: Path = MODEL_FOLDER, part: str = "dev") -> dict[str, float]:
    """Measure; print each genre's figures.

    Args:
        shared: folder with the corpora.
        model: folder of the model.
        part: which part of the treebanks.

    """
    stage = ReaderStage(model)
    groups: dict[str, Counter[str]] = {}
    measured: dict[str, float] = {}
    total: Counter[str] = Counter()
    for name in ("gum", "ewt"):
        whole: Counter[str] = Counter()
        for document, reading in read(treebank(shared / "corpora", name, part), stage):
            genre = document.name.split("_")[1] if name == "gum" else document.name.split("-")[0]
            counts = count(document, reading)
            groups.setdefault(f"{name} {genre}", Counter()).update(counts)
            whole.update(counts)
        total.update(whole)
        groups[f"{name} all"] = whole
    groups["both"] = total
    print(f"{'':24s} {'LAS':>6s} {'full':>6s} {'UAS':>6s} {'UPOS':>6s} {'words':>6s} {'sent.':>6s}")
    for name, counts in groups.items():
        print(f"{name:24s} " + " ".join(f"{100 * value:6.1f}" for value in shares(counts).values()))
    measured |= {name: shares(total)[name] for name in KEPT}
    for name in ("gum", "ewt"):
        measured |= {f"{name} {kept}": shares(groups[f"{name} all"])[kept] for kept in KEPT}
    return measured


if __name__ == "__main__":
    sys.exit(gate("syntax", __doc__, figures))
