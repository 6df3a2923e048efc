"""For each relation, sentences that say it and sentences that do not; written before they were tried."""

import pytest

from rashomon.codebook.loading import load
from rashomon.codebook.relations import RELATIONS, Relation
from tests.annotate.positions.told import positions, told

_SAID = [
    ("The United States supports Luis Arana.", "United States | supports | Luis Arana"),
    ("Harlan Cobb recognized Arana as the legitimate leader of Venezuela.", "Harlan Cobb | recognises | Arana"),
    ("Cobb recognized Arana as the legitimate leader of Venezuela.", "Cobb | recognises | Arana"),
    ("Russia rejects the parallel government of Peru.", "Russia | opposes | the parallel government of Peru"),
    ("Peru does not recognise Ana Quispe as president.", "Peru | does not recognise | Ana Quispe"),
    ("Ana Quispe was recognised by Chile on Monday.", "Chile | recognises | Ana Quispe"),
    ("Chile has refused to recognise Ana Quispe.", "Chile | does not recognise | Ana Quispe"),
    ("Chile withdrew its recognition of Ana Quispe.", "Chile | does not recognise | Ana Quispe"),
    ("Chile considers Ana Quispe the lawful president.", "Chile | recognises | Ana Quispe"),
    ("Ana Quispe is considered illegitimate by Chile.", "Chile | does not recognise | Ana Quispe"),
    ("Peru has thrown its weight behind Ana Quispe.", "Peru | supports | Ana Quispe"),
    ("Peru voiced its support for Ana Quispe on Monday.", "Peru | supports | Ana Quispe"),
    ("Peru sided with Ana Quispe in the dispute.", "Peru | supports | Ana Quispe"),
    ("Peru does not support Ana Quispe.", "Peru | does not support | Ana Quispe"),
    ("Peru backs the government of Ana Quispe.", "Peru | supports | Ana Quispe"),
    ("Ana Quispe has won the backing of Peru.", "Peru | supports | Ana Quispe"),
    ("Peru opposes Ana Quispe.", "Peru | opposes | Ana Quispe"),
    ("President Harlan Cobb called Ana Quispe a “tyrant” on Monday.", "Harlan Cobb | opposes | Ana Quispe"),
    ("Peru is opposed to Ana Quispe.", "Peru | opposes | Ana Quispe"),
    ("Peru demanded the resignation of Ana Quispe.", "Peru | opposes | Ana Quispe"),
    ("Peru condemned Ana Quispe on Monday.", "Peru | criticises | Ana Quispe"),
    ("Ana Quispe accused Peru of orchestrating a coup.", "Ana Quispe | accuses | Peru"),
    ("Peru rejected Ana Quispe’s accusation.", "Peru | denies | Ana Quispe"),
    ("Peru threatened Chile with war.", "Peru | threatens | Chile"),
    ("Peru imposed sanctions on Chile.", "Peru | sanctions | Chile"),
    ("Peru finances Ana Quispe.", "Peru | aids | Ana Quispe"),
    ("Peru has sent weapons to Chile.", "Peru | aids | Chile"),
    ("Ana Quispe called for Peru to intervene militarily.", "Ana Quispe | calls for | Peru"),
    ("Ana Quispe urged Peru to act.", "Ana Quispe | calls for | Peru"),
    ("Peru mediated between Chile and Bolivia.", "Peru | mediates | Bolivia"),
    ("Peru is negotiating with Chile.", "Peru | negotiates with | Chile"),
]
_NOT_SAID = [
    "Russia has not had any contact with Ana Quispe.",
    "Ana Quispe met the president of Peru on Monday.",
    "Ana Quispe recognised the voice of a friend.",
    "Peru has not said whom it recognises.",
    "A crowd stood at Ana Quispe’s side when Peru won the match.",
    "Peru called Ana Quispe on Monday.",
    "Peru called Ana Quispe a friend.",
    "Peru called for calm.",
    "Peru sent flowers to Ana Quispe.",
    "The dispute threatens to last until Peru and Chile vote.",
    "Nothing in the note about Peru was denied, said a man who met Ana Quispe.",
    "Who recognises whom is a matter for Peru and for Ana Quispe.",
]


@pytest.mark.parametrize(("text", "wanted"), _SAID)
def test_a_sentence_that_says_it(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize("text", _NOT_SAID)
def test_a_sentence_that_says_none(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize("entry", load(RELATIONS), ids=lambda one: one.name)
def test_an_entry_finds_its_example_in_the_tree(entry: Relation) -> None:
    found = [one for one in positions(entry.example) if one.pattern == entry.name]
    assert {one.relation for one in found} == {entry.relation}
    assert [one for one in positions(entry.counter_example) if one.pattern == entry.name] == []


_TOLD_LIKE = [
    "Peru appeals to young voters, and Ana Quispe has a seat.",
    "Peru granted Ana Quispe a pardon for illegal trade.",
    "Peru said that Ana Quispe met the lawful president.",
    "Peru sees Ana Quispe as the best hope of the south.",
    "Ana Quispe opposed the Peru invasion and the war of Peru.",
    "His allies in Peru met Ana Quispe.",
]


@pytest.mark.parametrize("text", _TOLD_LIKE)
def test_a_sentence_that_only_looks_like_it(text: str) -> None:
    assert told(text) == set()


def test_what_is_unlikely_is_not_told_as_a_fact() -> None:
    assert told("Peru is unlikely to support Ana Quispe.") == {"Peru | supports | Ana Quispe | hypothetical"}
    assert told("Peru is unwilling to support Ana Quispe.") == {"Peru | does not support | Ana Quispe"}


def test_one_position_is_told_once_by_one_clause() -> None:
    assert len(positions("Peru imposed sanctions on Ana Quispe.")) == 1


def test_what_is_joined_to_an_ally_is_no_ally() -> None:
    assert len(told("Ana Quispe’s supporters and doctors met in Peru.")) == 1


def test_a_relative_clause_behind_the_verb_does_not_take_its_subject() -> None:
    text = "Ana Quispe has won strong support from Peru and from governors who praise her."
    assert "Peru | supports | Ana Quispe" in told(text)
