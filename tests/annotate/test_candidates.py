"""What a mention shows of itself, and what stands around it, in texts read by the reader as it ships."""

import pytest

from eval.cast import place
from rashomon.annotate.coreference.candidates import Candidate, harmonised
from rashomon.annotate.coreference.finding import candidates_of
from rashomon.annotate.coreference.scene import Scene, scene_of
from rashomon.annotate.entities import with_mended_names
from rashomon.annotate.state_mentions import state_mentions
from rashomon.model import Naming
from tests.annotate.mentions import name
from tests.annotate.people import sheet_of


def found_in(text: str) -> Scene:
    reading = sheet_of(text).reading
    assert reading is not None
    mended = with_mended_names(text, reading)
    return scene_of(mended, candidates_of(text, mended, state_mentions(text, mended)))


def candidate(text: str, words: str) -> Candidate:
    """The candidate whose core is the words."""
    span = place(text, words)
    return next(one for one in found_in(text).candidates if one.core == span)


TEXT = (
    "Ana Quispe, the mayor of Cusco, met two judges who had come from Lima. She said: “I told Peña's lawyer "
    "that his clients lied.”"
)


@pytest.mark.parametrize(
    ("words", "naming", "kind", "gender", "plural", "determiner"),
    [
        ("Ana Quispe", Naming.NAME, "person", "f", None, ""),
        ("the mayor of Cusco", Naming.DESCRIPTION, "person", "", False, "the"),
        ("two judges", Naming.DESCRIPTION, "person", "", True, ""),
        ("She", Naming.PRONOUN, "", "f", False, ""),
        ("his clients", Naming.DESCRIPTION, "person", "", True, "poss"),
        ("his", Naming.PRONOUN, "", "m", False, ""),
    ],
)
def test_a_mention_shows_what_it_is(
    words: str, naming: Naming, kind: str, gender: str, *, plural: bool | None, determiner: str
) -> None:
    one = candidate(TEXT, words)
    assert (one.naming, one.gender, one.plural, one.determiner) == (naming, gender, plural, determiner)
    assert one.pronoun or one.type == kind


def test_a_relative_clause_and_an_apposition_are_no_part_of_a_core() -> None:
    cores = {one.core.of(TEXT) for one in found_in(TEXT).candidates}
    assert {"Ana Quispe", "two judges"} <= cores
    assert not any("who" in core or "," in core for core in cores)


def test_names_are_folded() -> None:
    assert candidate(TEXT, "Peña").name == ("pena",)


def test_a_mention_knows_its_quotation_and_its_sentence() -> None:
    scene = found_in(TEXT)
    inside = {one.core.of(TEXT) for one in scene.candidates if one.quotation >= 0}
    assert {"I", "his"} <= inside
    assert not {"Ana Quispe", "She"} & inside
    assert {one.sentence for one in scene.candidates if one.core.of(TEXT) in {"Ana Quispe", "two judges"}} == {0}
    assert candidate(TEXT, "She").sentence == 1


def test_a_scene_knows_who_speaks_and_within_whose_words_one_stands() -> None:
    scene = found_in(TEXT)
    by_words = {one.core.of(TEXT): one.number for one in scene.candidates}
    she, i = by_words["She"], by_words["I"]
    assert scene.speaks[she]
    assert not scene.speaks[by_words["two judges"]]
    assert she in scene.told_by[i]
    assert scene.told_by[by_words["Ana Quispe"]] == frozenset()
    assert scene.apposed_to[by_words["the mayor of Cusco"]] == by_words["Ana Quispe"]


def test_candidates_are_numbered_in_the_order_of_the_text() -> None:
    found = found_in(TEXT).candidates
    assert [one.number for one in found] == list(range(len(found)))
    assert [one.head for one in found] == sorted({one.head for one in found})


def test_a_surname_is_what_its_bearer_is_and_a_name_what_it_is_most_often() -> None:
    rows = harmonised([name("Ana Quispe"), name("Quispe", "place"), name("Orn", "person"), name("Orn", "place")] * 2)
    assert {one.type for one in rows if "quispe" in one.name} == {"person"}
    most = harmonised([name("Orn", "person"), name("Orn", "place"), name("Orn", "place")])
    assert {one.type for one in most} == {"place"}
    state = harmonised([name("Peru", "place", country="PER"), *[name("Peru", "person")] * 2])
    assert state[0].type == "place"
