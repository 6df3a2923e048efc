"""Outlets: a row each by the alphabet, and a profile in which every figure cites its passages; no score anywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.outlet_profile import explain_outlet
from rashomon.views.outlets import outlets
from tests.views.called import write
from tests.views.test_labels import LEDGER, MERCURY

COLUMNS = (
    "id outlet articles first last agencies words own quoted told voices named not_heard only_here loaded_own "
    "loaded_others positions copies conflicts"
)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, MERCURY, LEDGER)
        yield opened


def test_a_row_counts_what_stands_in_the_outlet(story: StoryFile) -> None:
    ledger, mercury = (dict(one.values) for one in outlets(story))
    assert " ".join(ledger) == COLUMNS
    assert (ledger["outlet"], ledger["articles"], ledger["words"], ledger["own"]) == ("The Ledger", "1", "13", "100.0")
    assert (ledger["only_here"], ledger["loaded_own"], ledger["loaded_others"]) == ("1", "2", "0")
    assert (mercury["outlet"], mercury["told"], mercury["loaded_own"], mercury["loaded_others"]) == (
        "The Mercury",
        "35.0",
        "0",
        "1",
    )
    assert (mercury["first"], mercury["last"]) == ("2021-05-04", "2021-05-04")


def test_the_shares_of_the_wordings_are_the_whole(story: StoryFile) -> None:
    for one in outlets(story):
        row = dict(one.values)
        assert abs(sum(float(row[name] or 0) for name in ("own", "quoted", "told")) - 100) < 0.2


def test_every_figure_of_a_profile_cites_words_of_its_articles(story: StoryFile) -> None:
    texts = {one.id: one.text for one in story.articles()}
    found = explain_outlet(story, "ledger")
    assert all(one.span.of(texts[one.article]) == one.exact for row in found for one in row.citations)
    shown = [(dict(row.values)["section"], dict(row.values)["value"]) for row in found]
    assert ("labels", "Boro Rusk: “tyrant”") in shown
    assert [row.citations[0].exact for row in found if dict(row.values)["section"] == "loaded words"] == ["tyrant"]


def test_explain_takes_an_id_and_a_name_in_any_case(story: StoryFile) -> None:
    (ledger, _) = (dict(one.values)["id"] or "" for one in outlets(story))
    assert explain(story, ledger) == explain(story, "THE LEDGER") == explain_outlet(story, "Ledger")


@pytest.mark.parametrize(("wanted", "said"), [("gazette", "no outlet"), ("the", "2 outlets")])
def test_what_is_not_one_outlet_is_refused(story: StoryFile, wanted: str, said: str) -> None:
    with pytest.raises(CallError, match=said):
        explain_outlet(story, wanted)


def test_the_order_of_reading_changes_nothing(story: StoryFile, tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "other.rashomon", create=True) as other:
        write(other, LEDGER, MERCURY)
        assert outlets(other) == outlets(story)
