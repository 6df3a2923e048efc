"""Events as exported: who, to whom, when and where, whose word it is, and the words between `start` and `end`."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from rashomon.export.annotation import annotation_record
from rashomon.export.to_json import write_json
from rashomon.model import Actor, Anchored, Event, Linking, Sheet, Span, Status, Time, TimeKind
from rashomon.store import StoryFile
from tests.store.examples import STAGES, find, sheet
from tests.strategies import sheets


def told(number: int = 1) -> Event:
    (event,) = sheet(number).events or ()
    return event


def exported(tmp_path: Path, *many: Sheet) -> dict[str, Any]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        for one in many:
            story.write(one, one.article.name, STAGES)
        mayors = tuple(sorted(one.id for one in story.referents() if one.named))
        story.write_links([], [Actor("x-one", "Mayor Peñaló", None, named=True, referents=mayors)], Linking("1", 0))
        out = io.StringIO()
        write_json(story, out)
    record: dict[str, Any] = json.loads(out.getvalue())
    return record


def test_an_event_says_who_did_what_to_whom_and_shows_the_words(tmp_path: Path) -> None:
    whole = exported(tmp_path, sheet())
    (one,), text = whole["events"], sheet().article.text
    assert (one["article"], one["type"], one["status"], one["mode"]) == ("001.txt", "COERCE", "alleged", "seize")
    assert (one["contexts"], one["reciprocal"]) == (["executive", "resource"], False)
    assert (one["pattern"], one["doubt"]) == ("count", "did she take them?")
    we, boats = find(text, "We"), find(text, "boats")
    assert one["actors"] == [
        {"name": "Mayor Peñaló", "id": "x-one", "start": we.start, "end": we.end, "exact": "We", "quantity": None}
    ]
    assert one["recipients"] == [
        {"name": "boats", "id": None, "start": boats.start, "end": boats.end, "exact": "boats", "quantity": "all"}
    ]
    assert one["exact"] == text[one["start"] : one["end"]] == "We counted 1 boats"
    assert [part["exact"] for part in one["spans"]] == ["We counted", "boats"]
    assert (one["cue"]["exact"], one["place"]["exact"]) == ("counted", "Port Ash")


def test_a_voice_is_the_speaker_of_a_statement_of_the_export_or_the_narrator(tmp_path: Path) -> None:
    one = sheet()
    inner = (one.statements or ())[1].id
    cues = [find(one.article.text, words) for words in ("counted", "added", "reported")]
    told_by = [told().voice, inner, None]
    events = tuple(replace(told(), cue=cue, voice=voice) for cue, voice in zip(cues, told_by, strict=True))
    whole = exported(tmp_path, replace(one, events=events))
    voices = {event["cue"]["exact"]: (event["voice"], event["voice_id"]) for event in whole["events"]}
    assert voices == {
        "counted": ("Mayor Peñaló", told().voice),
        "added": ("a speaker who is not named", inner),
        "reported": ("narrator", None),
    }
    assert {told().voice, inner} <= {statement["id"] for statement in whole["statements"]}


def test_a_day_is_told_where_the_words_cover_one_alone(tmp_path: Path) -> None:
    one, known = sheet(), []
    for words, begin, end in (("day 1", "2019-02-11", "2019-02-11"), ("Share this", "2019-02-01", "2019-02-28")):
        span = find(one.article.text, words)
        known.append(Time(one.article.id, span, TimeKind.DATE, begin, Anchored.PUBLISHED, "counted", begin, end))
    cues = [Span(at, at + 1) for at in range(3)]
    ids = [known[0].id, known[1].id, None]
    events = tuple(replace(told(), cue=cue, time=time) for cue, time in zip(cues, ids, strict=True))
    rows = exported(tmp_path, replace(one, times=tuple(known), events=events))["events"]
    assert [(row["day"], row["first_day"], row["last_day"]) for row in rows] == [
        ("2019-02-11", "2019-02-11", "2019-02-11"),
        (None, "2019-02-01", "2019-02-28"),
        (None, None, None),
    ]
    assert [row["when"] and row["when"]["exact"] for row in rows] == ["day 1", "Share this", None]
    assert {row["told_on"] for row in rows} == {"2019-02-12"}


def test_events_come_in_the_order_of_the_articles_and_of_their_words(tmp_path: Path) -> None:
    first, second = sheet(1), sheet(2)
    early = replace(told(2), cue=Span(0, 4))
    rows = exported(tmp_path, replace(second, events=(told(2), early)), first)["events"]
    assert [row["id"] for row in rows] == [told(1).id, early.id, told(2).id]


def test_what_is_only_alleged_has_no_code_and_what_happened_has_its_own(tmp_path: Path) -> None:
    done = replace(told(2), status=Status.HAPPENED)
    rows = exported(tmp_path, sheet(1), replace(sheet(2), events=(done,)))["events"]
    assert [row["cameo"] for row in rows] == [None, "171"]


def test_what_nothing_says_is_null(tmp_path: Path) -> None:
    bare = replace(told(), mode="", contexts=(), time=None, place=None, voice=None, recipients=(), doubt="")
    (row,) = exported(tmp_path, replace(sheet(), events=(bare,)))["events"]
    assert row["mode"] is row["place"] is row["when"] is row["day"] is row["doubt"] is row["voice_id"] is None
    assert row["recipients"] == row["contexts"] == []


def test_an_annotation_points_at_actors_and_times() -> None:
    record = annotation_record(sheet())
    (one,), text = record["events"], record["text"]
    assert (one["type"], one["status"], one["mode"], one["cameo"]) == ("COERCE", "alleged", "seize", None)
    (actor,), (recipient,) = one["actors"], one["recipients"]
    assert [text[part["start"] : part["end"]] for part in (actor, recipient, one["cue"], one["place"])] == [
        "We", "boats", "counted", "Port Ash",
    ]  # fmt: skip
    assert [record["actors"][part["actor"]]["name"] for part in (actor, recipient)] == ["Inés Peñaló", "boats"]
    assert (actor["quantity"], recipient["quantity"]) == (None, "all")
    assert [text[start:end] for start, end in one["spans"]] == ["We counted", "boats"]
    time = record["times"][one["time"]]
    assert text[time["start"] : time["end"]] == "day 1"
    assert (one["told"], one["voice"], one["doubt"]) == ("speaker", "Inés Peñaló", "did she take them?")


@settings(deadline=None, max_examples=25)
@given(sheets())
def test_any_annotation_has_each_event_once_with_places_that_are_there(one: Sheet) -> None:
    record = json.loads(json.dumps(annotation_record(one)))
    assert len(record["events"]) == len(one.events or ())
    for row, event in zip(record["events"], one.events or (), strict=True):
        sides = (*row["actors"], *row["recipients"])
        assert [record["actors"][part["actor"]]["name"] for part in sides] == [
            next(who.name for who in one.referents or () if who.id == part.referent)
            for part in (*event.actors, *event.recipients)
        ]
        assert (row["time"] is None) == (event.time is None)
        assert row["time"] is None or record["times"][row["time"]]["start"] >= 0
        assert (row["told"] == "narrator") == (event.voice is None)
