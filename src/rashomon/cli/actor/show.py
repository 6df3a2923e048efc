"""`rashomon actors show`: what articles call one actor and say it is."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, shape_option, story_option, teach

_LAYOUT: Final = Layout({"what": 11, "value": 0, "standing": 12, "voice": 30, "article": 20, "day": 15})


@click.command(
    "show",
    help=teach(
        "Show one actor: what each article calls it, what it is said to be, by whom and on which day. Where an office "
        "is contested, everybody stands there who is said to hold, claim or not hold it, and whoever says so.",
        ("rashomon actors show zakharova", "by any of the actor's names"),
        ("rashomon actors show x-cibpnkvv --as json", "by id, with the words and where they stand"),
    ),
)
@click.argument("actor")
@shape_option
@story_option
@quiet_option
def command(actor: str, shape: str, story: str) -> None:
    """Show one actor."""
    from rashomon.store import StoryFile
    from rashomon.views.portrait import show_actor

    with StoryFile.open(Path(story)) as opened:
        found = show_actor(opened, actor)
    if shape == "table":
        from rashomon.cli.portraits import draw_actor

        draw_actor(found)
        return
    from rashomon.cli.shapes import show

    show(found, shape, _LAYOUT)
