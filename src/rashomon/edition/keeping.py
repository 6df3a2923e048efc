"""Keeps the newest edition of a story at hand while the story may be written to.

What it keeps true: whoever asks gets an edition at once, if one was ever made; a new one is made in a process of its
own, one at a time, and takes the old one's place when it is whole. While a story is written to without pause, making
editions takes at most a third of the time; where one cannot be made, it is tried again now and then.
"""

import threading
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

from rashomon.edition.child import Child
from rashomon.edition.place import edition_path, mark_of
from rashomon.edition.reading import Edition
from rashomon.edition.tables import VERSION
from rashomon.errors import RashomonError, RetryError

_REST: Final = 2.0
"""So many times as long as an edition took to make, nothing is made after it while the story keeps changing."""
_REST_FAILED_S: Final = 15.0
"""Seconds before what could not be made is tried again, at the least."""
PATIENCE_S: Final = 5.0
"""Seconds that a page waits for the first edition: a reader may think that longer is for ever."""


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
        self._path = edition_path(story, folder)
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._making: threading.Thread | None = None
        self._may_begin = 0.0
        self._failed = ""
        self._closed = False
        self._edition = self._opened()

    def edition(self, patience_s: float = PATIENCE_S) -> Edition:
        """Give the newest edition; where there is none, wait for it. It stays open as long as anybody has it.

        Args:
            patience_s: how many seconds to wait for the first.

        Raises:
            RetryError: it is not ready yet.
            RashomonError: it cannot be made.

        """
        making = self._look()
        if self._edition is None and making is not None:
            making.join(patience_s)
        edition = self._edition
        if edition is not None:
            return edition
        if self._failed:
            raise RashomonError(self._failed)
        message = "the pages of this story are being prepared"
        raise RetryError(message, "load this page again in a moment")

    @property
    def ready(self) -> bool:
        """Whether there is an edition at all; looks whether one is to be made."""
        self._look()
        return self._edition is not None

    def state(self) -> State:
        """Say how the edition stands to its story."""
        making = self._look()
        about = self._about()
        return State(
            about.get("mark") == mark_of(self.story), making is not None, float(about.get("seconds", 0)), self._failed
        )

    def renew(self, patience_s: float) -> bool:
        """Make a new edition now, if the story has changed, and wait for it; say whether the newest is as the story is.

        Args:
            patience_s: how many seconds to wait; after them it is still being made.

        """
        until = monotonic() + patience_s
        # What is being made already may have been begun before the last write; what is begun after it has not.
        for _ in range(2):
            with self._lock:
                if self._making is None and (not self._is_fresh()) and not self._closed:
                    self._begin()
                making = self._making
            if making is None:
                break
            making.join(max(0.0, until - monotonic()))
        return self._is_fresh()

    def close(self) -> None:
        """Stop what is being made, and make nothing any more."""
        with self._lock:
            self._closed = True
            making, child = self._making, self._child
        if child is not None:
            child.stop()
        if making is not None:
            making.join()
        self._edition = None

    def _look(self) -> threading.Thread | None:
        """Have a new edition made where the story has changed, and there was a rest; give what is being made."""
        with self._lock:
            edition = self._edition
            if edition is not None and edition.broken:
                self._path.unlink(missing_ok=True)
                self._edition, self._may_begin = None, 0.0
            idle = self._making is None and not self._closed and monotonic() >= self._may_begin
            if idle and not self._is_fresh():
                self._begin()
            return self._making

    def _about(self) -> dict[str, str]:
        edition = self._edition
        return {} if edition is None else dict(edition.about)

    def _is_fresh(self) -> bool:
        return self._about().get("mark") == mark_of(self.story)

    def _begin(self) -> None:
        """Begin to make an edition; the lock is held."""
        # The mark is taken before the story is copied: what is written in between makes the edition old, never new.
        self._child = Child(self.story, self._path, mark_of(self.story))
        self._making = threading.Thread(target=self._make, args=(self._child,), name="edition", daemon=True)
        self._making.start()

    def _make(self, child: Child) -> None:
        began = monotonic()
        made, failed = None, "the pages of this story could not be prepared"
        try:
            failed = child.wait()
            if not failed:
                made = self._opened()
                failed = "" if made else "what was prepared of this story cannot be read"
        finally:
            took = monotonic() - began
            with self._lock:
                self._failed = failed
                self._edition = made or self._edition
                self._may_begin = monotonic() + (max(_REST * took, _REST_FAILED_S) if failed else _REST * took)
                self._child = self._making = None

    def _opened(self) -> Edition | None:
        """Open the edition that is there, if it is whole and of this version, and read ahead what pages need."""
        try:
            edition = Edition(self._path)
            if edition.about.get("version") != VERSION:
                return None
            edition.warm()
        except RetryError:
            return None
        return edition
