"""How a role is held, by the words beside its title."""

import pytest

from rashomon.codebook.loading import load
from rashomon.codebook.standings import NAMINGS, STANDINGS, Standing, marks_in, naming_of, office_of, strongest


@pytest.mark.parametrize(
    ("words", "standing", "marks"),
    [
        ("the president", "held", []),
        ("the interim president", "interim", ["interim"]),
        ("the acting head", "interim", ["acting"]),
        ("the self-proclaimed interim president", "claimed", ["self-proclaimed", "interim"]),
        ("the self-declared president", "claimed", ["self-declared"]),
        ("the rightful president", "legitimate", ["rightful"]),
        ("the only legitimate president", "legitimate", ["only legitimate"]),
        ("the democratically elected president", "legitimate", ["democratically elected"]),
        ("the so-called president", "disputed", ["so-called"]),
        ("the so-called legitimate president", "disputed", ["so-called", "legitimate"]),
        ("the former interim president", "former", ["former", "interim"]),
        ("Ex-President Odera", "former", ["Ex-"]),
        ("then-president Odera", "former", ["then-"]),
        ("the president-elect", "future", ["-elect"]),
        ("minister-designate", "future", ["-designate"]),
        ("isn’t the president", "denied", ["n’t"]),
        ("no longer the president", "former", ["no longer"]),
        ("the self-made president", "held", []),
        ("the interior minister", "held", []),
        ("an external examiner", "held", []),
    ],
)
def test_standings(words: str, standing: str, marks: list[str]) -> None:
    found = marks_in(words)
    assert [mark.span.of(words) for mark in found] == marks
    assert strongest(mark.standing for mark in found) == standing


@pytest.mark.parametrize(
    ("form", "standing"),
    [("recognise", "held"), ("Recognized", "held"), ("chosen", "held"), ("sworn", "held"), ("became", "held"),
     ("nominated", "future"), ("resigned", "former"), ("ousted", "former")],
)  # fmt: skip
def test_verbs_in_all_their_forms(form: str, standing: str) -> None:
    entry = naming_of(form)
    assert entry is not None
    assert entry.standing == standing


def test_a_verb_that_gives_no_role_is_none() -> None:
    assert naming_of("met") is None


def test_offices_have_a_holder() -> None:
    assert office_of("Presidency") == "president"
    assert all(bool(entry.nouns) == bool(entry.title) for entry in load(NAMINGS))


def test_no_word_gives_two_standings() -> None:
    words = [word for entry in load(STANDINGS) for word in entry.words]
    assert len(words) == len(set(words))
    assert {entry.standing for entry in load(STANDINGS)} == set(Standing) - {Standing.HELD}
