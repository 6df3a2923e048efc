"""What is read from the tables, as it counts once people have spoken. Reads alone; the caller holds the transaction.

Whoever asks the tables of statements, positions or events passes what he found through here. A story in which nobody
judged a record pays one look at an empty table.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from sqlalchemy import Connection, func, insert, select

from rashomon.model import Claim, Event, Position, Referent, Sheet, Statement
from rashomon.model.fates import of_kind, standing_records, taken_back
from rashomon.model.judged import judged_events, judged_positions, judged_statements, mark_of, outer_voices
from rashomon.model.record_verdict import RecordJudgement, RecordKind, RecordVerdict
from rashomon.store import reads
from rashomon.store.laws import Fault
from rashomon.store.link_tables import FORMER_ARTICLE
from rashomon.store.row import BrokenRowsError
from rashomon.store.tables import ARTICLE, EVENT, POSITION, STAGE, STATEMENT
from rashomon.store.verdict_rows import moved_record_verdict, record_verdict_of, record_verdict_row
from rashomon.store.verdict_tables import RECORD_VERDICT

_T = TypeVar("_T", Position, Event, Claim)
_R = TypeVar("_R", Statement, Position, Event)
_SORTS: Final = {"s-": STATEMENT, "p-": POSITION, "e-": EVENT}
_COUNT: Final = select(func.count()).select_from(RECORD_VERDICT)
_KNOWN: Final = "rashomon.record_verdicts"
VERDICTS: Final = "verdicts"
"""The name under which it is kept, among the stages, by which verdicts the later layers of an article are made."""


def record_verdicts(connection: Connection) -> list[RecordVerdict]:
    """Return all verdicts on records, in the order in which they were given, about the articles as they are now."""
    given = _given(connection)
    if not given:
        return []
    now = dict(connection.execute(select(FORMER_ARTICLE.c.former, FORMER_ARTICLE.c.article)).all())
    return [moved_record_verdict(one, now) for one in given] if now else list(given)


def _given(connection: Connection) -> tuple[RecordVerdict, ...]:
    """Return all verdicts about the articles as they were; read once for as many as there are, as none ever changes."""
    count = connection.execute(_COUNT).scalar_one()
    known: tuple[RecordVerdict, ...] = connection.info.get(_KNOWN, ())
    if len(known) != count:
        rows = connection.execute(select(RECORD_VERDICT).order_by(RECORD_VERDICT.c.n)).mappings()
        known = connection.info[_KNOWN] = tuple(record_verdict_of(dict(row)) for row in rows)
    return known


def standing(connection: Connection) -> tuple[RecordVerdict, ...]:
    """Return the verdicts on records that count, the oldest first."""
    return standing_records(record_verdicts(connection))


def judge_record(connection: Connection, verdict: RecordVerdict) -> bool:
    """Append a verdict; say whether it says anything that the same person has not said already."""
    given = record_verdicts(connection)
    if any(one.id == verdict.id for one in given) or _is_said(verdict, given):
        return False
    n = connection.execute(select(func.coalesce(func.max(RECORD_VERDICT.c.n) + 1, 0))).scalar_one()
    connection.execute(insert(RECORD_VERDICT), {**record_verdict_row(verdict), "n": n})
    return True


def _is_said(verdict: RecordVerdict, given: Sequence[RecordVerdict]) -> bool:
    """Whether the last word on the same matter is this one, by the same person; or it is taken back already."""
    if verdict.judgement is RecordJudgement.UNDO:
        return verdict.value in taken_back(given)
    same = [one for one in standing_records(given) if _about_what(one) == _about_what(verdict)]
    return bool(same) and _word(same[-1]) == _word(verdict)


def _about_what(one: RecordVerdict) -> tuple[object, ...]:
    return one.matter, one.record, one.shown


def _word(one: RecordVerdict) -> tuple[object, ...]:
    return one.judgement, one.who, one.value, one.to, one.reason


def statements(connection: Connection, found: Sequence[Statement]) -> list[Statement]:
    """Return those of some statements that count, with the speakers that people say.

    Args:
        connection: an open connection.
        found: as they were read; all of each article.

    """
    said = of_kind(standing(connection), RecordKind.STATEMENT)
    own = _about(said, {one.article for one in found})
    if not own:
        return list(found)
    corrected = {one.article for one in own if one.to is not None}
    here = _of(found, own)
    return _put_back(found, here, judged_statements(here, own, _referents(connection, corrected)))


def positions(connection: Connection, found: Sequence[Position]) -> list[Position]:
    """Return those of some positions that count.

    Args:
        connection: an open connection.
        found: as they were read.

    """
    said = standing(connection)
    found = _hung(connection, found, said)
    own = _about(of_kind(said, RecordKind.POSITION), {one.article for one in found})
    if not own:
        return list(found)
    here = _of(found, own)
    return _put_back(found, here, judged_positions(here, own, _referents(connection, {one.article for one in own})))


def events(connection: Connection, found: Sequence[Event]) -> list[Event]:
    """Return those of some events that count.

    Args:
        connection: an open connection.
        found: as they were read.

    """
    said = standing(connection)
    found = _hung(connection, found, said)
    own = _about(of_kind(said, RecordKind.EVENT), {one.article for one in found})
    here = _of(found, own)
    return _put_back(found, here, judged_events(here, own)) if own else list(found)


def _of(found: Sequence[_R], said: Sequence[RecordVerdict]) -> list[_R]:
    """Choose the records of the articles that verdicts speak of: in a large story, few."""
    articles = {one.article for one in said}
    return [one for one in found if one.article in articles]


def _put_back(found: Sequence[_R], here: Sequence[_R], judged: Sequence[_R]) -> list[_R]:
    """Put what became of some records in their places; what is not there any more is left out."""
    kept, looked_at = {one.id: one for one in judged}, {one.id for one in here}
    return [kept.get(one.id, one) for one in found if one.id not in looked_at or one.id in kept]


def claims(connection: Connection, found: Sequence[Claim]) -> list[Claim]:
    """Return claims, none of them in the words of a refused statement.

    Args:
        connection: an open connection.
        found: as they were read.

    """
    return list(_hung(connection, found, standing(connection)))


def _hung(connection: Connection, found: Sequence[_T], said: Sequence[RecordVerdict]) -> Sequence[_T]:
    """Hang what is told in refused statements on what is around them, as long as it is not made anew."""
    refused = [one for one in said if one.judgement is RecordJudgement.REFUSE]
    own = _about(of_kind(refused, RecordKind.STATEMENT), {one.article for one in found if one.voice})
    if not own:
        return found
    every = [one for article in sorted({one.article for one in own}) for one in reads.statements(connection, article)]
    outer = outer_voices(every, said)
    return [replace(one, voice=outer[one.voice]) if one.voice in outer else one for one in found]


def sheet(connection: Connection, found: Sheet) -> Sheet:
    """Return a sheet with those of its statements, positions and events that count.

    Args:
        connection: an open connection.
        found: as it was read.

    """
    if not _about(standing(connection), {found.article.id}):
        return found
    return replace(
        found,
        statements=None if found.statements is None else tuple(statements(connection, found.statements)),
        positions=None if found.positions is None else tuple(positions(connection, found.positions)),
        events=None if found.events is None else tuple(events(connection, found.events)),
        claims=None if found.claims is None else tuple(claims(connection, found.claims)),
    )


def _about(verdicts: Sequence[RecordVerdict], articles: set[str]) -> list[RecordVerdict]:
    return [one for one in verdicts if one.article in articles]


def _referents(connection: Connection, articles: Iterable[str]) -> list[Referent]:
    return [one for article in sorted(articles) for one in reads.referents(connection, article)]


def homes(connection: Connection, beginning: str) -> dict[str, str]:
    """Return the statements, positions and events whose ids begin so, each with the id of its article."""
    table = next((one for sort, one in _SORTS.items() if beginning.startswith(sort)), None)
    if table is None:
        return {}
    query = select(table.c.id, table.c.article).where(table.c.id >= beginning, table.c.id < f"{beginning}~")
    return dict(connection.execute(query.order_by(table.c.id)).all())


def marks(connection: Connection) -> dict[str, str]:
    """Return by which verdicts the later layers of articles are made, by id; those that are made by none left out."""
    query = select(STAGE.c.article, STAGE.c.version).where(STAGE.c.name == VERDICTS)
    return dict(connection.execute(query).all())


def due(connection: Connection) -> list[str]:
    """Return the ids of the articles whose later layers are not made by the verdicts that count now."""
    said, made = standing(connection), marks(connection)
    there = set(connection.execute(select(ARTICLE.c.id)).scalars()) if said else set(made)
    named = {one.article for one in said} & there
    return sorted(one for one in named | set(made) if mark_of(one, said) != made.get(one, ""))


def faults(connection: Connection) -> Iterator[Fault]:
    """Find what is wrong with verdicts on records."""
    for row in connection.execute(select(RECORD_VERDICT).order_by(RECORD_VERDICT.c.n)).mappings():
        try:
            given = record_verdict_of(dict(row))
        except BrokenRowsError as error:
            yield Fault(row["id"], str(error))
        else:
            if given.id != row["id"]:
                yield Fault(row["id"], f"its content gives the id {given.id}")
