"""Records: articles that stand in JSON, JSON Lines and CSV, each with its fields.

An article's text is one string with headline and body in one coordinate system. A record keeps the two apart, so its
text is the title, an empty line, and the body, each as it stands in the record; where the body begins with the
title itself, the body alone. A body that is written in HTML is read as what a reader of the page would see. What cannot
be read is told record by record, and the others are read.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rashomon.errors import SkipError
from rashomon.model import Origin
from rashomon.sources.decoding import decode
from rashomon.sources.draft import Draft, with_title
from rashomon.sources.feed import HEAD, Limits, byte_lines
from rashomon.sources.fields import Json, declared, declared_language, find_value, sound
from rashomon.sources.markup import fragment_text, looks_like_markup
from rashomon.sources.schema_org import articles_in

_WRAPPERS: Final = ("articles", "items", "results", "data", "documents", "docs", "hits", "response", "rows")
"""Keys under which programs put their list of records."""
_REMEDY: Final = "give the record a text: a field such as text, body, content or articleBody"


class BadRecordError(SkipError):
    """One record of a file cannot be read; the others can.

    Attributes:
        record: its number, from 1.

    """

    def __init__(self, record: int, message: str, remedy: str) -> None:
        """Say which record it is."""
        super().__init__(message, remedy)
        self.record = record


def from_json(text: str) -> Iterator[Draft | BadRecordError]:
    """Read a JSON file: one article, a list of them, or an object that holds the list.

    Raises:
        SkipError: it is no JSON.

    """
    value = _parsed(text)
    rows = _records(value)
    if rows is None:
        draft = _draft(value, None)
        if isinstance(draft, SkipError):
            raise SkipError(draft.message, draft.remedy)
        yield draft
        return
    for number, row in enumerate(rows, 1):
        yield _draft(row, number)


def from_json_lines(lines: Iterable[bytes | None]) -> Iterator[Draft | BadRecordError]:
    """Read JSON Lines; a record's number is that of its line, empty lines counted."""
    for number, raw in enumerate(lines, 1):
        try:
            if raw is None or raw.strip():
                yield _draft(_parsed(_line(raw)), number)
        except SkipError as error:
            yield BadRecordError(number, error.message, error.remedy)


def from_csv(lines: Iterable[bytes | None]) -> Iterator[Draft | BadRecordError]:
    """Read CSV with a header; a record's number counts from the first row below the header.

    Raises:
        SkipError: the file has no header that names a text, or breaks the rules of CSV.

    """
    texts = (_line(raw) for raw in lines)
    header = next(texts, "")
    csv.field_size_limit(max(csv.field_size_limit(), Limits().document))
    rows = csv.reader(_rejoined(header, texts), delimiter=_delimiter(header))
    try:
        names = next(rows, [])
        if not find_value(dict.fromkeys(names, "present"), "text"):
            message = "its first line names no column for the articles' text"
            raise SkipError(message, "give the column the name text")
        for number, row in enumerate((row for row in rows if row), 1):
            yield _draft(dict(zip(names, row, strict=False)), number)
    except csv.Error as error:
        message = f"it breaks the rules of CSV at line {rows.line_num} ({error})"
        raise SkipError(message, "save it again from the program that it comes from") from error


def text_lines(feed: io.BufferedReader, limits: Limits) -> Iterator[bytes | None]:
    """Yield the lines of a file as UTF-8 or as they are; a file in UTF-16 or UTF-32 is turned into UTF-8."""
    head = feed.peek(HEAD)
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:200]:
        whole = decode(feed.read(limits.document))
        yield from (line.encode("utf-8", "replace") for line in io.StringIO(whole, newline="\n"))
        return
    for number, line in enumerate(byte_lines(feed, limits)):
        yield line.removeprefix(b"\xef\xbb\xbf") if line and not number else line


def _line(raw: bytes | None) -> str:
    """Decode a line, each in its own encoding: files grow by appending.

    Raises:
        SkipError: it is too long or no text.

    """
    if raw is None:
        message = "the line is too long"
        raise SkipError(message, "no single article is that long: look what the line holds")
    return decode(raw)


def _rejoined(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _delimiter(header: str) -> str:
    """Choose what parts the columns: what the header has most of."""
    return max(",;\t|", key=header.count)


def _parsed(text: str) -> Json:
    """Read one JSON value.

    Raises:
        SkipError: it is none.

    """
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError as error:
        message = f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        raise SkipError(message, "mend the place, or save it again from the program that it comes from") from error
    except (ValueError, RecursionError) as error:
        message = "it is no JSON that can be read: its numbers are too long or its brackets too deep"
        raise SkipError(message, "save it again from the program that it comes from") from error
    return value


def _records(value: Json) -> list[Json] | None:
    """Return the list of records that a JSON file holds; None if it is one record itself."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or find_value(value, "text"):
        return None
    if "@graph" in value:
        return list(articles_in([value]))
    inside = {name.lower(): each for name, each in value.items()}
    for wrapper in _WRAPPERS:
        rows = inside.get(wrapper)
        if isinstance(rows, list) and any(isinstance(row, dict) for row in rows):
            return rows
        if isinstance(rows, dict) and (deeper := _records(rows)) is not None:
            return deeper
    return None


def _draft(row: Json, number: int | None) -> Draft | BadRecordError:
    """Make a draft of one record."""
    if not isinstance(row, dict):
        return BadRecordError(number or 1, "it is no record: names with values are wanted", _REMEDY)
    # Elasticsearch puts what was stored under a key of its own
    stored = row.get("_source")
    record: Mapping[str, Json] = stored if isinstance(stored, dict) else row
    found = find_value(record, "text")
    if not found:
        return BadRecordError(number or 1, "it has no text", _REMEDY)
    body = _as_it_stands(record, found.value, found.name)
    if looks_like_markup(body):
        body = fragment_text(body)
    if not body.strip():
        return BadRecordError(number or 1, "it has no text", _REMEDY)
    metadata = declared(record, Origin.RECORD)
    draft = Draft(body, metadata, language=declared_language(record), extracted=True, record=number)
    return with_title(draft)


def _as_it_stands(record: Mapping[str, Json], value: str, name: str) -> str:
    """Return a text with the white space that it has in its record."""
    whole = record.get(name)
    return sound(whole) if isinstance(whole, str) else value
