"""What the rows of every table share: where words stand, and what is raised when rows cannot be what they say."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

from rashomon.model import Span

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Mapping[str, Sequence[Row]]
"""Rows by table."""


class BrokenRowsError(Exception):
    """Rows that cannot be what they say: somebody or something else than Rashomon wrote to the file."""


@contextmanager
def whole(record: str) -> Iterator[None]:
    """Turn whatever goes wrong in making a record from its rows into an error that names it.

    Raises:
        BrokenRowsError: the rows cannot be such a record.

    """
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        message = f"the records of {record} cannot be read: {error}"
        raise BrokenRowsError(message) from error


def span_row(span: Span | None) -> dict[str, int | None]:
    """Return a span as cells.

    Examples:
        >>> span_row(Span(3, 9))
        {'start': 3, 'stop': 9}

    """
    return {"start": span.start if span else None, "stop": span.end if span else None}


def span_of(row: Row) -> Span:
    """Return the span of a row."""
    return Span(row["start"], row["stop"])
