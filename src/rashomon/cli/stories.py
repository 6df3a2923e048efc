"""`rashomon stories`: which articles report one affair, and what a person says of it."""

from typing import Final

import click

from rashomon.cli.group import LazyGroup
from rashomon.cli.options import quiet_option, teach

SUMMARIES: Final = {
    "list": "Which stories there are; what `rashomon stories` alone does.",
    "merge": "Say that stories are one.",
    "split": "Say that articles of a story report another affair.",
    "move": "Say that articles belong to another story.",
}
_HELP: Final = ("-h", "--help")


class StoriesGroup(LazyGroup):
    """Commands about stories; words that are no command are looked for in the list."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with no command as a call of the list."""
        if not args or (args[0] not in SUMMARIES and args[0] not in _HELP):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(
    "stories",
    cls=StoriesGroup,
    package="rashomon.cli.story",
    summaries=SUMMARIES,
    options_metavar="",
    subcommand_metavar="[WORDS] [FILTERS] | COMMAND ...",
    help=teach(
        "Show which articles report one affair, and say it where the program has it wrong. A story is named by its id, "
        "the beginning of its id, the file name of one of its articles, or words of its name. What people say "
        "outranks the program, outlives every new reading, and can be undone: see `rashomon verdicts`.",
        ("rashomon stories", "which stories there are"),
        ("rashomon stories merge g-cibpnkvv ledger.txt", "two stories are one"),
        ("rashomon stories split g-cibpnkvv ledger.txt", "this article reports another affair"),
        ("rashomon stories move ledger.txt --to courier.txt", "it belongs with the other"),
    ),
)
@quiet_option
def command() -> None:
    """Hold the commands about stories."""
