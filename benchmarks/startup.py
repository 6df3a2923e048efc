"""How long a user waits: `python -m benchmarks.startup`.

Seconds of wall clock, the median of five calls of the program itself: `--help`, and `read` of one article into a new
story file, the model loaded from cold. Each call is a process of its own; the first, which fills the disk's cache, is
not counted.
"""

import statistics
import subprocess
import sys
import tempfile
import time

from rashomon.example import example_articles

LIMITS = {"--help": 0.3, "read one article": 3.0}
_CALLS = 5


def seconds(*arguments: str) -> float:
    """Time one command in an empty folder: the median of several calls."""
    taken = []
    for _ in range(_CALLS + 1):
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            subprocess.run([sys.executable, "-m", "rashomon", *arguments], check=True, capture_output=True, cwd=folder)
            taken.append(time.perf_counter() - began)
    return statistics.median(taken[1:])


def figures() -> dict[str, float]:
    """Measure both, in seconds."""
    return {"--help": seconds("--help"), "read one article": seconds("read", str(example_articles()[0]))}


def main() -> int:
    """Print the times beside their limits; exit with 1 if one is over."""
    measured = figures()
    print(f"{'':24s} {'seconds':>8s} {'limit':>8s}")
    for name, taken in measured.items():
        print(f"{name:24s} {taken:8.2f} {LIMITS[name]:8.2f}{'  OVER' if taken > LIMITS[name] else ''}")
    return 0 if all(taken <= LIMITS[name] for name, taken in measured.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
