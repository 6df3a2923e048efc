"""What the reader overlooks: verbs that attribute by what stands behind them, and whose claim it is."""

from dataclasses import replace

import pytest

from rashomon.annotate.drafts import drafts_of
from rashomon.annotate.overlooked import overlooked
from tests.annotate.read import read


def found(source: str) -> list[tuple[str, str, str]]:
    text, reading, _ = read(source)
    blind = replace(reading, attributions=())
    return [(one.source[0].of(text), one.cue[0].of(text), one.content[0].of(text)) for one in overlooked(text, blind)]


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("Some left. The Interior Ministry put the toll at [17].", ("The Interior Ministry", "put the toll at", "17")),
        ("Her staff [spoke] of 20,000.", ("Her staff", "spoke of", "20,000")),
        (
            "The Oceanic Union refused the plan and has offered to [mediate].",
            ("The Oceanic Union", "offered", "to mediate"),
        ),
        ("The mayor begs the guards to [leave].", ("The mayor", "begs", "the guards to leave")),
        (
            "Radio Selmark's claim that boats have [left] is a lie.",
            ("Radio Selmark", "claim", "that boats have left"),
        ),
    ],
)
def test_what_attributes_by_its_company_is_found(source: str, row: tuple[str, str, str]) -> None:
    assert found(source) == [row]


@pytest.mark.parametrize(
    "source",
    [
        "The crew put the boat at [anchor].",
        "The union would offer to [mediate].",
        "The ministry counts 22 [boats].",
        "The storm offered to [break].",
        "His hope that boats would [leave] faded.",
    ],
)
def test_what_nobody_says_is_not(source: str) -> None:
    assert found(source) == []


def test_what_the_reader_has_found_is_not_found_twice() -> None:
    text, reading, _ = read("“It is late,” the mayor [said], and the ministry put the number at 17.")
    drafts = drafts_of(text, reading)
    assert sum(draft.how == "frame" for draft in drafts) == 1
    assert len({draft.attribution.cue for draft in drafts}) == len(drafts)
