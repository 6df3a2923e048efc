"""Whether a story file is whole: SQLite's own checks, and every law of the records."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from rashomon.errors import StoryFileError
from rashomon.model import Sheet
from rashomon.store import copies, judged, links, reads, sqlite, stories, tables
from rashomon.store.laws import Fault, faults
from rashomon.store.opening import connect
from rashomon.store.row import BrokenRowsError, Rows
from rashomon.store.rows import canonical, digest, rows_of, sheet_of

_READ_ANEW: Final = "restore the file from a copy, or read the articles into a new one"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a story file.

    Attributes:
        record: id of the record, or the file's name.
        what: what is wrong.
        remedy: what would help.

    """

    record: str
    what: str
    remedy: str


def verify(path: Path) -> list[Problem]:
    """Check a story file; an empty list says that it is whole.

    SQLite checks its pages, its references and its full-text index. Then each article is taken apart and put together
    again: ids must be what their content gives, spans must lie in their text, and everything that is stored must be of
    one writing.

    Raises:
        CallError: the file is not there.
        RetryError: another program is writing it and does not stop.

    """
    try:
        connection = connect(path)
        try:
            with sqlite.told(path):
                return list(_problems(connection, path))
        finally:
            connection.close()
    except StoryFileError as error:
        return [Problem(path.name, error.message, error.remedy)]


def _problems(connection: Connection, path: Path) -> Iterator[Problem]:
    for what in sqlite.index_faults(connection):
        yield Problem(path.name, what, _READ_ANEW)
    with sqlite.transaction(connection, writes=False):
        for what in sqlite.faults(connection):
            yield Problem(path.name, what, _READ_ANEW)
        for article in connection.execute(select(tables.ARTICLE.c.id).order_by(tables.ARTICLE.c.id)).scalars().all():
            for fault in _faults(connection, article):
                yield Problem(fault.record, fault.what, _READ_ANEW)
        whole = (*links.faults(connection), *copies.faults(connection), *stories.faults(connection))
        for fault in (*whole, *judged.faults(connection)):
            yield Problem(fault.record, fault.what, _READ_ANEW)


def _faults(connection: Connection, article: str) -> Iterator[Fault]:
    stored = reads.layers(connection, article)
    try:
        sheet = sheet_of(stored)
    except BrokenRowsError as error:
        yield Fault(article, f"its records cannot be read: {error}")
        return
    yield from faults(sheet)
    if sheet.article.id != article:
        yield Fault(article, f"its content gives the id {sheet.article.id}")
    made = {
        "statement": [said.id for said in sheet.statements or ()],
        "referent": [one.id for one in sheet.referents or ()],
        "time": [one.id for one in sheet.times or ()],
        "position": [one.id for one in sheet.positions or ()],
        "event": [one.id for one in sheet.events or ()],
        "claim": [one.id for one in sheet.claims or ()],
    }
    for table, ids in made.items():
        for row, own in zip(stored[table], ids, strict=False):
            if row["id"] != own:
                yield Fault(row["id"], f"its content gives the id {own}")
    yield from _writing(connection, stored, sheet)


def _writing(connection: Connection, stored: Rows, sheet: Sheet) -> Iterator[Fault]:
    own = stored["article"][0]
    made = rows_of(sheet, {stage["name"]: stage["version"] for stage in stored["stage"]})
    if digest(canonical(made)) != own["digest"]:
        yield Fault(own["id"], "what is stored is not what was written")
    if made["passage"] != [{name: row[name] for name in row if name != "key"} for row in stored["passage"]]:
        yield Fault(own["id"], "the passages for full-text search are not those of its text")
    query = select(tables.PLACE.c.location, tables.PLACE.c.name).where(tables.PLACE.c.article == own["id"])
    if (own["location"], own["name"]) != min(connection.execute(query), default=None):
        yield Fault(own["id"], "its name and location are not those of the first of its places")
