"""A group of commands whose modules are imported when they are called, and that answers a typo with a suggestion."""

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name; each is the `command` of the module of its name, with an underscore for a hyphen."""

    def __init__(self, *, package: str, summaries: Mapping[str, str], **given: Any) -> None:  # noqa: ANN401 - as click's own
        """Set the commands up without importing them.

        Args:
            package: where the commands' modules are.
            summaries: names of commands, in the order of the help, and a line on each.
            given: what click takes.

        """
        super().__init__(**given)
        self._package = package
        self._summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order in which they are used."""
        return list(self._summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import a command."""
        if cmd_name not in self._summaries:
            return None
        command: click.Command = import_module(f"{self._package}.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest the nearest.

        Raises:
            click.UsageError: there is no such command.

        """
        name = args[0]
        if name in self._summaries or name.startswith("-"):
            return super().resolve_command(ctx, args)
        near = get_close_matches(name, self._summaries, n=2, cutoff=0.5)
        meant = f" Did you mean {' or '.join(near)}?" if near else f" There are: {', '.join(self._summaries)}."
        message = f"there is no command {name!r}.{meant}"
        raise click.UsageError(message, ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """List the commands with a line on each, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._summaries.items()))
