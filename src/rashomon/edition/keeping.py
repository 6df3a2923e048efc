"""Keeps the newest edition of a story at hand while the story may be written to.

What it keeps true: whoever asks gets an edition at once, if one was ever made; a new one is made in a process of its
own, one at a time, and takes the old one's place when it is whole. While a story is written to without pause, making
editions takes at most a third of the time.
"""

import hashlib
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

from platformdirs import user_cache_path

from rashomon.edition.reading import Edition
from rashomon.edition.tables import VERSION
from rashomon.errors import RashomonError, RetryError
from rashomon.version import VERSION as PROGRAM

_REST: Final = 2.0
"""So many times as long as an edition took to make, nothing is made after it while the story keeps changing."""
_KEPT: Final = 2
"""Editions that stay open: those who ask for the last one may still be reading it."""


@dataclass(frozen=True, slots=True)
class State:
    """How an edition stands to its story.

    Attributes:
        fresh: whether the story is as it was when the edition was made.
        making: whether a new edition is being made.
        seconds: how long the last one took.
        failed: why the last one could not be made; empty where it could.

    """

    fresh: bool
    making: bool
    seconds: float
    failed: str


class Keeper:
    """Gives the newest edition of a story.

    Args:
        story: the story file.
        folder: where editions are kept; None takes the user's cache.

    """

    def __init__(self, story: Path, folder: Path | None = None) -> None:
        """Look whether there is an edition from before."""
        self.story = story
        place = folder or user_cache_path("rashomon", ensure_exists=True)
        name = hashlib.sha256(str(story.resolve()).encode()).hexdigest()[:16]
        self._path = place / f"{name}-{PROGRAM}-{VERSION}.edition"
        self._lock = threading.Lock()
        self._editions = list[Edition]()
        self._making: threading.Thread | None = None
        self._ended = 0.0
        self._failed = ""
        if self._path.exists():
            self._take()

    def edition(self, patience_s: float = 600.0) -> Edition:
        """Give the newest edition; the first call waits until there is one.

        Args:
            patience_s: how many seconds to wait for the first.

        Raises:
            RetryError: it is not ready yet.
            RashomonError: it cannot be made.

        """
        self._look()
        if not self._editions:
            making = self._making
            if making:
                making.join(patience_s)
            if not self._editions:
                if self._failed:
                    raise RashomonError(self._failed)
                message = "the pages of this story are being prepared"
                raise RetryError(message, "load this page again in a moment")
        return self._editions[-1]

    @property
    def ready(self) -> bool:
        """Whether there is an edition at all; looks whether one is to be made."""
        self._look()
        return bool(self._editions)

    def state(self) -> State:
        """Say how the edition stands to its story."""
        self._look()
        about = self._editions[-1].about if self._editions else {}
        making = self._making is not None
        return State(about.get("mark") == self._mark(), making, float(about.get("seconds", 0)), self._failed)

    def renew(self, patience_s: float) -> bool:
        """Make a new edition now, and wait for it; say whether it is there.

        Args:
            patience_s: how many seconds to wait; after them it is still being made.

        """
        until = monotonic() + patience_s
        while True:
            with self._lock:
                if self._making is None:
                    if self._editions and self._editions[-1].about.get("mark") == self._mark():
                        return True
                    if self._failed and monotonic() >= until:
                        return False
                    self._begin()
                making = self._making
            if making:
                making.join(max(0.0, until - monotonic()))
            if monotonic() >= until:
                return self.state().fresh

    def close(self) -> None:
        """Close what is open, once nothing is being made."""
        if self._making:
            self._making.join()
        for one in self._editions:
            one.close()
        self._editions.clear()

    def _look(self) -> None:
        """Have a new edition made where the story has changed, and there was a rest since the last."""
        with self._lock:
            if self._making is not None:
                return
            about = self._editions[-1].about if self._editions else {}
            if about.get("mark") == self._mark():
                return
            rest = _REST * float(about.get("seconds", 0))
            if self._editions and monotonic() - self._ended < rest:
                return
            self._begin()

    def _begin(self) -> None:
        self._making = threading.Thread(target=self._make, name="edition", daemon=True)
        self._making.start()

    def _make(self) -> None:
        command = [sys.executable, "-m", "rashomon.edition.making", str(self.story), str(self._path), self._mark()]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
        failed = "" if done.returncode == 0 else _reason(done.stderr)
        with self._lock:
            self._failed = failed
            if not failed:
                self._take()
            self._ended = monotonic()
            self._making = None

    def _take(self) -> None:
        self._editions.append(Edition(self._path))
        for old in self._editions[:-_KEPT]:
            old.close()
        del self._editions[:-_KEPT]

    def _mark(self) -> str:
        """Say of which state the story file is; it changes with each write."""
        files = (self.story, self.story.with_name(self.story.name + "-wal"))
        found = [one.stat() for one in files if one.exists()]
        return " ".join(f"{one.st_ino}:{one.st_mtime_ns}:{one.st_size}" for one in found)


def _reason(stderr: str) -> str:
    """Give the last line that a program that failed wrote: the error itself."""
    lines = [line for line in stderr.splitlines() if line.strip()]
    return lines[-1] if lines else "the pages of this story could not be prepared"
