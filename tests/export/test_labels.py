"""Labels as exported: each use with its words, whose mouth it is in, and what its loaded words do."""

import io
import json
from pathlib import Path

from rashomon.export.to_json import write_json
from rashomon.store import StoryFile
from tests.views.called import write
from tests.views.test_labels import LEDGER, MERCURY


def test_every_use_of_a_label_is_exported(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, LEDGER, MERCURY)
        out = io.StringIO()
        write_json(story, out)
        texts = {one.name: one.text for one in story.articles()}
    rows = json.loads(out.getvalue())["labels"]
    assert all(texts[row["article"]][row["start"] : row["end"]] == row["exact"] for row in rows)
    assert [(row["actor"], row["label"], row["voice"]) for row in rows] == [
        ("Boro Rusk", "Mayor", "narrator"),
        ("Boro Rusk", "tyrant", "narrator"),
        ("Boro Rusk", "tyrant", "narrator"),
        ("Boro Rusk", "mayor", "narrator"),
        ("Boro Rusk", "rightful mayor", "Solis"),
        ("Pell Odera", "poor baker", "narrator"),
    ]
    assert [row["worded_by"] for row in rows if row["voice"] == "Solis"] == ["the narrator"]
    assert [row["loaded"] for row in rows if row["label"] == "tyrant"] == [["insult"], ["insult"]]
    assert len({row["id"] for row in rows if row["label"] == "tyrant"}) == 1
    assert {row["only_here"] for row in rows if row["label"] == "tyrant"} == {"yes"}
