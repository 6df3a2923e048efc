"""A log gets a line now and then, a terminal a bar, and quiet nothing but what was skipped."""

import io

import pytest
from rich.console import Console

import rashomon.cli.progress
from rashomon.cli.progress import Bar, Lines, Quiet, progress_for
from rashomon.model import Skipped


def test_a_log_gets_a_line_every_few_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    times = iter([0.0, 10.0, 11.0, 12.0, 16.0, 17.0])
    lines = Lines(clock=lambda: next(times))
    lines.begin(4)
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        lines.took(name)
    lines.end()
    assert capsys.readouterr() == ("", "3 of 4 articles, 30 a minute, last c.txt\n")


def test_quiet_tells_what_is_skipped(capsys: pytest.CaptureFixture[str]) -> None:
    quiet = Quiet()
    quiet.begin(1)
    quiet.skipped(Skipped("a.bin", "it is binary", "give text"))
    quiet.took("a.bin")
    quiet.end()
    assert capsys.readouterr() == ("", "skipped a.bin: it is binary; give text\n")


def test_a_terminal_gets_a_bar_with_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(
        rashomon.cli.progress, "talk_console", lambda: Console(file=out, force_terminal=True, width=100)
    )
    bar = Bar()
    bar.begin(2)
    bar.took("[bold]a.txt")
    bar.end()
    assert "1/2" in out.getvalue()
    assert "[bold]a.txt" in out.getvalue()


def test_a_pipe_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert isinstance(progress_for(quiet=False), Lines)
    assert type(progress_for(quiet=True)) is Quiet
