"""Formats: by what is said, by the name, by how the file begins."""

import pytest

from rashomon.errors import SkipError
from rashomon.sources.formats import Format, format_of, format_of_name


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.txt", Format.TEXT), ("a.b.MD", Format.MARKDOWN), ("x/a.htm.gz", Format.HTML), ("a.gz", None), ("csv", None)],
)
def test_names_tell_a_format(name: str, form: Format | None) -> None:
    assert format_of_name(name) is form


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"They voted.", Format.TEXT),
        (b"[They voted.]", Format.TEXT),
        (b"<!DOCTYPE html><p>They voted.", Format.HTML),
        (b"\xef\xbb\xbf\n <!-- saved --> <HTML lang=en>", Format.HTML),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>", Format.HTML),
        (b"<3 they voted", Format.TEXT),
        (b'{\n "title": "A vote"\n}', Format.JSON),
        (b'{"title": "A vote"}', Format.JSON),
        (b'{"title": "A vote"}\n\n{"title": "A walk"}', Format.JSON_LINES),
        (b'[\n {"title": "A vote"}]', Format.JSON),
        (b"", Format.TEXT),
    ],
)
def test_where_the_name_says_nothing_the_beginning_tells(head: bytes, form: Format) -> None:
    assert format_of(None, "-", head) is form


def test_what_is_said_goes_before_the_name_and_the_name_before_the_beginning() -> None:
    assert format_of(Format.TEXT, "a.json", b"{}") is Format.TEXT
    assert format_of(None, "a.csv", b"{}") is Format.CSV
    assert format_of(None, "a.md", b"<html>") is Format.MARKDOWN


def test_the_source_of_a_page_in_a_text_file_is_a_page() -> None:
    assert format_of(None, "a.txt", b"<html><body>") is Format.HTML


@pytest.mark.parametrize("head", [b"%PDF-1.7", b"PK\x03\x04..", b"{\\rtf1", b"\x89PNG\r\n"])
def test_files_of_other_kinds_are_named_whatever_is_said(head: bytes) -> None:
    with pytest.raises(SkipError) as caught:
        format_of(Format.TEXT, "a.txt", head)
    assert caught.value.remedy
