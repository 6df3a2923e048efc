"""`rashomon show verdicts`."""

import click

from rashomon.cli.options import quiet_option, shape_option, story_option, teach
from rashomon.cli.said import list_verdicts, said_options


@click.command(
    "verdicts",
    help=teach(
        "Show all that people said of actors, stories and single records, in the order in which they said it; what was "
        "taken back, and what has lost its words, too. `rashomon verdicts` has the commands that say something.",
        ("rashomon show verdicts", "all of it"),
        ("rashomon show verdicts --who quispe --as csv", "what one person said, for a spreadsheet"),
    ),
)
@click.argument("words", nargs=-1)
@said_options
@shape_option
@story_option
@quiet_option
def command(words: tuple[str, ...], story: str, shape: str, who: str | None) -> None:
    """Show verdicts."""
    list_verdicts(story, shape, who, " ".join(words) or None)
