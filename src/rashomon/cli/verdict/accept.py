"""`rashomon verdicts accept`: that a record is as the program has it."""

import click

from rashomon.cli.options import teach
from rashomon.cli.saying import give, saying, saying_options


@click.command(
    "accept",
    help=teach(
        "Say that a record is as the program has it: its doubt is gone, and nobody is asked again. RECORD is the id "
        "of a statement (s-), a position (p-), an event (e-), a conflict (c-) or a label (l-, n-), as the views show"
        " it; its beginning will do.",
        ("rashomon verdicts accept s-cibpnkvv", "yes, this is said"),
        ("rashomon verdicts accept c-m4qzt7aa --because 'both count states'", "with a reason"),
    ),
)
@click.argument("records", metavar="RECORD...", nargs=-1, required=True)
@saying_options
def command(records: tuple[str, ...], story: str, by: str | None, reason: str) -> None:
    """Accept records."""
    from rashomon.views.record_judging import accepting

    for record in records:
        with saying(story, by) as (opened, said):
            give(opened, accepting(opened, record, said, reason))
