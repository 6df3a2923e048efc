"""Intake: whatever is given, articles come out one by one, or the reason why not."""

import gzip
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.model import Article, Origin, Skipped
from rashomon.sources.feed import Limits
from rashomon.sources.formats import Format
from rashomon.sources.intake import IntakeOptions, read_articles

TEXT = (
    "Pier sale splits town\r\n\r\n"
    "The harbour board of Port Calloway said on Monday that it had not been asked about the sale of the old pier, and "
    "that it would go to court.\r\n\r\n"
    "Advertisement\r\n\r\n"
    "“Nobody told us,” said its head, Ada Quill, who has run the board since the storm. The mayor denied that, and "
    "said that a letter had been sent.\n"
)
PAGE = f"<html><body><article><h1>Pier sale</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
Given = tuple[Article, str] | Skipped
Write = Callable[[str, bytes | str], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(name: str, content: bytes | str) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return put


def _read(*inputs: str, options: IntakeOptions | None = None) -> list[Given]:
    return list(read_articles(inputs, options or IntakeOptions()))


def _article(given: Given) -> Article:
    assert not isinstance(given, Skipped), given
    return given[0]


def _skipped(given: Given) -> Skipped:
    assert isinstance(given, Skipped)
    return given


def _from_stdin(raw: bytes, form: Format | None = None) -> list[Given]:
    return _read("-", options=IntakeOptions(format=form, standard_input=lambda: io.BytesIO(raw)))


def test_a_text_is_untouched_and_knows_where_it_comes_from(write: Write) -> None:
    path = write("vote.txt", TEXT)
    article, location = _read(path)[0]  # type: ignore[misc]
    assert (article.text, article.name, location) == (TEXT, "vote.txt", path)
    assert (article.language, article.unread) == ("en", None)
    assert [each.span.of(TEXT) for each in article.dropped] == ["Advertisement"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_same_text_in_another_encoding_is_the_same_article(write: Write, encoding: str) -> None:
    one, other = _read(write("a.txt", TEXT), write("b.txt", TEXT.encode(encoding)))
    assert _article(one).id == _article(other).id


def test_all_formats_are_read_packed_or_not(write: Write) -> None:
    row = json.dumps({"title": "Pier sale", "text": TEXT})
    contents = {
        "a.txt": TEXT,
        "b.md": f"---\ntitle: Pier sale\n---\n{TEXT}",
        "c.html": PAGE,
        "d.json": row,
        "e.jsonl": row,
        "f.csv": "title,text\nPier sale,They voted on Monday.\n",
    }
    plain = [write(name, content) for name, content in contents.items()]
    packed = [write(f"{name}.gz", gzip.compress(content.encode())) for name, content in contents.items()]
    texts = [_article(each).text for each in _read(*plain)]
    assert [_article(each).text for each in _read(*packed)] == texts
    assert len(set(texts)) == 5


def test_records_are_named_after_their_file_and_number(write: Write) -> None:
    path = write("news.jsonl", '{"text": "One voted."}\n{"text": "Two\n{"text": "Three voted."}\n')
    found = _read(path)
    assert [_article(found[0]).name, _article(found[2]).name] == ["news.jsonl#1", "news.jsonl#3"]
    assert _skipped(found[1]).name == f"{path}#2"
    assert found[2][1] == f"{path}#3"  # type: ignore[index]


def test_standard_input_is_told_by_how_it_begins_or_by_what_is_said() -> None:
    assert [_article(each).name for each in _from_stdin(b'{"text": "One."}\n{"text": "Two."}')] == ["-#1", "-#2"]
    assert _article(_from_stdin(PAGE.encode())[0]).text.startswith("Pier sale\n\n")
    assert _article(_from_stdin(b'{"text": "One."}', Format.TEXT)[0]).text == '{"text": "One."}'


def test_an_article_in_another_language_is_kept_and_marked(write: Write) -> None:
    spanish = "La junta del puerto dijo el lunes que nadie le había preguntado por la venta del viejo muelle. " * 3
    article = _article(_read(write("a.txt", spanish))[0])
    assert (article.language, article.text) == ("es", spanish)
    assert article.unread == "the language is es, and only English is read"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\r\n", "empty"),
        ("marks.txt", b"---\n***\n", "no words"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("paper.txt", b"%PDF-1.7\n", "PDF"),
        ("zeros.txt", b"a\0b" * 99, "binary"),
        ("broken.json", b"{", "no JSON"),
        ("none.json", b"[]", "no records"),
        ("none.csv", b"title,text\n", "no records"),
        ("empty.html", b"<html></html>", "no article"),
        ("table.csv", b"a,b\n1,2\n", "no column"),
        ("cut.txt.gz", gzip.compress(TEXT.encode())[:-9], "gzip"),
        ("large.txt", b"x" * 100_001, "larger than"),
        ("large.jsonl", b"x" * 100_001, "too long"),
        ("bomb.txt.gz", gzip.compress(b"x" * 20_000_000), "larger than"),
        ("bomb.jsonl.gz", gzip.compress(b"\n" * 20_000_000), "times its size"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_next_is_read(write: Write, name: str, content: bytes, reason: str) -> None:
    path = write(name, content)
    found = _read(path, write("z.txt", TEXT), options=IntakeOptions(limits=Limits(document=100_000)))
    skipped = _skipped(found[0])
    assert skipped.name.startswith(path)
    assert reason in skipped.reason
    assert skipped.remedy
    assert _article(found[-1]).name == "z.txt"


def test_a_file_that_goes_while_others_are_read_is_told(write: Write) -> None:
    first, second, third = (write(name, TEXT) for name in ("a.txt", "b.txt", "c.txt"))
    articles = read_articles([first, second, third], IntakeOptions())
    next(articles)
    Path(second).unlink()
    assert "not there any more" in _skipped(next(articles)).reason
    assert _article(next(articles)).name == "c.txt"


def test_one_article_at_a_time_is_taken_from_a_file(write: Write) -> None:
    lines = [json.dumps({"text": f"Article number {number} was written."}) + "\n" for number in range(50_000)]
    path = write("many.jsonl", "".join(lines))
    articles = read_articles([path], IntakeOptions())
    assert _article(next(articles)).text == "Article number 0 was written."
    Path(path).write_bytes(b"")  # what is read ahead is a buffer, not the file
    assert sum(1 for _ in articles) < 10_000


def test_a_pipe_is_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, TEXT.encode())
    os.close(writing)
    try:
        assert _article(_read(f"/dev/fd/{reading}")[0]).text == TEXT
    finally:
        os.close(reading)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode), st.sampled_from([None, *Format]))
def test_any_bytes_are_articles_or_left_out_with_a_reason(raw: bytes, form: Format | None) -> None:
    for given_back in _from_stdin(raw, form):
        if isinstance(given_back, Skipped):
            assert given_back.reason
            assert given_back.remedy
            continue
        article = given_back[0]
        assert article.text.strip()
        article.text.encode()
        for name, fact in article.metadata.items():
            assert fact.span is None or fact.span.end <= len(article.text), name
        for name in ("title", "outlet", "url"):
            shown = getattr(article.metadata, name)
            if shown and shown.span and shown.origin is not Origin.TEXT:
                assert shown.span.of(article.text) == shown.value


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
        lambda text: text[0] != "\ufeff"
    )
)
def test_a_utf_8_text_comes_out_as_it_went_in(text: str) -> None:
    for given_back in _from_stdin(text.encode(), Format.TEXT):
        assert isinstance(given_back, Skipped) or given_back[0].text == text
