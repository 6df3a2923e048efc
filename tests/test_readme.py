"""The README is true: every command in it runs, in its order, and so does every piece of Python.

What it shows of a command's output is what the command gives, whatever the width; three dots leave something out.
"""

import re
import shlex
from pathlib import Path

import pytest

from rashomon.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    (command, " ".join(shown.split()))
    for block in CONSOLE
    for command, shown in re.findall(r"^\$ ([^\n]+)\n((?:(?!\$ )[^\n]*\n)*)", block, re.MULTILINE)
]


def test_every_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    assert len(COMMANDS) > 8
    assert sum(bool(promised) for _, promised in COMMANDS) > 3
    for command, promised in COMMANDS:
        program, *arguments = shlex.split(command.partition(" > ")[0])
        assert program == "rashomon"
        assert (command, main(arguments)) == (command, 0)
        shown = capsys.readouterr()
        talk = {"read", "-o", "verify", "merge", "undo", "rename", "day"}
        assert shown.out or not talk.isdisjoint(arguments), command
        given = " ".join((shown.out + shown.err).split())
        pattern = ".*?".join(map(re.escape, promised.split("...")))
        assert re.search(pattern, given), (command, given)


def test_every_piece_of_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    for piece in PYTHON:
        exec(piece, {})  # noqa: S102 - the README's own code
    assert "the minister" in capsys.readouterr().out


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_makefile_has_what_the_readme_promises() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make (\w+)", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
