"""Each article of a run's inputs, where no input can stop another: not even one that breaks the program."""

import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.errors import CallError, RashomonError
from rashomon.model import Article, Skipped
from rashomon.sources.collect import collect
from rashomon.sources.intake import IntakeOptions, read_articles

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Bug:
    """An input or article that broke the program. The fault is ours.

    Attributes:
        name: where it was read from.
        error: the error in one line.
        traceback: where it happened, for a report.

    """

    name: str
    error: str
    traceback: str

    @property
    def skipped(self) -> Skipped:
        """What is remembered of it: that it was left out, and why."""
        return Skipped(self.name, f"a bug in Rashomon stopped it ({self.error})", "please report it")


def bug_of(name: str, error: Exception) -> Bug:
    """Describe an error that is our fault.

    Examples:
        >>> bug_of("a.txt", ZeroDivisionError("by zero")).error
        'ZeroDivisionError: by zero'

    """
    line = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST]
    return Bug(name, line, "".join(traceback.format_exception(error)))


def each_article(inputs: Sequence[str], intake: IntakeOptions) -> Iterator[tuple[Article, str] | Skipped | Bug]:
    """Go through the articles of the inputs.

    Args:
        inputs: files, folders, globs, or `-`.
        intake: how inputs become articles.

    Yields:
        An article with its location, an input that was left out, or one that broke the program; its own later records
        are then left out with it, and the next input follows.

    Raises:
        CallError: the inputs stand for nothing that can be read; before anything is read.

    """
    for entry in collect(inputs):
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from _of_one(entry, intake)


def _of_one(path: str, intake: IntakeOptions) -> Iterator[tuple[Article, str] | Skipped | Bug]:
    """Go through the articles of one input; one that has gone since the inputs were listed is left out."""
    try:
        yield from read_articles([path], intake)
    except CallError as error:
        yield Skipped(path, error.message, error.remedy)
    except RashomonError:
        raise
    except Exception as error:  # noqa: BLE001 - one input that breaks the program must not stop the others
        yield bug_of(path, error)
