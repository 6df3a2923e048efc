"""Collect inputs: from what somebody types to the files that are read, in an order that is the same on every machine.

Nothing is fetched: an address is refused. Hidden files are left out of folders, and so is the folder of pictures and
scripts that a browser saves beside a page.
"""

import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Skipped
from rashomon.sources.formats import ENDINGS, format_of_name

STANDARD_INPUT: Final = "-"
_ADDRESS = re.compile(r"(?:https?|ftp|feed)://|www\.", re.IGNORECASE)
_MAGIC = re.compile(r"[*?\[]")


def collect(inputs: Sequence[str]) -> list[str | Skipped]:
    """List the files that inputs stand for, each once.

    Args:
        inputs: files, folders (read with all below them), globs (`**` too), or `-` for standard input.

    Returns:
        Paths as they were given or found, in the order of the inputs and sorted within a folder or glob; and, in its
        place, each folder that could not be listed.

    Raises:
        CallError: an input is an address, is not there, or stands for no file that can be read.

    """
    if not inputs:
        message = "there is nothing to read"
        raise CallError(message, "give files, folders, globs, or - for standard input")
    found: dict[str, str | Skipped] = {}
    for given in inputs:
        for entry in _files_of(given):
            name = entry.name if isinstance(entry, Skipped) else entry
            found.setdefault(STANDARD_INPUT if name == STANDARD_INPUT else os.path.realpath(name), entry)
    return list(found.values())


def _files_of(given: str) -> list[str | Skipped]:
    """List the files of one input."""
    if given == STANDARD_INPUT:
        return [given]
    if _ADDRESS.match(given) and not Path(given).exists():
        message = f"{given} is an address, and nothing is fetched from the network"
        raise CallError(message, "save the page in a browser and read the file")
    path = Path(given)
    if "\0" in given:
        message = f"{given!r} is no path"
        raise CallError(message, "give the path of a file or folder")
    if path.is_dir():
        return _files_of_folder(given)
    if os.path.lexists(given):
        return [given]
    if _MAGIC.search(given):
        return _files_of_glob(given)
    message = f"there is no file or folder {given}"
    raise CallError(message, "check the path")


def _files_of_glob(pattern: str) -> list[str | Skipped]:
    """Expand a glob; folders that it matches are read with all below them, if it matches no file."""
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - paths stay as typed, also absolute ones
    files: list[str | Skipped] = [path for path in paths if not Path(path).is_dir()]
    if not files:
        files = [each for path in paths for each in _walk(path)]
    if not files:
        message = f"nothing matches {pattern}"
        raise CallError(message, "check the pattern; quote it if the shell should not expand it")
    return files


def _files_of_folder(folder: str) -> list[str | Skipped]:
    files = list(_walk(folder))
    if not files:
        endings = " ".join(ENDINGS)
        message = f"the folder {folder} has no article"
        raise CallError(message, f"in a folder, files that end in {endings} are read, also packed as .gz")
    return files


def _walk(folder: str) -> Iterator[str | Skipped]:
    """Yield the readable files below a folder, sorted, its own before those of the folders in it."""
    unlisted: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=unlisted.append):
        visible = sorted(name for name in names if not name.startswith("."))
        yield from (str(Path(here, name)) for name in visible if format_of_name(name))
        folders[:] = sorted(set(folders) - set(_left_out(folders, visible)))
    for error in unlisted:
        yield Skipped(str(error.filename), f"the folder cannot be listed: {error.strerror}", "check who may read it")


def _left_out(folders: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """Yield the folders that are hidden, or that belong to a saved page (`page_files` beside `page.html`)."""
    pages = {Path(name).stem for name in names if Path(name).suffix.lower() in (".html", ".htm")}
    for folder in folders:
        if folder.startswith(".") or folder.removesuffix("_files") in pages - {folder}:
            yield folder
