"""Where an article says that somebody stands on somebody, to rows and back. Pure: no database here."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from rashomon.model import Modality, Position, Span
from rashomon.store.row import Row, Rows, span_of, span_row

_PLAIN: Final = ("holder", "relation", "target", "pattern", "voice", "quantity", "doubt")
"""Columns that are the fields of the same name."""


def position_rows(article: str, positions: Iterable[Position]) -> dict[str, list[Row]]:
    """Return positions as rows, by table.

    Args:
        article: id of the article in which they were found.
        positions: in the order of the article.

    """
    many, own = list(positions), {"article": article}
    return {
        "position": [own | {"n": n} | _position(one) for n, one in enumerate(many)],
        "position_span": [
            own | {"position": one.id, "n": n} | span_row(span) for one in many for n, span in enumerate(one.spans)
        ],
    }


def positions_of(rows: Rows) -> tuple[Position, ...]:
    """Return positions from their rows, in the rows' order."""
    spans = defaultdict[str, list[Span]](list)
    for row in rows["position_span"]:
        spans[row["position"]].append(span_of(row))
    return tuple(
        Position(
            article=row["article"],
            spans=tuple(spans[row["id"]]),
            cue=span_of(row),
            modality=Modality(row["modality"]),
            **{name: row[name] for name in _PLAIN},
        )
        for row in rows["position"]
    )


def _position(one: Position) -> dict[str, Any]:
    plain = {name: getattr(one, name) for name in _PLAIN}
    return {"id": one.id, "modality": one.modality.value, **plain, **span_row(one.cue)}
