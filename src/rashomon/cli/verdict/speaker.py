"""`rashomon verdicts speaker`: who makes a statement."""

import click

from rashomon.cli.options import teach
from rashomon.cli.saying import give, saying, saying_options


@click.command(
    "speaker",
    help=teach(
        "Say who makes a statement. NAME is an actor's id, a name in full by which the article, or the story, calls "
        "somebody whom the article speaks of, any other name, or `unknown`. Positions and events that are told in "
        "these words are read anew with that speaker.",
        ("rashomon verdicts speaker s-cibpnkvv 'Ana Quispe'", "she says it"),
        ("rashomon verdicts speaker s-cibpnkvv x-m4qzt7aa", "an actor, by id"),
        ("rashomon verdicts speaker s-cibpnkvv unknown", "nobody can know who says it"),
    ),
)
@click.argument("statement")
@click.argument("name")
@saying_options
def command(statement: str, name: str, story: str, by: str | None, reason: str) -> None:
    """Correct a speaker."""
    from rashomon.views.record_judging import correcting_speaker

    with saying(story, by) as (opened, said):
        give(opened, correcting_speaker(opened, statement, name, said, reason))
