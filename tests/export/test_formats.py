"""The three formats hold the same statements, with words that are the text's own."""

import csv
import io
import json
from typing import Any

from rashomon.export.to_csv import COLUMNS, write_csv
from rashomon.export.to_json import write_json
from rashomon.export.to_jsonl import write_jsonl
from rashomon.store import StoryFile


def as_json(story: StoryFile) -> dict[str, Any]:
    out = io.StringIO()
    assert write_json(story, out) == 5
    told: dict[str, Any] = json.loads(out.getvalue())
    return told


def passages(record: object) -> list[dict[str, Any]]:
    """All mappings anywhere in a record that say that they are words of the text."""
    if isinstance(record, list):
        return [found for one in record for found in passages(one)]
    if not isinstance(record, dict):
        return []
    own = [record] if record.get("exact") is not None else []
    return own + [found for one in record.values() for found in passages(one)]


def test_json_has_every_list_that_readers_expect(story: StoryFile) -> None:
    told = as_json(story)
    lists = {"articles", "actors", "statements", "positions", "events", "times", "questions", "skipped"}
    lists |= {"conflicts", "labels", "event_labels", "voices", "unheard", "outlets"}
    assert lists <= told.keys()
    assert told["positions"] == told["conflicts"] == told["times"] == told["labels"] == []
    assert told["actors"] == told["questions"] == told["events"] == []
    assert told["skipped"] == [{"input": "photo.txt", "reason": "it is a picture", "remedy": "give the text"}]


def test_every_exact_is_the_untouched_text(story: StoryFile) -> None:
    told = as_json(story)
    for record in (*told["articles"], *told["statements"]):
        text = story.article(record["article"]).text
        found = passages(record)
        assert found or record["article"] != "ledger.txt"
        for one in found:
            assert text[one["start"] : one["end"]] == one["exact"]


def test_a_broken_quotation_is_whole_with_its_parts(story: StoryFile) -> None:
    direct = next(one for one in as_json(story)["statements"] if one["form"] == "direct")
    assert direct["content"]["exact"] == "“The bridge,” said Mayor Ana Solís, “is open.”"
    assert [part["exact"] for part in direct["content"]["spans"]] == ["“The bridge,”", "“is open.”"]
    assert direct["cue"]["exact"] == "said"


def test_what_is_not_known_is_null(story: StoryFile) -> None:
    told = as_json(story)
    courier = next(one for one in told["articles"] if one["article"] == "courier.txt")
    assert courier["published_on"] is courier["outlet"] is courier["title"] is None
    formula = next(one for one in told["statements"] if one["form"] == "mixed")
    assert formula["speaker"] is formula["cue"] is formula["inside"] is None


def test_inside_names_a_statement_of_the_export_and_via_the_chain(story: StoryFile) -> None:
    statements = as_json(story)["statements"]
    ids = {one["id"] for one in statements}
    assert [one["inside"] in ids for one in statements if one["inside"]] == [True]
    assert [one["via"] for one in statements if one["via"]] == [["Halcyon"]]


def test_json_lines_hold_the_same_records(story: StoryFile) -> None:
    out = io.StringIO()
    assert write_jsonl(story, out) == 5
    records = [json.loads(line) for line in out.getvalue().splitlines()]
    told = as_json(story)
    plain = [{key: value for key, value in one.items() if key != "record"} for one in records]
    assert [one["record"] for one in records[:2]] == ["article", "statement"]
    assert sorted(map(str, plain)) == sorted(map(str, told["articles"] + told["statements"] + told["skipped"]))


def test_csv_has_a_row_a_statement_and_names_what_it_guards(story: StoryFile) -> None:
    out = io.StringIO(newline="")
    assert write_csv(story, out) == (5, 1)
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    assert [*COLUMNS, "guarded"] == list(rows[0])
    assert rows[0]["content"] == "'=SUM(1)"
    assert rows[0]["guarded"] == "content"
    for row in rows:
        text = story.article(row["article"]).text
        words = row["content"][1:] if row["guarded"] == "content" else row["content"]
        assert text[int(row["start"]) : int(row["end"])] == words
    assert rows[3]["spans"] == "35-48 71-81"


def test_two_exports_are_the_same(story: StoryFile) -> None:
    assert as_json(story) == as_json(story)
