"""Migrations: numbered functions that bring a story file to the newest version, each in one transaction.

A migration is never changed once it was released: a new one follows it. What it keeps true: a file is at the version it
says, or untouched; a file of a newer Rashomon is refused, and so is a database of another program.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy import Connection

from rashomon.errors import CallError, StoryFileError
from rashomon.store import sqlite
from rashomon.store.migrations.first import first
from rashomon.store.migrations.second import second

Migration: TypeAlias = Callable[[Connection], None]
MIGRATIONS: Final[tuple[Migration, ...]] = (first, second)
"""In order; the first brings a file from version 0, which is empty, to version 1."""


def prepare(connection: Connection, path: Path, *, create: bool, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a story file to the newest version.

    Args:
        connection: an open connection to it.
        path: the file, for messages.
        create: whether an empty file may be made into a story file.
        migrations: the numbered functions.

    Raises:
        StoryFileError: the file is another program's, or of a newer version.
        CallError: the file is empty and may not be made, or is old and read-only.

    """
    version = _version(connection, path, newest=len(migrations))
    if version == len(migrations):
        return
    if version == 0 and not create:
        message = f"{path} is empty"
        raise StoryFileError(message, f"fill it with `rashomon read INPUT... --story {path}`")
    if not sqlite.writable(path):
        message = f"{path} has version {version} and cannot be written, so it cannot be brought to {len(migrations)}"
        raise CallError(message, "make the file and its folder writable, or copy the file")
    sqlite.keep_log(connection)
    while (version := _version(connection, path, newest=len(migrations))) < len(migrations):
        _step(connection, path, version, migrations)


def _step(connection: Connection, path: Path, seen: int, migrations: Sequence[Migration]) -> None:
    with sqlite.transaction(connection, writes=True):
        # Another program may have taken the step while this one waited for the lock.
        if _marks(connection, path, newest=len(migrations)) == seen:
            migrations[seen](connection)
            sqlite.set_version(connection, seen + 1)


def _version(connection: Connection, path: Path, newest: int) -> int:
    with sqlite.transaction(connection, writes=False):
        return _marks(connection, path, newest)


def _marks(connection: Connection, path: Path, newest: int) -> int:
    mark = sqlite.mark(connection)
    if not mark.ours and not mark.blank:
        message = f"{path} is no story file but another program's database"
        raise StoryFileError(message, "name another file")
    if mark.version > newest:
        message = f"{path} was made by a newer Rashomon: it has version {mark.version}, and this one knows {newest}"
        raise StoryFileError(message, "update Rashomon with `pip install --upgrade rashomon`")
    return mark.version
