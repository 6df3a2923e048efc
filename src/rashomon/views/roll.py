"""The roll of actors: as `actors` answers them, with what a long list is leafed through by."""

from collections.abc import Iterator
from typing import Final

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.folding import folded

OTHER: Final = "#"
"""Stands for a name that begins with no letter."""
_SOME: Final = 2
_MANY: Final = 10


def roll(story: StoryFile) -> Iterator[Answer]:
    """Answer who there is, in the order of the alphabet.

    The columns are those of `actors`, then letter, spread and asked: the letter that the name begins with, without its
    accent; in how many articles it stands, in words; and whether anything is not certain, `yes` or `no`.

    Args:
        story: the story file.

    """
    yield from map(_with_more, actors(story, ActorFilter()))


def unnamed(story: StoryFile) -> Iterator[Answer]:
    """Answer who there is besides: those whom no article names and who say nothing, in the same columns.

    Args:
        story: the story file.

    """
    listed = {one.id for one in story.actors() if one.named}
    for answer in actors(story, ActorFilter(unnamed=True)):
        row = dict(answer.values)
        if row["id"] not in listed and row["statements"] == "0":
            yield _with_more(answer)


def _with_more(answer: Answer) -> Answer:
    row = dict(answer.values)
    more = (
        ("letter", letter_of(row["name"] or "")),
        ("spread", spread_in_words(int(row["articles"] or 0))),
        ("asked", "yes" if row["doubt"] else "no"),
    )
    return Answer((*answer.values, *more), answer.citations)


def letter_of(name: str) -> str:
    """Give the letter that a name begins with, without its accent.

    Examples:
        >>> letter_of("Émile Roux"), letter_of("17 rioters"), letter_of("")
        ('E', '#', '#')

    """
    first = folded(name)[:1].upper()
    return first if first.isalpha() else OTHER


def spread_in_words(articles: int) -> str:
    """Say roughly in how many articles something stands; the words sort by their number.

    Examples:
        >>> [spread_in_words(number) for number in (1, 4, 200)]
        ['1 article', '2 to 9 articles', 'more than 9 articles']

    """
    if articles < _SOME:
        return "1 article"
    return f"{_SOME} to {_MANY - 1} articles" if articles < _MANY else f"more than {_MANY - 1} articles"
