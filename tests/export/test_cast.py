"""Exported actors carry what articles call them and say they are, with the words; statements name their actors."""

import csv
import io
import json
from typing import Any

import pytest

from rashomon.export.annotation import annotation_record
from rashomon.export.to_csv import write_csv
from rashomon.export.to_json import write_json
from rashomon.export.to_jsonl import write_jsonl
from rashomon.store import StoryFile


@pytest.fixture
def told(harbour_story: StoryFile) -> dict[str, Any]:
    out = io.StringIO()
    write_json(harbour_story, out)
    record: dict[str, Any] = json.loads(out.getvalue())
    return record


def named(told: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in told["actors"] if one["name"] == name)
    return found


def test_an_actor_has_all_that_articles_call_it(told: dict[str, Any]) -> None:
    names = ["Ana Quisbe", "Ana Quispe", "Boro Rusk", "More than 50 countries", "Pell Odera", "Peru"]
    assert [one["name"] for one in told["actors"]] == names
    odera = named(told, "Pell Odera")
    assert odera["aliases"] == ["P. Odera", "Odera", "Pell Odera"]
    assert (odera["kind"], odera["named"], odera["country"], odera["sector"]) == ("person", True, "PER", "GOV")
    assert (odera["mentions"], odera["articles"]) == (5, ["courier.txt", "ledger.txt"])
    assert named(told, "Peru")["aliases"] == ["Peru", "Peruvian"]
    group = named(told, "More than 50 countries")
    assert (group["named"], group["members"], group["quantity"]) == (False, ["Kenya"], "More than 50")


def test_a_role_has_its_words_day_and_voice(told: dict[str, Any], harbour_story: StoryFile) -> None:
    first, second = named(told, "Boro Rusk")["roles"]
    assert first == {
        "title": "president",
        "body": None,
        "country": "PER",
        "sector": "GOV",
        "standing": "disputed",
        "marks": "so-called",
        "article": "ledger.txt",
        "start": first["start"],
        "end": first["end"],
        "exact": "so-called president",
        "day": "2021-05-03",
        "voice": "Pell Odera, in the words of the narrator",
    }
    assert second["voice"] == "narrator of The Ash Ledger"
    for role in (first, second):
        assert harbour_story.article("ledger.txt").text[role["start"] : role["end"]] == role["exact"]


def test_a_statement_has_its_actor_and_the_articles_own_words(told: dict[str, Any]) -> None:
    courier = next(one for one in told["statements"] if one["article"] == "courier.txt")
    assert (courier["speaker"], courier["speaker_words"]) == ("Pell Odera", "P. Odera")
    assert courier["speaker_id"] == named(told, "Pell Odera")["id"]
    assert (courier["speaks_for"], courier["speaks_for_id"]) == ("Peru", named(told, "Peru")["id"])
    (office,) = courier["office"]
    assert (office["article"], office["exact"]) == ("ledger.txt", "Peruvian Foreign Minister")
    ids = {one["id"] for one in told["actors"]}
    assert all(one["speaker_id"] in ids for one in told["statements"])


def test_questions_have_their_reasons_and_both_sides(told: dict[str, Any], harbour_story: StoryFile) -> None:
    (one,) = told["questions"]
    assert {one["left"], one["right"]} == {"Ana Quispe", "Ana Quisbe"}
    assert [why["feature"] for why in one["reasons"]] == ["surname"]
    for side in one["shown_by"]:
        assert harbour_story.article(side["article"]).text[side["start"] : side["end"]] == side["exact"]


def test_json_lines_and_csv_say_the_same(told: dict[str, Any], harbour_story: StoryFile) -> None:
    lines, table = io.StringIO(), io.StringIO(newline="")
    write_jsonl(harbour_story, lines)
    write_csv(harbour_story, table)
    records = [json.loads(line) for line in lines.getvalue().splitlines()]
    for kind in ("actor", "question", "statement"):
        mine = [{key: one[key] for key in one if key != "record"} for one in records if one["record"] == kind]
        assert mine == told[f"{kind}s"]
    rows = list(csv.DictReader(io.StringIO(table.getvalue(), newline="")))
    columns = ("speaker", "speaker_id", "speaker_words", "speaks_for")
    assert [[row[one] for one in columns] for row in rows] == [
        [one[name] or "" for name in columns] for one in told["statements"]
    ]


def test_annotations_have_the_actors_of_one_article(harbour_story: StoryFile) -> None:
    record = annotation_record(harbour_story.sheet("ledger.txt"))
    odera, rusk, peru, group = record["actors"]
    text = record["text"]
    assert [(text[one["start"] : one["end"]], one["naming"]) for one in odera["mentions"]] == [
        ("Pell Odera", "name"),
        ("she", "pronoun"),
        ("Odera", "name"),
    ]
    assert [text[one["start"] : one["end"]] for one in rusk["roles"]] == [
        "so-called president",
        "the self-proclaimed president of Peru",
    ]
    assert (peru["kind"], peru["country"], group["members"][0]["name"]) == ("state", "PER", "Kenya")
    assert [one["actors"] for one in record["attributions"]] == [[0], [0], [0], [1], [3]]
    assert annotation_record(harbour_story.sheet("note.txt"))["actors"][0]["name"] == "Ana Quisbe"
