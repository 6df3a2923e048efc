"""Records: each with its own number, a bad one told, the others read."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import SkipError
from rashomon.sources.draft import Draft
from rashomon.sources.feed import Limits, opened
from rashomon.sources.records import BadRecordError, from_csv, from_json, from_json_lines, text_lines

ROW = {"title": "A vote", "text": "They voted.", "outlet": "The Ledger"}


def _lines(text: str) -> list[bytes | None]:
    return [line.encode() for line in io.StringIO(text, newline="\n")]


def _shape(found: Iterable[Draft | BadRecordError]) -> list[tuple[int | None, str]]:
    return [(each.record, each.text if isinstance(each, Draft) else each.message) for each in found]


def test_title_and_body_share_one_text_and_the_title_says_where_it_stands() -> None:
    draft = next(iter(from_json(json.dumps(ROW))))
    assert isinstance(draft, Draft)
    title = draft.declared.title
    assert draft.text == "A vote\n\nThey voted."
    assert title
    assert title.span
    assert title.span.of(draft.text) == title.value == "A vote"


@pytest.mark.parametrize("body", ["A vote\nThey voted.", "\n  A vote\r\n\r\nThey voted.", "A vote"])
def test_a_body_that_begins_with_its_title_is_left_alone(body: str) -> None:
    draft = next(iter(from_json(json.dumps({"title": "A vote", "body": body}))))
    assert isinstance(draft, Draft)
    assert draft.text == body
    title = draft.declared.title
    assert title
    assert title.span
    assert title.span.of(body) == "A vote"


def test_a_body_that_goes_on_after_the_titles_words_does_not_begin_with_it() -> None:
    assert _shape(from_json(json.dumps({"title": "A vote", "body": "A vote was held."}))) == [
        (None, "A vote\n\nA vote was held.")
    ]


@pytest.mark.parametrize(
    "wrapped",
    [
        [ROW, ROW],
        {"articles": [ROW, ROW]},
        {"status": "ok", "Results": [ROW, ROW]},
        {"response": {"results": [ROW, ROW]}},
        {"hits": {"hits": [{"_source": ROW}, {"_source": ROW}]}},
    ],
)
def test_lists_of_records_are_found_where_programs_put_them(wrapped: object) -> None:
    text = "A vote\n\nThey voted."
    assert _shape(from_json(json.dumps(wrapped))) == [(1, text), (2, text)]


def test_schema_org_articles_are_found_in_a_graph() -> None:
    article = {"@type": "NewsArticle", "headline": "A vote", "articleBody": "They voted."}
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite"}, article]}
    assert _shape(from_json(json.dumps(graph))) == [(1, "A vote\n\nThey voted.")]


def test_a_body_in_markup_is_read_as_its_reader_sees_it() -> None:
    assert _shape(from_json('{"content_html": "<p>They <i>voted</i>.</p><p>Twice.</p>"}')) == [
        (None, "They voted.\n\nTwice.")
    ]


def test_white_space_of_a_body_stays() -> None:
    assert _shape(from_json('{"text": " They voted.\\r\\n"}')) == [(None, " They voted.\r\n")]


def test_halves_of_characters_are_replaced() -> None:
    assert _shape(from_json('{"text": "a\\ud800b"}')) == [(None, "a\ufffdb")]


@pytest.mark.parametrize(
    "text", ["", "{", "3", '"words"', '{"title": "A vote"}', '{"text": ""}', "[" * 100_000, "NaN", "9" * 5000]
)
def test_json_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(SkipError):
        list(from_json(text))


def test_a_bad_record_in_a_list_is_told_and_the_others_are_read() -> None:
    rows = [ROW, 3, {"title": "no text"}, ROW]
    assert [number for number, _ in _shape(from_json(json.dumps(rows)))] == [1, 2, 3, 4]
    assert [isinstance(each, Draft) for each in from_json(json.dumps(rows))] == [True, False, False, True]


def test_a_bad_line_is_told_with_its_number_and_the_others_are_read() -> None:
    lines = _lines('{"text": "one"}\n\n{"text": "tw\n{"text": "four"}\r\n[]\n\xff')
    found = _shape(from_json_lines([*lines[:-1], b"\xff\xfe\x00\x00\xd8", None]))
    assert [number for number, _ in found] == [1, 3, 4, 5, 6, 7]
    assert [text for _, text in found][::2] == ["one", "four", found[4][1]]
    assert "no JSON" in found[1][1]
    assert "too long" in found[5][1]


def _csv(rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_is_read_whatever_parts_its_columns(delimiter: str) -> None:
    table = _csv([["id", "Headline", "Body"], ["1", "A vote", 'They said "no",\r\nthen; voted.']], delimiter)
    assert _shape(from_csv(_lines(table))) == [(1, 'A vote\n\nThey said "no",\r\nthen; voted.')]


def test_csv_rows_without_text_are_told_with_their_number() -> None:
    table = _csv([["title", "text"], ["A", "one"], ["B", ""], [], ["C"], ["D", "four", "more"]])
    assert _shape(from_csv(_lines(table))) == [
        (1, "A\n\none"),
        (2, "it has no text"),
        (3, "it has no text"),
        (4, "D\n\nfour"),
    ]


def test_csv_without_a_column_for_the_text_is_refused() -> None:
    with pytest.raises(SkipError, match="no column"):
        list(from_csv(_lines("a,b\n1,2\n")))


def test_a_long_article_fits_in_a_column() -> None:
    body = "word " * 60_000
    assert len(_shape(from_csv(_lines(_csv([["text"], [body]]))))[0][1]) == len(body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_lines_are_read_in_every_encoding(encoding: str) -> None:
    raw = '{"text": "“They voted,” Señor Núñez said in the old harbour."}\n{"text": "two"}\n'.encode(encoding)
    with opened("-", lambda: io.BytesIO(raw), Limits()) as feed:
        assert [text for _, text in _shape(from_json_lines(text_lines(feed, Limits())))] == [
            "“They voted,” Señor Núñez said in the old harbour.",
            "two",
        ]


BODIES = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip), max_size=4)


@given(BODIES)
def test_every_text_comes_back_from_json_lines_and_csv(bodies: list[str]) -> None:
    bodies = [body for body in bodies if "<" not in body and "\ufeff" not in body]
    lines = "".join(json.dumps({"text": body}) + "\n" for body in bodies)
    assert [text for _, text in _shape(from_json_lines(_lines(lines)))] == bodies
    table = _csv([["text"], *([body] for body in bodies)])
    assert [text for _, text in _shape(from_csv(_lines(table)))] == bodies


def test_a_title_below_a_kicker_is_found_there() -> None:
    draft = next(iter(from_json(json.dumps({"title": "A vote", "body": "Harbour news\n\nA vote \n\nThey voted."}))))
    assert isinstance(draft, Draft)
    assert draft.text.startswith("Harbour news")
    assert draft.declared.title
    assert draft.declared.title.span
    assert draft.declared.title.span.start == 14
