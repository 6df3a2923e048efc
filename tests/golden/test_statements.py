"""The golden statements stand in their texts; what the program makes of them is scored elsewhere."""

from pathlib import Path
from typing import Any

import pytest
import yaml

GOLDEN: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "statements.yaml").read_text(encoding="utf-8"))
KEYS = {"speaker", "who", "cue", "content", "form", "via", "inside", "strength"}
OPENING = ("“", '"', "«", "'", "‘")
CLOSING = ("”", '"', "»", "'", "’")


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"])
def test_words_stand_in_the_text(case: dict[str, Any]) -> None:
    text = squeeze(case["text"])
    for row in case["statements"]:
        assert set(row) <= KEYS
        words = [*row["content"], *row["cue"], *row.get("via", ())]
        words += [row["speaker"]] if row["speaker"] else []
        words += [row["who"]] if row["who"] else []
        assert [w for w in words if w not in text] == []
        starts = [text.index(part) for part in row["content"]]
        assert starts == sorted(starts)
        assert [part for part in row["content"] if text.count(part) > 1] == []


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"])
def test_an_inner_statement_lies_in_the_content_of_its_outer(case: dict[str, Any]) -> None:
    for number, row in enumerate(case["statements"]):
        if "inside" in row:
            assert row["inside"] < number
            outer = case["statements"][row["inside"]]
            assert all(any(part in whole for whole in outer["content"]) for part in row["content"])


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"])
def test_the_form_fits_the_marks(case: dict[str, Any]) -> None:
    for row in case["statements"]:
        quoted = [part.startswith(OPENING) or part.endswith(CLOSING) for part in row["content"]]
        inner = any(mark in " ".join(row["content"]) for mark in "“«")
        if row["form"] == "direct":
            assert all(quoted) or row.get("via") == ["Twitter"]
        elif row["form"] == "mixed":
            assert inner
        else:
            assert not inner


def test_names_are_unique() -> None:
    names = [case["name"] for case in GOLDEN]
    assert len(names) == len(set(names)) >= 15
