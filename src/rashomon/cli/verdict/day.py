"""`rashomon verdicts day`: on which day an article appeared."""

import click

from rashomon.cli.options import teach
from rashomon.cli.saying import give, saying, saying_options


@click.command(
    "day",
    help=teach(
        "Say on which day an article appeared. What it tells is known from that day on, and 'yesterday' or 'on Monday' "
        "in it is counted from it anew; reading the same file again does not change that.",
        ("rashomon verdicts day ledger.txt 2024-03-20", "year-month-day"),
        ("rashomon verdicts day ledger.txt unknown --because 'the date is that of the page'", "nobody can know"),
    ),
)
@click.argument("article")
@click.argument("day")
@saying_options
def command(article: str, day: str, story: str, by: str | None, reason: str) -> None:
    """Correct a day."""
    from rashomon.views.record_judging import correcting_day

    with saying(story, by) as (opened, said):
        give(opened, correcting_day(opened, article, day, said, reason))
