"""Two tellings are alike by what is done, to whom and by whom named; not by small words, and in any order."""

import math

import pytest

from rashomon.link.claims.likeness import Rarity, compare, deeds, is_identified, is_told, pairs, same_deeds
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.sides import score_of
from tests.link.conflicts.told import told


def one_of(tellings: tuple[Telling, ...], outlet: int, cue: str) -> Telling:
    """Give the telling of an outlet whose predicate is a word."""
    return next(
        each
        for each in tellings
        if each.outlet == f"Outlet {outlet}" and each.claim.cue.of(each.article.text).startswith(cue)
    )


@pytest.mark.parametrize(
    ("text", "cue", "deed"),
    [
        ("Ana Ruiz took the oath in Lima.", "took", "oath"),
        ("Police took nine men into custody.", "took", "arrest"),
        ("The port was shut by the mayor.", "shut", "close"),
        ("The mayor closed the port.", "closed", "close"),
        ("The attack began on Monday.", "began", "attack"),
        ("The arrest happened at dawn.", "happened", "arrest"),
    ],
)
def test_what_is_done_is_known_through_plain_verbs_and_families(text: str, cue: str, deed: str) -> None:
    assert deed in deeds(one_of(told(text), 1, cue))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor did not close the port.", "close"),
        ("The mayor will close the port.", "close"),
        ("The mayor denied that she had closed the port.", "closed"),
        ("The mayor told reporters that she was ill.", "told"),
    ],
)
def test_what_is_denied_planned_or_only_said_is_not_told_as_done(text: str, cue: str) -> None:
    assert not is_told(one_of(told(text), 1, cue))


def test_one_deed_in_other_words_is_alike_and_another_is_not() -> None:
    tellings = told(
        "Ana Ruiz closed the port of Callao on Monday.",
        "The port of Callao was shut by Ana Ruiz.",
        "Ana Ruiz praised the singers of Callao.",
    )
    rarity = Rarity(tellings)
    closed = one_of(tellings, 1, "closed")
    alike = score_of(compare(closed, one_of(tellings, 2, "shut"), rarity))
    apart = score_of(compare(closed, one_of(tellings, 3, "praised"), rarity))
    assert apart < 0.5 < alike


def test_likeness_is_the_same_both_ways() -> None:
    tellings = told("Nine ships sank off Callao, Ana Ruiz said.", "Off Callao, storms sank ships of Ana Ruiz.")
    rarity = Rarity(tellings)
    for one, other in pairs(tellings):
        left, right = compare(one, other, rarity), compare(other, one, rarity)
        assert math.isclose(score_of(left), score_of(right))


def test_pairs_are_of_two_and_each_once() -> None:
    tellings = told("Nine ships sank off Callao.", "Ships sank off Callao.")
    found = [frozenset((one.id, other.id)) for one, other in pairs(tellings)]
    assert found
    assert len(found) == len(set(found))
    assert all(len(pair) == 2 for pair in found)


def test_who_died_and_who_passed_away_may_be_one() -> None:
    tellings = told("Pell Odera passed away on Monday.", "Pell Odera died on Tuesday.")
    assert [(one.outlet, other.outlet) for one, other in pairs(tellings)] == [("Outlet 1", "Outlet 2")]


def test_a_deed_that_many_do_is_of_one_thing_only_where_it_is_named() -> None:
    tellings = told("The city sent a letter on Monday.", "A group of doctors sent a letter to the school.")
    one, other = (one_of(tellings, outlet, "sent") for outlet in (1, 2))
    rarity = Rarity(told(*(f"Pell Odera sent letter {number}." for number in range(40))) + tellings)
    assert not is_identified(compare(one, other, rarity))
    named = told("The city sent the Sund Treaty to Lima on Monday.", "On Monday doctors sent the Sund Treaty to Lima.")
    assert is_identified(compare(one_of(named, 1, "sent"), one_of(named, 2, "sent"), Rarity(named)))


def test_that_something_came_or_went_is_no_common_deed() -> None:
    tellings = told("The ship came to a stop in Lima.", "Pell Odera came to Lima.")
    assert not same_deeds(one_of(tellings, 1, "came"), one_of(tellings, 2, "came"))
