"""`rashomon actors verdicts`: all that people said of actors."""

import sys
from pathlib import Path

import click

from rashomon.cli.options import quiet_option, say, story_option, teach


@click.command(
    "verdicts",
    help=teach(
        "List all that people said of actors, in the order in which they said it: who, when, and whether it stands.",
        ("rashomon actors verdicts", "all of it"),
        ("rashomon actors verdicts --as json", "with the words of the articles that each names, by offsets"),
    ),
)
@click.option(
    "--as", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to show it."
)
@story_option
@quiet_option
def command(shape: str, story: str) -> None:
    """List verdicts."""
    from rashomon.export.cast import verdict_record
    from rashomon.export.writing import as_json
    from rashomon.store import StoryFile
    from rashomon.views.verdicts import verdicts

    with StoryFile.open(Path(story)) as opened:
        found = verdicts(opened)
    if shape == "json":
        sys.stdout.write("[" + ",\n ".join(as_json(verdict_record(one)) for one in found) + "]\n")
        return
    from rashomon.cli.portraits import draw_verdicts

    draw_verdicts(found)
    if not found:
        say("nobody said anything of actors yet; `rashomon actors --doubtful` has questions")
