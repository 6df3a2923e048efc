"""Sheets to rows and back. Pure: no database here.

What it keeps true: `sheet_of(rows_of(sheet)) == sheet`, and rows that cannot be a sheet raise BrokenRowsError.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from rashomon.model import (
    Article,
    Attribution,
    Dropped,
    Entity,
    Fact,
    Form,
    Metadata,
    Origin,
    Quotation,
    Reading,
    Relay,
    Sheet,
    Span,
    Statement,
)
from rashomon.store.claim_rows import claim_rows, claims_of
from rashomon.store.event_rows import event_rows, events_of
from rashomon.store.offsets import pack, pack_syntax, unpack, unpack_syntax
from rashomon.store.position_rows import position_rows, positions_of
from rashomon.store.referent_rows import referent_rows, referents_of
from rashomon.store.row import Row, Rows, span_of, span_row, whole
from rashomon.store.time_rows import time_rows, times_of, written_of

_Three: TypeAlias = tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]
_ROLES: Final = ("source", "cue", "content")
_PLAIN: Final = (
    "speaker", "speaks_for", "speaker_id", "speaks_for_id", "inside", "strength", "how", "doubt", "score",
)  # fmt: skip
"""Columns of a statement that are the fields of the same name."""
NO_CHARACTER: Final = re.compile("[\0\ud800-\udfff]")
"""NUL ends a text for SQL functions and is refused by PostgreSQL; half a surrogate pair cannot be written in UTF-8."""
_SUSPECT: Final = re.compile(r"\\u0000|[\ud800-\udfff]")
_LINE: Final = re.compile(r"[^\r\n]*\S[^\r\n]*")


def rows_of(sheet: Sheet, stages: Mapping[str, str]) -> dict[str, list[Row]]:
    """Return a sheet as rows, by table; without its places and without the article's name and location."""
    article, reading, statements = sheet.article, sheet.reading, sheet.statements
    own = {"article": article.id}
    attributions = reading.attributions if reading else ()
    return {
        "article": [
            {
                "id": article.id,
                "text": article.text,
                "language": article.language,
                "unread": article.unread,
                "referents": None if sheet.referents is None else len(sheet.referents),
                "statements": None if statements is None else len(statements),
                "positions": None if sheet.positions is None else len(sheet.positions),
                "times": None if sheet.times is None else len(sheet.times),
                "events": None if sheet.events is None else len(sheet.events),
                "claims": None if sheet.claims is None else len(sheet.claims),
            }
        ],
        "stage": [{**own, "name": name, "version": version} for name, version in sorted(stages.items())],
        "fact": [own | _fact(name, fact) for name, fact in article.metadata.items()],
        "dropped": [
            own | {"n": n, "reason": passage.reason} | span_row(passage.span)
            for n, passage in enumerate(article.dropped)
        ],
        "reading": [own | _tokens(reading)] if reading else [],
        "passage": _passages(article, reading),
        "entity": [
            own | {"n": n, "type": entity.type, "score": entity.score} | span_row(entity.span)
            for n, entity in enumerate(reading.entities if reading else ())
        ],
        "quotation": [
            own | _quotation(n, quotation) for n, quotation in enumerate(reading.quotations if reading else ())
        ],
        "attribution": [
            own | {"n": n, "score": found.score, "inside": found.inside} for n, found in enumerate(attributions)
        ],
        "attribution_span": [
            own | {"attribution": n} | row for n, found in enumerate(attributions) for row in _roles(found)
        ],
        **referent_rows(article.id, sheet.referents or ()),
        "statement": [own | {"n": n} | _statement(said) for n, said in enumerate(statements or ())],
        "statement_span": [own | {"statement": said.id} | row for said in statements or () for row in _roles(said)],
        "relay": [
            own | {"statement": said.id, "n": n, "name": relay.name} | span_row(relay.span)
            for said in statements or ()
            for n, relay in enumerate(said.via)
        ],
        **time_rows(article.id, sheet.times or (), sheet.written),
        **position_rows(article.id, sheet.positions or ()),
        **event_rows(article.id, sheet.events or ()),
        **claim_rows(article.id, sheet.claims or ()),
    }


