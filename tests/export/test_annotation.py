"""An annotation has the text itself and offsets into it."""

import json

from rashomon.export.annotation import annotation_record
from rashomon.export.writing import as_json
from rashomon.model import Article, Sheet
from rashomon.store import StoryFile


def test_offsets_point_into_the_text(story: StoryFile) -> None:
    record = annotation_record(story.sheet("ledger.txt"))
    text = record["text"]
    assert text[record["title"]["start"] : record["title"]["end"]] == "Mayor denies the bridge is closed"
    assert [text[one["start"] : one["end"]] for one in record["tokens"]] == ["Mayor", "denies"]
    assert [text[one["start"] : one["end"]] for one in record["entities"]] == ["Ana Solís"]
    assert [text[a:b] for a, b in record["attributions"][0]["content"]] == ["“The bridge,”", "“is open.”"]
    assert record["published_on"] == "2021-05-03"
    assert record["dropped"][0]["reason"] == "newsletter"


def test_inside_is_a_place_in_the_list(story: StoryFile) -> None:
    attributions = annotation_record(story.sheet("courier.txt"))["attributions"]
    assert [one["inside"] for one in attributions] == [None, None, 1]


def test_what_is_not_read_has_empty_lists() -> None:
    record = annotation_record(Sheet(Article("a.txt", "Hola.", language="es", unread="it is es")))
    assert record["sentences"] == record["tokens"] == record["entities"] == record["attributions"] == []
    assert record["title"] is None
    assert record["unread"] == "it is es"


def test_a_line_is_one_line_for_every_reader() -> None:
    record = annotation_record(Sheet(Article("a.txt", "one\u2028two\x85three\r\nfour \ud800 five")))
    line = as_json(record)
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
    assert json.loads(line)["text"] == record["text"]
