"""On whose behalf somebody speaks: what the words show, and where they leave it open."""

import pytest

from rashomon.annotate.behalf import on_behalf
from rashomon.annotate.owners import owner_before
from rashomon.annotate.referents import referents_of
from tests.annotate.read import read


def behalf(source: str) -> str | None:
    """Give the name of the one for whom whoever the brackets name speaks."""
    text, reading, span = read(source)
    referents = referents_of(text, reading)
    found = on_behalf(text, referents)
    speaker = next(one for one in referents if any(mention.span.contains(span) for mention in one.mentions))
    return found[speaker.id].name if speaker.id in found else None


@pytest.mark.parametrize(
    ("source", "whose"),
    [
        ("The Oceanic Fund took no side. Its envoy, [Ana Quispe], denied it on Monday.", "Oceanic Fund"),
        ("Pell Odera will not resign, his adviser [Luis Arana] told reporters.", "Pell Odera"),
        ("Pell Odera met the press. By noon [his office] had denied it.", "Pell Odera"),
        ("Ana Quispe left with Pell Odera. The roads were closed. [Her staff] said so.", "Ana Quispe"),
        ("Odera's spokeswoman, [Livia Tarn], said that Pell Odera was ill.", "Pell Odera"),
    ],
)
def test_a_voice_speaks_for_whom_its_possessive_means(source: str, whose: str) -> None:
    assert behalf(source) == whose


def test_whose_a_possessive_is_stays_open_where_several_fit() -> None:
    text, reading, span = read("In the hall Luis Arana met Mark Odera. Nobody saw [his] office.")
    assert owner_before(text, span, referents_of(text, reading)) is None


def test_an_official_of_a_ministry_speaks_for_its_state() -> None:
    assert behalf("[A State Department official] said that nothing had changed.") == "United States"


def test_a_minister_speaks_for_the_only_government_that_the_article_names() -> None:
    opening = "The Government of Selmark denied the report on Monday. "
    assert behalf(opening + "Foreign Minister [Ana Quispe] said that nobody was hurt.") == "Government of Selmark"
    assert behalf(opening + "Senator [Ana Quispe] said that nobody was hurt.") is None
    assert behalf("Foreign Minister [Ana Quispe] said that nobody was hurt.") is None


def test_a_possessive_within_a_quotation_is_not_the_narrators() -> None:
    text, reading, span = read("Pell Odera left. “Keep out of [his] office,” said a guard.")
    assert owner_before(text, span, referents_of(text, reading)) is None
    text, reading, span = read("Pell Odera left. Nobody saw [his] office.")
    found = owner_before(text, span, referents_of(text, reading))
    assert found is not None
    assert found.name == "Pell Odera"
