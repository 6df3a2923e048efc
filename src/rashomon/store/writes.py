"""What is written to a story file. The caller holds the transaction.

What it keeps true: all of an article's rows are of one writing; the full-text index is in step with the texts; an
article has the name and location of the first of its places, whichever was written first.
"""

import re
from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, and_, delete, insert, select, update

from rashomon.errors import SkipError
from rashomon.model import Article, Sheet, Skipped
from rashomon.store import copies, links, reads, sqlite, stories
from rashomon.store.laws import faults
from rashomon.store.layers import LATER, LAYERS
from rashomon.store.row import Row
from rashomon.store.rows import NO_CHARACTER, canonical, digest, odd_value, rows_of
from rashomon.store.tables import ARTICLE, FACT, PASSAGE, PLACE, SKIPPED

_NTH: Final = re.compile(r"#\d+\Z")


def write(connection: Connection, sheet: Sheet, location: str, stages: Mapping[str, str]) -> bool:
    """Write all that is known about an article; say whether anything changed.

    Raises:
        SkipError: the article holds a character that no database keeps.
        ValueError: the sheet breaks a law of the model; a bug of what made it.

    """
    article = sheet.article
    refuse(sheet)
    rows = rows_of(sheet, stages)
    written = canonical(rows)
    _check_values(article, rows, written)
    mark = digest(written)
    place = {"article": article.id, "location": printable(location), "name": printable(article.name)}
    corrected, gone = _replace(connection, article, place["location"])
    known = connection.execute(select(ARTICLE.c.digest).where(ARTICLE.c.id == article.id)).scalar()
    if known != mark:
        own = {**rows["article"][0], **place, "digest": mark}
        _put(connection, {name: value for name, value in own.items() if name != "article"}, known=known is not None)
        _insert(connection, rows, article)
    links.follow(connection, article.id, gone)
    moved = _put_place(connection, place)
    forgiven = _forgive(connection, place)
    return known != mark or corrected or moved or forgiven


def recount(connection: Connection, sheet: Sheet, stages: Mapping[str, str]) -> bool:
    """Write the day and the later layers of an article that is there; say whether anything changed.

    Nothing is written where another program has read the article anew meanwhile.

    Args:
        connection: an open connection.
        sheet: the article with all its layers.
        stages: for each stage, the version that made the layers.

    """
    article = sheet.article
    refuse(sheet)
    known = connection.execute(select(ARTICLE.c.digest).where(ARTICLE.c.id == article.id)).scalar()
    if known is None or _firm(reads.sheet(connection, article.id)) != _firm(sheet):
        return False
    rows = rows_of(sheet, stages)
    mark = digest(canonical(rows))
    if mark == known:
        return False
    day = _day(connection, article.id)
    for table in reversed(LATER):
        connection.execute(delete(table).where(table.c.article == article.id))
    for table in LATER:
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    own = {name: value for name, value in rows["article"][0].items() if name != "text"}
    connection.execute(update(ARTICLE).where(ARTICLE.c.id == article.id), {**own, "digest": mark})
    if day != _day(connection, article.id):
        stories.forget(connection, article.id)
    return True


def _firm(sheet: Sheet) -> tuple[object, ...]:
    """Return the layers that no verdict changes."""
    return sheet.reading, sheet.referents, sheet.statements


def _day(connection: Connection, article: str) -> str | None:
    query = select(FACT.c.value).where(FACT.c.article == article, FACT.c.field == "published_on")
    return connection.execute(query).scalar()


def skip(connection: Connection, skipped: Skipped) -> None:
    """Remember that an input was left out."""
    row = {"name": printable(skipped.name), "reason": printable(skipped.reason), "remedy": printable(skipped.remedy)}
    connection.execute(delete(SKIPPED).where(SKIPPED.c.name == row["name"]))
    connection.execute(insert(SKIPPED), row)


def printable(name: str) -> str:
    r"""Write the name of an input so that every program can show it: bytes that are no UTF-8 become escapes.

    Examples:
        >>> printable("caf\udce9.txt")
        'caf\\udce9.txt'

    """
    return name.replace("\0", "\\0").encode(errors="backslashreplace").decode()


