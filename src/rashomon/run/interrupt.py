"""Ctrl-C that waits for the article in hand: it is stored whole or not at all, and the run then ends.

Between articles the interruption is raised at once. While an article is in hand the first one is remembered and raised
when the article is done; a second one does not wait.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Remembers that somebody asked to stop while an article was in hand."""

    def __init__(self) -> None:
        """Begin with nothing asked and nothing in hand."""
        self._asked = False
        self._in_hand = False

    def ask(self, _number: int = signal.SIGINT, _frame: FrameType | None = None) -> None:
        """Stop: at once between articles or when asked again, else after the article in hand.

        Raises:
            KeyboardInterrupt: when the stop is now.

        """
        again, self._asked = self._asked, True
        if again or not self._in_hand:
            raise KeyboardInterrupt

    @contextmanager
    def in_hand(self) -> Iterator[None]:
        """Put off the stop until the block is done.

        Raises:
            KeyboardInterrupt: at the end of the block, where it was asked for within.

        """
        self._in_hand = True
        try:
            yield
        finally:
            self._in_hand = False
        if self._asked:
            raise KeyboardInterrupt


@contextmanager
def gentle_interrupts() -> Iterator[Interruption]:
    """Let Ctrl-C wait for the article in hand; outside the main thread, where signals do not come, change nothing."""
    interruption = Interruption()
    if threading.current_thread() is not threading.main_thread():
        yield interruption
        return
    before = signal.signal(signal.SIGINT, interruption.ask)
    try:
        yield interruption
    finally:
        signal.signal(signal.SIGINT, before)
