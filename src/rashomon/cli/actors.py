"""`rashomon actors`: who there is, why, and what a person says of it."""

from typing import Final

import click

from rashomon.cli.group import LazyGroup
from rashomon.cli.options import quiet_option, teach

SUMMARIES: Final = {
    "list": "Who there is; what `rashomon actors` alone does.",
    "show": "What articles call one actor and say it is, and who says so.",
    "explain": "Why an actor is one: what ties its mentions.",
    "merge": "Say that actors are one.",
    "apart": "Say that two actors are not one.",
    "split": "Say that an actor is somebody else in some articles.",
    "rename": "Say what an actor is called.",
    "set-kind": "Say what an actor is: person, state, organisation, group.",
}
_HELP: Final = ("-h", "--help")


class ActorsGroup(LazyGroup):
    """Commands about actors; words that are no command are looked for in the list."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with no command as a call of the list."""
        if not args or (args[0] not in SUMMARIES and args[0] not in _HELP):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(
    "actors",
    cls=ActorsGroup,
    package="rashomon.cli.actor",
    summaries=SUMMARIES,
    options_metavar="",
    subcommand_metavar="[WORDS] [--kind KIND] [--doubtful] | COMMAND ...",
    help=teach(
        "Show who there is in a story: persons, states, organisations and groups, under all names that articles give "
        "them. An actor is named by its id, the beginning of its id, or any of its names. What the program is not sure "
        "of is a question: answer it with merge or apart. What people say outranks the program, outlives every new "
        "reading, and can be undone: see `rashomon verdicts`.",
        ("rashomon actors", "who there is"),
        ("rashomon actors --doubtful", "which actors may be one, each with the command that says so"),
        ("rashomon actors show odera", "names, roles, and who says so"),
        ("rashomon actors merge x-cibpnkvv 'P. Odera'", "say that two are one"),
    ),
)
@quiet_option
def command() -> None:
    """Hold the commands about actors."""
