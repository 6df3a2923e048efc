"""Everything that belongs to SQLite alone: how to connect, its locks and errors, its full-text index, its own checks.

Another engine needs another module like this one, and nothing else of the store. What it keeps true: no error of SQLite
leaves the store as such, and a transaction that writes takes its lock at the start, so it never fails half-way for one.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from rashomon.errors import CallError, RashomonError, RetryError, StoryFileError

_APPLICATION: Final = 0x52415348
"""`RASH`: what `file story.rashomon` and SQLite read at offset 68 of the file."""
_NOT_OURS: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_FORBIDDEN: Final = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
PRAGMAS = ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON")
"""For each connection. `FULL`: what was said to be written is there after a power cut, too."""
_CHECK_INDEX: Final = "INSERT INTO passage_index (passage_index, rank) VALUES ('integrity-check', 1)"


class Mark(NamedTuple):
    """What a database says of itself: whether it is a story file, of which version, and whether it has no tables."""

    ours: bool
    version: int
    blank: bool


def engine(path: Path, patience_s: float) -> Engine:
    """Make the way to connect to a file; a file or folder that cannot be written is opened for reading.

    Args:
        path: the file; it is made when something is first written to it.
        patience_s: how many seconds to wait for another writer.

    """
    uri = _uri(path)

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=patience_s, isolation_level=None)

    made = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(made, "connect", _set_up)
    event.listen(made, "begin", _begin)
    return made


def writable(path: Path) -> bool:
    """Say whether a file can be written, or made; SQLite needs to write to its folder too."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _uri(path: Path) -> str:
    address = path.absolute().as_uri()
    if writable(path):
        return f"{address}?mode=rwc"
    log = path.with_name(path.name + "-wal")
    # Without a log nobody is writing, and SQLite cannot make the files that readers share in a read-only folder.
    return f"{address}?mode=ro" if log.exists() else f"{address}?mode=ro&immutable=1"


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


@contextmanager
def transaction(connection: Connection, *, writes: bool) -> Iterator[None]:
    """Run a block in one transaction: all of it is kept, or nothing."""
    connection.execution_options(writes=writes)
    with connection.begin():
        yield


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors in a block into ours, which name the file and the remedy."""
    try:
        yield
    except DBAPIError as error:
        meant = _meant(path, error.orig)
        if meant is None:
            raise
        raise meant from error
    except UnicodeDecodeError as error:
        # What SQLite quotes of a damaged schema in its message may be no text.
        raise broken(path, "its own description is damaged") from error
    except sqlite3.Error as error:
        meant = _meant(path, error)
        if meant is None:
            raise
        raise meant from error


def _meant(path: Path, error: BaseException | None) -> RashomonError | None:
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    code = None if extended is None else extended & 0xFF
    meant: RashomonError | None = None
    if code in _NOT_OURS or "decode to UTF-8" in str(error):
        meant = broken(path, str(error))
    elif code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        meant = RetryError(f"{path} is being written by another program", "try again when it is done")
    elif code == sqlite3.SQLITE_FULL:
        meant = RetryError(f"{path}: the disk is full", "make room and try again: what was written before is kept")
    elif extended == sqlite3.SQLITE_READONLY_DBMOVED:
        meant = moved(path)
    elif code == sqlite3.SQLITE_IOERR:
        remedy = "see that its disk is there and has room, and try again: what was written before is kept"
        meant = RetryError(f"{path} cannot be read or written ({error})", remedy)
    elif code in _FORBIDDEN:
        meant = CallError(f"{path} cannot be written ({error})", "make the file and its folder writable, or copy it")
    return meant


def broken(path: Path, what: str) -> StoryFileError:
    """Say that a file is no story file, or not a whole one."""
    remedy = "restore it from a copy, or read the articles into a new file; `rashomon verify` says more"
    return StoryFileError(f"{path} is no story file, or is broken ({what})", remedy)


def moved(path: Path) -> RetryError:
    """Say that a file is not where it was when it was opened."""
    return RetryError(f"{path} was moved, replaced or deleted while it was in use", "put it back and try again")


def mark(connection: Connection) -> Mark:
    """Return what the database says of itself."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    blank = not (application or version or tables)
    return Mark(ours=application == _APPLICATION and version > 0, version=version, blank=blank)


