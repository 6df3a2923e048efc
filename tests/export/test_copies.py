"""Copies as exported: every passage and edit with the words of both sides."""

from pathlib import Path

from rashomon.export.copies import copy_records
from rashomon.store import StoryFile
from tests.views.copied import TEXTS, write


def test_every_passage_is_exported_with_the_words_of_both_sides(tmp_path: Path) -> None:
    write(tmp_path / "copied.rashomon")
    with StoryFile.open(tmp_path / "copied.rashomon") as story:
        rows = list(copy_records(story))
    assert len(rows) == 3
    for row in rows:
        sides = {side: TEXTS[row[side].removesuffix(".txt")][0] for side in ("one", "other")}
        for passage in row["passages"]:
            for part in (passage, *passage["kept"], *passage["edits"]):
                for side, text in sides.items():
                    if part[side]:
                        assert text[part[side]["start"] : part[side]["end"]] == part[side]["exact"]
    numbers = {
        tuple(sorted((edit["one"]["exact"], edit["other"]["exact"])))
        for row in rows
        for passage in row["passages"]
        for edit in passage["edits"]
    }
    assert numbers == {("120", "17")}
    assert sorted(row["agency"] or "" for row in rows) == ["", "", "OPA"]
