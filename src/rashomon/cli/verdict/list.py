"""`rashomon verdicts [WORDS]`: all that people said."""

import click

from rashomon.cli.options import quiet_option, shape_option, story_option, teach
from rashomon.cli.said import list_verdicts, said_options


@click.command(
    "list",
    help=teach(
        "List all that people said of actors, stories and single records, in the order in which they said it: who, "
        "when, and whether it stands. WORDS stand in what was said.",
        ("rashomon verdicts", "all of it"),
        ("rashomon verdicts --who quispe", "what one person said"),
        ("rashomon verdicts --as json", "with the words of the articles that each names, by offsets"),
    ),
)
@click.argument("words", nargs=-1)
@said_options
@shape_option
@story_option
@quiet_option
def command(words: tuple[str, ...], story: str, shape: str, who: str | None) -> None:
    """List verdicts."""
    list_verdicts(story, shape, who, " ".join(words) or None)
