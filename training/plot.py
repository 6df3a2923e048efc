"""`python -m training.plot RUN`: draw a run's log as a picture, `RUN/log.svg`: each task's loss over the steps."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from training.loss import WEIGHTS

_SMOOTH = 10


def smoothed(values: Sequence[float], over: int = _SMOOTH) -> list[float]:
    """Average each value with those before it.

    Examples:
        >>> smoothed([1.0, 3.0, 5.0], over=2)
        [1.0, 2.0, 4.0]

    """
    return [sum(values[max(0, k - over + 1) : k + 1]) / min(k + 1, over) for k in range(len(values))]


def draw(run: Path) -> Path:
    """Draw a run's losses, averaged over ten entries, on a logarithmic scale; return the picture."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - only what trains has it

    rows = [json.loads(line) for line in (run / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    figure, axes = plt.subplots(figsize=(9, 5))
    for task in WEIGHTS:
        line = smoothed([row[task] for row in rows])
        axes.plot([row["step"] for row in rows], line, label=f"{task} {line[-1]:.3f}")
    axes.set(yscale="log", xlabel="step", ylabel="loss")
    axes.legend()
    target = run / "log.svg"
    figure.savefig(target)
    plt.close(figure)
    return target


def main() -> None:
    """Parse the command and draw."""
    parser = argparse.ArgumentParser(prog="python -m training.plot", description=__doc__)
    parser.add_argument("run", type=Path, help="folder of the run")
    print(draw(parser.parse_args().run))


if __name__ == "__main__":
    main()
