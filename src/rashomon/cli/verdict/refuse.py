"""`rashomon verdicts refuse`: that a record does not count."""

import click

from rashomon.cli.options import teach
from rashomon.cli.saying import give, saying, saying_options


@click.command(
    "refuse",
    help=teach(
        "Say that words do not say what the program has read in them: the record does not count any more, in no view"
        " and no export. What stands inside a refused statement keeps its words and is the narrator's, or whoever is"
        " around it. RECORD is an id as for accept.",
        ("rashomon verdicts refuse p-cibpnkvv", "nobody takes this position"),
        ("rashomon verdicts refuse c-m4qzt7aa --because 'two counts of two days'", "no conflict, and why"),
    ),
)
@click.argument("records", metavar="RECORD...", nargs=-1, required=True)
@saying_options
def command(records: tuple[str, ...], story: str, by: str | None, reason: str) -> None:
    """Refuse records."""
    from rashomon.views.record_judging import refusing

    for record in records:
        with saying(story, by) as (opened, said):
            give(opened, refusing(opened, record, said, reason))
