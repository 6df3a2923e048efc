"""The command of a score: what it may be asked, and its end."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from eval.floors import report
from rashomon.reader.encoder import MODEL_FOLDER


def gate(group: str, words: str | None, measure: Callable[[Path, Path], Mapping[str, float]]) -> int:
    """Measure as the command line asks, print the figures beside their floors, and say whether they hold.

    Args:
        group: the group's name in `floors.json`.
        words: what the help says.
        measure: takes the folder with corpora and scores, and that of the model.

    Returns:
        The exit code: 1 if a figure has fallen.

    """
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with corpora and scores")
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER, help="folder of the model")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    return 0 if report(group, measure(options.shared, options.model), lift=options.lift) else 1
