"""The timeline: a row for each event, at the day that is told, with who tells it and what they tell otherwise."""

from pathlib import Path

import pytest

from rashomon.model import Answer, Status
from rashomon.store import StoryFile
from rashomon.views.events import EventFilter
from rashomon.views.timeline import timeline
from tests.views.happened import Told, write

LEDGER = Told(day="2019-02-11")


def rows(folder: Path, *told: Told, **wanted: str) -> list[Answer]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        write(story, *told)
        return list(timeline(story, EventFilter(**wanted)))


def test_two_reports_of_one_event_make_a_row_that_cites_both(tmp_path: Path) -> None:
    (one,) = rows(tmp_path, LEDGER, Told("The Mercury", "2019-02-13"))
    values = dict(one.values)
    assert (values["day"], values["day_known"], values["status"]) == ("2019-02-11", "told", "happened (2 outlets)")
    assert (values["actor"], values["recipient"], values["outlets"]) == ("Peru", "Odera", "The Ash Ledger; The Mercury")
    assert values["differences"] is None
    assert [cited.outlet for cited in one.citations] == ["The Ash Ledger", "The Mercury"]
    assert len((values["events"] or "").split()) == 2


def test_what_is_denied_is_told_beside_it_with_whose_word_it_is(tmp_path: Path) -> None:
    denied = Told("The Mercury", "2019-02-13", "2019-02-12", Status.DENIED, said=True)
    (one,) = rows(tmp_path, LEDGER, Told("The Bay Post", "2019-02-11"), denied)
    values = dict(one.values)
    assert values["status"] == "happened (2 outlets), denied (1)"
    assert values["day"] == "2019-02-11 / 2019-02-12"
    assert values["voices"] == "narrator; Ruiz"
    days = "day: 2019-02-11 (The Ash Ledger) / 2019-02-12 (Ruiz, in The Mercury)"
    assert values["differences"] == (
        f"{days}; status: denied (Ruiz, in The Mercury) / happened (The Bay Post, The Ash Ledger)"
    )


def test_rows_stand_by_their_days_and_what_is_open_comes_last(tmp_path: Path) -> None:
    told = [
        Told("A", None, "XXXX-05-03", whom="Odera"),
        Told("B", "2019-03-01", whom="Boro"),
        Told("C", "2020-01-01", "2019-02-25", whom="Quispe"),
        Told("D", None, None, whom="Kamau"),
        Told("E", None, "XXXX-02-03", whom="Solis"),
    ]
    found = [dict(one.values) for one in rows(tmp_path, *told)]
    assert [(row["day"], row["day_known"]) for row in found] == [
        ("2019-02-25", "told"),
        ("2019-03-01", "reported"),
        ("XXXX-02-03", "told, open"),
        ("XXXX-05-03", "told, open"),
        (None, None),
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_an_open_day_is_closed_by_another_report_and_not_by_a_guess(tmp_path: Path, *, turned: bool) -> None:
    told = [LEDGER, Told("The Mercury", None, "XXXX-WXX-1")]
    (one,) = rows(tmp_path, *(reversed(told) if turned else told))
    assert (dict(one.values)["day"], dict(one.values)["differences"]) == ("2019-02-11", None)


def test_a_row_is_shown_whole_where_one_of_its_reports_is_wanted(tmp_path: Path) -> None:
    told = [LEDGER, Told("The Mercury", "2019-02-13", status=Status.DENIED)]
    (one,) = rows(tmp_path, *told, status="denied")
    assert dict(one.values)["outlets"] == "The Ash Ledger; The Mercury"
    assert rows(tmp_path, *told, status="planned") == []


def test_one_outlet_needs_no_count(tmp_path: Path) -> None:
    (one,) = rows(tmp_path, LEDGER)
    assert dict(one.values)["status"] == "happened"
