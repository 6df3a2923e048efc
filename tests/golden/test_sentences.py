"""Sentences survive headlines, lists and lost full stops: short texts, read by the model that ships."""

import re
from pathlib import Path
from typing import Any

import yaml

from rashomon.model import Article, Sheet
from rashomon.reader.stage import ReaderStage

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
LEAST = 0.94
"""F1 of sentence starts that must be kept; the goal on the treebanks' development parts."""


def starts(marked: str) -> tuple[str, set[int], set[int]]:
    """Take the marks out of a text and say where its sentences start, and where they may."""
    text, found, maybe = "", {0}, set[int]()
    for part in re.split(r"(?=[|¦])", marked):
        if part[0] in "|¦":
            (found if part[0] == "|" else maybe).add(len(text))
        text += part.lstrip("|¦")
    return text, found, maybe


def test_sentences_start_where_a_reader_starts_them() -> None:
    stage = ReaderStage()
    right = both = 0
    for case in CASES:
        text, gold, maybe = starts(case["text"])
        reading = stage(Sheet(Article(case["name"], text))).reading
        assert reading is not None
        found = {span.start for span in reading.sentences} - maybe
        if found != gold:
            print(case["name"], [text[at : at + 20] for at in sorted(found ^ gold)])  # noqa: T201 - shown where the test fails
        right += len(found & gold)
        both += len(found) + len(gold)
    assert 2 * right / both >= LEAST, 2 * right / both
