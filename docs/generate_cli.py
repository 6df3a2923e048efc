"""Writes `docs/cli.md`, the reference of the command line, from the help texts of the commands themselves.

usage: python docs/generate_cli.py [--check]

`--check` writes nothing and exits with 1 where the page is not what the program says.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from rashomon.cli.program import program

PAGE: Final = Path(__file__).with_name("cli.md")
_WIDTH: Final = 80
_HEAD: Final = """# The command line

What each command says of itself with `--help`; this page is written from it by `python docs/generate_cli.py`.

stdout is data, stderr is talk. Whatever goes into a pipe or a file is UTF-8 without colour; `NO_COLOR` is respected on
a terminal too, and `COLUMNS` sets the width of tables.

| exit code | meaning |
|---|---|
| 0 | done |
| 2 | the call is wrong: the message says how to mend it |
| 3 | done, but some input was skipped, each with its reason on stderr and in the story file |
| 4 | the moment is wrong (the disk is full, the file is locked): try again |
| 70 | a bug of ours: the message says where the traceback is |
| 130 | interrupted: the same command goes on where it stopped |
"""


def page() -> str:
    """Return the whole page."""
    return _HEAD + "".join(_section(name, text) for name, text in helps(program, "rashomon", None))


def helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    """Yield a command and those below it, each with its help."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH, **_settings(command))
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from helps(found, below, context)


def _settings(command: click.Command) -> dict[str, Any]:
    """Return the settings of a command's context that change what its help says, not how wide it is."""
    return {name: value for name, value in command.context_settings.items() if name != "max_content_width"}


def _section(name: str, text: str) -> str:
    """Return one command's section."""
    return f"\n## {name}\n\n```text\n{text.rstrip()}\n```\n"


def main() -> int:
    """Write the page, or say whether it is current."""
    written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if "--check" in sys.argv[1:]:
        return int(written != page())
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
