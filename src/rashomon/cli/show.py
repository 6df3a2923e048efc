"""`rashomon show`: what a story file holds, a view each."""

from typing import Final

import click

from rashomon.cli.group import LazyGroup
from rashomon.cli.options import quiet_option, teach

SUMMARIES: Final = {
    "statements": "Who says what, in whose words, through whom.",
    "voices": "Who is heard in which outlet, how long and how, and who is not.",
    "outlets": "What each outlet printed, in whose wording, whom it hears, how it names.",
    "positions": "Who stands where on whom, in whose words, since which day.",
    "matrix": "Who stands where on whom, as a table of holders by targets.",
    "changes": "Who is told to stand elsewhere than before, by the same voice.",
    "disagreements": "On whose positions accounts disagree, with both sides.",
    "conflicts": "Where accounts part, and where independent ones agree.",
    "events": "Who is reported to have done what to whom, and when.",
    "timeline": "What happened when, as all reports together tell it.",
    "stories": "Which articles report one affair.",
    "copies": "Which articles share passages, and what was changed.",
    "labels": "What each outlet calls each actor, in whose mouth.",
    "doubts": "What the program asks, the most useful question first.",
    "verdicts": "What people said, and whether it stands.",
    "actors": "Who there is, under all names, and what articles say they are.",
    "articles": "Which articles there are, and what is known of each.",
}


@click.group(
    "show",
    cls=LazyGroup,
    package="rashomon.cli.views",
    summaries=SUMMARIES,
    help=teach(
        "Show what a story file holds. Every row stands on words of an article.",
        ("rashomon show articles", "outlet, day, place and number of statements of each"),
        ("rashomon show statements --form direct", "everything quoted word for word"),
        ("rashomon show statements --as json | less", "with offsets and the words in full"),
    ),
)
@quiet_option
def command() -> None:
    """Hold the views."""
