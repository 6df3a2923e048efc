"""Voices and outlets as exported: ids that `explain` takes, words that are the text's own, sums that hold."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from rashomon.export.to_json import write_json
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from tests.views.spoken import Line, Paper, write

PAPERS = (
    Paper(
        "one.txt", "The Bay Post", (Line("Pell Odera", "it is open"), Line("Peru", "it", "backs", strength="supported"))
    ),
    Paper("two.txt", "Mercury", (Line("Boro Rusk", "nothing fell", strength="denied"),)),
)


@pytest.fixture
def told(tmp_path: Path) -> tuple[dict[str, Any], StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, *PAPERS)
        out = io.StringIO()
        write_json(story, out)
        return json.loads(out.getvalue()), story


def test_voices_have_counts_and_every_statement(told: tuple[dict[str, Any], StoryFile]) -> None:
    rows = told[0]["voices"]
    shown = [(row["outlet"], row["speaker"], row["statements"], row["stances"], row["words"]) for row in rows]
    assert shown == [
        ("Mercury", "Boro Rusk", 1, 0, 2),
        ("The Bay Post", "Pell Odera", 1, 0, 3),
        ("The Bay Post", "Peru", 1, 1, 0),
    ]
    assert rows[2]["said"][0]["manner"] == "stance"
    assert rows[2]["cues"] == {"back": 1}


def test_every_id_is_explained(told: tuple[dict[str, Any], StoryFile], tmp_path: Path) -> None:
    ids = [row["id"] for key in ("voices", "unheard", "outlets") for row in told[0][key]]
    assert len(ids) == len(set(ids)) == 7
    with StoryFile.open(tmp_path / "story.rashomon") as story:
        assert all(explain(story, one) for one in ids)


def test_passages_are_the_text_and_wordings_add_up(told: tuple[dict[str, Any], StoryFile], tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon") as story:
        texts = {one.name: one.text for one in story.articles()}
    for row in told[0]["outlets"]:
        assert row["own"] + row["quoted"] + row["told"] == row["words"]
        for figure in row["figures"]:
            assert figure["passages"]
            for one in figure["passages"]:
                assert texts[one["article"]][one["start"] : one["end"]] == one["exact"]
