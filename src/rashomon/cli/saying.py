"""What the commands share by which a person says something of single records, and takes back anything that was said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.cli.casting import make_count, speaker, tell, verdict_options
from rashomon.cli.options import say

if TYPE_CHECKING:
    from rashomon.model.record_verdict import RecordVerdict
    from rashomon.store import StoryFile
    from rashomon.views.judging import By


def saying_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of commands that say something of a record."""
    why = click.option("--because", "reason", metavar="WORDS", default="", help="Why; it is kept with the verdict.")
    return why(verdict_options(command))


@contextmanager
def saying(story: str, who: str | None) -> Iterator[tuple["StoryFile", "By"]]:
    """Open a story in which somebody is about to say something; give it, and who says it when.

    Args:
        story: the story file's path.
        who: who says it; None asks the environment.

    """
    from rashomon.store import StoryFile
    from rashomon.views.all_verdicts import speaking_now

    name = speaker(who)
    with StoryFile.open(Path(story)) as opened:
        yield opened, speaking_now(opened, name)


def give(story: "StoryFile", given: "RecordVerdict") -> None:
    """Keep what a person says of a record, and say what it is and how to undo it."""
    from rashomon.views.all_verdicts import named_by, said_in_words

    words = said_in_words(given, {one.id: one for one in story.articles_of(sorted(named_by([given])))})
    if not make_count(story, given):
        say(f"you said that already, and it stands: {words}")
        return
    tell(story, f"kept: {words}", given)
