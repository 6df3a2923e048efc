"""How answering grows with the number of articles: `python -m benchmarks.views [--most N]`.

Processor time and most memory of every view that goes over a whole story, for 100, 1,000 and 10,000 articles of
`benchmarks.pile`, each in a process of its own that asks the story file for everything anew. `together` asks all of
them one after the other in one process, within `asked_once`, as who wants all answers does. Reading and linking the
pile come before and are not counted; 10,000 articles are read in about an hour, so a story file that is there can be
given in their place.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.pile import write_pile
from rashomon.store import StoryFile
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.articles import articles
from rashomon.views.asked_once import asked_once
from rashomon.views.conflicts import ConflictFilter, agreements, conflicts
from rashomon.views.copies import CopyFilter, accounts, copies
from rashomon.views.disagreements import disagreements
from rashomon.views.event_labels import event_labels
from rashomon.views.events import EventFilter, events
from rashomon.views.heard import HeardFilter, heard
from rashomon.views.labels import LabelFilter, labels
from rashomon.views.matrix import MatrixFilter, matrix
from rashomon.views.outlets import outlets
from rashomon.views.overview import overview
from rashomon.views.positions import PositionFilter, positions
from rashomon.views.questions import doubtful
from rashomon.views.statements import StatementFilter, statements
from rashomon.views.stories import StoryFilter, stories
from rashomon.views.timeline import timeline
from rashomon.views.unheard import unheard

SIZES: Final = (100, 1_000, 10_000)
VIEWS: Final[Mapping[str, Callable[[StoryFile], object]]] = {
    "overview": overview,
    "articles": articles,
    "statements": lambda story: statements(story, StatementFilter()),
    "actors": lambda story: actors(story, ActorFilter()),
    "doubtful": doubtful,
    "positions": lambda story: positions(story, PositionFilter()),
    "matrix": lambda story: matrix(story, MatrixFilter()).rows,
    "disagreements": lambda story: disagreements(story, PositionFilter()),
    "events": lambda story: events(story, EventFilter()),
    "timeline": lambda story: timeline(story, EventFilter()),
    "stories": lambda story: stories(story, StoryFilter()),
    "copies": lambda story: copies(story, CopyFilter()),
    "accounts": accounts,
    "labels": lambda story: labels(story, LabelFilter()),
    "event_labels": lambda story: event_labels(story, LabelFilter()),
    "heard": lambda story: heard(story, HeardFilter()),
    "unheard": lambda story: unheard(story, HeardFilter()),
    "conflicts": lambda story: conflicts(story, ConflictFilter()),
    "agreements": agreements,
    "outlets": outlets,
}
TOGETHER: Final = "together"
_MS, _KB = 1000, 1024


def measure(story: Path, name: str) -> None:
    """Print what one view takes, or all of them together: seconds of the processor, most memory, rows."""
    with StoryFile.open(story) as opened, asked_once():
        began, rows = time.process_time(), 0
        for view in VIEWS.values() if name == TOGETHER else (VIEWS[name],):
            answers = view(opened)
            rows += len(answers) if isinstance(answers, Sequence) else 1
            del answers
        taken = time.process_time() - began
    print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB, rows)


def read(size: int, folder: Path) -> Path:
    """Make a story file of so many articles."""
    write_pile(size, folder / "articles")
    story = folder / "pile.rashomon"
    command = [sys.executable, "-m", "rashomon", "read", str(folder / "articles"), "--story", str(story), "--quiet"]
    subprocess.run(command, check=True)
    return story


def table(size: int, story: Path) -> None:
    """Print a line for each view over a story of so many articles."""
    for name in (*VIEWS, TOGETHER):
        command = [sys.executable, "-m", "benchmarks.views", "--only", name, "--story", str(story)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        taken, memory, rows = (float(word) for word in line.split())
        print(f"{size:9,d} {name:14s} {taken:9.2f} {taken / size * _MS:9.2f} {memory:8,.0f} {rows:10,.0f}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1_000, help="the most articles; 10000 takes more than an hour")
    parser.add_argument("--story", type=Path, help="a story file that is there, in place of all sizes")
    parser.add_argument("--only", help="one view of that story, in this process")
    options = parser.parse_args()
    if options.only:
        measure(options.story, options.only)
        return
    print(f"{'articles':>9s} {'view':14s} {'seconds':>9s} {'ms each':>9s} {'MB':>8s} {'rows':>10s}")
    if options.story:
        with StoryFile.open(options.story) as opened:
            size = len(opened.ids())
        table(size, options.story)
        return
    for size in (size for size in SIZES if size <= options.most):
        with tempfile.TemporaryDirectory() as folder:
            table(size, read(size, Path(folder)))


if __name__ == "__main__":
    main()
