"""What is asked of a story file's tables, as nouns. Reads alone; the caller holds the transaction.

What it keeps true: answers come in an order that does not depend on when what was written.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, select

from rashomon.model import (
    Article,
    Claim,
    Event,
    Position,
    Quotation,
    Reading,
    Referent,
    Sheet,
    Span,
    Statement,
    Time,
    Written,
    hull,
)
from rashomon.store import tables
from rashomon.store.claim_rows import claims_of
from rashomon.store.claim_tables import CLAIM, CLAIM_ARGUMENT, CLAIM_SPAN
from rashomon.store.event_rows import events_of
from rashomon.store.layers import LAYERS
from rashomon.store.position_rows import positions_of
from rashomon.store.referent_rows import referents_of
from rashomon.store.row import Row, Rows, whole
from rashomon.store.rows import article_of, quotation_of, reading_of, sheet_of, statements_of
from rashomon.store.time_rows import times_of, written_of

_AT_ONCE: Final = 500
_OF_READING: Final = (
    tables.READING,
    tables.PASSAGE,
    tables.ENTITY,
    tables.QUOTATION,
    tables.ATTRIBUTION,
    tables.ATTRIBUTION_SPAN,
)
_ORDER: Final = {
    tables.STAGE: ("name",),
    tables.DROPPED: ("n",),
    tables.PASSAGE: ("n",),
    tables.ENTITY: ("n",),
    tables.QUOTATION: ("n",),
    tables.ATTRIBUTION: ("n",),
    tables.ATTRIBUTION_SPAN: ("attribution", "role", "n"),
    tables.REFERENT: ("n",),
    tables.MENTION: ("referent", "n"),
    tables.ROLE: ("referent", "n"),
    tables.MEMBER: ("referent", "n"),
    tables.STATEMENT: ("n",),
    tables.STATEMENT_SPAN: ("statement", "role", "n"),
    tables.RELAY: ("statement", "n"),
    tables.TIME: ("n",),
    tables.WRITTEN_SPAN: ("n",),
    tables.POSITION: ("n",),
    tables.POSITION_SPAN: ("position", "n"),
    tables.EVENT: ("n",),
    tables.EVENT_PART: ("event", "side", "n"),
    tables.EVENT_SPAN: ("event", "n"),
    CLAIM: ("n",),
    CLAIM_SPAN: ("claim", "n"),
    CLAIM_ARGUMENT: ("claim", "n"),
}


def rows(connection: Connection, table: Table, article: str | None = None) -> list[Row]:
    """Return the rows of a table, or those of one article, in the order of the article."""
    owner: ColumnElement[Any] = table.c.id if table is tables.ARTICLE else table.c.article
    query = select(table).order_by(owner, *(table.c[name] for name in _ORDER.get(table, ())))
    if article is not None:
        query = query.where(owner == article)
    # Of a thousand articles there are many mentions: plain rows are read twice as fast as mappings.
    result = connection.execute(query)
    names = tuple(result.keys())
    return [dict(zip(names, row, strict=True)) for row in result]


def articles(connection: Connection, article: str | None = None) -> list[Article]:
    """Return the articles, or one, in the order of name and id."""
    facts = _grouped(rows(connection, tables.FACT, article))
    dropped = _grouped(rows(connection, tables.DROPPED, article))
    found = [
        article_of(row, facts.get(row["id"], ()), dropped.get(row["id"], ()))
        for row in rows(connection, tables.ARTICLE, article)
    ]
    return sorted(found, key=lambda one: (one.name, one.id))


def some_articles(connection: Connection, ids: Sequence[str]) -> list[Article]:
    """Return the articles with these ids, in the order of name and id."""
    found: list[Article] = []
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        facts, dropped = (
            _grouped(
                dict(row)
                for row in connection.execute(
                    select(table)
                    .where(table.c.article.in_(some))
                    .order_by(table.c.article, *(table.c[name] for name in _ORDER.get(table, ())))
                ).mappings()
            )
            for table in (tables.FACT, tables.DROPPED)
        )
        own = connection.execute(select(tables.ARTICLE).where(tables.ARTICLE.c.id.in_(some))).mappings()
        found += [article_of(dict(row), facts.get(row["id"], ()), dropped.get(row["id"], ())) for row in own]
    return sorted(found, key=lambda one: (one.name, one.id))


def sheet(connection: Connection, article: str) -> Sheet:
    """Return everything about one article, by its id."""
    return sheet_of(layers(connection, article))


def reading(connection: Connection, article: str) -> Reading | None:
    """Return what was read in one article, by its id; None where it was not read."""
    with whole(article):
        return reading_of({table.name: rows(connection, table, article) for table in _OF_READING})


def layers(connection: Connection, article: str) -> Rows:
    """Return all the rows of one article, by table."""
    wanted = (tables.ARTICLE, tables.PASSAGE, *LAYERS)
    return {table.name: rows(connection, table, article) for table in wanted}


def passages(connection: Connection, ids: Sequence[str]) -> dict[str, list[Span]]:
    """Return the sentences of articles, or their lines where they have none, by id and in the order of the text."""
    found: dict[str, list[Span]] = {one: [] for one in ids}
    columns = (tables.PASSAGE.c.article, tables.PASSAGE.c.start, tables.PASSAGE.c.stop)
    for at in range(0, len(ids), _AT_ONCE):
        some = tables.PASSAGE.c.article.in_(ids[at : at + _AT_ONCE])
        query = select(*columns).where(some).order_by(tables.PASSAGE.c.article, tables.PASSAGE.c.n)
        for article, start, stop in connection.execute(query):
            found[article].append(Span(start, stop))
    return found


def quotations(connection: Connection) -> dict[str, list[Quotation]]:
    """Return the quotations of each article that has some, in the order of the text."""
    found = _grouped(rows(connection, tables.QUOTATION))
    return {article: [quotation_of(row) for row in many] for article, many in found.items()}


def statements(connection: Connection, article: str | None = None) -> list[Statement]:
    """Return statements in the order of the article's name and of their first character."""
    wanted = (tables.STATEMENT, tables.STATEMENT_SPAN, tables.RELAY)
    found = statements_of({table.name: rows(connection, table, article) for table in wanted})
    names = _names(connection, article)
    return sorted(found, key=lambda said: (names[said.article], said.article, _first(said), said.id))


