"""A writer to be killed: for each line on standard input it forks a child that writes a story.

A line is a path, a tab, and perhaps after how many seconds to kill the child. It prints the id of each article once it
is written, and `ended` when the child is no more.
"""

import os
import signal
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from rashomon.store import StoryFile
from tests.store.examples import STAGES, sheet

ARTICLES = 20


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # one call, so that no line is cut by another process


def write(path: Path) -> None:
    with StoryFile.open(path, create=True, patience_s=60) as story:
        for number in range(ARTICLES):
            one = sheet(number)
            if story.write(one, f"{number:03}.txt", STAGES):
                say(one.article.id)


def main() -> None:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "first"), create=True) as story:
        story.write(sheet(), "001.txt", STAGES)  # loads what comes late, so that each child starts at once
    for line in sys.stdin:
        path, _, kill_after_s = line.rstrip("\n").partition("\t")
        child = os.fork()
        if not child:
            write(Path(path))
            os._exit(0)
        if kill_after_s:
            time.sleep(float(kill_after_s))
            os.kill(child, signal.SIGKILL)  # not waited for yet, so the number is still the child's
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    main()
