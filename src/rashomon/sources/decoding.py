"""Decode: bytes to text, in whatever encoding people's files are in.

Line ends stay as they are: offsets count code points of the file's own text. A byte order mark says how the file is
written and is no part of what is written in it: it is left out of the text. A file that is UTF-8 is read as UTF-8,
whatever it says about itself. Bytes that are no text are refused.
"""

import codecs
import re
from typing import Final

from rashomon.errors import SkipError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE: Final = 200_000
_SPOILT: Final = 0.1
"""Share of a text's characters outside ASCII that may be broken in a file that is still read as UTF-8."""
_WESTERN: Final = frozenset(bytes.fromhex("80858c91929394959697999c9fa0a1a3a7a9abadaeb0b1b7bbbcbdbebf")) | frozenset(
    set(range(0xC0, 0x100)) - {0xD7, 0xF7, 0xD0, 0xF0, 0xDE, 0xFE}
)
"""What Western European text in Windows-1252 has outside ASCII: quotation marks, dashes, letters with accents."""
_LETTERS: Final = tuple(bytes([letter]) for letter in b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})|<\?xml[^>]{0,80}encoding=["']([\w.:-]+)""",
    re.IGNORECASE,
)
_WIDER: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
"""What a declared charset is read as, as browsers do: the wider one that pages with this declaration are written in."""


def decode(raw: bytes, declared: str | None = None) -> str:
    r"""Decode a file.

    The order: a byte order mark; UTF-16 without one; UTF-8; the declared encoding; UTF-8 with a few broken characters
    (each becomes U+FFFD); Windows-1252; what charset-normalizer finds.

    Args:
        raw: all bytes of the file.
        declared: the encoding that the file claims to be in, if any; it is a hint and no more.

    Raises:
        SkipError: the bytes are no text, or in no encoding that could be found.

    Examples:
        >>> decode("\N{LEFT DOUBLE QUOTATION MARK}Yes\r\n".encode("cp1252"))
        '“Yes\r\n'

    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _readable(raw[len(mark) :].decode(encoding, "replace"))
    wide = _wide_encoding(raw)
    if wide:
        return _readable(raw.decode(wide, "replace"))
    try:
        return _readable(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _readable(_decode_legacy(raw, declared))


def declared_charset(raw: bytes) -> str | None:
    """Return the encoding that a page says it is in, as Python names it; None if it names none that there is.

    Examples:
        >>> declared_charset(b'<meta charset="latin1">')
        'cp1252'

    """
    match = _DECLARED.search(raw[:4096])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii", "replace")
    try:
        known = codecs.lookup(name).name
        is_charset = rb"\x41".decode(known) == r"\x41" and not known.startswith(("utf-16", "utf-32", "utf-7"))
    except (LookupError, ValueError):
        return None
    return _WIDER.get(known, known) if is_charset else None


def _decode_legacy(raw: bytes, declared: str | None) -> str:
    """Decode what is not UTF-8."""
    if declared and declared != "utf-8":
        try:
            return raw.decode(declared)
        except (UnicodeDecodeError, ValueError):
            pass
    text = raw.decode("utf-8", "replace")
    broken, beyond = text.count("\ufffd"), sum(map(text.count, _beyond_ascii(text)))
    if broken <= _SPOILT * beyond:
        return text
    high = raw.translate(None, bytes(range(128)))
    if _WESTERN.issuperset(high) and 3 * len(high) <= sum(map(raw.count, _LETTERS)):
        return raw.decode("cp1252")
    return _decode_unknown(raw)


def _beyond_ascii(text: str) -> set[str]:
    return {character for character in set(text) if ord(character) > 127}


def _decode_unknown(raw: bytes) -> str:
    """Ask charset-normalizer; a sample is enough for it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most files are UTF-8 and need not wait for it

    best = from_bytes(raw[:_SAMPLE]).best()
    if best is None:
        message = "it is no text, or in an encoding that could not be found"
        raise SkipError(message, "save it as UTF-8")
    return raw.decode(best.encoding, "replace")


def _wide_encoding(raw: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark by where its zero bytes are: nearly all at odd, or all at even places."""
    head = raw[:4096]
    zeros = head.count(0)
    if zeros < len(head) / 5 or len(raw) % 2:
        return None
    even = head[::2].count(0)
    if even <= zeros / 50:
        return "utf-16-le"
    return "utf-16-be" if zeros - even <= zeros / 50 else None


def _readable(text: str) -> str:
    """Return the text if it is one.

    Raises:
        SkipError: it has characters that no text has.

    """
    strange = len(_CONTROL.findall(text[:_SAMPLE]))
    if "\0" in text or strange > len(text[:_SAMPLE]) / 1000 + 2 or text.count("\ufffd") > len(text) / 20 + 2:
        message = "it is binary, no text"
        raise SkipError(message, "give the article as text, Markdown, HTML, JSON or CSV")
    return text
