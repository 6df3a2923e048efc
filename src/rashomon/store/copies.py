"""What articles share: what is asked of its tables, and written to them. The caller holds the transaction.

What it keeps true: what is kept of an article goes when the article is written anew; a pair is kept once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, and_, delete, insert, or_, select, update

from rashomon.model import Span
from rashomon.model.copy import Body, Copy, Sketch
from rashomon.store.copy_rows import copy_of, copy_row
from rashomon.store.copy_tables import COMPARED, SKETCH
from rashomon.store.laws import Fault
from rashomon.store.row import BrokenRowsError
from rashomon.store.tables import ARTICLE, DROPPED, FACT, QUOTATION

_NOTHING: Final = "[]"
_CREDITS: Final = (
    "outlet", "agency", "byline", "url", "dateline_place", "dateline_day", "published_on", "published_as_read",
)  # fmt: skip
"""Facts whose words say who published the article, when and where, and not what it reports."""
_AT_ONCE: Final = 500


def sketches(connection: Connection, version: str) -> list[Sketch]:
    """Return the sketches that a version made, in the order of the articles' ids."""
    query = select(SKETCH.c.article, SKETCH.c.prints, SKETCH.c.gist).where(SKETCH.c.version == version)
    rows = connection.execute(query.order_by(SKETCH.c.article))
    return [Sketch(article, bytes.fromhex(prints), bytes.fromhex(gist)) for article, prints, gist in rows]


def unsketched(connection: Connection, version: str) -> list[str]:
    """Return the ids of the articles of which a version made no sketch yet, in their order."""
    made = select(SKETCH.c.article).where(SKETCH.c.version == version)
    return list(
        connection.execute(select(ARTICLE.c.id).where(ARTICLE.c.id.not_in(made)).order_by(ARTICLE.c.id)).scalars()
    )


def bodies(connection: Connection, articles: Sequence[str]) -> list[Body]:
    """Return what of articles can have been copied, in the order of their ids; an article that is gone is left out."""
    made: list[Body] = []
    for at in range(0, len(articles), _AT_ONCE):
        some = articles[at : at + _AT_ONCE]
        out, quoted = defaultdict[str, list[Span]](list), defaultdict[str, list[Span]](list)
        facts = and_(FACT.c.article.in_(some), FACT.c.field.in_(_CREDITS), FACT.c.start.is_not(None))
        for query in (
            select(DROPPED.c.article, DROPPED.c.start, DROPPED.c.stop).where(DROPPED.c.article.in_(some)),
            select(FACT.c.article, FACT.c.start, FACT.c.stop).where(facts),
        ):
            for article, start, stop in connection.execute(query):
                out[article].append(Span(start, stop))
        marks = select(QUOTATION.c.article, QUOTATION.c.start, QUOTATION.c.stop).where(QUOTATION.c.article.in_(some))
        for article, start, stop in connection.execute(marks):
            quoted[article].append(Span(start, stop))
        for article, text in connection.execute(select(ARTICLE.c.id, ARTICLE.c.text).where(ARTICLE.c.id.in_(some))):
            made.append(Body(article, text, tuple(sorted(out[article])), tuple(sorted(quoted[article]))))
    return sorted(made, key=lambda one: one.article)


def compared(connection: Connection) -> set[tuple[str, str]]:
    """Return the pairs of articles that were compared."""
    return {(one, other) for one, other in connection.execute(select(COMPARED.c.one, COMPARED.c.other))}


def copies(connection: Connection) -> list[Copy]:
    """Return what articles share, in the order of their ids."""
    query = select(COMPARED).where(COMPARED.c.passages != _NOTHING).order_by(COMPARED.c.one, COMPARED.c.other)
    return [copy_of(dict(row)) for row in connection.execute(query).mappings()]


def copy_between(connection: Connection, one: str, other: str) -> Copy | None:
    """Return what two articles share, by their ids in any order; None where it is nothing."""
    left, right = sorted((one, other))
    query = select(COMPARED).where(COMPARED.c.one == left, COMPARED.c.other == right, COMPARED.c.passages != _NOTHING)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else copy_of(dict(row))


def shared(connection: Connection, one: str, other: str) -> Copy | None:
    """Return what two articles share; None where they share nothing, or were not compared."""
    left, right = sorted((one, other))
    query = select(COMPARED).where(COMPARED.c.one == left, COMPARED.c.other == right, COMPARED.c.passages != _NOTHING)
    row = connection.execute(query).mappings().first()
    return copy_of(dict(row)) if row else None


def write_sketches(connection: Connection, made: Sequence[Sketch], version: str) -> None:
    """Write sketches; what was compared with another version's goes."""
    for one in made:
        forget(connection, one.article)
    there = _there(connection, [one.article for one in made])
    rows = [
        {"article": one.article, "version": version, "prints": one.prints.hex(), "gist": one.gist.hex()}
        for one in made
        if one.article in there
    ]
    if rows:
        connection.execute(insert(SKETCH), rows)


def settle_sketches(connection: Connection, before: str, after: str) -> None:
    """Put one version in place of another."""
    connection.execute(update(SKETCH).where(SKETCH.c.version == before), {"version": after})


def write_compared(connection: Connection, found: Mapping[tuple[str, str], Copy | None]) -> None:
    """Write what pairs of articles share; a pair of which an article is gone is left out."""
    there = _there(connection, [each for pair in found for each in pair])
    rows = [copy_row(*pair, copy) for pair, copy in found.items() if there.issuperset(pair)]
    for row in rows:
        connection.execute(delete(COMPARED).where(COMPARED.c.one == row["one"], COMPARED.c.other == row["other"]))
    if rows:
        connection.execute(insert(COMPARED), rows)


def drop_compared(connection: Connection, pairs: Sequence[tuple[str, str]]) -> None:
    """Take away pairs that would not be compared now."""
    for one, other in pairs:
        connection.execute(delete(COMPARED).where(COMPARED.c.one == one, COMPARED.c.other == other))


def forget(connection: Connection, article: str) -> None:
    """Take away all that was made of an article's wording."""
    connection.execute(delete(SKETCH).where(SKETCH.c.article == article))
    connection.execute(delete(COMPARED).where(or_(COMPARED.c.one == article, COMPARED.c.other == article)))


def faults(connection: Connection) -> Iterator[Fault]:
    """Find what is wrong with what articles are said to share."""
    lengths = {article: len(text) for article, text in connection.execute(select(ARTICLE.c.id, ARTICLE.c.text))}
    query = select(COMPARED).where(COMPARED.c.passages != _NOTHING).order_by(COMPARED.c.one, COMPARED.c.other)
    for row in connection.execute(query).mappings():
        try:
            found = copy_of(dict(row))
        except BrokenRowsError as error:
            yield Fault(row["one"], str(error))
            continue
        for passage in found.passages:
            if passage.left.end > lengths[found.left] or passage.right.end > lengths[found.right]:
                yield Fault(found.id, "a passage ends past the text that it is said to stand in")
                break


def _there(connection: Connection, articles: Sequence[str]) -> set[str]:
    found = set[str]()
    wanted = sorted(set(articles))
    for at in range(0, len(wanted), _AT_ONCE):
        query = select(ARTICLE.c.id).where(ARTICLE.c.id.in_(wanted[at : at + _AT_ONCE]))
        found.update(connection.execute(query).scalars())
    return found
