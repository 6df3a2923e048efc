"""Which state "the country" and "the South American nation" mean."""

from typing import Any

import pytest

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.countries import country_tie
from rashomon.annotate.coreference.sure import Sure
from tests.annotate.mentions import described, name, scene_with


def state(words: str, code: str, **more: Any) -> Candidate:  # noqa: ANN401 - any field of a candidate
    return name(words, "place", country=code, **more)


def meant(*found: Candidate) -> str | None:
    """Give the words' state that the last mention is tied to; "" where it must be tied to nobody."""
    scene = scene_with(*found)
    tie = country_tie(scene, len(found) - 1)
    if isinstance(tie, Sure):
        return scene.candidates[tie.left].country
    return "" if tie is False else None


def test_the_one_state_near_is_meant() -> None:
    assert (
        meant(state("Fiji", "FJI"), state("Fiji", "FJI", sentence=1), described("the nation", "", sentence=1)) == "FJI"
    )


def test_of_several_states_none_is_chosen_not_even_a_subject() -> None:
    russia, peru = state("Russia", "RUS", relation="nsubj"), state("Peru", "PER")
    assert meant(russia, peru, described("the country", "", sentence=1)) == ""


def test_who_acts_on_the_country_is_not_it() -> None:
    japan = state("Japan", "JPN", relation="nsubj", governor=9, sentence=1)
    assert meant(state("Fiji", "FJI"), japan, described("the country", "", sentence=1, governor=9)) == "FJI"


@pytest.mark.parametrize(
    ("words", "code"), [("the South American country", "PER"), ("the European nation", ""), ("the country", "")]
)
def test_a_region_chooses_among_states_and_bars_the_others(words: str, code: str) -> None:
    assert meant(state("United States", "USA"), state("Peru", "PER"), described(words, "", sentence=1)) == code


@pytest.mark.parametrize(
    "last",
    [
        described("the country", "", sentence=9),
        described("a country", "", sentence=1),
        described("the Peruvian republic", "", sentence=1, lands=frozenset({"PER"})),
        described("the minister", sentence=1),
    ],
)
def test_nothing_is_said_of_other_mentions(last: Candidate) -> None:
    assert meant(state("Fiji", "FJI"), last) is None
