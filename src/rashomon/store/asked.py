"""Which record somebody means by an id, a beginning of one, or a name; each is looked up and not looked for.

The caller holds the transaction.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

from sqlalchemy import Connection, select

from rashomon.errors import CallError
from rashomon.store.rows import NO_CHARACTER
from rashomon.store.tables import ARTICLE, STATEMENT

_MOST_KNOWN: Final = 5_000
"""Among more names than these no like one is looked for: it would take longer than an answer."""
_SOME: Final = 5


def articles_called(connection: Connection, wanted: str) -> list[str]:
    """Return the ids of the articles with an id, or else with a name, in their order.

    Args:
        connection: an open connection.
        wanted: the id or the name.

    """
    for column in (ARTICLE.c.id, ARTICLE.c.name) if not NO_CHARACTER.search(wanted) else ():
        query = select(ARTICLE.c.id).where(column == wanted).order_by(ARTICLE.c.id)
        if found := list(connection.execute(query).scalars()):
            return found
    return []


def statements_like(connection: Connection, beginning: str) -> dict[str, str]:
    """Return the statements whose ids begin like this, each with its article's id; none for no beginning.

    Args:
        connection: an open connection.
        beginning: of the ids.

    """
    if not beginning or NO_CHARACTER.search(beginning):
        return {}
    query = select(STATEMENT.c.id, STATEMENT.c.article).where(STATEMENT.c.id >= beginning)
    found = query.where(STATEMENT.c.id < beginning + "\U0010ffff").order_by(STATEMENT.c.id)
    return dict(connection.execute(found).all())


def article_names(connection: Connection) -> list[str]:
    """Return the ids and the names of all articles."""
    rows = connection.execute(select(ARTICLE.c.id, ARTICLE.c.name).order_by(ARTICLE.c.id))
    return [known for row in rows for known in row]


def statement_ids(connection: Connection) -> list[str]:
    """Return the ids of all statements."""
    return list(connection.execute(select(STATEMENT.c.id).order_by(STATEMENT.c.id)).scalars())


def not_one(kind: str, wanted: str, found: Sequence[str], known: Sequence[str]) -> CallError:
    """Say that there is no such record, or that there are several, and name some that may be meant.

    Args:
        kind: what sort of record.
        wanted: what was asked for.
        found: the ids of those that are meant by it.
        known: what all records of the sort are called.

    """
    if found:
        some = ", ".join(sorted(found)[:_SOME])
        return CallError(f"there are {len(found)} {kind}s {wanted!r}", f"name one of them by its id: {some}")
    near = dict.fromkeys(get_close_matches(wanted, known, n=3)) if len(known) <= _MOST_KNOWN else ()
    remedy = f"did you mean {', '.join(near)}?" if near else ""
    return CallError(f"there is no {kind} {wanted!r} in the story", remedy)
