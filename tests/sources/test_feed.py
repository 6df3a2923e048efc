"""Feeds: unpacked and measured, and never more in memory than the limit."""

import gzip
import io
from pathlib import Path

import pytest

from rashomon.errors import SkipError
from rashomon.sources.feed import Limits, byte_lines, opened, read_document

SMALL = Limits(document=1000, collection=100_000_000, expansion=100)
SHORT = Limits(document=1000, collection=100_000)


class Endless(io.RawIOBase):
    """Bytes without end, counting how many are taken."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0, "all of an endless file was asked for"
        self.taken += size
        return b"x" * size


def _document(raw: bytes, limits: Limits = SMALL) -> bytes:
    with opened("-", lambda: io.BytesIO(raw), limits) as feed:
        return read_document(feed, limits)


def test_bytes_come_through_packed_or_not() -> None:
    for raw in (b"x", b"They voted.", b"\x1f", b"a" * 1000):
        assert _document(raw) == raw
        assert _document(gzip.compress(raw)) == raw


def test_what_is_empty_is_told() -> None:
    for raw in (b"", gzip.compress(b"")):
        with pytest.raises(SkipError, match="empty"):
            _document(raw)


def test_what_is_too_large_is_told_and_not_read_to_the_end() -> None:
    endless = Endless()
    with (
        opened("-", lambda: endless, SMALL) as feed,  # type: ignore[arg-type, return-value]
        pytest.raises(SkipError, match=r"larger than 0\.001 MB"),
    ):
        read_document(feed, SMALL)
    assert endless.taken < 200_000


def test_a_bomb_is_told_by_what_it_unpacks_to() -> None:
    bomb = gzip.compress(b"\n" * 3_000_000)
    with pytest.raises(SkipError, match="100 times"):
        _document(bomb, Limits())
    with opened("-", lambda: io.BytesIO(bomb), SMALL) as feed, pytest.raises(SkipError, match="100 times"):
        list(byte_lines(feed, SMALL))


@pytest.mark.parametrize("raw", [b"\x1f\x8b", b"\x1f\x8bnot gzip at all", gzip.compress(b"They voted.")[:-9]])
def test_a_broken_gzip_file_is_told(raw: bytes) -> None:
    with pytest.raises(SkipError, match="gzip"):
        _document(raw)


def test_a_line_that_is_too_long_is_left_out_and_the_next_is_read() -> None:
    raw = b"one\n" + b"x" * 70_000 + b"\ntwo\n" + b"y" * 1001
    with opened("-", lambda: io.BytesIO(raw), SMALL) as feed:
        assert list(byte_lines(feed, SMALL)) == [b"one\n", None, b"two\n", None]


def test_a_collection_has_an_end() -> None:
    with opened("-", lambda: io.BytesIO(b"line\n" * 40_000), SHORT) as feed, pytest.raises(SkipError, match="split it"):
        list(byte_lines(feed, SHORT))


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SkipError, match="not there any more"), opened(str(tmp_path / "a.txt"), io.BytesIO, SMALL):
        pass


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SkipError, match="folder"), opened(str(tmp_path), io.BytesIO, SMALL):
        pass


@pytest.mark.parametrize(
    ("error", "reason"), [(PermissionError(13, "Permission denied"), "may not read"), (OSError(5, "I/O error"), "I/O")]
)
def test_a_file_that_breaks_off_is_told(error: OSError, reason: str) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:  # noqa: ARG002 - as a file has it
            raise error

    with pytest.raises(SkipError, match=reason), opened("-", Broken, SMALL):
        pass
