"""What reports tell otherwise is kept with who tells it; what says less is no other value."""

from dataclasses import replace

import pytest

from rashomon.link.event_differences import day_told, differences
from rashomon.link.event_reports import Reported
from tests.link.reports import report, somebody


def told(*members: Reported) -> dict[str, list[str]]:
    return {one.about: [value for value, _ in one.told] for one in differences(members)}


def test_what_is_left_out_is_no_value() -> None:
    assert told(report("a-1", "Peru", "Odera", day="2024-03-09", place="Lima"), report("a-2", "", "Odera")) == {}


def test_each_value_is_told_with_those_who_say_it() -> None:
    members = [report("a-1", "Peru", "Odera"), report("a-2", "Chile", "Odera"), report("a-3", "Peru", "Odera")]
    (one,) = differences(members)
    assert one.about == "actors"
    assert one.told == (("Peru", (members[0].id, members[2].id)), ("Chile", (members[1].id,)))


@pytest.mark.parametrize(
    ("days", "differ"),
    [
        (("2024-03-09", "2024-03-10"), True),
        (("2024-03-09", "XXXX-WXX-6"), False),
        (("2024-03-09", "XXXX-03"), False),
        (("XXXX-03-09", "XXXX-03-10"), True),
        (("2024-03-09", "PRESENT_REF"), False),
    ],
)
def test_days_differ_where_they_cannot_be_one(days: tuple[str, str], *, differ: bool) -> None:
    assert bool(told(*(report(f"a-{day}", "Peru", "Odera", day=day) for day in days))) is differ


def test_people_without_a_name_are_one_where_they_are_called_alike() -> None:
    assert told(report("a-1", "", "dock workers"), report("a-2", "", "the dock workers")) == {}
    assert told(report("a-1", "", "dock workers"), report("a-2", "", "gunmen")) == {
        "recipients": ["dock workers", "gunmen"]
    }


def test_who_comes_first_is_nothing_where_they_do_it_to_one_another() -> None:
    first = report("a-1", "Peru", "Chile", reciprocal=True)
    assert told(first, report("a-2", "Chile", "Peru", reciprocal=True)) == {}
    assert told(first, report("a-2", "Chile", "Peru, Odera", reciprocal=True)) == {
        "actors": ["Chile, Peru", "Chile, Odera, Peru"]
    }


def test_numbers_and_places_are_compared() -> None:
    one, other = report("a-1", "", "dock workers", place="Port Ash"), report("a-2", "", "dock workers", place="Lima")
    one = replace(one, recipients=(somebody("dock workers", "a-1", "120"),))
    other = replace(other, recipients=(somebody("dock workers", "a-2", "dozens of"),))
    assert told(one, other) == {"quantity": ["120", "dozens of"], "place": ["Port Ash", "Lima"]}


def test_days_are_told_as_the_words_have_them() -> None:
    assert day_told(report("a-1", "Peru", day="XXXX-WXX-3")) == "XXXX-WXX-3"
    assert day_told(report("a-1", "Peru", day="PRESENT_REF")) == ""
    stretch = replace(report("a-1", "Peru"), when="2024-03", begin="2024-03-01", end="2024-03-31")
    assert day_told(stretch) == "2024-03-01 to 2024-03-31"
