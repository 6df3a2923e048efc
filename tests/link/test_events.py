"""Reports of one event are put together, and what they tell otherwise is kept; what cannot be one event never is."""

from itertools import combinations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.blocks import LARGEST
from rashomon.link.event_bars import apart, form_of
from rashomon.link.event_blocking import candidate_pairs
from rashomon.link.event_reports import Reported
from rashomon.link.events import LINKED, happenings
from rashomon.model import EventType, Status
from tests.link.reports import report, reports

stories = st.lists(reports(), max_size=12, unique_by=lambda one: one.id)
MARCH = "after a march in the harbour"


def together(*found: Reported) -> list[list[str]]:
    """List which articles' reports are of one event."""
    return sorted(sorted(one.event.article for one in each.members) for each in happenings(found))


@given(stories, st.randoms())
def test_any_order_and_a_second_run_give_the_same(story: list[Reported], chance: Random) -> None:
    made = happenings(story)
    mixed = [*story, *story]
    chance.shuffle(mixed)
    assert happenings(mixed) == made
    assert happenings([one for each in made for one in each.members]) == made


@given(stories)
def test_every_event_is_in_one_happening(story: list[Reported]) -> None:
    members = [one.id for each in happenings(story) for one in each.members]
    assert sorted(members) == sorted({one.id for one in story})


@given(stories)
def test_what_cannot_be_one_event_never_is(story: list[Reported]) -> None:
    for each in happenings(story):
        assert not any(apart(form_of(one), form_of(other)) for one, other in combinations(each.members, 2))


@given(stories)
def test_links_are_between_members_and_as_good_as_their_reasons(story: list[Reported]) -> None:
    for each in happenings(story):
        members = {one.id for one in each.members}
        for link in each.links:
            assert link.left < link.right
            assert {link.left, link.right} <= members
            assert link.score >= LINKED
            assert round(sum(reason.weight for reason in link.reasons), 6) >= 0
        assert len(each.links) >= len(members) - 1


@given(stories)
def test_differences_name_members_and_several_values(story: list[Reported]) -> None:
    for each in happenings(story):
        members = [one.id for one in each.members]
        for one in each.differences:
            said = [event for _, events in one.told for event in events]
            assert len({value for value, _ in one.told}) == len(one.told) > 1
            assert len(said) == len(set(said))
            assert set(said) <= set(members)


def test_the_same_arrest_in_two_articles_is_one() -> None:
    two = [report(article, "Peru", "Odera", words=MARCH) for article in ("a-1", "a-2")]
    (one,) = happenings(two)
    assert {reason.feature for reason in one.links[0].reasons} == {"type", "actors", "recipients", "cue", "words"}
    assert one.differences == ()


def test_the_same_arrest_twice_in_one_article_is_one() -> None:
    assert together(report("a-1", "Peru", "Odera"), report("a-1", "Peru", "Odera", at=40)) == [["a-1", "a-1"]]


def test_that_one_denies_it_is_a_difference_and_no_bar() -> None:
    two = [report("a-1", "Peru", "Odera"), report("a-2", "Peru", "Odera", status=Status.DENIED)]
    (one,) = happenings(two)
    (difference,) = one.differences
    assert difference.about == "status"
    assert difference.told == (("happened", (two[0].id,)), ("denied", (two[1].id,)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-03-09", "2024-03-09", True),
        ("2024-03-09", "2024-03-10", True),
        ("2024-03-09", "2024-03-11", False),
        ("2024-03-09", None, True),
        ("2024-03-09", "XXXX-WXX-6", True),
        ("2024-03-09", "XXXX-WXX-2", False),
        ("XXXX-03-09", "XXXX-03-12", False),
        ("XXXX-WXX-7", "XXXX-WXX-1", True),
    ],
)
def test_days_that_lie_apart_keep_two_events_apart(one: str | None, other: str | None, *, same: bool) -> None:
    found = happenings([report("a-1", "Peru", "Odera", day=one), report("a-2", "Peru", "Odera", day=other)])
    assert (len(found) == 1) is same


