"""Claims as annotations tell them: places in the lists beside them, and words between `start` and `end`."""

import json

from hypothesis import given, settings

from rashomon.export.annotation import annotation_record
from rashomon.model import Sheet
from tests.store.examples import sheet
from tests.strategies import sheets


def test_an_annotation_points_at_actors_and_times() -> None:
    record = annotation_record(sheet())
    (one,), text = record["claims"], record["text"]
    place, who, whom = one["arguments"]
    words = [text[part["start"] : part["end"]] for part in (place, who, whom, one["cue"], place["head"])]
    assert words == ["Port Ash", "We", "boats", "counted", "Ash"]
    assert [part["place"] for part in one["arguments"]] == ["other", "subject", "object"]
    assert [part["preposition"] for part in one["arguments"]] == ["at", None, None]
    assert [[record["actors"][who]["name"] for who in part["actors"]] for part in one["arguments"]] == [
        [], ["Inés Peñaló"], ["boats", "Inés Peñaló"],
    ]  # fmt: skip
    assert [text[start:end] for start, end in one["spans"]] == ["We counted", "boats"]
    assert (one["negated"], one["modality"], one["told"], one["voice"]) == (True, "asserted", "speaker", "Inés Peñaló")
    time = record["times"][one["time"]]
    assert text[time["start"] : time["end"]] == "day 1"


@settings(deadline=None, max_examples=25)
@given(sheets())
def test_any_annotation_has_each_claim_once_with_places_that_are_there(one: Sheet) -> None:
    record = json.loads(json.dumps(annotation_record(one)))
    assert len(record["claims"]) == len(one.claims or ())
    for row, claim in zip(record["claims"], one.claims or (), strict=True):
        assert [[(record["actors"][who]["name"]) for who in part["actors"]] for part in row["arguments"]] == [
            [next(each.name for each in one.referents or () if each.id == who) for who in part.referents]
            for part in claim.arguments
        ]
        assert (row["time"] is None) == (claim.time is None)
        assert (row["told"] == "narrator") == (claim.voice is None)