def refuse(sheet: Sheet) -> None:
    """Refuse a sheet that breaks a law.

    Raises:
        SkipError: its text holds a character that no database keeps.
        ValueError: a bug of what made the sheet.

    """
    article = sheet.article
    if bad := NO_CHARACTER.search(article.text):
        what = f"{article.name}: character {bad.start()} of its text is U+{ord(bad[0]):04X}, which is no character"
        raise SkipError(what, "it may be damaged or no text at all; save it as text in UTF-8")
    for record, what in faults(sheet):
        message = f"{article.name}: {record}: {what}"
        raise ValueError(message)


def _check_values(article: Article, rows: Mapping[str, list[Row]], written: str) -> None:
    if odd := odd_value(rows, written):
        table, column, value = odd
        what = f"{article.name}: the {column} of its {table} holds no character: {value[:80]!r}"
        raise SkipError(what, "the input may be damaged; save it as text in UTF-8")


def _replace(connection: Connection, article: Article, location: str) -> tuple[bool, list[str]]:
    """Take away what was read from the same place with the same text and other metadata: it was corrected.

    Returns:
        Whether there was such an article, and the ids under which the words were known if nothing has them any more.

    """
    same = (PLACE.c.location == location, ARTICLE.c.text == article.text, ARTICLE.c.id != article.id)
    query = select(ARTICLE.c.id).join(PLACE, PLACE.c.article == ARTICLE.c.id).where(and_(*same))
    others, gone = list(connection.execute(query).scalars()), list[str]()
    for other in others:
        connection.execute(delete(PLACE).where(PLACE.c.article == other, PLACE.c.location == location))
        if connection.execute(select(PLACE.c.location).where(PLACE.c.article == other)).first():
            _settle(connection, other)
        else:
            gone += [other, *links.former_ids(connection, other)]
            _clear(connection, other)
            connection.execute(delete(ARTICLE).where(ARTICLE.c.id == other))
    return bool(others), [one for one in gone if one != article.id]


def _put(connection: Connection, row: Row, *, known: bool) -> None:
    if known:
        _clear(connection, row["id"])
        connection.execute(update(ARTICLE).where(ARTICLE.c.id == row["id"]), row)
    else:
        connection.execute(insert(ARTICLE), row)


def _clear(connection: Connection, article: str) -> None:
    copies.forget(connection, article)
    sqlite.unindex(connection, _passages(connection, article))
    for table in (PASSAGE, *reversed(LAYERS)):
        connection.execute(delete(table).where(table.c.article == article))


def _insert(connection: Connection, rows: Mapping[str, list[Row]], article: Article) -> None:
    for table in (*LAYERS, PASSAGE):
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    sqlite.index(connection, _passages(connection, article.id))


def _passages(connection: Connection, article: str) -> list[tuple[int, str]]:
    text = connection.execute(select(ARTICLE.c.text).where(ARTICLE.c.id == article)).scalar_one()
    query = select(PASSAGE.c.key, PASSAGE.c.start, PASSAGE.c.stop).where(PASSAGE.c.article == article)
    return [(key, text[start:stop]) for key, start, stop in connection.execute(query)]


def _put_place(connection: Connection, place: Mapping[str, str]) -> bool:
    at = and_(PLACE.c.article == place["article"], PLACE.c.location == place["location"])
    known = connection.execute(select(PLACE.c.name).where(at)).scalar()
    if known is None:
        connection.execute(insert(PLACE), dict(place))
    elif known != place["name"]:
        connection.execute(update(PLACE).where(at), {"name": place["name"]})
    _settle(connection, place["article"])
    return known != place["name"]


def _settle(connection: Connection, article: str) -> None:
    query = select(PLACE.c.location, PLACE.c.name).where(PLACE.c.article == article)
    location, name = min(connection.execute(query))
    connection.execute(update(ARTICLE).where(ARTICLE.c.id == article), {"location": location, "name": name})


def _forgive(connection: Connection, place: Mapping[str, str]) -> bool:
    """Forget that an input was left out, now that it was read; a file may hold several articles."""
    names = {place["location"], _NTH.sub("", place["location"])}
    return connection.execute(delete(SKIPPED).where(SKIPPED.c.name.in_(names))).rowcount > 0
