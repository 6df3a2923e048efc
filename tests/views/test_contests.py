"""Contested offices: every claim stands beside the others, by holder, with whose word it is."""

from pathlib import Path

import pytest

from rashomon.run.link import link_story
from rashomon.store import StoryFile
from rashomon.views.contests import contested
from tests.views.called import Called, sheet
from tests.views.contest import claims


def rows(path: Path, standing: str) -> list[dict[str, str | None]]:
    with StoryFile.open(path, create=True) as story:
        story.write(claims(standing), "claims.txt", {})
        link_story(story)
        return [dict(one.values) for one in contested(story)]


@pytest.mark.parametrize("standing", ["claimed", "interim", "disputed", "denied", "legitimate"])
def test_both_are_shown_whoever_is_in_question(tmp_path: Path, standing: str) -> None:
    found = rows(tmp_path / "story.rashomon", standing)
    assert [(row["holder"], row["standing"]) for row in found] == [("Odera", "held"), ("Quispe", standing)]
    assert {row["office"] for row in found} == {"president of Kestria"}
    assert len({row["office_id"] for row in found}) == 1
    assert {row["voice"] for row in found} == {"narrator of The Ash Ledger"}


@pytest.mark.parametrize(("standing", "asked"), [("interim", ["Boro Rusk"]), ("held", [])])
def test_whoever_is_in_question_at_a_place_that_is_not_told_is_asked_about(
    tmp_path: Path, standing: str, asked: list[str]
) -> None:
    text = "The president Boro Rusk left."
    rusk = Called(
        "The Mercury",
        text,
        ("Boro Rusk = [president Boro Rusk] left",),
        (("Boro Rusk", "president", "president", standing),),
    )
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        story.write(claims("claimed"), "claims.txt", {})
        story.write(sheet(rusk), "rusk.txt", {})
        link_story(story)
        found = [dict(one.values) for one in contested(story)]
    assert [row["holder"] for row in found if row["doubt"]] == asked
    assert [row["holder"] for row in found if not row["doubt"]] == ["Odera", "Quispe"]


def test_two_who_are_simply_said_to_hold_it_do_not_contend(tmp_path: Path) -> None:
    assert rows(tmp_path / "story.rashomon", "held") == []