def set_version(connection: Connection, version: int) -> None:
    """Mark the database as a story file of a version; part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def keep_log(connection: Connection) -> None:
    """Let readers read while one writes, from now on."""
    _driver(connection).execute("PRAGMA journal_mode = WAL")


def copy(connection: Connection, path: Path) -> None:
    """Copy the whole database into a new file, as it is at one moment."""
    with closing(sqlite3.connect(path)) as target:
        _driver(connection).backup(target)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        message = f"not a connection to SQLite: {driver!r}"
        raise TypeError(message)
    return driver


def make_index(connection: Connection) -> None:
    """Make the full-text index over passages; it keeps no second copy of the words."""
    connection.exec_driver_sql(
        "CREATE VIEW passage_words AS SELECT passage.key, passage.article, "
        "substr(article.text, passage.start + 1, passage.stop - passage.start) AS words "
        "FROM passage JOIN article ON article.id = passage.article"
    )
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE passage_index USING fts5(words, content = 'passage_words', content_rowid = 'key', "
        "tokenize = 'unicode61 remove_diacritics 2')"
    )


def index(connection: Connection, passages: Iterable[tuple[int, str]]) -> None:
    """Add passages, key and words, to the full-text index."""
    _each(connection, "INSERT INTO passage_index (rowid, words) VALUES (?, ?)", passages)


def unindex(connection: Connection, passages: Iterable[tuple[int, str]]) -> None:
    """Take passages out of the full-text index; their words must be those that were added."""
    _each(connection, "INSERT INTO passage_index (passage_index, rowid, words) VALUES ('delete', ?, ?)", passages)


def _each(connection: Connection, sql: str, passages: Iterable[tuple[int, str]]) -> None:
    rows = list(passages)
    if rows:
        connection.exec_driver_sql(sql, rows)


def find(connection: Connection, query: str, limit: int) -> list[int] | None:
    """Return the keys of the passages that a query finds, best first; None if it is no query of FTS5.

    Args:
        connection: an open connection.
        query: in FTS5's language.
        limit: at most so many.

    """
    sql = (
        "SELECT passage.key FROM passage_index"
        " JOIN passage ON passage.key = passage_index.rowid JOIN article ON article.id = passage.article"
        " WHERE passage_index MATCH ? ORDER BY passage_index.rank, article.name, article.id, passage.n LIMIT ?"
    )
    try:
        return list(connection.exec_driver_sql(sql, (query, limit)).scalars())
    except DBAPIError as error:
        # The syntax errors of a query have SQLite's plainest code, and no other.
        if getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            return None
        raise


def faults(connection: Connection) -> list[str]:
    """Return what SQLite itself finds wrong with the file, and its references."""
    found = [row for row in connection.exec_driver_sql("PRAGMA integrity_check").scalars() if row != "ok"]
    lost = {(table, owner) for table, _, owner, _ in connection.exec_driver_sql("PRAGMA foreign_key_check")}
    found += [f"rows of {table} belong to rows of {owner} that are not there" for table, owner in sorted(lost)]
    return found


def index_faults(connection: Connection) -> list[str]:
    """Return what is wrong with the full-text index; in a transaction of its own, for SQLite holds it for a write."""
    try:
        with transaction(connection, writes=True):
            connection.exec_driver_sql(_CHECK_INDEX)
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_CORRUPT_VTAB or (code == sqlite3.SQLITE_READONLY and not _index_holds(connection)):
            return ["the full-text index is out of step with the texts"]
        if code != sqlite3.SQLITE_READONLY:
            raise
    return []


def _index_holds(connection: Connection) -> bool:
    """Check the index of a read-only file in a copy in memory."""
    with closing(sqlite3.connect(":memory:")) as copy:
        _driver(connection).backup(copy)
        try:
            copy.execute(_CHECK_INDEX)
        except sqlite3.DatabaseError:
            return False
    return True
