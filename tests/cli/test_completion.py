"""The completion script is one that its shell takes, and it completes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_that_says_how_to_install_it(run: Callable[..., Any], shell: str) -> None:
    told = run("completion", shell)
    assert told.code == 0
    assert "_RASHOMON_COMPLETE" in told.out
    assert "# now: " in told.out
    assert "# for good: " in told.out
    if shell == "zsh":
        assert told.out.startswith("#compdef rashomon")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_takes_the_script(run: Callable[..., Any], shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell} here")
    checked = subprocess.run([program, "-n"], input=run("completion", shell).out, encoding="utf-8", check=False)
    assert checked.returncode == 0


def test_a_shell_that_is_not_known_is_refused(run: Callable[..., Any]) -> None:
    assert run("completion", "powershell").code == 2


def test_commands_are_completed() -> None:
    asked = {**os.environ, "_RASHOMON_COMPLETE": "bash_complete", "COMP_WORDS": "rashomon show st", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-m", "rashomon"], env=asked, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout == "plain,statements\nplain,stories\n"
