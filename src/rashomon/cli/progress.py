"""How far a run is: a bar on a terminal, now and then a plain line in a pipe, nothing where quiet is asked for."""

import sys
from collections.abc import Callable
from time import monotonic
from typing import Final

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from rashomon.cli.options import say_skipped
from rashomon.cli.terminal import clipped, talk_console
from rashomon.model import Skipped
from rashomon.run.progress import Progress as Heard
from rashomon.run.progress import Silent

_EVERY_S: Final = 5.0
_NAME: Final = 32


def progress_for(*, quiet: bool) -> Heard:
    """Return who hears of the run: what was skipped is told even in quiet."""
    if quiet:
        return Quiet()
    return Bar() if sys.stderr.isatty() else Lines()


class Quiet(Silent):
    """Tells only what is skipped."""

    def skipped(self, skipped: Skipped) -> None:
        """Tell what is skipped, and why."""
        say_skipped(skipped)


class Lines(Quiet):
    """Plain lines on stderr, one every few seconds, so that a log stays short."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Begin.

        Args:
            clock: gives seconds.

        """
        self._clock = clock
        self._began = self._told = clock()
        self._total = self._done = 0

    def begin(self, total: int) -> None:
        """Hear how many articles there are."""
        self._total = total
        self._began = self._told = self._clock()

    def took(self, name: str) -> None:
        """Tell how far it is, if the last time was a while ago."""
        self._done += 1
        now = self._clock()
        if now - self._told >= _EVERY_S:
            self._told = now
            rate = 60 * self._done / (now - self._began)
            click.echo(f"{self._done} of {self._total} articles, {rate:.0f} a minute, last {name}", err=True)


class Bar(Quiet):
    """A bar on the terminal: articles, the name of the last one, how many a minute, how long still."""

    def __init__(self) -> None:
        """Set the bar up; it is shown when the run begins."""
        self._bar = Progress(
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[name]}", markup=False),
            _Rate(),
            TimeRemainingColumn(compact=True),
            console=talk_console(),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, name="looking at the inputs")
        self._bar.start()

    def begin(self, total: int) -> None:
        """Hear how many articles there are."""
        self._bar.reset(self._task, total=total, name="")

    def took(self, name: str) -> None:
        """Move the bar."""
        self._bar.update(self._task, advance=1, name=clipped(name, _NAME))

    def links(self) -> None:
        """Say what still goes on."""
        self._bar.update(self._task, name="finding out who is who")

    def end(self) -> None:
        """Take the bar away."""
        self._bar.stop()


class _Rate(ProgressColumn):
    """Articles a minute."""

    def render(self, task: Task) -> Text:
        """Return the rate, once there is one."""
        return Text(f"{60 * task.speed:.0f}/min" if task.speed else "", style="dim")
