"""`rashomon show timeline`."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach
from rashomon.cli.views.events import STATUSES, TYPE_HELP, TYPES, nothing, tell_undated

if TYPE_CHECKING:
    from collections.abc import Iterable

_LAYOUT: Final = Layout(
    {
        "when": 19,
        "actor": 15,
        "type": 9,
        "recipient": 16,
        "status": 33,
        "outlets": 18,
        "evidence": 0,
        "differences": 30,
        "id": 10,
    },
    ("differences", "outlets", "type", "recipient", "actor"),
    readable=14,
)


@click.command(
    "timeline",
    help=teach(
        "Show what happened when, as all articles tell it: a row for each event, the first day first, with how many "
        "outlets tell it, who denies it, and what they tell otherwise. A row stands at the day in the words, or else "
        "at that of the report, and `reported` says so; a day that the text leaves open stays open and comes last. "
        "Rashomon puts reports together only where type, people, days and words agree, and calls none right.",
        ("rashomon show timeline", "the whole story"),
        ("rashomon show timeline --who odera --since 2019-02-01", "with Pell Odera, from a day on"),
        ("rashomon show timeline --differing", "only what is told in different ways, with who tells what"),
        ("rashomon show timeline --as md > timeline.md", "as a Markdown table"),
    ),
)
@click.option("--who", metavar="NAME", help="In a name of anybody who has a part.")
@click.option("--actor", metavar="NAME", help="In a name of whoever does it.")
@click.option("--recipient", metavar="NAME", help="In a name of whomever it is done to.")
@click.option("--type", metavar="TYPE", type=click.Choice(TYPES, case_sensitive=False), help=TYPE_HELP)
@click.option("--status", type=click.Choice(STATUSES, case_sensitive=False), help="How some report puts it.")
@click.option("--since", metavar="DAY", type=Day(), help="On this day or later.")
@click.option("--until", metavar="DAY", type=Day(), help="On this day or earlier.")
@click.option("--voice", metavar="NAME", help="In the name of somebody who tells it; 'narrator' for the outlets.")
@click.option("--outlet", metavar="NAME", help="In the name of an outlet that tells it.")
@click.option("--differing", is_flag=True, help="Only what reports tell otherwise.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, differing: bool, **wanted: str | None) -> None:
    """Show the timeline."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.events import EventFilter, events
    from rashomon.views.timeline import timeline

    asked = EventFilter(**wanted)
    with StoryFile.open(Path(story)) as opened:
        found = timeline(opened, asked)
        shown = tuple(one for one in found if not differing or dict(one.values)["differences"])
        if not shown:
            say(_nothing(len(found), {one.type.value.lower() for one in opened.events()}))
        if asked.dated:
            tell_undated(len(events(opened, asked.on_any_day)) - len(events(opened, asked.on_some_day)))
    show(shown, shape, _LAYOUT)


def _nothing(alike: int, types: "Iterable[str]") -> str:
    """Say that nothing was found, and what would help."""
    if alike:
        return f"no two reports are found to tell one event otherwise; leave out --differing to see all {alike}"
    return nothing(sorted(types))
