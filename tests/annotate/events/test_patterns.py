"""For the codebook's entries, and for the sentences with which one begins: what is told, and what is not."""

import pytest

from rashomon.codebook.events import EVENTS, EventPattern
from rashomon.codebook.loading import load
from tests.annotate.events.told import events, told

_TOLD = {
    "The United States supports Guaido.": {"SUPPORT | United States | Guaido | happened"},
    "Russia has not had any contact with Guaido.": {"CONSULT | Russia | Guaido | denied"},
    "Trump recognized Guaido as the legitimate leader of Venezuela.": {"SUPPORT | Trump | Guaido | happened"},
    "Russia rejects the parallel government of Venezuela.": {
        "REJECT | Russia | the parallel government of Venezuela | happened"
    },
    "Washington announced that it would punish Rosneft.": {
        "SANCTION | United States | Rosneft | planned | says United States"
    },
    "Guaido called for the United States to intervene militarily.": {
        "REQUEST | Guaido | United States | happened",
        "MOBILIZE | United States | - | called for",
    },
    "Lavrov and Pompeo will discuss the situation in Venezuela.": {"CONSULT | Lavrov | Pompeo | planned"},
    "Lavrov said that Moscow did not make a proposal to Maduro.": {"REQUEST | Russia | Maduro | denied | says Lavrov"},
    "The ambassador refuted claims in The Wall Street Journal.": {
        "REJECT | The ambassador | Wall Street Journal | happened"
    },
    "Maduro accused the United States of orchestrating a coup.": {
        "ACCUSE | Maduro | United States | happened",
        "ASSAULT | United States | - | alleged | says Maduro",
    },
}


@pytest.mark.parametrize("text", _TOLD)
def test_a_sentence_tells_these_events_and_no_others(text: str) -> None:
    assert told(text) == _TOLD[text]


@pytest.mark.parametrize("entry", load(EVENTS), ids=lambda one: one.name)
def test_an_entry_finds_its_example_in_the_tree(entry: EventPattern) -> None:
    found = [one for one in events(entry.example) if one.pattern == entry.name]
    assert {one.type for one in found} == {entry.type}
    assert [one for one in events(entry.counter_example) if one.pattern == entry.name] == []


_NONE = [
    "Peru beat Chile in the final.",
    "Ana Quispe shot a film in Peru.",
    "Peru met the deadline.",
    "A crane killed seven people in Peru.",
    "Ana Quispe’s book attacked the problem.",
    "Peru will host the games, and Chile will not.",
    "The Peru Support Group has an office in Chile.",
]


@pytest.mark.parametrize("text", _NONE)
def test_a_sentence_that_only_looks_like_it_tells_none(text: str) -> None:
    assert told(text) == set()
