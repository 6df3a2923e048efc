"""What an article reports that somebody did, to rows and back. Pure: no database here."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from rashomon.model import Event, EventType, Part, Span, Status
from rashomon.store.row import Row, Rows, span_of, span_row

_PLAIN: Final = ("pattern", "cameo", "mode", "reciprocal", "voice", "time", "doubt")
"""Columns that are the fields of the same name."""
_ACTOR: Final = "actor"
_RECIPIENT: Final = "recipient"


def event_rows(article: str, events: Iterable[Event]) -> dict[str, list[Row]]:
    """Return events as rows, by table.

    Args:
        article: id of the article in which they were found.
        events: in the order of the article; no context has a space in it.

    """
    many, own = list(events), {"article": article}
    return {
        "event": [own | {"n": n} | _event(one) for n, one in enumerate(many)],
        "event_part": [own | {"event": one.id} | row for one in many for row in _parts(one)],
        "event_span": [
            own | {"event": one.id, "n": n} | span_row(span) for one in many for n, span in enumerate(one.spans)
        ],
    }


def events_of(rows: Rows) -> tuple[Event, ...]:
    """Return events from their rows, in the rows' order."""
    spans, sides = defaultdict[str, list[Span]](list), defaultdict[tuple[str, str], list[Part]](list)
    for row in rows["event_span"]:
        spans[row["event"]].append(span_of(row))
    for row in rows["event_part"]:
        sides[row["event"], row["side"]].append(Part(row["referent"], span_of(row), row["quantity"]))
    return tuple(
        Event(
            article=row["article"],
            type=EventType(row["type"]),
            actors=tuple(sides[row["id"], _ACTOR]),
            recipients=tuple(sides[row["id"], _RECIPIENT]),
            spans=tuple(spans[row["id"]]),
            cue=span_of(row),
            contexts=tuple(row["contexts"].split()),
            status=Status(row["status"]),
            place=None if row["place_start"] is None else Span(row["place_start"], row["place_stop"]),
            **{name: row[name] for name in _PLAIN},
        )
        for row in rows["event"]
    )


def _event(one: Event) -> dict[str, Any]:
    return {
        "id": one.id,
        "type": one.type.value,
        "status": one.status.value,
        "contexts": " ".join(one.contexts),
        "place_start": one.place.start if one.place else None,
        "place_stop": one.place.end if one.place else None,
        **{name: getattr(one, name) for name in _PLAIN},
        **span_row(one.cue),
    }


def _parts(one: Event) -> list[dict[str, Any]]:
    sides = {_ACTOR: one.actors, _RECIPIENT: one.recipients}
    return [
        {"side": side, "n": n, "referent": part.referent, "quantity": part.quantity, **span_row(part.span)}
        for side, parts in sides.items()
        for n, part in enumerate(parts)
    ]
