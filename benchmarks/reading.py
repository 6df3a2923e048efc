"""How fast the reader reads, beside the pipeline that people use for less: `python -m benchmarks.reading`.

Words a second on PolNeAR's development articles, on one core and on two, each in a process of its own that may use
these cores only: this reader as a spaCy component (sentences, syntax, entities, attributions), and spaCy's pipeline of
the size `sm` (tok2vec, tagger, parser, entities; the layers of its public configuration, random weights), which finds
no attributions. The two take turns, so that what else the machine does meets both; what is reported is the ratio.
"""

import argparse
import gzip
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from eval.floors import report
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.tokenizer import make_tokenizer

_TURNS = 5
_LABELS = {"tagger": 50, "parser": 45, "ner": 18}
"""How many labels the English `sm` pipeline has."""


def texts(shared: Path) -> list[str]:
    """Read the articles' texts."""
    with gzip.open(shared / "corpora" / "polnear-dev.jsonl.gz", "rt", encoding="utf-8") as handle:
        return [row["text"] for row in map(json.loads, handle) if row["first"]]


def reader(model: Path) -> Language:
    """Make the pipeline with this reader."""
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer()
    nlp.add_pipe("rashomon_reader", config={"folder": str(model)})
    return nlp


def small() -> Language:
    """Make spaCy's pipeline of the size `sm`, with random weights."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"])})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", listener)})
    own = _tok2vec(["NORM", "PREFIX", "SUFFIX", "SHAPE"])
    nlp.add_pipe("ner", config={"model": _transitions("ner", own)})
    for name, count in _LABELS.items():
        pipe: Any = nlp.get_pipe(name)
        for k in range(count):
            pipe.add_label(f"L{k}")
    nlp.initialize()
    return nlp


def _tok2vec(attrs: list[str]) -> dict[str, Any]:
    rows = [5000, 1000, 2500, 2500, 50, 50][: len(attrs)]
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": attrs,
            "rows": rows,
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(state: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


def measure(name: str, shared: Path, model: Path) -> None:
    """Time a pipeline in this process and print words a second and the most memory it took, in bytes."""
    nlp = small() if name == "small" else reader(model)
    given = texts(shared)
    for text in given[:2]:
        nlp(text)
    began = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(given))
    taken = time.perf_counter() - began
    print(json.dumps({"pace": words / taken, "memory": most_memory()}))


def most_memory() -> int:
    """Return the most memory that this process has taken, in bytes.

    Linux's own count starts anew with the program; `getrusage` goes on from the process that started it.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="utf-8"))
        if found:
            return int(found[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _in_a_process(name: str, cores: int, shared: Path, model: Path) -> dict[str, float]:
    def keep_to_cores() -> None:
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])

    command = [
        sys.executable,
        "-m",
        "benchmarks.reading",
        "--one",
        name,
        "--shared",
        str(shared),
        "--model",
        str(model),
    ]
    environment = {**os.environ, "OMP_NUM_THREADS": str(cores), "OPENBLAS_NUM_THREADS": str(cores)}
    done = subprocess.run(  # the function runs between fork and exec, and only asks for cores
        command,
        check=True,
        capture_output=True,
        text=True,
        env=environment,
        preexec_fn=keep_to_cores,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def figures(shared: Path, model: Path = MODEL_FOLDER, turns: int = _TURNS) -> dict[str, float]:
    """Measure ratios, and the reader's most memory in MB; print the paces behind them.

    Args:
        shared: folder with the corpora.
        model: folder of the model.
        turns: how often each is measured; the median counts.

    """
    two = len(os.sched_getaffinity(0)) > 1
    paces: dict[tuple[str, int], list[float]] = {}
    memory = 0.0
    for _ in range(turns):
        for name, cores in (("small", 1), ("reader", 1), *((("reader", 2),) if two else ())):
            found = _in_a_process(name, cores, shared, model)
            paces.setdefault((name, cores), []).append(found["pace"])
            memory = max(memory, found["memory"] if name == "reader" else 0)
    for (name, cores), row in paces.items():
        print(f"{name:8s} {cores} core{'s' if cores > 1 else ' '} {statistics.median(row):8,.0f} words a second")
    middle = {key: statistics.median(row) for key, row in paces.items()}
    measured = {"one core beside spaCy sm": middle["reader", 1] / middle["small", 1]}
    if two:
        measured["two cores beside one"] = middle["reader", 2] / middle["reader", 1]
    return measured | {"memory (MB, negative)": -memory / 1e6}


def main() -> int:
    """Print the figures beside their floors; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with the corpora")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    parser.add_argument("--one", choices=("small", "reader"), help="time one pipeline in this process")
    parser.add_argument("--turns", type=int, default=_TURNS)
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    if options.one:
        measure(options.one, options.shared, options.model)
        return 0
    return 0 if report("reading", figures(options.shared, options.model, options.turns), lift=options.lift) else 1


if __name__ == "__main__":
    sys.exit(main())
