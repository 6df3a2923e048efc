"""Opening a story file: a connection to one that is there, ours and of the newest version; or the reason why not."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from rashomon.errors import CallError
from rashomon.store import sqlite
from rashomon.store.migrations import prepare

PATIENCE_S: Final = 10.0
"""How many seconds a writer waits for another one."""


def connect(path: Path, *, create: bool = False, patience_s: float = PATIENCE_S) -> Connection:
    """Connect to a story file; bring it to the newest version if it is older.

    Raises:
        CallError: the file is not there, and is not to be made; or it cannot be.
        StoryFileError: it is no story file, or broken, or of a newer version.
        RetryError: another program holds it, or the disk is full.

    """
    if path.is_dir():
        message = f"{path} is a folder, not a story file"
        raise CallError(message, "name a file")
    if not path.exists() and not create:
        message = f"there is no story file {path}"
        raise CallError(message, f"make it with `rashomon read INPUT... --story {path}`")
    if not path.parent.is_dir():
        message = f"{path} cannot be made: there is no folder {path.parent}"
        raise CallError(message, "make the folder")
    with sqlite.told(path):
        connection = sqlite.engine(path, patience_s).connect()
        try:
            prepare(connection, path, create=create)
        except BaseException:
            connection.close()
            raise
    return connection
