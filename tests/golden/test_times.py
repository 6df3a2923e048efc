"""The golden texts of when things happen: their words stand in them, and each half is dated rightly but for a few."""

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rashomon.annotate.times.stage import TimeStage
from rashomon.model import Article, Fact, Metadata, Origin, Sheet, Span, Time
from tests.annotate.read import reader

GOLDEN: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "times.yaml").read_text(encoding="utf-8"))
LEAST = {"mend": 1.0, "check": 0.95}
"""Shares of the times that have the right value; the half to mend is whole."""


def place(text: str, words: str) -> Span:
    """Give where words stand: those in brackets, where neighbours tell which are meant."""
    inner = words[words.index("[") + 1 : words.index("]")] if "[" in words else words
    outer = words.replace("[", "").replace("]", "")
    assert text.count(outer) == 1, f"{outer!r} does not stand once in {text!r}"
    start = text.index(outer) + max(words.find("["), 0)
    return Span(start, start + len(inner))


@lru_cache
def times(text: str, published: str | None) -> tuple[Time, ...]:
    day = Fact(published, Origin.FLAG, evidence="--published") if published else None
    article = Article("case", text, Metadata(published_on=day))
    return TimeStage()(reader()(Sheet(article))).times or ()


def found(case: dict[str, Any]) -> tuple[Time, ...]:
    return times(case["text"], str(case["published"]) if "published" in case else None)


def right(case: dict[str, Any]) -> list[bool]:
    """Say of each time of the text, and of each that was made up, whether it is right."""
    rows = [(place(case["text"], words), str(value)) for words, value in case["times"]]
    met = [any(time.span.overlaps(span) and time.value == value for time in found(case)) for span, value in rows]
    return met + [False for time in found(case) if not any(time.span.overlaps(span) for span, _ in rows)]


def test_the_halves_are_alike() -> None:
    assert [case["half"] for case in GOLDEN] == ["mend", "check"] * 20
    assert len({case["name"] for case in GOLDEN}) == 40


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["name"])
def test_words_stand_in_the_text_in_order(case: dict[str, Any]) -> None:
    spans = [place(case["text"], words) for words, _ in case["times"]]
    assert spans == sorted(spans)
    assert len(set(spans)) == len(spans)


def test_each_half_is_dated_rightly() -> None:
    counts = Counter((case["half"], verdict) for case in GOLDEN for verdict in right(case))
    shares = {half: counts[half, True] / (counts[half, True] + counts[half, False]) for half in LEAST}
    assert {half: share for half, share in shares.items() if share < LEAST[half]} == {}


@pytest.mark.parametrize("case", [case for case in GOLDEN if case["half"] == "mend"], ids=lambda case: case["name"])
def test_a_text_to_mend_is_dated_rightly(case: dict[str, Any]) -> None:
    assert all(right(case)), [(time.span.of(case["text"]), time.value, time.why) for time in found(case)]
