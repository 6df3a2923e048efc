"""What a person says of stories: how it is put, so that it outlives every reading, and all that was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.errors import CallError
from rashomon.model import Article
from rashomon.model.story import (
    StoryJudgement,
    StoryVerdict,
    undone_story_verdicts,
)
from rashomon.store import StoryFile
from rashomon.views.judging import By
from rashomon.views.stories import StoryRow

_LISTED = 4


@dataclass(frozen=True, slots=True)
class StorySaid:
    """A verdict, for a person to read.

    Attributes:
        verdict: the verdict.
        words: what it says, with the names of the articles.
        stands: whether nobody took it back.

    """

    verdict: StoryVerdict
    words: str
    stands: bool


def story_verdicts(story: StoryFile) -> tuple[StorySaid, ...]:
    """Return all verdicts on stories, in the order in which they were given."""
    given = tuple(story.story_verdicts())
    named = {article for one in given for article in (*one.left, *one.right)}
    gone, names = undone_story_verdicts(given), {one.id: one.name for one in story.articles_of(sorted(named))}
    return tuple(StorySaid(one, _words(one, names), one.id not in gone) for one in given)


def _words(one: StoryVerdict, names: Mapping[str, str]) -> str:
    left, right = _named(one.left, names), _named(one.right, names)
    return {
        StoryJudgement.MERGE: f"{left} and {right} are one story",
        StoryJudgement.SPLIT: f"{left} and {right} are two stories",
        StoryJudgement.MOVE: f"{left} belongs with {right}",
        StoryJudgement.UNDO: f"{one.value} is taken back",
    }[one.judgement]


def _named(articles: Sequence[str], names: Mapping[str, str]) -> str:
    shown = ", ".join(names.get(one, "(an article that is gone)") for one in articles[:_LISTED])
    return f"{shown} and {len(articles) - _LISTED} more" if len(articles) > _LISTED else shown


def merging(rows: Sequence[StoryRow], said: By) -> StoryVerdict:
    """Say that stories are one.

    Args:
        rows: at least two.
        said: who says it.

    Raises:
        CallError: two of them are one already.

    """
    if len({one.story.id for one in rows}) < len(rows):
        message = f"{rows[0].name} is one story already ({rows[0].story.id})"
        raise CallError(message, "name two stories; `rashomon stories` lists them")
    first, *others = rows
    right = tuple(article for one in others for article in one.story.articles)
    return StoryVerdict(StoryJudgement.MERGE, said.who, said.when, first.story.articles, right)


def splitting(row: StoryRow, articles: Sequence[Article], said: By) -> StoryVerdict:
    """Say that articles of a story report another affair than the rest of it.

    Raises:
        CallError: an article is not in the story, or none would be left.

    """
    out = tuple(dict.fromkeys(one.id for one in articles))
    for one in articles:
        if one.id not in row.story.articles:
            names = ", ".join(each.name for each in row.articles)
            message = f"{one.name} is not in the story {row.name}"
            raise CallError(message, f"these are: {names}")
    rest = tuple(one for one in row.story.articles if one not in out)
    if not rest:
        message = "no other article is in the story, so there is nothing to split"
        raise CallError(message, "name some of its articles, not all")
    return StoryVerdict(StoryJudgement.SPLIT, said.who, said.when, out, rest)


def moving(rows: Sequence[StoryRow], articles: Sequence[Article], target: StoryRow, said: By) -> StoryVerdict:
    """Say that articles belong to another story than the one that they are in.

    Args:
        rows: all stories.
        articles: the articles.
        target: the story to which they belong.
        said: who says it.

    Raises:
        CallError: an article is in that story already, or nothing else is in it.

    """
    out = tuple(dict.fromkeys(one.id for one in articles))
    for one in articles:
        if one.id in target.story.articles:
            message = f"{one.name} is in the story {target.name} already"
            raise CallError(message, "`rashomon stories` says what is where")
    left = {each for row in rows if not set(out).isdisjoint(row.story.articles) for each in row.story.articles}
    apart = tuple(sorted(left - set(out)))
    return StoryVerdict(StoryJudgement.MOVE, said.who, said.when, out, target.story.articles, apart)
