"""How the tables of a story file are declared: columns with the comments that become `docs/schema.md`.

What it keeps true: nothing here belongs to one database engine. Offsets (`start`, `stop`) count Unicode code points of
the article's untouched text, from 0, the stop exclusive, so `substr(text, start + 1, stop - start)` gives the words.
"""

from typing import Any, Final

from sqlalchemy import Boolean, CheckConstraint, Column, Float, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

METADATA: Final = MetaData()
"""All tables."""


def text(name: str, comment: str, *, null: bool = False, key: bool = False) -> Column[str]:
    """Declare a text."""
    return Column(name, Text, comment=comment, nullable=null, primary_key=key)


def number(name: str, comment: str, *, null: bool = False, key: bool = False) -> Column[int]:
    """Declare a whole number."""
    return Column(name, Integer, comment=comment, nullable=null, primary_key=key, autoincrement=False)


def flag(name: str, comment: str) -> Column[bool]:
    """Declare something that is so or not."""
    return Column(name, Boolean, comment=comment, nullable=False)


def score(comment: str = "how sure the program is, 0 to 1") -> Column[float]:
    """Declare how sure the program is."""
    return Column("score", Float, comment=comment, nullable=False)


def of(column: str, owner: str, comment: str, *, key: bool = False) -> Column[Any]:
    """Declare to which record a row belongs; the row goes with it."""
    kind: type[TypeEngine[Any]] = Text
    return Column(column, kind, ForeignKey(owner, ondelete="CASCADE"), comment=comment, nullable=False, primary_key=key)


def article(*, key: bool = True) -> Column[Any]:
    """Declare to which article a row belongs."""
    return of("article", "article.id", "the article", key=key)


def n(what: str, whole: str = "article") -> Column[int]:
    """Declare a row's place in its order."""
    return number("n", f"the {what}'s place in the order of the {whole}, from 0", key=True)


def span(*, null: bool = False) -> tuple[Column[int], Column[int]]:
    """Declare where words stand."""
    return (
        number("start", "first character of the words in the article's text", null=null),
        number("stop", "first character after the words", null=null),
    )


def table(name: str, comment: str, *columns: Column[Any]) -> Table:
    """Declare a table."""
    spanned = "start" in {column.name for column in columns}
    checks = [CheckConstraint("start >= 0 AND stop > start", name=f"{name}_span")] if spanned else []
    # A key of several columns orders the rows themselves in SQLite, which halves the file; other engines ignore it.
    apart = sum(column.primary_key for column in columns) == 1
    return Table(name, METADATA, *columns, *checks, comment=comment, sqlite_with_rowid=apart)
