"""`rashomon show positions`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {
        "as_of": 10,
        "holder": 20,
        "relation": 18,
        "target": 18,
        "voice": 15,
        "modality": 9,
        "evidence": 0,
        "id": 10,
        "implied_by": 10,
    },
    ("modality", "voice"),
)


@click.command(
    "positions",
    help=teach(
        "Show who stands where on whom, by holder and target: who recognises, supports, opposes, accuses ... whom, in "
        "whose words, as of the day of the article. Rashomon takes no side: what articles tell stands side by side. "
        "Filters are joined by and; they do not care for case or accents, and a part of a name will do.",
        ("rashomon show positions --target odera", "how everybody stands on Pell Odera"),
        ("rashomon show positions --as-of 2019-03-01", "what was known on that day, the latest of each"),
        ("rashomon show positions --relation recognises", "who recognises whom"),
        ("rashomon show positions --implied", "also what follows from events, with the event in a column of its own"),
    ),
)
@click.option("--holder", metavar="NAME", help="In a name of whoever takes the position.")
@click.option("--target", metavar="NAME", help="In a name of whomever it is taken on.")
@click.option("--relation", metavar="WORDS", help="What it is: recognises, 'does not recognise', supports ...")
@click.option("--as-of", "as_of", metavar="DAY", type=Day(), help="What was known on a day, as 2019-03-01.")
@click.option(
    "--implied", is_flag=True, help="Also what events imply and no words tell; `implied by` says which event."
)
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, implied: bool, **wanted: str | None) -> None:
    """Show the positions that are wanted."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.ledger import day_of
    from rashomon.views.positions import PositionFilter, positions

    with StoryFile.open(Path(story)) as opened:
        found = positions(opened, PositionFilter(**wanted, implied=implied))
        if not found:
            say(_nothing(sorted({one.relation for one in opened.positions()})))
        undated = sum(day_of(one) is None for one in opened.articles()) if wanted["as_of"] else 0
    if undated:
        say(f"{undated} article{'s have' if undated > 1 else ' has'} no day; what only they tell is not shown")
    show(found, shape, _LAYOUT)


def _nothing(relations: list[str]) -> str:
    """Say that nothing was found, and what would help."""
    if not relations:
        return "the story has no position; `rashomon show articles` says what was read"
    return f"no position is like that; leave out a filter (relations in this story: {', '.join(relations)})"
