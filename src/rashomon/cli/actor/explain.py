"""`rashomon actors explain`: why an actor is one."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, shape_option, story_option, teach

_LAYOUT: Final = Layout({"what": 9, "value": 40, "why": 0, "article": 20})


@click.command(
    "explain",
    help=teach(
        "Say why an actor is one: in each article every mention with what ties it to those before, and across articles "
        "the names that match, with the weight of each reason in log odds, and what people said.",
        ("rashomon actors explain zakharova", "by any of the actor's names"),
        ("rashomon actors explain x-cibpnkvv --as json", "by id, with the words and where they stand"),
    ),
)
@click.argument("actor")
@shape_option
@story_option
@quiet_option
def command(actor: str, shape: str, story: str) -> None:
    """Explain one actor."""
    from rashomon.store import StoryFile
    from rashomon.views.ties import explain_actor

    with StoryFile.open(Path(story)) as opened:
        found = explain_actor(opened, actor)
    if shape == "table":
        from rashomon.cli.portraits import draw_ties

        draw_ties(found)
        return
    from rashomon.cli.shapes import show

    show(found, shape, _LAYOUT)
