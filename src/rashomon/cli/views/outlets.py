"""`rashomon show outlets`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {
        "outlet": 0,
        "articles": 8,
        "first": 10,
        "last": 10,
        "agencies": 12,
        "words": 6,
        "own": 5,
        "quoted": 6,
        "told": 5,
        "voices": 6,
        "named": 5,
        "not_heard": 9,
        "only_here": 9,
        "loaded_own": 10,
        "loaded_others": 13,
        "positions": 9,
        "copies": 6,
        "conflicts": 9,
        "id": 10,
    },
    ("id", "last", "copies", "conflicts", "loaded_others", "loaded_own", "positions", "agencies", "named", "first"),
    readable=18,
)
_PROFILE: Final = Layout({"section": 12, "what": 24, "value": 40, "why": 0})


@click.command(
    "outlets",
    help=teach(
        "Show what each outlet printed and how: articles, days and agencies; what share of its words are its own "
        "narrator's, quoted, or told as said; who speaks, who speaks only elsewhere, which labels it alone uses, "
        "loaded words in its own voice and in others', what its narrator tells of who stands where, copies and "
        "conflicts. With --outlet, the profile of one, with the place of the words behind each number. There is no "
        "score, and outlets stand by the alphabet.",
        ("rashomon show outlets", "a row each"),
        ("rashomon show outlets --outlet ledger", "the profile of one, on one screen"),
        ("rashomon show outlets --outlet ledger --as json", "with all passages, and where they stand"),
    ),
)
@click.option("--outlet", metavar="NAME", help="The profile of one: its name, a part of it, or its id.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, outlet: str | None) -> None:
    """Show the outlets, or one."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.outlet_profile import explain_outlet
    from rashomon.views.outlets import outlets

    with StoryFile.open(Path(story)) as opened:
        found = outlets(opened) if outlet is None else explain_outlet(opened, outlet)
        unread = sum(one.unread is not None for one in opened.articles())
    if unread:
        say(f"{unread} article{'s were' if unread > 1 else ' was'} not read; nothing in them is counted")
    if not found:
        say("the story has no article; `rashomon read` takes some in")
    if outlet is not None and shape == "table":
        from rashomon.cli.profiles import draw_profile

        draw_profile(found)
        return
    show(found, shape, _LAYOUT if outlet is None else _PROFILE)
