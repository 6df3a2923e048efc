"""Decoding: whatever a file is written in, its words come out, and its line ends stay."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import SkipError
from rashomon.sources.decoding import declared_charset, decode

ENGLISH = "“They won’t vote,” Señor Núñez said – in Zürich.\r\nNobody answered the naïve question.\n" * 5
RUSSIAN = "Совет порта заявил в понедельник, что не будет участвовать в голосовании.\n" * 20
CZECH = "Přístavní rada v pondělí prohlásila, že se hlasování nezúčastní, protože příliš žluťoučký kůň úpěl.\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_english_comes_out_of_every_encoding_it_is_written_in(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (CZECH, "cp1250")])
def test_legacy_encodings_are_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_short_text_in_windows_1252_is_known_by_its_quotation_marks() -> None:
    assert decode("He said: “No.”".encode("cp1252")) == "He said: “No.”"


def test_a_lie_about_the_encoding_does_not_spoil_utf_8() -> None:
    assert decode("Zürich – “no”".encode(), "cp1251") == "Zürich – “no”"


def test_a_true_word_about_the_encoding_is_used() -> None:
    assert decode("Слово".encode("cp1251"), "cp1251") == "Слово"


def test_one_broken_byte_does_not_turn_all_of_utf_8_into_another_encoding() -> None:
    raw = ENGLISH.encode() + b"\xe2\x80 the end"
    assert decode(raw) == ENGLISH + "\ufffd the end"


@pytest.mark.parametrize("raw", [bytes(range(256)) * 20, b"\x00\x01\x02" * 100, b"text\x00with a zero in it\x00"])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(SkipError):
        decode(raw)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffd")))
def test_what_is_written_in_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.text(alphabet="ab \r\n\t\x0b\x0c\x85\u2028", max_size=50))
def test_line_ends_are_left_alone(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=300), st.sampled_from([None, "cp1251", "gb18030", "utf-8"]))
def test_bytes_are_text_or_refused(raw: bytes, declared: str | None) -> None:
    with suppress(SkipError):
        decode(raw, declared).encode()


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b'<meta charset="ISO-8859-1">', "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        (b"<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
        (b"<meta charset=utf-16>", None),
        (b"<meta charset=rot13>", None),
        (b"<meta charset=unicode_escape>", None),
        (b"<meta charset=klingon-1>", None),
        (b"<p>no word about it</p>", None),
    ],
)
def test_the_declared_charset_is_read_as_browsers_do(page: bytes, charset: str | None) -> None:
    assert declared_charset(page) == charset
