"""What the package needs beside its modules goes into the wheel."""

import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "rashomon"


def test_every_file_that_is_no_module_is_shipped() -> None:
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = shipped["tool"]["setuptools"]["package-data"]["rashomon"]
    found = {path for pattern in patterns for path in PACKAGE.glob(pattern)}
    try:
        command = ["git", "ls-files", "-z", "--", str(PACKAGE)]  # what lies there by chance is not shipped
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git here that knows which files are the project's")
    files = [ROOT / name for name in listed.split("\0") if name and not name.endswith(".py")]
    assert len(files) > 30
    assert [str(path.relative_to(PACKAGE)) for path in files if path not in found and path.is_file()] == []
