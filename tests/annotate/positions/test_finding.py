"""Who holds a position, towards whom, in whose words and how it is put."""

import pytest

from rashomon.model import Modality
from tests.annotate.positions.told import positions, positions_sheet, told

_TOGETHER = [
    ("Brazil and Angola support Ana Quispe.", {"Brazil", "Angola"}),
    ("Brazil, Angola and Peru recognise Ana Quispe.", {"Brazil", "Angola", "Peru"}),
    ("Ana Quispe was recognised by countries such as Peru, Chile and Brazil.", {"Peru", "Chile", "Brazil"}),
    ("Ana Quispe is backed by Peru and Chile.", {"Peru", "Chile"}),
    ("Peru joined Chile in recognising Ana Quispe.", {"Peru", "Chile"}),
]


@pytest.mark.parametrize(("text", "holders"), _TOGETHER)
def test_all_who_are_joined_hold_it(text: str, holders: set[str]) -> None:
    assert {row.split(" | ")[0] for row in told(text)} >= holders
    assert {row.split(" | ")[2] for row in told(text)} == {"Ana Quispe"}


def test_who_is_left_out_does_not_hold_it() -> None:
    assert told("Peru but not Chile supports Ana Quispe.") == {"Peru | supports | Ana Quispe"}


def test_all_targets_are_meant() -> None:
    assert told("Peru supports Ana Quispe and Pell Odera.") == {
        "Peru | supports | Ana Quispe", "Peru | supports | Pell Odera"}  # fmt: skip


def test_a_quantity_is_kept() -> None:
    (one,) = positions("More than 50 countries recognise Ana Quispe.")
    assert one.quantity == "More than 50"


def test_a_list_in_the_next_sentence_holds_it() -> None:
    text = "Ana Quispe is considered legitimate by a number of countries. Among them, Peru, Chile and Brazil."
    assert {row.split(" | ")[0] for row in told(text)} >= {"Peru", "Chile", "Brazil"}
    last = max(one.spans[-1].end for one in positions(text))
    assert text[:last].endswith("Brazil")


def test_a_joined_verb_has_the_same_holder() -> None:
    text = "Harlan Cobb praised Ana Quispe and recognised Pell Odera as president."
    assert told(text) == {"Harlan Cobb | recognises | Pell Odera"}


def test_doing_by_doing_has_the_holder_of_the_verb() -> None:
    text = "Harlan Cobb has upset Chile by not recognising President Pell Odera’s government."
    assert "Harlan Cobb | does not recognise | Pell Odera" in told(text)


def test_him_is_never_who_acts() -> None:
    text = "Harlan Cobb reiterated his support for Pell Odera and recognised him as president."
    assert "Harlan Cobb | recognises | Pell Odera" in told(text)
    assert not any(one.holder == one.target for one in positions(text))


def test_their_country_is_the_state_that_they_belong_to() -> None:
    text = "Peru is watching. Peruvian Foreign Minister Ana Quispe said that her country opposes Pell Odera."
    assert told(text) == {"Peru | opposes | Pell Odera | says Ana Quispe"}


def test_several_who_say_that_they_recognise_each_do() -> None:
    text = "Peru, Chile and Brazil say they recognise Pell Odera as the only legitimate president."
    assert told(text) == {f"{one} | recognises | Pell Odera | says {one}" for one in ("Peru", "Chile", "Brazil")}


def test_who_says_that_somebody_is_the_lawful_president_recognises_him() -> None:
    text = "The Cabinet said that Pell Odera remains the only lawful head of state."
    assert told(text) == {"Cabinet | recognises | Pell Odera | says Cabinet"}


def test_the_narrator_holds_no_position() -> None:
    assert told("Pell Odera is the lawful president. Ana Quispe is a tyrant.") == set()


def test_neither_is_the_two_whom_others_support() -> None:
    text = "Peru recognises Ana Quispe. Brazil supports Pell Odera. The African Union recognises neither."
    found = {row for row in told(text) if row.startswith("African Union")}
    assert found == {f"African Union | does not recognise | {one}" for one in ("Ana Quispe", "Pell Odera")}
    assert all(one.doubt for one in positions(text) if one.relation == "does not recognise")


def test_who_follows_does_the_same() -> None:
    text = "Peru recognised Ana Quispe on Monday. Chile followed a day later; Brazil and Angola have done the same."
    assert {row for row in told(text) if not row.startswith("Peru")} == {
        f"{one} | recognises | Ana Quispe" for one in ("Chile", "Brazil", "Angola")}  # fmt: skip


def test_nobody_follows_nothing() -> None:
    assert told("Ana Quispe left on Monday. Chile followed a day later.") == set()


def test_the_ruling_is_the_court_s_with_a_question() -> None:
    text = "The Supreme Court ruled that the vote was void. Pell Odera rejected the decision."
    (one,) = positions(text)
    assert told(text) == {"Pell Odera | opposes | Supreme Court"}
    assert "Supreme Court" in one.doubt


def test_the_ruling_may_be_that_of_judges_and_is_not_that_of_lawyers() -> None:
    text = "A handful of judges ruled that the vote was void. Pell Odera rejected the decision."
    assert told(text) == {"Pell Odera | opposes | A handful of judges"}
    assert told(text.replace("judges", "lawyers")) == set()


_PUT = [
    ("Peru will recognise Ana Quispe.", Modality.PLANNED),
    ("Peru plans to recognise Ana Quispe.", Modality.PLANNED),
    ("Peru may recognise Ana Quispe.", Modality.HYPOTHETICAL),
    ("Peru should recognise Ana Quispe.", Modality.CALLED_FOR),
    ("Peru once supported Ana Quispe.", Modality.FORMER),
    ("Peru never accused Ana Quispe of fraud.", Modality.DENIED),
    ("Peru has recognised Ana Quispe.", Modality.ASSERTED),
]


@pytest.mark.parametrize(("text", "modality"), _PUT)
def test_how_it_is_put(text: str, modality: Modality) -> None:
    assert [one.modality for one in positions(text)] == [modality]


def test_what_the_speaker_denies_is_denied() -> None:
    text = "Ana Quispe denied that she supports Pell Odera."
    assert told(text) == {"Ana Quispe | supports | Pell Odera | denied | says Ana Quispe"}


def test_words_of_a_speaker_have_his_voice() -> None:
    text = "“Peru recognises Ana Quispe,” said Pell Odera. Chile recognises her too."
    assert "Peru | recognises | Ana Quispe | says Pell Odera" in told(text)


def test_we_are_those_for_whom_the_speaker_speaks() -> None:
    text = "“We support Pell Odera,” Peruvian Foreign Minister Ana Quispe said in Lima."
    (one,) = positions(text)
    names = {row.id: row.name for row in positions_sheet(text).referents or ()}
    assert names[one.holder] in {"Peru", "Ana Quispe"}
    assert names[one.target] == "Pell Odera"


def test_an_unnamed_holder_stays_described() -> None:
    (row,) = told("A senior official supports Ana Quispe.")
    assert row.startswith("A senior official")


def test_an_unknown_holder_is_nobody() -> None:
    assert told("Ana Quispe was recognised on Monday.") == set()
