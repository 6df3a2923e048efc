"""What the commands about stories share: how they are listed, and how a verdict is passed."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from rashomon.cli.casting import short
from rashomon.cli.layout import Layout
from rashomon.cli.options import say

if TYPE_CHECKING:
    from rashomon.store import StoryFile
    from rashomon.views.stories import StoryRow

LAYOUT: Final = Layout(
    {"name": 34, "size": 4, "days": 24, "outlets": 24, "articles": 0, "id": 10},
    ("outlets", "days", "size"),
    readable=20,
)


def list_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose stories."""
    article = click.option("--article", metavar="NAME", help="In an article's file name.")
    outlet = click.option("--outlet", metavar="NAME", help="In the name of an outlet that reports it.")
    actor = click.option("--actor", metavar="NAME", help="In a name of an actor whom an article of it names.")
    least = click.option(
        "--least", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="Of N articles or more."
    )
    return article(outlet(actor(least(command))))


def list_stories(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """Show the stories that are wanted.

    Args:
        story: the story file's path.
        shape: table, json, csv or md.
        wanted: what `list_options` took, and `words`.

    """
    from rashomon.cli.shapes import show
    from rashomon.export.stories import story_records
    from rashomon.export.writing import as_json
    from rashomon.store import StoryFile
    from rashomon.views.stories import StoryFilter, stories

    text = " ".join(wanted.pop("words")) or None
    asked = StoryFilter(text=text, **wanted)
    with StoryFile.open(Path(story)) as opened:
        found = stories(opened, asked)
        if not found:
            say(_nothing(chosen=asked != StoryFilter()))
        if shape == "json":
            sys.stdout.write("[" + ",\n ".join(as_json(one) for one in story_records(opened, asked)) + "]\n")
            return
    show(found, shape, LAYOUT)


def _nothing(*, chosen: bool) -> str:
    """Say that nothing was found, and what would help."""
    if chosen:
        return "no story is like that; leave out words or a filter, or see all with `rashomon show stories`"
    return "there is no story yet; `rashomon read` finds which articles report one affair"


def stories_with(story: "StoryFile", articles: Sequence[str]) -> list["StoryRow"]:
    """Return the stories that articles are in now."""
    from rashomon.views.stories import story_rows

    return [one for one in story_rows(story) if not set(articles).isdisjoint(one.story.articles)]


def described(one: "StoryRow") -> str:
    """Return a story with its id and how many articles it has."""
    count = len(one.articles)
    return f"{one.name} ({short(one.story.id)}, {count} article{'s' if count != 1 else ''})"
