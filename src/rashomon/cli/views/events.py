"""`rashomon show events`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach

TYPES: Final = (
    *("agree", "consult", "support", "cooperate", "aid", "concede", "retreat", "request", "accuse", "reject"),
    *("threaten", "protest", "sanction", "mobilize", "coerce", "assault"),
)
TYPE_HELP: Final = f"What sort of deed it is: {', '.join(TYPES)}."
STATUSES: Final = ("happened", "denied", "planned", "threatened", "alleged", "hypothetical", "called for")
_LAYOUT: Final = Layout(
    {
        "when": 19,
        "actor": 15,
        "type": 9,
        "recipient": 16,
        "status": 12,
        "voice": 14,
        "evidence": 0,
        "id": 10,
    },
    ("voice", "type", "recipient"),
    readable=24,
)


@click.command(
    "events",
    help=teach(
        "Show what articles report that somebody did, to whom, on which day: each event in its own article's words, by "
        "the types of PLOVER. What is denied, planned or alleged says so, and whose word it is. A day is the one in "
        "the words, or else that of the report; no day is guessed. Filters are joined by and; a part of a name does.",
        ("rashomon show events --who odera", "whatever Pell Odera does, or has done to him"),
        ("rashomon show events --type coerce --status alleged", "arrests, seizures and bans that somebody alleges"),
        ("rashomon show events --since 2019-02-01 --until 2019-02-28", "in one month"),
        ("rashomon show events --voice narrator --as csv", "what the outlets tell in their own name"),
    ),
)
@click.option("--who", metavar="NAME", help="In a name of anybody who has a part.")
@click.option("--actor", metavar="NAME", help="In a name of whoever does it.")
@click.option("--recipient", metavar="NAME", help="In a name of whomever it is done to.")
@click.option("--type", metavar="TYPE", type=click.Choice(TYPES, case_sensitive=False), help=TYPE_HELP)
@click.option("--status", type=click.Choice(STATUSES, case_sensitive=False), help="How the words put it.")
@click.option("--since", metavar="DAY", type=Day(), help="On this day or later.")
@click.option("--until", metavar="DAY", type=Day(), help="On this day or earlier.")
@click.option("--voice", metavar="NAME", help="In the name of whoever tells it; 'narrator' for the outlets.")
@click.option("--article", metavar="NAME", help="In the article's file name, or the beginning of its id.")
@click.option("--outlet", metavar="NAME", help="In the outlet's name.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: str | None) -> None:
    """Show the events that are wanted."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.events import EventFilter, events

    asked = EventFilter(**wanted)
    with StoryFile.open(Path(story)) as opened:
        found = events(opened, asked)
        if not found:
            say(nothing(sorted({one.type.value.lower() for one in opened.events()})))
        if asked.dated:
            tell_undated(len(events(opened, asked.on_any_day)) - len(events(opened, asked.on_some_day)))
    show(found, shape, _LAYOUT)


def nothing(types: list[str]) -> str:
    """Say that nothing was found, and what would help.

    Args:
        types: the types of the events that there are.

    """
    if not types:
        return "the story has no event; `rashomon show articles` says what was read"
    return f"no event is like that; leave out a filter (types in this story: {', '.join(types)})"


def tell_undated(number: int) -> None:
    """Say how many events are left out because nothing says on which day they were."""
    if number:
        say(f"{number} more {'have' if number > 1 else 'has'} no day; leave out --since and --until to see them")
