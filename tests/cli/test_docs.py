"""The reference is what the program says, and every example in it is a call that the program takes."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from rashomon.cli.program import program

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = sorted(set(re.findall(r"^    \$ (.+)$", (DOCS / "cli.md").read_text(encoding="utf-8"), re.MULTILINE)))


def test_the_reference_is_current() -> None:
    done = subprocess.run([sys.executable, str(DOCS / "generate_cli.py"), "--check"], check=False)
    assert done.returncode == 0, "run `python docs/generate_cli.py`"


def calls(example: str) -> list[list[str]]:
    """The calls of rashomon in a line for the shell: before and after pipes, without what goes into files."""
    inner = re.fullmatch(r'eval "\$\((.+)\)"', example)
    parts = re.split(r"\s(?:\||&&)\s", inner[1] if inner else example)
    typed = [shlex.split(part.split(" > ")[0]) for part in parts]
    return [words[1:] for words in typed if words[0] == "rashomon"]


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_a_call_that_the_program_takes(example: str) -> None:
    found = calls(example)
    assert found
    for words in found:
        command: click.Command = program
        context = command.make_context("rashomon", list(words))
        while isinstance(command, click.Group):
            name, below, rest = command.resolve_command(context, [*context._protected_args, *context.args])
            assert below
            command, context = below, below.make_context(name, rest, parent=context)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 20
