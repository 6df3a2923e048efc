"""How mentions are tied by weights, and what no weight ties."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.ranking import Chains, antecedents, rank
from tests.annotate.mentions import described, name, pronoun, scene_with

SHE = (name("Ana Quispe"), pronoun("she", sentence=1))


def test_without_weights_nothing_that_rules_do_not_tie_is_tied() -> None:
    assert rank(scene_with(*SHE), weights={}) == []


def test_a_tie_must_weigh_more_than_being_new() -> None:
    assert [(one.left, one.right) for one in rank(scene_with(*SHE), weights={"N>she ": 2.0})] == [(0, 1)]
    assert rank(scene_with(*SHE), weights={"N>she ": 2.0, "new she": 2.0}) == []
    assert len(rank(scene_with(*SHE), weights={"N>she ": 2.0, "new she": 1.9})) == 1


def test_the_heaviest_tie_is_made_and_its_score_is_its_share() -> None:
    rows = name("Ana Quispe"), name("Jane Roe"), pronoun("she", sentence=1)
    weights = {"N>she ": 1.0, "N>she roles object other": 0.0, "N>she of person subject": 1.0}
    first = replace(rows[0], relation="nsubj")
    (tie,) = rank(scene_with(first, *rows[1:]), weights=weights)
    assert (tie.left, tie.right) == (0, 2)
    assert tie.score == pytest.approx(math.exp(2) / (math.exp(2) + math.exp(1) + 1))


def test_a_role_before_a_name_joins_the_name_and_all_that_it_repeats() -> None:
    scene = scene_with(name("Quispe"), described("the mayor", sentence=1), name("Ana Quispe", sentence=1))
    ties = {(one.left, one.right) for one in rank(scene, {1: 2}, weights={})}
    assert ties == {(0, 2), (2, 1)}


def test_no_weight_ties_what_clashes() -> None:
    heavy = {"N>she ": 50.0, "N>he ": 50.0, "N>N ": 50.0, "N>D ": 50.0, "D>D ": 50.0}
    for left, right in [
        (name("Ana Quispe"), pronoun("he")),
        (name("Ana Quispe"), name("Pell Odera")),
        (name("Ana Quispe"), name("Luis Quispe")),
        (name("Ana Quispe"), described("the guards", plural=True)),
        (name("Ana Quispe"), described("the union", "organisation")),
        (described("the guard"), described("the union", "organisation")),
        (name("Peru", "place", country="PER"), name("Chile", "place", country="CHL")),
    ]:
        assert rank(scene_with(left, right), weights=heavy) == []


def test_what_clashes_with_any_of_a_chain_is_not_tied_to_another_of_it() -> None:
    rows = name("Ana Quispe"), pronoun("she"), name("Quispe"), pronoun("he")
    ties = rank(scene_with(*rows), weights={"N>she ": 5.0, "N>he ": 5.0, "she>he ": 5.0})
    assert [(one.left, one.right) for one in ties] == [(0, 1), (0, 2)]


def test_a_tie_says_in_words_why_it_is_made() -> None:
    (tie,) = rank(scene_with(*SHE), weights={"N>she ": 2.0})
    assert tie.why == "the likeliest that the pronoun means, 1 sentence before"
    (tie,) = rank(scene_with(described("a guard"), described("the guard")), weights={"D>D ": 2.0})
    assert tie.why == "repeats 'guard'"


def test_a_pronoun_looks_back_thirty_mentions_and_a_name_anywhere() -> None:
    crowd = [name(f"N{number} M{number}") for number in range(40)]
    assert list(antecedents(scene_with(*crowd, pronoun("she")), 40)) == list(range(39, 9, -1))
    assert 0 in antecedents(scene_with(*crowd, name("M0")), 40)
    assert 0 not in antecedents(scene_with(*crowd, described("the guard")), 40)


def test_who_speaks_is_no_name_within_its_own_words() -> None:
    rows = name("Jane Roe", quotation=0), pronoun("she")
    assert list(antecedents(scene_with(*rows, said_by={0: [1]}), 1)) == []
    assert list(antecedents(scene_with(*rows), 1)) == [0]


def test_a_third_person_within_a_quotation_is_not_the_one_who_is_quoted() -> None:
    rows = name("Ana Quispe"), pronoun("she", quotation=0)
    assert rank(scene_with(*rows, said_by={1: [0]}), weights={"N>she ": 5.0}) == []
    assert len(rank(scene_with(*rows), weights={"N>she ": 5.0})) == 1


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_chains_part_the_mentions(pairs: list[tuple[int, int]]) -> None:
    chains = Chains(scene_with(*[pronoun("it")] * 10).candidates)
    for left, right in pairs:
        chains.join(left, right)
        assert chains.of(left) == chains.of(right)
    for number in range(10):
        chain = chains.of(number)
        assert number in chain
        assert chain == sorted(set(chain))
        assert all(chains.of(other) == chain for other in chain)


CAST = [
    name("Ana Quispe"),
    name("Pell Odera"),
    name("Quispe"),
    described("the guard"),
    described("the union", "organisation"),
]
CAST += [pronoun("she"), pronoun("he"), pronoun("it"), pronoun("they"), pronoun("I", quotation=0)]


@given(st.lists(st.sampled_from(CAST), max_size=10), st.floats(-3, 3), st.data())
def test_whatever_the_weights_each_mention_is_tied_once_and_backwards(
    rows: list[Candidate], base: float, data: st.DataObject
) -> None:
    scene = scene_with(*rows)
    kinds = ["N>she ", "N>he ", "N>it ", "D>she ", "she>she ", "N>N ", "D>D ", "N>D ", "new N", "new D"]
    weights = {kind: base + data.draw(st.floats(-3, 3)) for kind in kinds}
    ties = rank(scene, weights=weights)
    assert [one.right for one in ties] == sorted({one.right for one in ties})
    assert all(0 <= one.left < one.right < len(rows) and 0 < one.score <= 1 and one.why for one in ties)
    assert rank(scene, weights=weights) == ties
    chains = Chains(scene.candidates)
    for tie in ties:
        chains.join(tie.left, tie.right)
    for number in range(len(rows)):
        genders = {rows[other].gender for other in chains.of(number)}
        assert not {"m", "f"} <= genders
