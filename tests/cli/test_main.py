"""Errors become words and exit codes; stdout is data and stderr is talk."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.cli import actors, show
from rashomon.cli.program import SUMMARIES
from rashomon.errors import RetryError
from rashomon.store import StoryFile

BELOW = [f"show {name}" for name in show.SUMMARIES] + [f"actors {name}" for name in actors.SUMMARIES]


def test_help_lists_every_command_and_answers_at_once(spawn: Callable[..., Any]) -> None:
    took = []
    for _ in range(3):
        began = time.monotonic()
        told = spawn("--help")
        took.append(time.monotonic() - began)
    assert told.code == 0
    for name in SUMMARIES:
        assert f"\n  {name} " in told.out
    assert min(took) < 1.5, "generous: 0.3 s is the aim on an idle machine"


def test_help_imports_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "spacy", "numpy", "rich", "onnxruntime", "trafilatura", "rashomon.store", "rashomon.sources")
    call = "import sys; from rashomon.cli import main; main(['--help']); "
    code = f"{call}print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", [*SUMMARIES, *BELOW])
def test_help_of_each_command_teaches_by_example_in_80_columns(run: Callable[..., Any], name: str) -> None:
    told = run(*name.split(), "--help")
    assert told.code == 0
    assert (1 if name.startswith("actors ") else 2) <= told.out.count("    $ ") <= 4
    assert max(map(len, told.out.splitlines())) <= 80


def test_the_version_is_told(run: Callable[..., Any]) -> None:
    assert run("--version").out.startswith("rashomon ")


@pytest.mark.parametrize(
    ("typed", "meant"), [(["exprt"], "export"), (["serch", "x"], "search"), (["show", "statments"], "statements")]
)
def test_a_typo_gets_a_suggestion(run: Callable[..., Any], typed: list[str], meant: str) -> None:
    told = run(*typed)
    assert told.code == 2
    assert told.out == ""
    assert f"Did you mean {meant}" in told.err


def test_a_command_like_no_other_gets_the_list(run: Callable[..., Any]) -> None:
    assert "There are: read, show" in run("zzz").err


def test_a_story_that_is_not_there_is_told_with_the_remedy(run: Callable[..., Any]) -> None:
    told = run("show", "articles", "--story", "other.rashomon")
    assert (told.code, told.out) == (2, "")
    assert "other.rashomon" in told.err
    assert "rashomon read" in told.err


def test_a_bug_is_told_in_a_paragraph_and_its_traceback_kept(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(StoryFile, "articles", lambda _self: 1 / 0)
    told = run("show", "articles")
    assert told.code == 70
    assert "a bug in Rashomon" in told.err
    assert "Traceback" not in told.err
    (report,) = tmp_path.glob("rashomon-bug-*.txt")
    assert str(report) in told.err
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


def test_debug_shows_the_traceback(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StoryFile, "articles", lambda _self: 1 / 0)
    told = run("--debug", "show", "articles")
    assert told.code == 70
    assert "Traceback" in told.err


def test_a_locked_file_says_try_again(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_self: StoryFile) -> None:
        message = "the file is locked"
        raise RetryError(message)

    monkeypatch.setattr(StoryFile, "articles", locked)
    assert run("show", "articles").code == 4


def test_a_reader_that_leaves_early_ends_the_program_in_silence(story_path: Path) -> None:
    command = f'"{sys.executable}" -m rashomon export --to jsonl | true; echo ${{PIPESTATUS[0]}}'
    for _ in range(2):
        done = subprocess.run(
            ["bash", "-c", command],  # noqa: S607 - the shell of the machine
            cwd=story_path.parent,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert done.stdout == "0\n"
        assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("args", [["export", "--to", "json"], ["show", "statements"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_no_space_left_says_try_again(story_path: Path, args: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rashomon", *args],
            cwd=story_path.parent,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 4
    assert "no space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pipe_gets_utf_8_whatever_the_locale(spawn: Callable[..., Any]) -> None:
    told = spawn("show", "statements", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert told.code == 0
    assert "Tomas Bréko" in told.out


def test_no_colour_where_it_is_not_wanted_or_not_a_terminal(spawn: Callable[..., Any]) -> None:
    for settings in ({}, {"NO_COLOR": "1"}):
        assert "\x1b" not in spawn("show", "statements", **settings).out


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a matter of Unix")
@pytest.mark.parametrize(
    ("settings", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False)]
)
def test_on_a_terminal_colour_stops_with_no_color(
    story_path: Path, settings: dict[str, str], *, coloured: bool
) -> None:
    import pty  # noqa: PLC0415 - Unix has it, Windows does not

    ours, theirs = pty.openpty()
    code = "from rashomon.cli import main; main(['explain', 's-o5yhdges'])"
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    subprocess.run(
        [sys.executable, "-c", code], cwd=story_path.parent, env={**environment, **settings}, stdout=theirs, check=True
    )
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "said" in shown
    assert ("[cue: said]" in shown) != coloured
    assert ("\x1b[" in shown.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")) == coloured
