"""The README is true: every command in it runs, in its order, and so does every piece of Python."""

import re
import shlex
from pathlib import Path

import pytest

from rashomon.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
COMMANDS = [line[2:] for block in CONSOLE for line in block.splitlines() if line.startswith("$ ")]


def test_every_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) > 8
    for command in COMMANDS:
        program, *arguments = shlex.split(command.partition(" > ")[0])
        assert program == "rashomon"
        assert (command, main(arguments)) == (command, 0)
        shown = capsys.readouterr()
        assert shown.out or "read" in arguments or "-o" in arguments or "verify" in arguments, command


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
