"""`rashomon show actors`: the same list as `rashomon actors`."""

from typing import Any

import click

from rashomon.cli.casting import list_actors, list_options
from rashomon.cli.options import quiet_option, shape_option, story_option, teach


@click.command(
    "actors",
    help=teach(
        "Show who there is in a story; the same list as `rashomon actors`, which can do more. WORDS stand in any of an "
        "actor's names.",
        ("rashomon show actors", "all whom an article names or who say something"),
        ("rashomon show actors odera --as json", "with every name and role, and the words that show them"),
    ),
)
@click.argument("words", nargs=-1)
@list_options
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """Show the actors."""
    list_actors(story, shape, **wanted)
