"""`rashomon verdicts`: all that people said, and what a person says of single records."""

from typing import Final

import click

from rashomon.cli.group import LazyGroup
from rashomon.cli.options import quiet_option, teach

SUMMARIES: Final = {
    "list": "All that people said; what `rashomon verdicts` alone does.",
    "accept": "Say that a record is as the program has it.",
    "refuse": "Say that a record does not count.",
    "speaker": "Say who makes a statement.",
    "day": "Say on which day an article appeared.",
    "undo": "Take back a verdict of any sort.",
}
_HELP: Final = ("-h", "--help")


class VerdictsGroup(LazyGroup):
    """Commands about what people say; words that are no command are looked for in the list."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with no command as a call of the list."""
        if not args or (args[0] not in SUMMARIES and args[0] not in _HELP):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(
    "verdicts",
    cls=VerdictsGroup,
    package="rashomon.cli.verdict",
    summaries=SUMMARIES,
    options_metavar="",
    subcommand_metavar="[WORDS] [--who NAME] | COMMAND ...",
    help=teach(
        "Show all that people said, of actors, stories and single records, and say it where the program has a "
        "statement, a position, an event, a conflict, a label or a day wrong, or asks. What people say outranks the "
        "program, outlives every new reading, and can be undone; nothing is ever erased.",
        ("rashomon show doubts", "what the program asks, the most useful first"),
        ("rashomon verdicts refuse s-cibpnkvv", "these words are no statement"),
        ("rashomon verdicts day ledger.txt 2024-03-20", "when it appeared"),
        ("rashomon verdicts undo", "take the last one back"),
    ),
)
@quiet_option
def command() -> None:
    """Hold the commands about verdicts."""
