"""Disagreements: two voices, one matter, days that meet; both sides in the order of the alphabet, and no verdict."""

from pathlib import Path

import pytest

from rashomon.model import Answer, Modality, Sheet
from rashomon.store import StoryFile
from rashomon.views.disagreements import disagreements
from rashomon.views.positions import PositionFilter
from tests.views.test_positions import fill, told

DAY = "2019-02-01"
MERCURY = "The Mercury"


def found(folder: Path, *sheets: Sheet, any_day: bool = False) -> list[Answer]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *sheets)
        return list(disagreements(story, PositionFilter(), any_day=any_day))


@pytest.mark.parametrize("turned", [False, True])
def test_both_sides_are_shown_in_one_order_whoever_is_read_first(tmp_path: Path, *, turned: bool) -> None:
    sheets = [told(DAY, "supports"), told(DAY, "opposes", outlet=MERCURY)]
    (one,) = found(tmp_path, *(reversed(sheets) if turned else sheets))
    values = dict(one.values)
    assert (values["holder"], values["target"], values["one"], values["other"]) == (
        "Peru",
        "Odera",
        "opposes",
        "supports",
    )
    assert values["one_told"] == "The Mercury, 2019-02-01: “Peru is against Odera”"
    assert values["other_told"] == "The Ash Ledger, 2019-02-01: “Peru backs Odera”"
    assert [cited.exact for cited in one.citations] == ["Peru is against Odera", "Peru backs Odera"]


def test_a_narrator_and_a_speaker_are_two_voices(tmp_path: Path) -> None:
    (one,) = found(tmp_path, told(DAY, "supports"), told(DAY, "opposes", said=True))
    assert "Ruiz, in The Ash Ledger" in (dict(one.values)["one_told"] or "")


def test_what_one_voice_denies_and_another_tells_cannot_both_hold(tmp_path: Path) -> None:
    denied = told(DAY, "supports", said=True, modality=Modality.DENIED, outlet=MERCURY)
    (one,) = found(tmp_path, told(DAY, "supports"), denied)
    assert (dict(one.values)["one"], dict(one.values)["other"]) == ("supports", "supports (denied)")


@pytest.mark.parametrize(
    "other",
    [
        told(DAY, "opposes"),
        told(DAY, "supports", outlet=MERCURY),
        told(DAY, "does not recognise", outlet=MERCURY),
        told(DAY, "opposes", outlet=MERCURY, modality=Modality.CALLED_FOR),
        told(DAY, "opposes", outlet=MERCURY, quantity="some"),
    ],
    ids=["one voice", "agreed", "another matter", "called for", "some"],
)
def test_this_is_no_disagreement(tmp_path: Path, other: Sheet) -> None:
    assert found(tmp_path, told(DAY, "supports"), other, any_day=True) == []


def test_days_that_do_not_meet_are_asked_about(tmp_path: Path) -> None:
    sheets = [told("2019-01-05", "supports"), told(DAY, "opposes", outlet=MERCURY)]
    assert found(tmp_path, *sheets) == []
    (one,) = found(tmp_path, any_day=True)
    assert "did it change between?" in (dict(one.values)["doubt"] or "")


def test_a_day_between_two_tellings_meets_them(tmp_path: Path) -> None:
    before, after = told("2019-01-05", "supports"), told("2019-03-01", "supports")
    assert len(found(tmp_path, before, after, told(DAY, "opposes", outlet=MERCURY))) == 1


def test_a_voice_that_changed_meanwhile_holds_through_no_day_between(tmp_path: Path) -> None:
    days = [("2019-01-05", "supports"), ("2019-01-20", "opposes"), ("2019-03-01", "supports")]
    assert found(tmp_path, *(told(*each) for each in days), told(DAY, "opposes", outlet=MERCURY)) == []


def test_a_day_that_is_not_known_is_asked_about(tmp_path: Path) -> None:
    (one,) = found(tmp_path, told(DAY, "supports"), told(None, "opposes", outlet=MERCURY), any_day=True)
    assert "day of an article is not known" in (dict(one.values)["doubt"] or "")


def test_an_outlet_that_is_not_known_is_asked_about(tmp_path: Path) -> None:
    (one,) = found(tmp_path, told(DAY, "supports"), told(DAY, "opposes", outlet=None))
    assert "outlet of an article is not known" in (dict(one.values)["doubt"] or "")
