"""Goes through a story: each article with the statements made in it, in the order of its text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rashomon.model import Article, Statement
from rashomon.store import StoryFile


def told(story: StoryFile) -> Iterator[tuple[Article, list[Statement]]]:
    """Yield each article with its statements; both are asked of the store once."""
    made = defaultdict[str, list[Statement]](list)
    for statement in story.statements():
        made[statement.article].append(statement)
    for article in story.articles():
        yield article, in_text_order(made[article.id])


def in_text_order(found: Iterable[Statement]) -> list[Statement]:
    """Put statements of one article in the order of their first words; an outer one before those inside it."""
    return sorted(found, key=lambda one: (one.content[0].start, -one.content[-1].end, one.id))
