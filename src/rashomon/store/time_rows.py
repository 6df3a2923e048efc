"""When things happen in an article, and when it was written, to rows and back. Pure: no database here."""

from collections.abc import Iterable
from typing import Any, Final

from rashomon.model import Anchored, Time, TimeKind, Written
from rashomon.store.row import Row, Rows, span_of, span_row

_PLAIN: Final = ("value", "why", "doubt")
"""Columns of a time that are the fields of the same name."""


def time_rows(article: str, times: Iterable[Time], written: Written | None) -> dict[str, list[Row]]:
    """Return times, and the days between which an article was written, as rows, by table.

    Args:
        article: id of the article.
        times: in the order of the article.
        written: between which days the article was written, where nothing else says it.

    """
    own = {"article": article}
    return {
        "time": [own | {"n": n} | _time(one) for n, one in enumerate(times)],
        "written": [own | _bounds(written.begin, written.end) | {"why": written.why}] if written else [],
        "written_span": [own | {"n": n} | span_row(span) for n, span in enumerate(written.spans if written else ())],
    }


def times_of(rows: Rows) -> tuple[Time, ...]:
    """Return times from their rows, in the rows' order."""
    return tuple(
        Time(
            article=row["article"],
            span=span_of(row),
            kind=TimeKind(row["kind"]),
            anchor=Anchored(row["anchor"]),
            begin=row["first_day"],
            end=row["last_day"],
            **{name: row[name] for name in _PLAIN},
        )
        for row in rows["time"]
    )


def written_of(rows: Rows) -> Written | None:
    """Return the days between which an article was written from their rows; None where there are none."""
    if not rows["written"]:
        return None
    row = rows["written"][0]
    return Written(row["first_day"], row["last_day"], tuple(map(span_of, rows["written_span"])), row["why"])


def _bounds(begin: str | None, end: str | None) -> dict[str, str | None]:
    return {"first_day": begin, "last_day": end}


def _time(one: Time) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "anchor": one.anchor.value,
        **{name: getattr(one, name) for name in _PLAIN},
        **_bounds(one.begin, one.end),
        **span_row(one.span),
    }
