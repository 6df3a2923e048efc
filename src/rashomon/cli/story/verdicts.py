"""`rashomon stories verdicts`: all that people said of stories."""

import sys
from pathlib import Path

import click

from rashomon.cli.options import quiet_option, say, story_option, teach


@click.command(
    "verdicts",
    help=teach(
        "List all that people said of stories, in the order in which they said it: who, when, and whether it stands.",
        ("rashomon stories verdicts", "all of it"),
        ("rashomon stories verdicts --as json", "with the ids of the articles that each names"),
    ),
)
@click.option(
    "--as", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to show it."
)
@story_option
@quiet_option
def command(shape: str, story: str) -> None:
    """List verdicts."""
    from rashomon.export.stories import story_verdict_record
    from rashomon.export.writing import as_json
    from rashomon.store import StoryFile
    from rashomon.views.story_verdicts import story_verdicts

    with StoryFile.open(Path(story)) as opened:
        found = story_verdicts(opened)
    if shape == "json":
        sys.stdout.write("[" + ",\n ".join(as_json(story_verdict_record(one)) for one in found) + "]\n")
        return
    from rashomon.cli.portraits import draw_verdicts

    draw_verdicts(found)
    if not found:
        say("nobody said anything of stories yet; `rashomon stories` lists them")
