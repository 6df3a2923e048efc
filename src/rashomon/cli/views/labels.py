"""`rashomon show labels`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {
        "actor": 18,
        "label": 0,
        "kind": 12,
        "loaded": 19,
        "outlet": 18,
        "voice": 24,
        "count": 5,
        "first": 10,
        "only_here": 9,
        "id": 10,
    },
    ("id", "loaded", "first", "kind", "count", "voice"),
    readable=22,
)
_EVENTS: Final = Layout(
    {
        "event": 24,
        "label": 0,
        "kind": 12,
        "loaded": 19,
        "outlet": 18,
        "voice": 24,
        "put": 10,
        "count": 5,
        "first": 10,
        "only_here": 9,
        "doubt": 24,
        "id": 10,
    },
    ("id", "put", "first", "kind", "count", "loaded", "doubt", "voice"),
    readable=22,
)


@click.command(
    "labels",
    help=teach(
        "Show what each outlet calls each actor: titles, words beside the name or instead of it, words in the "
        "narrator's quotation marks, and loaded words, which the codebook lists with what they do. `voice` says in "
        "whose mouth a label stands, the narrator's or a speaker's. `only here` is yes where no other outlet that "
        "names the actor uses the label, and is empty where no other outlet names it. Bare names and pronouns are "
        "left out. With --events, how deeds are named: 'blockade' or 'siege', 'arrested' or 'abducted'. Rashomon "
        "counts words and judges neither outlets nor anybody. Filters are joined by and; they do not care for case or "
        "accents, and a part of a name will do.",
        ("rashomon show labels --actor odera", "all that Pell Odera is called, outlet by outlet"),
        ("rashomon show labels --actor odera --voice narrator", "only in the outlets' own words"),
        ("rashomon show labels --only", "what one outlet alone calls somebody whom others name too"),
        ("rashomon show labels --events", "how each outlet names what is done"),
    ),
)
@click.option("--actor", metavar="NAME", help="In a name of the actor; with --events, in what it is done to.")
@click.option("--outlet", metavar="NAME", help="In the outlet's name.")
@click.option("--voice", metavar="NAME", help="In the name of the speaker; 'narrator' for the outlets' own words.")
@click.option("--only", is_flag=True, help="Only what one outlet alone uses.")
@click.option("--events", "deeds", is_flag=True, help="How deeds are named, and not actors.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, only: bool, deeds: bool, **wanted: str | None) -> None:
    """Show the labels that are wanted."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.event_labels import event_labels
    from rashomon.views.labels import LabelFilter, labels

    with StoryFile.open(Path(story)) as opened:
        found = (event_labels if deeds else labels)(opened, LabelFilter(**wanted, only=only))
        if not found:
            say(_nothing(chosen=only or any(wanted.values()), deeds=deeds))
    show(found, shape, _EVENTS if deeds else _LAYOUT)


def _nothing(*, chosen: bool, deeds: bool) -> str:
    """Say that nothing was found, and what would help."""
    if deeds and not chosen:
        return "no deed is named by two outlets or by a loaded word; `rashomon show events` has what is reported"
    if chosen:
        return "no label is like that; leave out a filter, or see `rashomon show actors` for who there is"
    return "the story has no label: articles name nobody but by bare names"
