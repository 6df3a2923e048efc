"""`rashomon serve` as its user runs it."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.cli.conftest import Run


@contextmanager
def serving(story: Path, *args: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run the program until it has said its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "rashomon", "serve", str(story), "--port", "0", *args],
        env={**os.environ, "XDG_CACHE_HOME": str(story.parent / "cache"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    timer = threading.Timer(120, process.kill)
    timer.start()
    try:
        assert process.stdout
        said = ""
        while "http://" not in said:
            line = process.stdout.readline()
            assert line, said
            said += line
        yield next(iter(re.findall(r"http://\S+", said))), process
    finally:
        timer.cancel()
        process.kill()
        process.communicate()


def get(address: str, **headers: str) -> tuple[int, str]:
    try:
        with urlopen(Request(address, headers=headers), timeout=60) as answer:  # noqa: S310 - our own address
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_it_says_where_it_is_answers_and_stops(story_path: Path) -> None:
    with serving(story_path) as (address, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
        status, page = get(f"{address}statements.json")
        while status == 503:
            status, page = get(f"{address}statements.json")
        assert status == 200
        assert "Ana Solís" in page
        process.send_signal(signal.SIGINT)
        told, _ = process.communicate(timeout=30)
        assert process.returncode == 0
        assert "Traceback" not in told
    with pytest.raises(OSError, match="refused"):
        get(address)


def test_it_stops_while_the_first_edition_is_made(story_path: Path) -> None:
    with serving(story_path) as (address, process):
        get(f"{address}static/rashomon.css")
        process.send_signal(signal.SIGTERM)
        told, _ = process.communicate(timeout=30)
        assert "Traceback" not in told


def test_only_this_machine_can_reach_it(story_path: Path) -> None:
    with serving(story_path) as (address, _), closing(socket.socket()) as other:
        port = int(address.rstrip("/").rpartition(":")[2])
        other.settimeout(5)
        # Another address of the machine itself: what listens on all of them would answer there.
        assert other.connect_ex(("127.0.0.2", port)) != 0


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "example.org", "", "127.0.0.2"])  # noqa: S104 - refused
def test_others_are_let_in_only_with_a_token(run: Run, host: str) -> None:
    done = run("serve", "story.rashomon", "--host", host, "--port", "0")
    assert done.code == 2
    assert "--token" in done.err
    assert done.out == ""


def test_a_token_that_can_be_guessed_is_refused(run: Run) -> None:
    done = run("serve", "story.rashomon", "--token", "short")
    assert done.code == 2
    assert "guessed" in done.err


def test_the_token_is_asked_for(story_path: Path) -> None:
    with serving(story_path, "--token", "two words & ü") as (address, _):
        where, _, entry = address.partition("?")
        assert entry == "token=two%20words%20%26%20%C3%BC"
        assert get(f"{where}statements")[0] == 401
        assert get(f"{where}static/rashomon.css", Authorization="Bearer no")[0] == 401


@pytest.mark.parametrize(
    "args", [("none.rashomon",), ("photo.txt",), ("story.rashomon", "--host", "no such name", "--token", "12345678")]
)
def test_what_cannot_be_served_is_said_in_words(run: Run, args: tuple[str, ...]) -> None:
    Path("photo.txt").write_text("no story", encoding="utf-8")
    done = run("serve", *args, "--port", "0")
    assert done.code == 2
    assert "Traceback" not in done.err
    assert done.err.strip()


def test_a_port_that_is_taken_is_said(run: Run) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("serve", "story.rashomon", "--port", str(taken.getsockname()[1]))
    assert done.code == 2
    assert "--port" in done.err
