"""States that no list has: what an article must show, and what shows none."""

import pytest

from rashomon.annotate.referents import referents_of
from rashomon.model import Kind, Referent
from tests.annotate.read import read


def states(source: str) -> list[Referent]:
    text, reading, _ = read(source)
    return [one for one in referents_of(text, reading) if one.kind is Kind.STATE]


@pytest.mark.parametrize(
    "source",
    [
        "Selmarka's interim president [left] the island. Selmarka is small.",
        "The Selmarkan president, Ana Quispe, [spoke]. She has led Selmarka for a year.",
        "The Republic of Selmarka has [closed] its ports.",
        "Selmarka, an island republic, has [closed] its ports.",
    ],
)
def test_a_name_with_a_head_of_state_is_a_state(source: str) -> None:
    found = states(source)
    assert [one.name for one in found] == ["Selmarka"]
    assert found[0].country is None


@pytest.mark.parametrize(
    "source",
    [
        "Selmarka's mayor [left] the island.",
        "Odera's president [left]. Pell Odera stayed.",
        "The Selmarkan president, Ana Quispe, [spoke].",
        "The Oceanic Fund's president, Ana Quispe, [spoke].",
    ],
)
def test_a_name_without_one_is_none(source: str) -> None:
    assert states(source) == []


def test_its_adjective_is_a_mention_of_the_state() -> None:
    (state,) = states("Selmarka's president [left]. Selmarkan boats followed.")
    assert len(state.mentions) == 2
