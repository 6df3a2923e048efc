"""Connections to one edition file, lent to one thread at a time.

What it keeps true: all of them read the same file, although another may take its place at any moment; and they are
closed when nobody has the edition any more, so that no reader, however slow, loses it while reading.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import LifoQueue
from typing import Final

from rashomon.edition.tables import connect
from rashomon.errors import RetryError

_LENT: Final = 4
"""Threads that read at once; more would wait for each other anyway."""


class Lender:
    """Lends connections."""

    def __init__(self, path: Path) -> None:
        """Open all connections now: later, another file may be there.

        Args:
            path: the edition file.

        Raises:
            RetryError: there is no file, or only a part of one.

        """
        self._free: LifoQueue[sqlite3.Connection] = LifoQueue()
        self._all: list[sqlite3.Connection] = []
        try:
            self._open(path)
        except (OSError, sqlite3.Error) as error:
            self.close()
            message = f"{path} is no edition"
            raise RetryError(message, "it is made again") from error

    def _open(self, path: Path) -> None:
        while True:
            found = path.stat()
            self._all = [connect(path) for _ in range(_LENT)]
            if path.stat().st_ino == found.st_ino:
                break
            self.close()
        for one in self._all:
            self._free.put(one)
        with self.connection() as one, closing(one.execute("PRAGMA page_count")) as pages:
            (size,) = one.execute("PRAGMA page_size").fetchone()
            if pages.fetchone()[0] * size != found.st_size:
                message = "it is cut off"
                raise sqlite3.DatabaseError(message)
            one.execute("SELECT value FROM about").fetchall()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection; waits where all are lent."""
        lent = self._free.get()
        try:
            yield lent
        finally:
            self._free.put(lent)

    def close(self) -> None:
        """Close all connections; none may be lent."""
        for one in self._all:
            one.close()
        self._all.clear()

    def __del__(self) -> None:
        """Close them when nobody has the edition any more."""
        self.close()
