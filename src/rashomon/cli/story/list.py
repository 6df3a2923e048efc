"""`rashomon stories [WORDS]`: which articles report one affair."""

from typing import Any

import click

from rashomon.cli.options import quiet_option, shape_option, story_option, teach
from rashomon.cli.story_telling import list_options, list_stories


@click.command(
    "list",
    help=teach(
        "List stories, the largest first, as `rashomon show stories` does. WORDS stand in the name of a story or in "
        "the opening of one of its articles.",
        ("rashomon stories", "all of them"),
        ("rashomon stories ferry --outlet ledger", "about the ferry, and reported by the Ledger"),
        ("rashomon stories --as json", "with why each article is in its story"),
    ),
)
@click.argument("words", nargs=-1)
@list_options
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """List stories."""
    list_stories(story, shape, **wanted)