def canonical(rows: Rows) -> str:
    """Write rows, as `rows_of` gives them, as the one JSON that stands for them."""
    return json.dumps(rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(written: str) -> str:
    """Return the SHA-256 of rows in canonical form."""
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def odd_value(rows: Rows, written: str) -> tuple[str, str, str] | None:
    """Return the table, the column and the value of a text that holds what is no character; None if there is none."""
    # One look at the canonical form: to look at each value takes longer than to write them.
    if not _SUSPECT.search(written):
        return None
    for table, many in rows.items():
        for column, value in (pair for row in many for pair in row.items()):
            if isinstance(value, str) and NO_CHARACTER.search(value):
                return table, column, value
    return None


def article_of(row: Row, facts: Iterable[Row], dropped: Iterable[Row]) -> Article:
    """Return an article from its rows."""
    with whole(row["id"]):
        return Article(
            name=row["name"],
            text=row["text"],
            metadata=Metadata(**{fact["field"]: _fact_of(fact) for fact in facts}),
            dropped=tuple(Dropped(span_of(passage), passage["reason"]) for passage in dropped),
            language=row["language"],
            unread=row["unread"],
        )


def quotation_of(row: Row) -> Quotation:
    """Return a quotation from its row."""
    return Quotation(span_of(row), row["opened"], row["closed"], row["continues"])


def reading_of(rows: Rows) -> Reading | None:
    """Return what was read in one article from its rows; None where it was not read."""
    if not rows["reading"]:
        return None
    row = rows["reading"][0]
    spans = _by_role(rows["attribution_span"], "attribution")
    return Reading(
        article=row["article"],
        tokens=unpack_syntax(row["syntax"], unpack(row["tokens"])),
        sentences=tuple(span_of(passage) for passage in rows["passage"] if passage["kind"] == "sentence"),
        entities=tuple(Entity(span_of(entity), entity["type"], entity["score"]) for entity in rows["entity"]),
        quotations=tuple(map(quotation_of, rows["quotation"])),
        attributions=tuple(
            Attribution(*_three(spans, found["n"]), score=found["score"], inside=found["inside"])
            for found in rows["attribution"]
        ),
    )


def statements_of(rows: Rows) -> tuple[Statement, ...]:
    """Return statements from their rows, in the rows' order."""
    with whole("statement"):
        return _statements_of(rows)


def _statements_of(rows: Rows) -> tuple[Statement, ...]:
    spans = _by_role(rows["statement_span"], "statement")
    relays: dict[str, list[Relay]] = {}
    for relay in rows["relay"]:
        relays.setdefault(relay["statement"], []).append(Relay(relay["name"], span_of(relay)))
    return tuple(
        Statement(
            row["article"],
            *_three(spans, row["id"]),
            form=Form(row["form"]),
            **{name: row[name] for name in _PLAIN},
            via=tuple(relays.get(row["id"], ())),
        )
        for row in rows["statement"]
    )


def sheet_of(rows: Rows) -> Sheet:
    """Return a sheet from all the rows of one article."""
    row = rows["article"][0]
    with whole(row["id"]):
        return Sheet(
            article=article_of(row, rows["fact"], rows["dropped"]),
            reading=reading_of(rows),
            referents=None if row["referents"] is None else referents_of(rows),
            statements=None if row["statements"] is None else _statements_of(rows),
            times=None if row["times"] is None else times_of(rows),
            written=written_of(rows),
            positions=None if row["positions"] is None else positions_of(rows),
            events=None if row["events"] is None else events_of(rows),
            claims=None if row["claims"] is None else claims_of(rows),
        )


def _fact(name: str, fact: Fact) -> dict[str, Any]:
    row: dict[str, Any] = {"field": name, "value": fact.value, "origin": fact.origin.value, "evidence": fact.evidence}
    return row | span_row(fact.span)


def _quotation(n: int, quotation: Quotation) -> dict[str, Any]:
    marks = {"opened": quotation.opened, "closed": quotation.closed, "continues": quotation.continues}
    return {"n": n, **span_row(quotation.span), **marks}


def _fact_of(row: Row) -> Fact:
    span = None if row["start"] is None else span_of(row)
    return Fact(row["value"], Origin(row["origin"]), span, row["evidence"])


def _tokens(reading: Reading) -> dict[str, str]:
    return {"tokens": pack(token.span for token in reading.tokens), "syntax": pack_syntax(reading.tokens)}


def _passages(article: Article, reading: Reading | None) -> list[Row]:
    if reading and reading.sentences:
        kind, spans = "sentence", list(reading.sentences)
    else:
        kind, spans = "line", [Span(*line.span()) for line in _LINE.finditer(article.text)]
    return [{"article": article.id, "n": n, "kind": kind} | span_row(span) for n, span in enumerate(spans)]


def _roles(found: Attribution | Statement) -> list[dict[str, Any]]:
    spans = {"source": found.source, "cue": found.cue, "content": found.content}
    return [{"role": role, "n": n, **span_row(span)} for role in _ROLES for n, span in enumerate(spans[role])]


def _statement(said: Statement) -> dict[str, str | float | None]:
    return {"id": said.id, "form": said.form.value} | {name: getattr(said, name) for name in _PLAIN}


def _by_role(rows: Iterable[Row], owner: str) -> dict[tuple[Any, str], list[Span]]:
    spans: dict[tuple[Any, str], list[Span]] = {}
    for row in rows:
        spans.setdefault((row[owner], row["role"]), []).append(span_of(row))
    return spans


def _three(spans: Mapping[tuple[Any, str], Sequence[Span]], owner: str | int) -> _Three:
    source, cue, content = (tuple(spans.get((owner, role), ())) for role in _ROLES)
    return source, cue, content