def test_what_is_told_cannot_have_happened_later() -> None:
    early = report("a-1", "Peru", "Odera", told_on="2024-03-03")
    assert len(happenings([early, report("a-2", "Peru", "Odera", day="2024-03-09")])) == 2
    planned = report("a-1", "Peru", "Odera", told_on="2024-03-03", status=Status.PLANNED)
    assert len(happenings([planned, report("a-2", "Peru", "Odera", day="2024-03-09")])) == 1


def test_no_third_report_brings_together_what_lies_apart() -> None:
    days = ("2024-03-09", None, "2024-03-12")
    found = [report(f"a-{at}", "Peru", "Odera", day=day, words=MARCH) for at, day in enumerate(days)]
    assert sorted(map(len, together(*found))) == [1, 2]


def test_who_did_violence_may_be_told_otherwise_but_not_to_whom() -> None:
    attack: dict[str, Any] = {
        "type": EventType.ASSAULT,
        "pattern": "attack",
        "words": "the ferry was hit by shots near the harbour",
    }
    whose = [report("a-1", "Peru", "Odera", **attack), report("a-2", "Chile", "Odera", **attack)]
    (one,) = happenings(whose)
    assert [difference.about for difference in one.differences] == ["actors"]
    assert len(happenings([report("a-1", "Peru", "Odera", **attack), report("a-2", "Peru", "Chile", **attack)])) == 2


def test_each_praises_on_his_own() -> None:
    praise: dict[str, Any] = {"type": EventType.SUPPORT, "pattern": "recognize", "words": "as interim president"}
    found = [report("a-1", "Peru", "Odera", **praise), report("a-2", "Chile", "Odera", **praise)]
    assert len(happenings(found)) == 2


def test_a_state_may_be_named_for_its_people() -> None:
    found = [report("a-1", "Peru", "Odera", words=MARCH), report("a-2", "Lima police", "Odera", words=MARCH)]
    (one,) = happenings(found)
    assert any("of one state" in reason.words for reason in one.links[0].reasons)


def test_people_without_a_name_meet_by_what_they_are_called() -> None:
    found = [report("a-1", "", "dock workers", words=MARCH), report("a-2", "", "the dock workers", words=MARCH)]
    assert len(happenings(found)) == 1
    assert len(happenings([found[0], report("a-2", "", "gunmen", words=MARCH)])) == 2


def test_a_deed_is_linked_by_another_type_only_where_much_else_is_alike() -> None:
    words = "rioters burned the customs house in the harbour"
    march = report("a-1", "gunmen", "Odera", day="2024-03-09", words=words, type=EventType.PROTEST, pattern="riot")
    same = report("a-2", "gunmen", "Odera", day="2024-03-09", words=words, type=EventType.ASSAULT, pattern="attack")
    (one,) = happenings([march, same])
    assert "said to attack" in one.links[0].reasons[0].words
    other = report("a-2", "gunmen", "Odera", type=EventType.ASSAULT, pattern="attack")
    assert len(happenings([march, other])) == 2
    aid = report("a-2", "gunmen", "Odera", day="2024-03-09", words=words, type=EventType.AID, pattern="help")
    assert len(happenings([march, aid])) == 2


def test_one_word_for_two_people_is_two_events() -> None:
    assert len(happenings([report("a-1", "Peru", "Odera"), report("a-1", "Peru", "Odera, Chile")])) == 2


def test_the_id_stays_while_the_members_do() -> None:
    two = [report("a-1", "Peru", "Odera"), report("a-2", "Peru", "Odera")]
    other = report("a-3", "Chile", "Odera", type=EventType.AID, pattern="help")
    assert happenings(two)[0].id in {one.id for one in happenings([*two, other])}


def test_the_pairs_to_compare_grow_with_the_story_and_not_with_its_square() -> None:
    few, many = (
        len(candidate_pairs([report(f"a-{at:05}", "Peru", "Odera", words=f"harbour {at}") for at in range(number)]))
        for number in (LARGEST * 10, LARGEST * 40)
    )
    assert few < many <= 5 * few
