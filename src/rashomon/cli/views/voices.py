"""`rashomon show voices`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

if TYPE_CHECKING:
    from rashomon.views.heard import HeardFilter

_HEARD: Final = Layout(
    {
        "outlet": 18,
        "speaker": 24,
        "named": 5,
        "speaks_for": 16,
        "statements": 10,
        "stances": 7,
        "words": 5,
        "share": 5,
        "direct": 6,
        "indirect": 8,
        "mixed": 5,
        "via": 12,
        "agency": 8,
        "strengths": 24,
        "cues": 0,
        "id": 10,
    },
    ("agency", "id", "strengths", "via", "mixed", "indirect", "direct", "named", "speaks_for"),
    readable=24,
)
_UNHEARD: Final = Layout(
    {
        "outlet": 20,
        "actor": 24,
        "mentioned": 9,
        "called": 24,
        "statements": 10,
        "strengths": 24,
        "doubt": 24,
        "heard_in": 0,
        "id": 10,
    },
    ("id", "strengths", "called", "doubt"),
)


@click.command(
    "voices",
    help=teach(
        "Show who is heard in each outlet: how many statements and words, and what share of all words that the outlet "
        "tells as said; in whose wording, by which cues, for whom, through which agencies and relays; and whether the "
        "outlet names the speaker. A dash for the speaker holds all that the text leaves open. With --unheard, who "
        "speaks in other outlets and not in this one, or only in the words of another, and whether it mentions them. "
        "Rashomon counts and cites, and says of no outlet that it is fair: whom it leaves out may have spoken later.",
        ("rashomon show voices", "who is heard where"),
        ("rashomon show voices --outlet ledger", "in one outlet"),
        ("rashomon show voices --speaker odera", "where Pell Odera is heard, or somebody for her"),
        ("rashomon show voices --unheard --least 2", "whom an outlet does not let speak, and two others do"),
    ),
)
@click.option("--outlet", metavar="NAME", help="In the outlet's name; in the article's where no outlet is known.")
@click.option("--speaker", metavar="NAME", help="In a name of the speaker, or of whom he or she speaks for.")
@click.option("--unheard", "missing", is_flag=True, help="Who speaks in other outlets and is not heard in this one.")
@click.option(
    "--least",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="With --unheard: only whom at least N other outlets let speak.",
)
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, missing: bool, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """Show who is heard, or is not."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.heard import HeardFilter, heard
    from rashomon.views.hearing import outlet_key
    from rashomon.views.unheard import unheard

    asked = HeardFilter(**wanted)
    with StoryFile.open(Path(story)) as opened:
        found = unheard(opened, asked) if missing else heard(opened, asked)
        articles = opened.articles()
        if not found:
            say(_nothing(asked, len({outlet_key(one) for one in articles}), missing=missing))
        unread = sum(one.unread is not None for one in articles)
    if unread:
        say(f"{unread} article{'s were' if unread > 1 else ' was'} not read; whoever speaks there is not counted")
    show(found, shape, _UNHEARD if missing else _HEARD)


def _nothing(asked: "HeardFilter", outlets: int, *, missing: bool) -> str:
    """Say that nothing was found, and what would help."""
    if missing and outlets < 2:
        return "there is only one outlet; `rashomon read` another account, and see whom either leaves out"
    if asked.outlet or asked.speaker or asked.least > 1:
        return "nobody is like that; leave out --outlet, --speaker or --least (`rashomon show voices` has everybody)"
    if missing:
        return "every outlet lets all speak who speak in another; `rashomon show voices` says how long"
    return "nobody is heard: the story has no statement; `rashomon show articles` says what was read"
