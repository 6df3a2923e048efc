"""`python -m training.lines`: from whole-page texts to the weights by which lines are judged.

A line is taken for part of the article where most of its words align with the page's true text. Each page is shown
in four ways, because people paste in many: both whole-page forms, the article with a few lines around it, and the
article alone. Logistic regression over the named features, each page worth the same however long; numpy alone, no
chance in it: the same pages give the same weights.
"""

import argparse
import gzip
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.codebook.loading import DATA
from rashomon.sources.cleaning.dropping import never
from rashomon.sources.cleaning.features import features
from rashomon.sources.cleaning.judging import BIAS
from rashomon.sources.cleaning.lines import Line, split_lines

FORMS = ("html-text", "inscriptis")
_WORD = re.compile(r"\w+")
_RUN = 4
_RARE = 3
_AROUND = range(2, 9)
_DECAY = 5e-5
_STEPS = 150
_RATE = 0.1
_LENGTH_POWER = 0.7


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its key, the true text of its article, and the page's text in each whole-page form."""

    key: str
    true: str
    forms: dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """One text, its features line by line, whether each line is the article's, and what each is worth."""

    key: str
    rows: list[list[str]]
    labels: list[bool]
    worth: list[float]


def pages(archive: Path) -> list[Page]:
    """Read the pages of an `article-extraction.tar.gz`."""
    with tarfile.open(archive) as tar:
        truth = _member(tar, "ground-truth.json")
        forms = {form: _member(tar, f"whole-page-text/{form}.json") for form in FORMS}
    return [
        Page(key, truth[key]["articleBody"], {form: str(texts[key]) for form, texts in forms.items()})
        for key in sorted(truth)
    ]


def _member(tar: tarfile.TarFile, ending: str) -> dict[str, dict[str, str]]:
    name = next(name for name in tar.getnames() if name.endswith((ending, ending + ".gz")))
    file = tar.extractfile(name)
    if file is None:
        message = f"{name} is no file"
        raise SystemExit(message)
    data = file.read()
    values: dict[str, dict[str, str]] = json.loads(gzip.decompress(data) if name.endswith(".gz") else data)
    return values


def align(text: str, lines: Sequence[Line], true: str) -> list[bool]:
    """Say which lines of a page are its article's: those that have half of their words in runs the truth has too."""
    owners = [(at, word) for at, line in enumerate(lines) for word in _WORD.findall(line.span.of(text))]
    sizes = Counter(at for at, _ in owners)
    hits = Counter[int]()
    matcher = SequenceMatcher(None, [word for _, word in owners], _WORD.findall(true), autojunk=False)
    for block in matcher.get_matching_blocks():
        for at, _ in owners[block.a : block.a + block.size]:
            hits[at] += 2 if block.size >= _RUN else 1
    return [bool(sizes[at]) and hits[at] >= sizes[at] for at in range(len(lines))]


def examples(page: Page) -> Iterator[Example]:
    """Show one page in all its ways."""
    for form in FORMS:
        text = page.forms[form]
        lines = split_lines(text)
        labels = align(text, lines, page.true)
        yield _example(page.key, text, labels)
        article = [at for at, label in enumerate(labels) if label]
        if form == FORMS[0] and article:
            width = _AROUND[sum(map(ord, page.key)) % len(_AROUND)]
            start, end = max(0, article[0] - width), min(len(lines), article[-1] + 1 + width)
            part = text[lines[start].span.start : lines[end - 1].span.end]
            yield _example(page.key, part, labels[start:end])
    yield _example(page.key, page.true, [True] * len(split_lines(page.true)))


def _example(key: str, text: str, labels: list[bool]) -> Example:
    lines = split_lines(text)
    if len(lines) != len(labels):  # the wrapped form of a part can differ from that of the whole
        return Example(key, [], [], [])
    raw = [max(1, line.words) ** _LENGTH_POWER for line in lines]
    total = sum(raw) or 1
    return Example(key, list(features(lines, never)), labels, [value / total for value in raw])


def fit(shown: Sequence[Example]) -> dict[str, float]:
    """Fit the weights: logistic regression with a ridge, by Adam over all lines at once."""
    counts = Counter(name for example in shown for row in example.rows for name in row)
    names = [BIAS, *sorted(name for name, count in counts.items() if count >= _RARE)]
    index = {name: at for at, name in enumerate(names)}
    rows = [[0, *(index[name] for name in row if name in index)] for example in shown for row in example.rows]
    width = max(map(len, rows))
    spare = len(names)
    table = np.array([row + [spare] * (width - len(row)) for row in rows], dtype=np.int32)
    labels = np.array([label for example in shown for label in example.labels], dtype=np.float64)
    worth = np.array([value for example in shown for value in example.worth])
    found = _adam(table, labels, worth / worth.sum(), spare)
    return {name: round(float(found[at]), 3) for at, name in enumerate(names) if abs(found[at]) >= 0.0005}


def _adam(
    table: NDArray[np.int32], labels: NDArray[np.float64], worth: NDArray[np.float64], size: int
) -> NDArray[np.float64]:
    """Minimise the weighted log loss plus the ridge; the last column of weights stays 0, for rows' spare cells."""
    weight, first, second = (np.zeros(size + 1) for _ in range(3))
    cells = table.ravel()
    for step in range(1, _STEPS + 1):
        scores = weight[table].sum(axis=1)
        error = worth * (1 / (1 + np.exp(-scores)) - labels)
        slope = np.bincount(cells, weights=np.repeat(error, table.shape[1]), minlength=size + 1) + 2 * _DECAY * weight
        slope[size] = 0
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        rate = _RATE * 0.5 * (1 + np.cos(np.pi * step / (_STEPS + 1)))
        weight -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weight


def write(weight: Mapping[str, float], path: Path) -> None:
    """Write weights so that a change shows line by line."""
    path.write_text(json.dumps(dict(sorted(weight.items())), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Fit on all pages and write what ships."""
    parser = argparse.ArgumentParser(prog="python -m training.lines", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--to", type=Path, default=DATA / "line-weights.json")
    options = parser.parse_args()
    shown = [example for page in pages(options.corpora / "article-extraction.tar.gz") for example in examples(page)]
    weight = fit(shown)
    write(weight, options.to)
    print(f"{len(weight)} weights from {sum(len(example.rows) for example in shown)} lines -> {options.to}")


if __name__ == "__main__":
    main()
