"""Changes of position: by one voice, on two days, with the words of both; two voices make none."""

from pathlib import Path

import pytest

from rashomon.model import Modality, Sheet
from rashomon.store import StoryFile
from rashomon.views.changes import changes
from rashomon.views.positions import PositionFilter
from tests.views.test_positions import fill, told


def found(folder: Path, *sheets: Sheet, **wanted: str) -> list[dict[str, str | None]]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *sheets)
        return [dict(one.values) for one in changes(story, PositionFilter(**wanted, implied=False))]


def test_a_change_shows_both_sides(tmp_path: Path) -> None:
    (one,) = found(tmp_path, told("2019-01-05", "supports"), told("2019-02-01", "opposes"))
    assert (one["holder"], one["target"], one["voice"]) == ("Peru", "Odera", "narrator")
    assert (one["from"], one["from_day"], one["from_outlet"]) == ("supports", "2019-01-05", "The Ash Ledger")
    assert (one["to"], one["to_day"], one["to_outlet"]) == ("opposes", "2019-02-01", "The Ash Ledger")
    assert (one["from_words"], one["to_words"]) == ("Peru backs Odera", "Peru is against Odera")
    assert one["doubt"] == "is it so?"


def test_it_cites_the_words_of_both(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        fill(story, told("2019-01-05", "supports"), told("2019-02-01", "opposes"))
        (one,) = changes(story, PositionFilter())
    assert [cited.exact for cited in one.citations] == ["Peru backs Odera", "Peru is against Odera"]


@pytest.mark.parametrize(
    "second",
    [
        told("2019-02-01", "opposes", outlet="The Mercury"),
        told("2019-02-01", "opposes", said=True),
        told("2019-02-01", "opposes", quantity="most"),
        told("2019-02-01", "opposes", modality=Modality.PLANNED),
        told("2019-02-01", "supports"),
        told("2019-02-01", "criticises"),
        told("2019-01-05", "opposes"),
        told(None, "opposes"),
    ],
    ids=["another outlet", "a speaker", "some", "planned", "the same", "another matter", "the same day", "no day"],
)
def test_this_is_no_change(tmp_path: Path, second: Sheet) -> None:
    assert found(tmp_path, told("2019-01-05", "supports"), second) == []


def test_a_speaker_is_one_voice_in_two_outlets(tmp_path: Path) -> None:
    later = told("2019-02-01", "opposes", said=True, outlet="The Mercury")
    (one,) = found(tmp_path, told("2019-01-05", "supports", said=True), later)
    assert (one["voice"], one["from_outlet"], one["to_outlet"]) == ("Ruiz", "The Ash Ledger", "The Mercury")


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.FORMER])
def test_what_is_later_denied_or_past_is_a_change(tmp_path: Path, modality: Modality) -> None:
    (one,) = found(tmp_path, told("2019-01-05", "supports"), told("2019-02-01", "supports", modality=modality))
    assert (one["from"], one["to"]) == ("supports", f"supports ({modality.value})")


def test_a_change_is_told_once_and_from_the_last_day_before(tmp_path: Path) -> None:
    days = [
        ("2019-01-05", "supports"),
        ("2019-01-09", "supports"),
        ("2019-02-01", "opposes"),
        ("2019-02-05", "opposes"),
    ]
    (one,) = found(tmp_path, *(told(*each) for each in days))
    assert (one["from_day"], one["to_day"]) == ("2019-01-09", "2019-02-01")


def test_there_and_back_are_two_changes_and_filters_choose(tmp_path: Path) -> None:
    days = [("2019-01-05", "supports"), ("2019-02-01", "opposes"), ("2019-03-01", "supports")]
    sheets = [told(*each) for each in days]
    assert [one["to"] for one in found(tmp_path, *sheets)] == ["opposes", "supports"]
    assert len(found(tmp_path, as_of="2019-02-15")) == 1
    assert found(tmp_path, holder="odera") == []
