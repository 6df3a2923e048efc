"""What a run tells while it runs. The command line shows it; a program that does not care passes `Silent()`."""

from typing import Protocol

from rashomon.model import Skipped


class Progress(Protocol):
    """Somebody who wants to know how far a run is."""

    def begin(self, total: int) -> None:
        """Hear how many articles the run will take up, before the first of them."""

    def took(self, name: str) -> None:
        """Hear that one more article is done: stored, unchanged or left out."""

    def skipped(self, skipped: Skipped) -> None:
        """Hear that an input is left out, and why."""

    def links(self) -> None:
        """Hear that all articles are done, and that who is who is now found out: with many articles, some seconds."""

    def end(self) -> None:
        """Hear that nothing more will come; called once, after an interruption too."""


class Silent:
    """Tells nobody.

    Examples:
        >>> Silent().begin(3)

    """

    def begin(self, total: int) -> None:
        """Say nothing."""

    def took(self, name: str) -> None:
        """Say nothing."""

    def skipped(self, skipped: Skipped) -> None:
        """Say nothing."""

    def links(self) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""
