"""Migration 2: a table for what people say of single records. Frozen, as the first one is."""

from typing import Final

from sqlalchemy import Column, Connection, Index, Integer, MetaData, Table, Text

_TEXTS: Final = "judgement who when_ kind places says value to_ reason record"


def second(connection: Connection) -> None:
    """Add the table of verdicts on records."""
    tables = MetaData()
    made = Table(
        "record_verdict",
        tables,
        Column("id", Text, primary_key=True, nullable=False),
        Column("n", Integer, nullable=False, autoincrement=False),
        *(Column(name, Text, nullable=False) for name in _TEXTS.split()),
        sqlite_with_rowid=True,
    )
    Index("record_verdict_n", made.c.n, unique=True)
    tables.create_all(connection, checkfirst=False)
