"""Rivals and members: two voices, two contenders for one office, or most of a body and one of its members."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given

from rashomon.model import Answer, Modality, Sheet
from rashomon.store import StoryFile
from rashomon.views.cast import Cast
from rashomon.views.disagreements import disagreements
from rashomon.views.disputes import DisputeKind, disputes
from rashomon.views.evidence import Evidence
from rashomon.views.ledger import Told, clash
from rashomon.views.positions import PositionFilter
from tests.views.contest import DAY, LEDGER, claims, league, mexico
from tests.views.test_ledger import LEDGERS
from tests.views.test_positions import fill

OFFICE = "can the office of president of Kestria be held by both?"
SUPPORT = "does supporting one of them rule out"
EARLY = "2019-01-05"
CLAIMED = claims("claimed")
ODERA = mexico("recognises", "Odera")
QUISPE = mexico("recognises", "Quispe", LEDGER)


def found(folder: Path, *sheets: Sheet, any_day: bool = False, **wanted: str) -> list[Answer]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *sheets)
        return list(disagreements(story, PositionFilter(**wanted, implied=False), any_day=any_day))


def doubt(answer: Answer) -> str:
    return dict(answer.values)["doubt"] or ""


# Rivals.


@pytest.mark.parametrize("turned", [False, True])
def test_one_holder_behind_two_contenders_is_asked_about_in_one_order(tmp_path: Path, *, turned: bool) -> None:
    sheets = [CLAIMED, ODERA, QUISPE]
    (one,) = found(tmp_path, *(reversed(sheets) if turned else sheets))
    values = dict(one.values)
    assert (values["holder"], values["target"], values["kind"]) == ("Mexico", "Odera; Quispe", "rivals")
    assert (values["one"], values["other"]) == ("recognises Odera", "recognises Quispe")
    assert (values["target_id"], values["doubt"]) == ("x-Odera; x-Quispe", OFFICE)
    assert [cited.exact for cited in one.citations] == ["Mexico (recognises) Odera", "Mexico (recognises) Quispe"]


def test_who_only_supports_is_asked_about_twice(tmp_path: Path) -> None:
    (one,) = found(tmp_path, CLAIMED, ODERA, mexico("supports", "Quispe", LEDGER))
    assert OFFICE in doubt(one)
    assert f"{SUPPORT} recognising the other?" in doubt(one)


def test_two_who_are_supported_are_asked_about_as_such(tmp_path: Path) -> None:
    (one,) = found(tmp_path, CLAIMED, mexico("supports", "Odera"), mexico("supports", "Quispe", LEDGER))
    assert f"{SUPPORT} supporting the other?" in doubt(one)


@pytest.mark.parametrize(
    "sheets",
    [
        (ODERA, QUISPE),
        (claims("held"), ODERA, QUISPE),
        (claims("former"), ODERA, QUISPE),
        (CLAIMED, ODERA, mexico("recognises", "Quispe")),
        (CLAIMED, ODERA, mexico("recognises", "Odera", LEDGER)),
        (CLAIMED, ODERA, mexico("opposes", "Quispe", LEDGER)),
        (CLAIMED, ODERA, mexico("does not recognise", "Quispe", LEDGER)),
        (CLAIMED, ODERA, mexico("recognises", "Quispe", LEDGER, modality=Modality.PLANNED)),
        (CLAIMED, ODERA, mexico("recognises", "Quispe", LEDGER, modality=Modality.DENIED)),
    ],
    ids=["no office", "held by two", "former", "one voice", "one target", "opposes", "not", "planned", "denied"],
)
def test_this_is_no_dispute_of_rivals(tmp_path: Path, sheets: tuple[Sheet, ...]) -> None:
    assert found(tmp_path, *sheets, any_day=True) == []


@pytest.mark.parametrize(("day", "asked"), [(EARLY, "did it change between?"), (None, "day of an article is not")])
def test_rivals_on_other_days_come_where_they_are_asked_for(tmp_path: Path, day: str | None, asked: str) -> None:
    sheets = CLAIMED, ODERA, mexico("recognises", "Quispe", LEDGER, day)
    assert found(tmp_path, *sheets) == []
    (one,) = found(tmp_path, any_day=True)
    assert OFFICE in doubt(one)
    assert asked in doubt(one)


def test_a_voice_that_went_over_to_the_rival_holds_through_no_day_between(tmp_path: Path) -> None:
    went = [mexico("recognises", target, day=day) for day, target in ((EARLY, "Odera"), ("2019-01-20", "Quispe"))]
    back = mexico("recognises", "Odera", day="2019-03-01")
    assert found(tmp_path, CLAIMED, *went, back, mexico("recognises", "Quispe", LEDGER)) == []


@pytest.mark.parametrize(("wanted", "rows"), [("Odera", 1), ("Quispe", 1), ("Ruiz", 0)])
def test_whoever_asks_for_one_of_the_two_gets_both(tmp_path: Path, wanted: str, rows: int) -> None:
    assert len(found(tmp_path, CLAIMED, ODERA, QUISPE, target=wanted)) == rows


def test_an_office_that_is_contested_later_is_none_as_of_a_day(tmp_path: Path) -> None:
    sheets = claims("claimed", "2019-03-01"), ODERA, QUISPE
    assert found(tmp_path, *sheets, as_of=DAY) == []
    assert len(found(tmp_path, as_of="2019-03-01")) == 1


# Members.


def test_most_of_a_body_against_a_member_is_asked_about(tmp_path: Path) -> None:
    (one,) = found(tmp_path, CLAIMED, ODERA, league("Most member states", "supports", "Quispe"))
    values = dict(one.values)
    assert (values["holder"], values["kind"]) == ("Mexico", "members")
    assert values["one"] == "recognises Odera"
    assert values["other"] == "supports Quispe (“Most member states” of the Harbour League)"
    assert doubt(one).startswith("is Mexico one of the “Most member states” of the Harbour League?; ")
    assert OFFICE in doubt(one)
    assert [cited.exact for cited in one.citations] == [
        "Mexico (recognises) Odera",
        "Most member states of the Harbour League (supports) Quispe",
        "Mexico",
    ]


def test_on_one_target_no_office_is_needed(tmp_path: Path) -> None:
    rows = mexico("opposes", "Quispe"), league("All members", "supports", "Quispe")
    (one,) = found(tmp_path, *rows)
    assert doubt(one) == "is Mexico one of the “All members” of the Harbour League?"


@pytest.mark.parametrize("part", ["Some member states", "Many member states", "Several member states", "Half"])
def test_fewer_than_most_never_give_a_row(tmp_path: Path, part: str) -> None:
    assert found(tmp_path, CLAIMED, ODERA, league(part, "supports", "Quispe"), any_day=True) == []


@pytest.mark.parametrize(
    "sheets",
    [
        (CLAIMED, ODERA, league("Most member states", "supports", "Odera")),
        (ODERA, league("Most member states", "supports", "Quispe")),
        (CLAIMED, ODERA, league("Most member states", "supports", "Quispe", "The Mercury")),
    ],
    ids=["agreed", "no office", "one voice"],
)
def test_this_is_no_dispute_of_members(tmp_path: Path, sheets: tuple[Sheet, ...]) -> None:
    assert found(tmp_path, *sheets, any_day=True) == []


def test_most_of_a_body_on_an_unknown_day_comes_where_it_is_asked_for(tmp_path: Path) -> None:
    sheets = CLAIMED, ODERA, league("Most member states", "supports", "Quispe", day=None)
    assert found(tmp_path, *sheets) == []
    (one,) = found(tmp_path, any_day=True)
    assert "day of an article is not known" in doubt(one)


@pytest.mark.parametrize("holder", ["mexico", "harbour"])
def test_whoever_asks_for_the_member_or_the_body_gets_both(tmp_path: Path, holder: str) -> None:
    sheets = CLAIMED, ODERA, league("Most member states", "supports", "Quispe")
    assert len(found(tmp_path, *sheets, holder=holder)) == 1


@given(LEDGERS)
def test_of_one_target_each_two_that_clash_are_held_against_each_other_once(rows: list[Told]) -> None:
    nobody = Evidence(Cast.made_of(()), {}, {})
    made = list(disputes(nobody, rows))
    assert {one.kind for one in made} <= {DisputeKind.ONE_TARGET}
    stances = {one.stance for one in rows if one.comparable}
    clashing = {frozenset(pair) for pair in combinations(stances, 2) if clash(*pair)}
    assert {frozenset((one.one.first.stance, one.other.first.stance)) for one in made} == clashing
    assert len(made) == len(clashing)
