"""Why somebody is heard as it is counted, or is not heard: each passage, with cue, manner and chain."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.heard import HeardFilter, heard
from rashomon.views.unheard import unheard
from tests.views.spoken import Line, Paper, write

LEDGER = Paper(
    "ledger.txt",
    "The Ash Ledger",
    (
        Line("Pell Odera", "the bridge is open", "told", via="the Ledger", speaks_for="Boro Rusk"),
        Line("Pell Odera", "the plan", "supports", strength="supported"),
    ),
)
MERCURY = Paper("mercury.txt", "Mercury", (Line("Ana Quispe", "no"),), ("Pell Odera",))


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY)
        yield opened


def test_each_statement_says_whether_somebody_speaks_in_it(story: StoryFile) -> None:
    row = next(one for one in heard(story, HeardFilter(speaker="odera")))
    found = [dict(one.values) for one in explain(story, dict(row.values)["id"] or "")]
    assert [one["what"] for one in found] == ["voice", "speech", "via", "speaks for", "stance"]
    assert "outlet itself" in (found[2]["why"] or "")
    assert "cue “support” (supported)" in (found[4]["why"] or "")


def test_who_is_not_heard_is_shown_where_he_speaks_and_where_he_is_mentioned(story: StoryFile) -> None:
    row = next(one for one in unheard(story, HeardFilter(outlet="mercury")))
    found = explain(story, dict(row.values)["id"] or "")
    shown = [(dict(one.values)["what"], one.citations[0].name, one.citations[0].exact) for one in found]
    assert shown == [
        ("not heard", "ledger.txt", "the bridge is open"),
        ("heard elsewhere", "ledger.txt", "the bridge is open"),
        ("mentioned", "mercury.txt", "Pell Odera"),
    ]


@pytest.mark.parametrize("record", ["w-none", "u-none"])
def test_what_is_not_there_is_refused(story: StoryFile, record: str) -> None:
    with pytest.raises(CallError, match="no row"):
        explain(story, record)
