"""Who is who across articles: what is asked of the tables of the whole story, and written to them.

The caller holds the transaction. What it keeps true: matches and actors are of one linking; a verdict is never changed
or lost; a referent that founded an actor keeps its number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, Table, delete, func, insert, select

from rashomon.model import Actor, Linking, Match, Verdict, content_id
from rashomon.store.laws import Fault
from rashomon.store.link_rows import actor_of, actor_row, match_of, match_row, moved, verdict_of, verdict_row
from rashomon.store.link_tables import ACTOR, ACTOR_REFERENT, FORMER_ARTICLE, FOUNDER, LINKING, MATCH, VERDICT
from rashomon.store.row import BrokenRowsError, Row
from rashomon.store.tables import REFERENT

_AT_ONCE: Final = 500


def matches(connection: Connection) -> list[Match]:
    """Return all matches, in the order of their ids."""
    rows = connection.execute(select(MATCH).order_by(MATCH.c.left, MATCH.c.right)).mappings()
    return [match_of(dict(row)) for row in rows]


def actors(connection: Connection) -> list[Actor]:
    """Return all actors that have a referent, in the order of name and id."""
    referents = defaultdict[str, list[str]](list)
    for actor, referent in connection.execute(select(ACTOR_REFERENT.c.actor, ACTOR_REFERENT.c.referent)):
        referents[actor].append(referent)
    rows = connection.execute(select(ACTOR).order_by(ACTOR.c.name, ACTOR.c.id)).mappings()
    return [actor_of(dict(row), referents[row["id"]]) for row in rows if row["id"] in referents]


def actors_in(connection: Connection, article: str) -> list[Actor]:
    """Return the actors that an article speaks of, each with its referents there, in the order of name and id."""
    pairs = select(ACTOR_REFERENT.c.actor, ACTOR_REFERENT.c.referent).join(
        REFERENT, REFERENT.c.id == ACTOR_REFERENT.c.referent
    )
    referents = defaultdict[str, list[str]](list)
    for actor, referent in connection.execute(pairs.where(REFERENT.c.article == article).order_by(REFERENT.c.n)):
        referents[actor].append(referent)
    found: list[Actor] = []
    ids = sorted(referents)
    for at in range(0, len(ids), _AT_ONCE):
        rows = connection.execute(select(ACTOR).where(ACTOR.c.id.in_(ids[at : at + _AT_ONCE]))).mappings()
        found += [actor_of(dict(row), referents[row["id"]]) for row in rows]
    return sorted(found, key=lambda one: (one.name, one.id))


def verdicts(connection: Connection) -> list[Verdict]:
    """Return all verdicts, in the order in which they were given, about the articles as they are now."""
    now = dict(connection.execute(select(FORMER_ARTICLE.c.former, FORMER_ARTICLE.c.article)).all())
    rows = connection.execute(select(VERDICT).order_by(VERDICT.c.n)).mappings()
    return [moved(verdict_of(dict(row)), now) for row in rows]


def founders(connection: Connection) -> dict[str, int]:
    """Return the referents that ever founded an actor, with their numbers, in the order of these."""
    return dict(connection.execute(select(FOUNDER.c.referent, FOUNDER.c.n).order_by(FOUNDER.c.n)).all())


def former_ids(connection: Connection, article: str) -> list[str]:
    """Return the ids under which an article was known before it was corrected."""
    query = select(FORMER_ARTICLE.c.former).where(FORMER_ARTICLE.c.article == article)
    return sorted(connection.execute(query).scalars())


def follow(connection: Connection, article: str, before: Iterable[str]) -> None:
    """Remember under which ids an article was known before it was corrected.

    Args:
        connection: an open connection.
        article: the id that it has now.
        before: ids that it had until now.

    """
    ids = [*before, article]
    connection.execute(delete(FORMER_ARTICLE).where(FORMER_ARTICLE.c.former.in_(ids)))
    if len(ids) > 1:
        connection.execute(insert(FORMER_ARTICLE), [{"former": one, "article": article} for one in ids[:-1]])


def linking(connection: Connection) -> Linking | None:
    """Return what the actors were made by; None if they never were, or an article was written since."""
    row = connection.execute(select(LINKING.c.version, LINKING.c.verdicts)).first()
    return Linking(*row) if row and _is_whole(connection) else None


def _is_whole(connection: Connection) -> bool:
    """Say whether each referent has its actor, and each actor a referent."""
    lost = select(REFERENT.c.id).where(REFERENT.c.id.not_in(select(ACTOR_REFERENT.c.referent))).limit(1)
    empty = select(ACTOR.c.id).where(ACTOR.c.id.not_in(select(ACTOR_REFERENT.c.actor))).limit(1)
    return connection.execute(lost).first() is None and connection.execute(empty).first() is None


def write_links(connection: Connection, found: Sequence[Match], made: Sequence[Actor], by: Linking) -> None:
    """Write what a linking found in place of what the last one did; remember the new founders."""
    for table in (MATCH, ACTOR_REFERENT, ACTOR, LINKING):
        connection.execute(delete(table))
    there = set(connection.execute(select(REFERENT.c.id)).scalars())
    pairs: list[Row] = [{"actor": one.id, "referent": each} for one in made for each in one.referents if each in there]
    rows: dict[Table, list[Row]] = {
        MATCH: [match_row(one) for one in found if one.left in there and one.right in there],
        ACTOR: [actor_row(one) for one in made],
        ACTOR_REFERENT: pairs,
        LINKING: [{"version": by.version, "verdicts": by.verdicts}],
    }
    for table, many in rows.items():
        if many:
            connection.execute(insert(table), many)
    known = founders(connection)
    new = sorted(referent for referent in _founding(made) if referent not in known)
    if new:
        first = max(known.values(), default=-1) + 1
        connection.execute(insert(FOUNDER), [{"referent": one, "n": n} for n, one in enumerate(new, start=first)])


def _founding(made: Iterable[Actor]) -> Iterator[str]:
    """Give the referent from which each actor has its id."""
    for one in made:
        yield from (referent for referent in one.referents if content_id("x", referent) == one.id)


def judge(connection: Connection, verdict: Verdict) -> bool:
    """Append a verdict; say whether it is new."""
    if connection.execute(select(VERDICT.c.id).where(VERDICT.c.id == verdict.id)).first():
        return False
    n = connection.execute(select(func.coalesce(func.max(VERDICT.c.n) + 1, 0))).scalar_one()
    connection.execute(insert(VERDICT), {**verdict_row(verdict), "n": n})
    return True


def faults(connection: Connection) -> Iterator[Fault]:
    """Find what is wrong with matches, actors and verdicts; that their referents are there, the database checks."""
    for ask in (matches, actors):
        try:
            ask(connection)
        except BrokenRowsError as error:
            yield Fault("actors", str(error))
    for row in connection.execute(select(VERDICT).order_by(VERDICT.c.n)).mappings():
        try:
            given = verdict_of(dict(row))
        except BrokenRowsError as error:
            yield Fault(row["id"], str(error))
        else:
            if given.id != row["id"]:
                yield Fault(row["id"], f"its content gives the id {given.id}")
