"""Which body "the organization" or "the bloc" means: the one that the text was telling of, and none of two."""

import pytest

from rashomon.annotate.coreference.bodies import body_tie
from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.stage import ReferentStage
from rashomon.model import Article, Sheet
from rashomon.reader.stage import ReaderStage
from tests.annotate.mentions import described, name, scene_with


def named(words: str, **more: str | int) -> Candidate:
    return name(words, "organisation", **({"relation": "nsubj"} | more))


def noun(words: str, **more: str | int) -> Candidate:
    return described(words, "organisation", **({"sentence": 1, "relation": "nmod"} | more))


def tied(*rows: Candidate) -> int | None:
    tie = body_tie(scene_with(*rows), len(rows) - 1, lambda number: [number])
    return tie.left if tie else None


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Harbour League", "the organization"),
        ("Harbour League", "the bloc"),
        ("Andean Union", "the alliance"),
        ("Andean Union", "this body"),
        ("United Nations", "the organisation"),
        ("Seawatch", "the organization"),
        ("Lantern Group", "the group"),
    ],
)
def test_the_one_body_of_the_sentence_before_is_meant(before: str, words: str) -> None:
    assert tied(named(before), noun(words)) == 0


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Supreme Court", "the organization"),
        ("Foreign Ministry", "the group"),
        ("Seawatch", "the union"),
        ("Harbour League", "an organization"),
        ("Harbour League", "the ministry"),
        ("Harbour League", "the regional organization"),
    ],
)
def test_a_noun_that_does_not_fit_the_name_means_another(before: str, words: str) -> None:
    assert tied(named(before), noun(words)) is None


def test_of_two_that_fit_none_is_chosen() -> None:
    assert tied(named("Harbour League"), named("Andean Union", relation="obj"), noun("the bloc")) is None
    assert tied(named("Harbour League"), noun("a union", sentence=0), noun("the bloc")) is None
    assert tied(named("Harbour League"), named("Supreme Court", relation="obj"), noun("the bloc")) == 0


def test_it_must_be_near_and_a_subject_and_outside_quotation_marks() -> None:
    assert tied(named("Harbour League"), noun("the bloc", sentence=2)) == 0
    assert tied(named("Harbour League"), noun("the bloc", sentence=3)) is None
    assert tied(named("Harbour League", relation="nmod"), noun("the bloc")) is None
    assert tied(named("Harbour League", quotation=0), noun("the bloc")) is None
    assert tied(named("Harbour League"), noun("the bloc", quotation=0)) is None


def test_what_is_found_is_no_organisation() -> None:
    assert tied(named("Harbour League"), noun("the body", relation="nsubj:pass")) is None
    assert tied(named("Harbour League"), noun("the bloc", relation="nsubj:pass")) == 0


def test_the_group_may_be_people_of_whom_the_text_tells() -> None:
    people = described("the dockers", plural=True)
    assert tied(named("Seawatch"), people, noun("the group")) is None
    assert tied(named("Seawatch"), people, noun("the organization")) == 0


def test_a_text_names_its_members_and_goes_on() -> None:
    text = (
        "The Harbour League has nine states and was founded in 2011. The group includes Peru, Chile and Kenya. "
        "Most member states of the organization are supporting Ana Quispe."
    )
    sheet = ReferentStage()(ReaderStage()(Sheet(Article("one.txt", text))))
    (league,) = [one for one in sheet.referents or () if one.name == "Harbour League"]
    assert [one.span.of(text) for one in league.mentions] == ["The Harbour League", "The group", "the organization"]
    assert [one.name for one in league.members] == ["Peru", "Chile", "Kenya"]
