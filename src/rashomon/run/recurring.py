"""A first look at a run's inputs: how many articles there are, and which lines recur in several of them.

The story's own articles count too, and each text counts once, wherever it comes from: so a second run over the same
inputs sees what the first saw.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO, Final, cast

from rashomon.run.inputs import each_article
from rashomon.sources.cleaning import LineCounts
from rashomon.sources.collect import STANDARD_INPUT
from rashomon.sources.intake import IntakeOptions
from rashomon.store import StoryFile

_HELD: Final = 16_000_000
"""Bytes of standard input that are held in memory; more of them go to a temporary file."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first look gives.

    Attributes:
        total: articles and left-out inputs that the run will come by.
        intake: the options, now with the lines that recur.

    """

    total: int
    intake: IntakeOptions


@contextmanager
def survey(inputs: Sequence[str], intake: IntakeOptions, story: StoryFile) -> Iterator[Survey]:
    """Look at the inputs once, before they are read; standard input is kept, for it comes but once.

    Args:
        inputs: files, folders, globs, or `-`.
        intake: how inputs become articles.
        story: the story that they are read into.

    Raises:
        CallError: the inputs stand for nothing that can be read.

    """
    with tempfile.SpooledTemporaryFile(_HELD) as kept:
        if STANDARD_INPUT in inputs:
            shutil.copyfileobj(intake.standard_input(), kept)

        def again() -> BinaryIO:
            kept.seek(0)
            return cast("BinaryIO", kept)

        readable = replace(intake, standard_input=again) if STANDARD_INPUT in inputs else intake
        yield _look(inputs, readable, story)


def _look(inputs: Sequence[str], intake: IntakeOptions, story: StoryFile) -> Survey:
    """Count articles and their lines."""
    counts, seen, total = LineCounts(), set[bytes](), 0
    for article in story.articles():
        _count(article.text, counts, seen)
    for given in each_article(inputs, intake):
        total += 1
        if isinstance(given, tuple):
            _count(given[0].text, counts, seen)
    return Survey(total, replace(intake, recurring=counts.recurring))


def _count(text: str, counts: LineCounts, seen: set[bytes]) -> None:
    """Count the lines of a text, unless it was counted before."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    if digest not in seen:
        seen.add(digest)
        counts.add(text)
