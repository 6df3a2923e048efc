"""The tables of an edition file. They are SQLite's own, plain and few: the file is thrown away and made again."""

import sqlite3
from pathlib import Path
from typing import Final

VERSION: Final = "2"
"""Goes up with every change of the tables or of what is in them."""

SCHEMA: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE answer (key INTEGER PRIMARY KEY, section TEXT NOT NULL, id TEXT, body TEXT NOT NULL);
CREATE TABLE place (article TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (article, key)) WITHOUT ROWID;
CREATE TABLE section (name TEXT PRIMARY KEY, first INTEGER NOT NULL, count INTEGER NOT NULL,
    rows BLOB NOT NULL, numbers BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE value (id INTEGER PRIMARY KEY, section TEXT NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL);
CREATE VIRTUAL TABLE word_index USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 2');
"""
"""`section.rows` and `section.numbers` are arrays of NUMBER: for each value of a row, the row, counted from the
section's first, and the value's id. As rows of a table they would take a second to read where there are a million."""
INDEXES: Final = """
CREATE INDEX answer_by_id ON answer (section, id);
CREATE INDEX value_by_name ON value (section, facet, value);
"""
NUMBER: Final = "<i4"


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Connect to an edition file; reading, unless it is to be made.

    Args:
        path: the file.
        create: make it.

    """
    if create:
        made = sqlite3.connect(path, isolation_level=None)
        made.execute("PRAGMA journal_mode = OFF")
        made.execute("PRAGMA synchronous = OFF")
        made.executescript(SCHEMA)
        return made
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    # A connection is lent to one thread at a time, and may be closed by yet another.
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
