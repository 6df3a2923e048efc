"""Who is the same person: the names, the offices, the company."""

import pytest

from rashomon.link.first_names import FirstNames, compare_first_names
from rashomon.link.matching import match
from tests.link.cast import asked, body, person, role, together, unnamed


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Alexander Shchetinin", "Aleksandr Schetinin"),
        ("Alexander Shchetinin", "Александр Щетинин"),
        ("Ana Quispe", "Ana Quíspe"),
        ("Ana Quispe", "Quispe Ana"),
        ("Ana Quispe", "Quispe, Ana"),
        ("Mira Solano", "Mira Solano Quispe"),
        ("Bill Odera", "William Odera"),
        ("Pell J. Odera", "Pell Odera"),
        ("Hano Jong-un", "Hano Jong Un"),
        ("Yelena Brandt", "Elena Brandt"),
        ("Omar al-Odera", "Omar Odera"),
        ("Dr. Pell Odera", "Pell Odera"),
        ("Pell Zelenskyy", "Pell Zelenskiy"),
        ("Pavel Senk", "Pavel Senkh"),
        ("Ilyana Dravič", "Ilyana Dravich"),
        ("Jörg Brändt", "Joerg Braendt"),
    ],
)
def test_one_person_in_two_spellings(left: str, right: str) -> None:
    assert len(together([person("a", left), person("b", right)])) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Odera", "Pell Odera"),
        ("Mario Odera", "Maria Odera"),
        ("John Odera", "Joan Odera"),
        ("Pell Odera Jr.", "Pell Odera Sr."),
        ("Ana Maria Odera", "Ana Lucia Odera"),
        ("Pell Zakharov", "Vera Zakharova"),
        ("Pell Odera", "Odel Pera"),
        ("Pell Odera", "Pell Quispe"),
    ],
)
def test_two_people(left: str, right: str) -> None:
    assert len(together([person("a", left), person("b", right)])) == 2
    assert asked([person("a", left), person("b", right)]) == []


def test_two_people_with_one_surname_stay_two_where_others_use_the_surname_alone() -> None:
    story = [
        person("a", "Ana Odera"),
        person("b", "Pell Odera"),
        person("c", "Odera"),
        person("d", "Ana Odera"),
        person("e", "Pell Odera"),
    ]
    assert together(story) == [["a Ana Odera", "d Ana Odera"], ["b Pell Odera", "e Pell Odera"], ["c Odera"]]


def test_a_surname_alone_is_asked_about_where_several_bear_it_and_company_points_at_one() -> None:
    story = [
        person("a", "Ana Odera"),
        person("a", "Lu Brandt", 40),
        person("b", "Pell Odera"),
        person("c", "Odera"),
        person("c", "Lu Brandt", 40),
    ]
    assert asked(story) == [("Ana Odera", "Odera"), ("Odera", "Pell Odera")]
    best = next(one for one in match(story) if not one.sure)
    assert story[0].id in {best.left, best.right}


def test_an_office_tells_which_of_several_is_meant() -> None:
    minister = role("foreign minister", "PER")
    story = [
        person("a", "Ana Odera", country="PER", role=minister),
        person("b", "Pell Odera", country="CHL"),
        person("c", "Odera", country="PER", role=minister),
    ]
    assert together(story) == [["a Ana Odera", "c Odera"], ["b Pell Odera"]]


def test_a_surname_alone_is_the_only_bearers() -> None:
    story = [person("a", "Ana Quispe"), person("b", "Ana Quispe"), person("c", "Quispe")]
    assert together(story) == [["a Ana Quispe", "b Ana Quispe", "c Quispe"]]


def test_a_surname_alone_is_a_question_where_nothing_else_speaks_for_it() -> None:
    story = [person("a", "Ana Quispe"), person("b", "Quispe")]
    assert (len(together(story)), asked(story)) == (2, [("Ana Quispe", "Quispe")])


def test_company_settles_a_surname() -> None:
    story = [
        person("a", "Ana Quispe"),
        body("a", "Oceanic Fund", 40),
        person("b", "Quispe"),
        body("b", "Oceanic Fund", 40),
    ]
    assert together(story) == [["a Ana Quispe", "b Quispe"], ["a Oceanic Fund", "b Oceanic Fund"]]


@pytest.mark.parametrize(("left", "right"), [("Pavel Senk", "Pavlo Senkh"), ("Iliana Dravich", "Ilyana Dravic")])
def test_company_settles_two_spellings(left: str, right: str) -> None:
    one, other = person("a", left), person("b", right)
    company = [body(article, name, at) for article in "ab" for at, name in ((40, "Oceanic Fund"), (80, "Selm Times"))]
    assert (len(together([one, other])), asked([one, other])) == (2, [(left, right)])
    assert len(together([one, other, *company])) == 3


def test_a_surname_alone_in_another_spelling_is_a_question() -> None:
    assert asked([person("a", "Zaharov"), person("b", "Ana Zakharov")]) == [("Ana Zakharov", "Zaharov")]


def test_the_same_name_in_two_countries_is_a_question() -> None:
    story = [person("a", "Ana Quispe", country="PER"), person("b", "Ana Quispe", country="CHL")]
    assert (len(together(story)), asked(story)) == (2, [("Ana Quispe", "Ana Quispe")])


def test_the_same_name_of_another_kind_is_no_match() -> None:
    assert len(together([person("a", "Ana Quispe"), body("b", "Ana Quispe")])) == 2


def test_what_has_no_name_is_never_matched() -> None:
    story = [unnamed("a", "a senior official"), unnamed("b", "a senior official")]
    assert (match(story), len(together(story))) == ((), 2)


def test_referents_of_one_article_are_not_matched_with_each_other() -> None:
    assert match([person("a", "Ana Quispe"), person("a", "Ana Quispe", 40)]) == ()


def test_referents_of_one_article_are_one_actor_by_way_of_another_article() -> None:
    story = [person("a", "Ana Quispe"), person("a", "Ana Quispe", 40), person("b", "Ana Quispe")]
    assert len(together(story)) == 1


def test_clashing_first_names_of_one_article_are_never_joined_by_a_surname() -> None:
    story = [person("a", "Ana Odera"), person("a", "Pell Odera", 40), person("b", "Odera"), person("c", "Ana Odera")]
    assert ["a Ana Odera", "a Pell Odera"] not in together(story)
    assert not any({"a Ana Odera", "a Pell Odera"} <= {*row} for row in together(story))


def test_the_score_is_what_the_reasons_add_up_to() -> None:
    (one,) = match([person("a", "Ana Quispe"), person("b", "A. Quispe")])
    assert [(reason.feature, reason.weight) for reason in one.reasons] == [("surname", 2.2), ("first name", 0.6)]
    assert (one.score, one.sure) == (0.9427, False)


def test_an_initial_agrees_or_clashes() -> None:
    assert [compare_first_names("a", name) for name in ("ana", "pell")] == [FirstNames.INITIAL, FirstNames.CLASH]
