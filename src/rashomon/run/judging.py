"""Keeps what a person says, of whatever sort, and makes it count."""

from rashomon.model import Verdict
from rashomon.model.record_verdict import AnyVerdict, RecordVerdict
from rashomon.model.story import StoryVerdict
from rashomon.run.later import recount_story
from rashomon.run.link import link_story
from rashomon.run.stories import are_grown, grow_stories
from rashomon.store import StoryFile


def judge(story: StoryFile, verdict: AnyVerdict) -> bool:
    """Keep what a person says and do what follows from it; say whether it is new.

    It is kept before anything follows: if that fails, the next linking does it.

    Args:
        story: open for writing.
        verdict: what is said.

    Raises:
        RetryError: another writer holds the file, the disk is full, or the file was moved.

    """
    new = keep(story, verdict)
    if new:
        follow(story, verdict)
    return new


def keep(story: StoryFile, verdict: AnyVerdict) -> bool:
    """Append what a person says; say whether it is new.

    Args:
        story: open for writing.
        verdict: what is said.

    """
    if isinstance(verdict, RecordVerdict):
        return story.judge_record(verdict)
    return story.judge_story(verdict) if isinstance(verdict, StoryVerdict) else story.judge(verdict)


def follow(story: StoryFile, verdict: AnyVerdict) -> None:
    """Do what follows from what a person said: link actors or stories anew, or read on in an article.

    Args:
        story: open for writing.
        verdict: what is kept already.

    """
    if isinstance(verdict, Verdict):
        link_story(story)
        return
    if isinstance(verdict, RecordVerdict) and not recount_story(story):
        return
    if not are_grown(story):
        grow_stories(story)
