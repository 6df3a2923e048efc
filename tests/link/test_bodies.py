"""Who is the same state, body or group."""

import pytest

from rashomon.link.matching import match
from rashomon.model import Kind
from tests.link.cast import asked, body, linked, person, referent, role, state, together


def test_states_are_one_by_their_code_alone() -> None:
    story = [
        state("a", "Russia", country="RUS"),
        state("b", "Moscow", country="RUS"),
        state("c", "Peru", country="PER"),
    ]
    assert together(story) == [["a Russia", "b Moscow"], ["c Peru"]]


def test_states_without_a_code_are_one_by_name() -> None:
    assert len(together([state("a", "Kestria"), state("b", "Kestria"), state("c", "Peru", country="PER")])) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Selm Harbour Board", "Selm Harbour Board"),
        ("Selm Shipping Co. Ltd.", "Selm Shipping"),
        ("Oceanic Press Agency", "OPA"),
        ("Selm Elections Commission", "Selm Election Commission"),
        ("Northway Post", "NORTHWAY POST"),
    ],
)
def test_one_body_in_two_spellings(left: str, right: str) -> None:
    assert len(together([body("a", left), body("b", right)])) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Selm Bank 1", "Selm Bank 2"),
        ("Oceanic Press Agency", "OPB"),
        ("Selm Harbour Board", "Selm Council"),
        ("Peruvian Foreign Ministry", "Chilean Foreign Ministry"),
    ],
)
def test_two_bodies(left: str, right: str) -> None:
    assert len(together([body("a", left), body("b", right)])) == 2
    assert asked([body("a", left), body("b", right)]) == []


def test_initials_that_may_stand_for_two_names_are_a_question() -> None:
    story = [body("a", "Oceanic Press Agency"), body("b", "Oder Party Alliance"), body("c", "OPA")]
    assert (len(together(story)), len(asked(story))) == (3, 2)


def test_ministries_of_two_countries_are_two() -> None:
    story = [
        body("a", "Foreign Ministry", country="RUS"),
        body("b", "Foreign Ministry", country="PER"),
        body("c", "Russian Foreign Ministry"),
        body("d", "Foreign Ministry of Peru"),
    ]
    assert together(story) == [
        ["a Foreign Ministry", "c Russian Foreign Ministry"],
        ["b Foreign Ministry", "d Foreign Ministry of Peru"],
    ]


def test_a_ministry_of_no_known_country_is_a_question() -> None:
    story = [body("a", "Foreign Ministry", country="RUS"), body("b", "Foreign Ministry")]
    assert (len(together(story)), asked(story)) == (2, [("Foreign Ministry", "Foreign Ministry")])


def test_a_ministry_of_no_known_country_never_joins_those_of_two() -> None:
    story = [
        body("a", "Foreign Ministry", country="RUS"),
        body("b", "Foreign Ministry"),
        body("c", "Foreign Ministry", country="PER"),
        *(person(article, name, 40) for article in "abc" for name in ("Ana Quispe",)),
        *(person(article, name, 80) for article in "abc" for name in ("Lu Brandt",)),
    ]
    assert not any({"a Foreign Ministry", "c Foreign Ministry"} <= {*row} for row in together(story))


def test_a_body_of_unknown_kind_is_found_by_its_name() -> None:
    assert len(together([referent("a", "Oceanic Fund", None), body("b", "Oceanic Fund")])) == 1


def test_the_government_of_a_person_is_the_state_whose_head_nobody_else_claims_to_be() -> None:
    story = [
        state("a", "Peru", country="PER"),
        person("a", "Pell Odera", 40, role=role("president", "PER")),
        body("b", "the Odera administration"),
    ]
    (one,) = [one for one in match(story) if one.reasons[0].feature == "government"]
    assert one.sure
    assert one.reasons[0].words == "the Odera administration: of Pell Odera, president of PER in a"
    made = next(one for one in linked(story) if len(one.referents) == 2)
    assert (made.name, made.kind, made.country) == ("Peru", Kind.STATE, "PER")


@pytest.mark.parametrize("standing", ["held", "interim", "claimed"])
def test_the_government_of_a_person_is_a_body_of_its_own_where_the_office_is_contested(standing: str) -> None:
    story = [
        state("a", "Peru", country="PER"),
        person("a", "Pell Odera", 40, role=role("president", "PER")),
        person("c", "Ana Quispe", 40, role=role("president", "PER", standing)),
        body("b", "Odera government"),
    ]
    assert ["b Odera government"] in together(story)
    assert ("Odera government", "Peru") in asked(story)


def test_the_government_of_a_person_who_heads_nothing_is_nobodys() -> None:
    story = [state("a", "Peru", country="PER"), person("a", "Pell Odera", 40), body("b", "Odera government")]
    assert ("Odera government", "Peru") not in asked(story)
    assert ["b Odera government"] in together(story)
