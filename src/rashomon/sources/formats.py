"""Which format an input is in: by what the caller says, by its name's ending, or by how it begins."""

import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from rashomon.errors import SkipError


class Format(StrEnum):
    """A format that can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "jsonl"
    CSV = "csv"


ENDINGS: Final = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}
"""Endings that are looked for in a folder; each may be followed by `.gz`."""

_SIGNATURES: Final = {
    b"%PDF-": ("a PDF", "save its text as a .txt file"),
    b"PK\x03\x04": ("a ZIP archive or an office document", "unpack it, or save the document as plain text"),
    b"\xd0\xcf\x11\xe0": ("an office document", "save it as plain text"),
    b"{\\rtf": ("a rich-text document", "save it as plain text"),
    b"\x89PNG": ("a picture", "only text can be read"),
    b"\xff\xd8\xff": ("a picture", "only text can be read"),
    b"GIF8": ("a picture", "only text can be read"),
    b"BZh": ("a bzip2 file", "unpack it"),
    b"\xfd7zXZ": ("an xz file", "unpack it"),
    b"\x28\xb5\x2f\xfd": ("a zstd file", "unpack it"),
    b"SQLite format 3": ("a database", "give the articles themselves"),
    b"\x7fELF": ("a program", "only text can be read"),
}
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def format_of_name(name: str) -> Format | None:
    """Tell a format by a name's ending.

    Examples:
        >>> format_of_name("news/2019.JSONL.gz"), format_of_name("notes.pdf")
        (<Format.JSON_LINES: 'jsonl'>, None)

    """
    path = PurePath(name.lower())
    return ENDINGS.get(PurePath(path.stem).suffix if path.suffix == ".gz" else path.suffix)


def format_of(hint: Format | None, name: str, head: bytes) -> Format:
    r"""Choose the format of an input.

    A hint settles it. A text file that holds the source of a page is read as a page. Where the name says nothing,
    the first characters decide, and what they do not show to be anything else is plain text.

    Args:
        hint: what the caller says.
        name: the input's name.
        head: its first bytes.

    Raises:
        SkipError: the input begins as a file of a kind that is not read.

    Examples:
        >>> format_of(None, "-", b'{"title": "A vote"}\n{"title": "A walk"}\n')
        <Format.JSON_LINES: 'jsonl'>

    """
    refuse_signatures(head)
    if hint:
        return hint
    named = format_of_name(name)
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if named in (None, Format.TEXT) and _PAGE.match(plain):
        return Format.HTML
    return named or _format_of_head(plain)


def refuse_signatures(head: bytes) -> None:
    """Refuse files of well-known kinds that hold no text to read.

    Raises:
        SkipError: with what the file is, and what would help.

    """
    for signature, (kind, remedy) in _SIGNATURES.items():
        if head.startswith(signature):
            message = f"it is {kind}"
            raise SkipError(message, remedy)


def _format_of_head(head: bytes) -> Format:
    start = head.lstrip()[:1]
    if start == b"{":
        lines = [line.strip() for line in head.splitlines() if line.strip()]
        whole = [line for line in lines[:2] if line.startswith(b"{")]
        one_line_each = len(whole) == 2 and whole[0].endswith(b"}")
        return Format.JSON_LINES if one_line_each else Format.JSON
    if start == b"[" and re.match(rb"\s*\[\s*[{\]]", head):
        return Format.JSON
    return Format.TEXT
