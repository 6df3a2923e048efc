"""Finds out who is who across a story's articles, and keeps it: matches, actors, questions.

Everything is made anew from the referents that are stored and from the verdicts, which this never changes; so whatever
goes wrong here, what was read and what people said is still there, and the next call mends the rest.
"""

from dataclasses import dataclass

from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.link.version import VERSION
from rashomon.model import Linking
from rashomon.run.copies import compare_story, is_compared
from rashomon.run.later import recount_story
from rashomon.run.stories import are_grown, grow_stories
from rashomon.store import StoryFile


@dataclass(frozen=True, slots=True)
class Linked:
    """What a linking found.

    Attributes:
        actors: how many of them an article names.
        questions: how many pairs of actors may be the same, for a person to say.

    """

    actors: int
    questions: int


def link_story(story: StoryFile) -> Linked:
    """Link the referents of all articles, in one transaction in place of the last linking.

    What people said meanwhile of days and statements is read on from first.

    Args:
        story: open for writing.

    Raises:
        RetryError: another writer holds the file, the disk is full, or the file was moved.

    """
    recount_story(story)
    compare_story(story)
    referents, verdicts = story.referents(), story.verdicts()
    found = match(referents)
    made = actors(referents, found, verdicts, story.founders())
    story.write_links(found, made, Linking(VERSION, len(verdicts)))
    grow_stories(story)
    return Linked(sum(one.named for one in made), len(story.questions()))


def is_linked(story: StoryFile) -> bool:
    """Say whether linking anew would find nothing else: nothing was read or said since, and the linker is the same."""
    known = story.linking() == Linking(VERSION, len(story.verdicts()))
    return known and not story.due() and is_compared(story) and are_grown(story)
