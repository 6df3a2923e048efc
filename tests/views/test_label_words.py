"""Which words of an article label somebody: whole ones, and no bare name, pronoun or denial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Actor, Kind, Span
from rashomon.views.label_words import label_words, trimmed
from tests.annotate.people import referents
from tests.views.called import Called, with_roles


def found(text: str, row: str, *roles: tuple[str, str, str], kind: Kind = Kind.PERSON) -> list[tuple[str, str]]:
    name = row.partition(" = ")[0]
    article = Called(None, text, (), tuple((name, *role) for role in roles))
    (referent,) = (with_roles(article, one) for one in referents(text, row, kind=kind))
    actor = Actor("x-1", name, kind, named=referent.named, referents=(referent.id,))
    return [(one.span.of(text), one.how.value) for one in label_words(text, actor, referent)]


@pytest.mark.parametrize(
    ("text", "row", "labels"),
    [
        ("The aged mayor Ana Ruiz left.", "Ana Ruiz = The aged mayor Ana Ruiz", [("aged mayor", "role")]),
        ("A mourning Ana Ruiz left.", "Ana Ruiz = mourning Ana Ruiz", [("mourning", "beside")]),
        ("Tyrant Ana Ruiz left.", "Ana Ruiz = Ana Ruiz", [("Tyrant", "beside")]),
        ("FAKE mayor Ana Ruiz left.", "Ana Ruiz = mayor Ana Ruiz", [("FAKE mayor", "role")]),
        ("Mr. Ana Ruiz left.", "Ana Ruiz = Mr. Ana Ruiz", []),
        ("Ana Ruiz left. Then she spoke.", "Ana Ruiz = Ana Ruiz | she", []),
        ("Ana Ruiz left. The woman spoke.", "Ana Ruiz = Ana Ruiz | The woman", []),
        ("Ana Ruiz left. The usurper spoke.", "Ana Ruiz = Ana Ruiz | The usurper", [("usurper", "instead")]),
        ("Ana Ruiz left. The grey lady’s car stood.", "Ana Ruiz = Ana Ruiz | The grey lady’s",
         [("grey lady", "instead")]),
        ("Ana Ruiz left. Then his rival spoke.", "Ana Ruiz = Ana Ruiz | his rival", [("rival", "instead")]),
        ("Ana Ruiz left. Then the rival spoke.", "Ana Ruiz = Ana Ruiz | the rival", []),
        ("Ana Ruiz left. Then his cousin spoke.", "Ana Ruiz = Ana Ruiz | his cousin", []),
        ("Ana Ruiz left, a despot when it rained.", "Ana Ruiz = Ana Ruiz | a despot when it rained",
         [("despot", "instead")]),
        ("They called Ana Ruiz a despot.", "Ana Ruiz = Ana Ruiz", [("despot", "instead")]),
        ("Ana Ruiz, the traitor, left.", "Ana Ruiz = Ana Ruiz", [("traitor", "instead")]),
        ("Ana Ruiz is not a despot.", "Ana Ruiz = Ana Ruiz", []),
        ("Ana Ruiz, the traitors and the mayor left.", "Ana Ruiz = Ana Ruiz", []),
        ("We back Ana Ruiz a thug shot.", "Ana Ruiz = Ana Ruiz", []),
        ("Ana Ruiz's regime fell.", "Ana Ruiz = Ana Ruiz", [("Ana Ruiz's regime", "government")]),
        ("The former Ruiz administration fell.", "Ana Ruiz = Ruiz", [("former Ruiz administration", "government")]),
        ("The regime of Ana Ruiz fell.", "Ana Ruiz = Ana Ruiz", [("regime of Ana Ruiz", "government")]),
        ("Ana Ruiz's regimen was strict.", "Ana Ruiz = Ana Ruiz", []),
        ("It sank when the envoy who built it, Ana Ruiz, left.", "Ana Ruiz = the envoy | Ana Ruiz",
         [("envoy who built it", "role")]),
        ("It sank when the envoy who built it, Ana Ruiz claims, left.", "Ana Ruiz = the envoy | Ana Ruiz", []),
        ("It sank when the envoy, Ana Ruiz, left.", "Ana Ruiz = the envoy | Ana Ruiz", []),
        ("Ana Ruiz left. They will not meet “a lawyer hiding in a barn”.", "Ana Ruiz = Ana Ruiz | a lawyer",
         [("lawyer hiding in a barn", "role")]),
        ("Ana Ruiz left. They said “a lawyer of the town is gone”.", "Ana Ruiz = Ana Ruiz | a lawyer", []),
        ("Ana Ruiz left. They met a lawyer hiding in a barn.", "Ana Ruiz = Ana Ruiz | a lawyer", []),
    ],
)  # fmt: skip
def test_labels_of_a_person(text: str, row: str, labels: list[tuple[str, str]]) -> None:
    assert found(text, row) == labels


def test_a_role_is_whole_and_comes_without_the_name() -> None:
    text = "The self-proclaimed interim mayor, Ana Ruiz, spoke to the mayor Ana Ruiz of Ashby."
    role = ("self-proclaimed interim mayor, Ana Ruiz", "mayor", "claimed")
    assert found(text, "Ana Ruiz = mayor, [Ana Ruiz], spoke", role) == [("self-proclaimed interim mayor", "role")]


def test_a_verb_by_which_somebody_takes_an_office_is_no_part_of_the_label() -> None:
    text = "Ana Ruiz proclaimed herself acting mayor."
    role = ("proclaimed herself acting mayor", "mayor", "claimed")
    assert found(text, "Ana Ruiz = Ana Ruiz", role) == [("acting mayor", "role")]


def test_a_role_that_is_denied_is_no_label() -> None:
    text = "Ana Ruiz is not the mayor of Ashby."
    assert found(text, "Ana Ruiz = Ana Ruiz", ("the mayor of Ashby", "mayor", "denied")) == []


def test_a_body_holds_no_office() -> None:
    text = "The Harbour Board met the interim mayor."
    role = ("interim mayor", "mayor", "interim")
    assert found(text, "Harbour Board = The Harbour Board", role, kind=Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    ("text", "row", "labels"),
    [
        ("The armed group Ashby Front left.", "Ashby Front = armed group Ashby Front", ["armed group"]),
        ("The Government of Kestria left.", "Kestria = Government of Kestria", []),
        ("The old town of Kestria fell.", "Kestria = The old town of Kestria", []),
        ("Kestria fell. The rich island nation wept.", "Kestria = Kestria | The rich island nation",
         ["rich island nation"]),
    ],
)  # fmt: skip
def test_labels_of_bodies(text: str, row: str, labels: list[str]) -> None:
    assert [words for words, how in found(text, row, kind=Kind.ORGANISATION) if how != "government"] == labels


@given(st.lists(st.sampled_from(["the ", "“", "her ", "old ", "mayor", "’s", ", ", " who ", "himself "]), max_size=8))
def test_what_is_trimmed_stays_within_the_words_and_is_trimmed_once(parts: list[str]) -> None:
    text = "“" + "".join(parts) + " x"
    whole = Span(0, len(text))
    once = trimmed(text, whole)
    if once is not None:
        assert whole.contains(once)
        assert trimmed(text, once) == once
