"""Positions as exported: the words between `start` and `end`, whose word it is, how it is put, and as of which day."""

import io
import json
from pathlib import Path
from typing import Any

from rashomon.export.annotation import annotation_record
from rashomon.export.to_json import write_json
from rashomon.store import StoryFile
from tests.views.test_positions import told


def exported(tmp_path: Path) -> list[dict[str, Any]]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        for sheet in (told("2019-01-05", "supports"), told("2019-02-01", "opposes", said=True)):
            story.write(sheet, sheet.article.name, {})
        out = io.StringIO()
        write_json(story, out)
    rows: list[dict[str, Any]] = json.loads(out.getvalue())["positions"]
    return rows


def test_a_position_has_words_voice_and_day(tmp_path: Path) -> None:
    first, second = exported(tmp_path)
    assert (first["holder"], first["relation"], first["target"]) == ("Peru", "supports", "Odera")
    assert (first["voice"], first["voice_id"], first["as_of"]) == ("narrator", None, "2019-01-05")
    assert (second["voice"], second["as_of"], second["doubt"]) == ("Ruiz", "2019-02-01", "is it so?")
    text = told("2019-01-05", "supports").article.text
    assert text[first["start"] : first["end"]] == first["exact"] == "Peru backs Odera"
    assert text[first["cue"]["start"] : first["cue"]["end"]] == "backs"


def test_annotations_point_at_the_actors() -> None:
    record = annotation_record(told("2019-02-01", "opposes", said=True, quantity="most"))
    (one,) = record["positions"]
    actors = [actor["name"] for actor in record["actors"]]
    assert (actors[one["holder"]], actors[one["target"]]) == ("Peru", "Odera")
    assert (one["told"], one["voice"], one["quantity"], one["modality"]) == ("speaker", "Ruiz", "most", "asserted")
