"""`rashomon actors [WORDS]`: who there is, or which actors may be one."""

from typing import Any

import click

from rashomon.cli.casting import list_actors, list_options
from rashomon.cli.options import quiet_option, shape_option, story_option, teach


@click.command(
    "list",
    help=teach(
        "List the actors whom an article names or who say something, in the order of the alphabet. WORDS stand in any "
        "of an actor's names.",
        ("rashomon actors", "all of them"),
        ("rashomon actors foreign ministry --kind organisation", "whoever is called so"),
        ("rashomon actors --doubtful", "which actors may be one, each with the command that says so"),
        ("rashomon actors --as json", "with every name and role, and the words that show them"),
    ),
)
@click.argument("words", nargs=-1)
@list_options
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """List actors."""
    list_actors(story, shape, **wanted)
