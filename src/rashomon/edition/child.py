"""The process that makes an edition."""

import subprocess
import sys
from pathlib import Path
from typing import Final

_PATIENCE_S: Final = 10.0
"""Seconds to put away what was begun, before the process is killed."""


class Child:
    """A process that makes an edition.

    Args:
        story: the story file.
        edition: where the edition goes.
        mark: of the story's state.

    """

    def __init__(self, story: Path, edition: Path, mark: str) -> None:
        """Start it."""
        command = [sys.executable, "-m", "rashomon.edition.making", str(story), str(edition), mark]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )

    def wait(self) -> str:
        """Wait for its end, and say why there is no edition; empty where there is one."""
        with self._process as process:
            _, told = process.communicate()
        return "" if process.returncode == 0 else _reason(told)

    def stop(self) -> None:
        """Stop it; it puts away what it began."""
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()


def _reason(stderr: str) -> str:
    r"""Give the last line that a program that failed wrote: the error itself.

    Examples:
        >>> _reason("Traceback ...\n  ...\nMemoryError\n"), _reason("")
        ('MemoryError', 'the pages of this story could not be prepared')

    """
    lines = [line for line in stderr.splitlines() if line.strip()]
    return lines[-1] if lines else "the pages of this story could not be prepared"
