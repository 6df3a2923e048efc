"""Times leave the story with their words, their values, and how these came about."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from rashomon.export.annotation import annotation_record
from rashomon.export.to_json import write_json
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from tests.store.examples import STAGES, sheet


@pytest.fixture
def pier(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        for number in (2, 1):
            story.write(sheet(number), f"{number:03}.txt", STAGES)
        yield story


def test_a_story_gives_its_times_in_the_order_of_the_articles(pier: StoryFile) -> None:
    assert [one.span.of(pier.article(one.article).text) for one in pier.times()] == ["day 1", "day 2"]
    assert pier.times("002.txt") == list(sheet(2).times or ())


def test_json_has_words_value_and_why(pier: StoryFile) -> None:
    out = StringIO()
    write_json(pier, out)
    first, _ = json.loads(out.getvalue())["times"]
    assert {name: first[name] for name in ("article", "exact", "value", "type", "why", "doubt", "first_day")} == {
        "article": "001.txt",
        "exact": "day 1",
        "value": "XXXX-XX-XX",
        "type": "DATE",
        "why": "no month",
        "doubt": "of which month?",
        "first_day": None,
    }
    assert pier.article("001.txt").text[first["start"] : first["end"]] == "day 1"


def test_an_annotation_has_times_and_when_it_was_written() -> None:
    record = annotation_record(sheet())
    (time,) = record["times"]
    assert (record["text"][time["start"] : time["end"]], time["type"], time["value"]) == ("day 1", "DATE", "XXXX-XX-XX")
    assert (record["written"]["first_day"], record["written"]["last_day"]) == ("2019-01-01", None)


def test_an_explanation_says_how_each_value_came_about(pier: StoryFile) -> None:
    told = [dict(one.values) | {"words": [c.exact for c in one.citations]} for one in explain(pier, "001.txt")]
    assert {
        "what": "time",
        "value": "XXXX-XX-XX",
        "why": "'day 1': no month; of which month?",
        "words": ["day 1"],
    } in told
    between = {"what": "written between", "value": "2019-01-01 to ...", "why": "they have been counted"}
    assert between | {"words": ["counted"]} in told
