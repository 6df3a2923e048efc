"""Score one story the way a user makes it: `python -m eval.story [--shared ../shared] [--all]`.

Runs `rashomon read` and `rashomon export` as commands, and the story score on what they write. Sections whose rooms
do not exist yet are printed and not gated.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from eval.floors import report

STORIES: dict[str, Callable[[Path], Path]] = {
    "story": lambda shared: shared / "stories" / "venezuela",
    "example": lambda _: Path(__file__).parent.parent / "src" / "rashomon" / "example",
}
KEPT = ("articles", "actors", "statements", "positions", "conflicts", "times", "labels", "in the right mouth")
"""The figures that have a floor."""


def figures(shared: Path, folder: Path, *, extras: bool = False) -> dict[str, float]:
    """Measure, print what the score prints, and return how many rows of each section were found.

    Args:
        shared: folder with the score.
        folder: the story: `articles/` and `expected.json`.
        extras: whether to list what was found and not expected.

    """
    with tempfile.TemporaryDirectory() as scratch:
        story, exported = Path(scratch, "story.rashomon"), Path(scratch, "story.json")
        program = [sys.executable, "-m", "rashomon"]
        subprocess.run([*program, "read", folder / "articles", "--story", story, "--quiet"], check=True)
        subprocess.run([*program, "export", "--story", story, "--to", "json", "-o", exported, "--quiet"], check=True)
        command = [sys.executable, *map(str, (shared / "score" / "story.py", folder / "expected.json", exported))]
        score = subprocess.run([*command, *(["--all"] if extras else [])], capture_output=True, text=True, check=True)
    print(score.stdout)
    sections = re.findall(r"^(\w+): (\d+) of \d+", score.stdout, re.MULTILINE)
    wrong = re.findall(r"^statements in a wrong mouth: (\d+)", score.stdout, re.MULTILINE)
    return {name: float(found) for name, found in sections} | {"in the right mouth": -float(wrong[0])}


def main() -> int:
    """Print the figures; exit with 1 if one has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with stories and scores")
    parser.add_argument("--all", action="store_true", help="list also what was found and not expected")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()
    held = True
    for name, folder in STORIES.items():
        measured = figures(options.shared, folder(options.shared), extras=options.all)
        held = report(name, {key: measured[key] for key in KEPT}, lift=options.lift) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
