"""Feed: the bytes of an input, unpacked and measured on the way, so that no input can fill the memory.

A gzip file is known by its first bytes, not by its name. What is too large is noticed while it is read, never after.
"""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from rashomon.errors import SkipError

HEAD: Final = 65_536
"""How many bytes are looked at to choose a format."""
_HARMLESS: Final = 1_000_000
_GZIP: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read, in bytes.

    Attributes:
        document: the largest file that is one piece (a text, a page, a JSON file), and the longest line of one that is
            read line by line.
        collection: the largest file that is read line by line (JSON Lines, CSV), unpacked.
        expansion: how many times its own size a gzip file may unpack to, once that is more than a megabyte.

    """

    document: int = 50_000_000
    collection: int = 50_000_000_000
    expansion: int = 100


class Feed(io.RawIOBase):
    """Bytes of a handle, unpacked if they are packed, with a watch on how many there are."""

    def __init__(self, handle: BinaryIO, limits: Limits) -> None:
        """Look at the first bytes of `handle`."""
        super().__init__()
        self._packed = _Rejoined(handle)
        self._gzip = gzip.GzipFile(fileobj=cast("BinaryIO", self._packed)) if self._packed.peeked == _GZIP else None
        self._limits = limits
        self._count = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill the buffer as far as there are bytes.

        Raises:
            SkipError: the file is broken, or unpacks to far more than its size.

        """
        view = memoryview(buffer)
        filled = 0
        while filled < len(view):
            piece = self._read(len(view) - filled)
            if not piece:
                break
            view[filled : filled + len(piece)] = piece
            filled += len(piece)
        self._count += filled
        self._refuse_bombs()
        return filled

    def _read(self, size: int) -> bytes:
        if self._gzip is None:
            return self._packed.read(size)
        try:
            return bytes(self._gzip.read(size))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            message = f"the gzip file is broken ({error})"
            raise SkipError(message, "get the file again, or unpack it as far as possible") from error

    def _refuse_bombs(self) -> None:
        if self._count > self._limits.collection:
            message = f"it is larger than {_megabytes(self._limits.collection)} MB"
            raise SkipError(message, "split it")
        packed = max(self._packed.count, 1)
        if self._gzip and self._count > max(_HARMLESS, self._limits.expansion * packed):
            message = f"it unpacks to more than {self._limits.expansion} times its size, as no text does"
            raise SkipError(message, "unpack it and look what it holds")


class _Rejoined:
    """A handle whose first two bytes have been looked at; counts what is read from it."""

    def __init__(self, handle: BinaryIO) -> None:
        self._handle = handle
        self.peeked = self._rest = handle.read(2)
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        if self._rest:
            piece, self._rest = self._rest[:size], self._rest[size:] if size >= 0 else b""
        else:
            piece = self._handle.read(size)
        self.count += len(piece)
        return piece


@contextmanager
def opened(path: str, standard_input: Callable[[], BinaryIO], limits: Limits) -> Iterator[io.BufferedReader]:
    """Open an input for reading, unpacked and measured.

    Raises:
        SkipError: it has gone, may not be read, or is no file.

    """
    try:
        if path == "-":
            yield _buffered(standard_input(), limits)
        else:
            with open(path, "rb") as handle:  # noqa: PTH123 - the path is kept as it was typed
                yield _buffered(handle, limits)
    except OSError as error:
        raise _why(error) from error


def read_document(feed: io.BufferedReader, limits: Limits) -> bytes:
    """Read an input that is one piece.

    Raises:
        SkipError: it is empty, or larger than the limit; not more than the limit is ever held.

    """
    raw = feed.read(limits.document + 1)
    if len(raw) > limits.document:
        message = f"it is larger than {_megabytes(limits.document)} MB"
        raise SkipError(message, "no single article is that long: split it, or save its articles as JSON Lines")
    if not raw:
        message = "it is empty"
        raise SkipError(message, "save the article's text in it")
    return raw


def byte_lines(feed: io.BufferedReader, limits: Limits) -> Iterator[bytes | None]:
    """Yield lines with their ends as they are; None in the place of a line that is longer than the limit."""
    while line := feed.readline(limits.document + 1):
        if len(line) <= limits.document:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = feed.readline(HEAD)
        yield None


def _buffered(handle: BinaryIO, limits: Limits) -> io.BufferedReader:
    return io.BufferedReader(cast("io.RawIOBase", Feed(handle, limits)), HEAD)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.6g}"


def _why(error: OSError) -> SkipError:
    """Say in words why a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return SkipError("it is not there any more", "check whether it was moved or renamed")
    if isinstance(error, PermissionError):
        return SkipError("you may not read it", "change its permissions (on Linux and macOS: chmod u+r)")
    if isinstance(error, IsADirectoryError):
        return SkipError("it is a folder now", "give the folder as an input")
    return SkipError(f"it cannot be read ({error.strerror or error})", "check the disk it lies on")