def referents(connection: Connection, article: str | None = None) -> list[Referent]:
    """Return referents in the order of the article's name and of their first mention."""
    wanted = (tables.REFERENT, tables.MENTION, tables.ROLE, tables.MEMBER)
    with whole("a referent"):
        found = referents_of({table.name: rows(connection, table, article) for table in wanted})
    names = _names(connection, article)
    return sorted(found, key=lambda one: (names[one.article], one.article, one.mentions[0].span, one.id))


def times(connection: Connection, article: str | None = None) -> list[Time]:
    """Return times in the order of the article's name and of their words."""
    with whole("a time"):
        found = times_of({tables.TIME.name: rows(connection, tables.TIME, article)})
    names = _names(connection, article)
    return sorted(found, key=lambda one: (names[one.article], one.article, one.span))


def written(connection: Connection) -> dict[str, Written]:
    """Return, for each article without a day whose words show it, between which days it was written, by its id."""
    spans = _grouped(rows(connection, tables.WRITTEN_SPAN))
    with whole("what shows when an article was written"):
        made = (
            (row["article"], written_of({"written": [row], "written_span": spans.get(row["article"], ())}))
            for row in rows(connection, tables.WRITTEN)
        )
        return {article: one for article, one in made if one}


def positions(connection: Connection, article: str | None = None) -> list[Position]:
    """Return positions in the order of the article's name and of their words."""
    wanted = (tables.POSITION, tables.POSITION_SPAN)
    with whole("a position"):
        found = positions_of({table.name: rows(connection, table, article) for table in wanted})
    names = _names(connection, article)
    return sorted(found, key=lambda one: (names[one.article], one.article, one.cue, one.id))


def events(connection: Connection, article: str | None = None) -> list[Event]:
    """Return events in the order of the article's name and of their words."""
    wanted = (tables.EVENT, tables.EVENT_PART, tables.EVENT_SPAN)
    with whole("an event"):
        found = events_of({table.name: rows(connection, table, article) for table in wanted})
    names = _names(connection, article)
    return sorted(found, key=lambda one: (names[one.article], one.article, one.cue, one.id))


def claims(connection: Connection, article: str | None = None) -> list[Claim]:
    """Return claims in the order of the article's name and of their predicates."""
    wanted = (CLAIM, CLAIM_SPAN, CLAIM_ARGUMENT)
    with whole("a claim"):
        found = claims_of({table.name: rows(connection, table, article) for table in wanted})
    names = _names(connection, article)
    return sorted(found, key=lambda one: (names[one.article], one.article, one.cue, one.id))


def _names(connection: Connection, article: str | None) -> dict[str, str]:
    """Return the names of all articles, or of one, by id."""
    query = select(tables.ARTICLE.c.id, tables.ARTICLE.c.name)
    return dict(connection.execute(query if article is None else query.where(tables.ARTICLE.c.id == article)).all())


def _first(said: Statement) -> int:
    return hull((*said.source, *said.cue, *said.content)).start


def _grouped(of_many: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in of_many:
        groups.setdefault(row["article"], []).append(row)
    return groups
