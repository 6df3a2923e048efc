"""How mentions are tied by rules: those that are sure, offices, and who speaks."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.coreference.described import described_tie
from rashomon.annotate.coreference.ledes import lede_ties
from rashomon.annotate.coreference.offices import Offices
from rashomon.annotate.coreference.ranking import rank
from rashomon.annotate.coreference.speaking import speaking_tie
from rashomon.annotate.coreference.sure import Sure, sure_tie
from tests.annotate.mentions import described, name, pronoun, scene_with

# Sure ties.


def alone(number: int) -> list[int]:
    return [number]


def sure(*found: Candidate, chain_of: Callable[[int], list[int]] = alone, **more: dict[int, list[int]]) -> object:
    """What rules say of the last mention: the number of the one before, False or None."""
    tie = sure_tie(scene_with(*found, said_by=more.get("said_by")), len(found) - 1, {}, chain_of)
    return tie.left if isinstance(tie, Sure) else tie


@pytest.mark.parametrize(
    ("first", "second", "tied"),
    [
        (name("Ana Quispe"), name("Ana Quispe"), True),
        (name("Ana Quispe"), name("Quispe"), True),
        (name("Quispe"), name("Ana Quispe"), True),
        (name("Ana Quispe"), name("Ana"), True),
        (name("Ana Quispe"), name("Ana Odera"), False),
        (name("Ana Quispe"), name("Luis Quispe"), False),
        (name("Ana Quispe"), name("Odera"), False),
        (name("Orn"), name("Orn", "organisation"), False),
        (name("Harbour Press Agency", "organisation"), name("HPA", "organisation"), True),
        (name("Harbour Press Agency", "organisation"), name("HPA"), False),
        (name("Peru", "place", country="PER"), name("Lima", "place", country="PER"), True),
        (name("Peru", "place", country="PER"), name("Peru", "person"), False),
        (name("Ana Quispe"), described("the mayor"), False),
        (name("Ana Quispe"), pronoun("she"), False),
    ],
)
def test_a_name_repeats_a_name(first: Candidate, second: Candidate, *, tied: bool) -> None:
    assert sure(first, second) == (0 if tied else None)


def test_a_surname_of_two_is_tied_to_neither() -> None:
    rows = (name("Ana Quispe"), name("Luis Quispe"), name("Quispe"))
    assert sure(*rows) is False
    assert rank(scene_with(*rows), weights={"N>N ": 50.0}) == []


def test_a_surname_of_one_who_was_named_twice_is_his() -> None:
    rows = name("Ana Quispe"), name("Ana M. Quispe"), name("Quispe")
    assert sure(*rows) is False
    assert sure(*rows, chain_of=[[0, 1], [0, 1], [2]].__getitem__) == 1


def test_of_two_whose_name_fits_the_one_with_the_same_words_is_meant() -> None:
    assert sure(name("Quispe"), name("Ana Quispe"), name("Luis Quispe"), name("Ana Quispe")) == 1


def test_i_in_a_quotation_is_the_one_who_is_quoted() -> None:
    rows = (name("Ana Quispe"), name("Pell Odera"), pronoun("I", quotation=0))
    assert sure(*rows, said_by={2: [0]}) == 0
    assert sure(*rows, said_by={2: [0, 1]}) is None
    assert sure(*rows) is None
    assert sure(*rows[:2], pronoun("I"), said_by={2: [0]}) is None
    assert sure(*rows[:2], pronoun("she", quotation=0), said_by={2: [0]}) is None


def test_a_short_name_in_brackets_is_the_name_that_it_explains() -> None:
    rows = name("Contact Group", "organisation"), name("GCI", "organisation", capitals=True)
    tie = sure_tie(scene_with(*rows, apposed={1: 0}), 1, {}, alone)
    assert isinstance(tie, Sure)
    assert (tie.left, tie.forced) == (0, True)
    assert sure_tie(scene_with(*rows), 1, {}, alone) is None
    small = rows[0], replace(rows[1], capitals=False)
    assert sure_tie(scene_with(*small, apposed={1: 0}), 1, {}, alone) is None


def test_a_body_is_described_by_words_of_its_name() -> None:
    body = name("Harbour Workers Union", "organisation")
    assert sure(body, described("the harbour union", "organisation")) == 0
    assert sure(body, described("the union", "organisation")) is None
    assert sure(body, described("the harbour guard")) is None


def test_a_role_that_explains_a_name_is_tied_to_it() -> None:
    behind = scene_with(name("Ana Quispe"), described("the mayor"))
    tie = sure_tie(behind, 1, {1: 0}, alone)
    assert isinstance(tie, Sure)
    assert tie.left == 0
    assert sure_tie(behind, 1, {}, alone) is None


# Ties by office.

MAYOR, JUDGE = Offices(("mayor",), ("local executive",)), Offices(("judge",), ("judge",))
NONE = Offices()


def by_office(rows: list[Candidate], offices: list[Offices], **more: dict[int, list[int]]) -> int | None:
    tie = described_tie(scene_with(*rows, said_by=more.get("said_by")), len(rows) - 1, offices, alone)
    return tie.left if tie else None


def test_the_one_person_with_an_office_is_meant() -> None:
    rows = [name("Ana Quispe"), name("Pell Odera"), described("the mayor")]
    assert by_office(rows, [MAYOR, JUDGE, MAYOR]) == 0
    assert by_office(rows, [JUDGE, MAYOR, MAYOR]) == 1
    assert by_office(rows, [JUDGE, JUDGE, MAYOR]) is None


def test_of_two_with_an_office_the_last_is_meant_but_hardly() -> None:
    rows = [name("Ana Quispe"), name("Pell Odera"), described("the mayor")]
    tie = described_tie(scene_with(*rows), 2, [MAYOR] * 3, alone)
    assert tie is not None
    assert (tie.left, tie.score) == (1, 0.5)


@pytest.mark.parametrize("words", ["a mayor", "poss mayor"])
def test_an_office_that_is_new_means_nobody_before(words: str) -> None:
    assert by_office([name("Ana Quispe"), described(words)], [MAYOR, MAYOR]) is None


def test_an_office_of_another_gender_or_another_state_means_somebody_else() -> None:
    peru, chile = (replace(MAYOR, lands=frozenset({land})) for land in ("PER", "CHL"))
    woman = name("Ana Quispe")
    assert by_office([woman, described("the mayor", gender="m")], [MAYOR, MAYOR]) is None
    assert by_office([woman, described("the mayor")], [peru, chile]) is None
    assert by_office([woman, described("the mayor")], [peru, peru]) == 0


def test_who_is_spoken_of_in_his_own_words_is_another_one() -> None:
    rows = [name("Ana Quispe"), described("the mayor", quotation=0)]
    assert by_office(rows, [MAYOR, MAYOR], said_by={1: [0]}) is None


def test_the_one_person_of_a_state_is_meant() -> None:
    peru, chile = (Offices(("diplomat",), ("diplomat",), frozenset({land})) for land in ("PER", "CHL"))
    rows = [name("Ana Quispe"), name("Pell Odera"), described("the peruvian diplomat")]
    of_peru, of_chile = (replace(NONE, lands=one.lands) for one in (peru, chile))
    assert by_office(rows, [of_peru, of_chile, peru]) == 0
    assert by_office(rows, [of_chile, of_peru, peru]) == 1
    assert by_office(rows, [of_peru, of_peru, peru]) is None


def test_several_have_no_office_of_one() -> None:
    assert by_office([name("Ana Quispe"), described("the mayors", plural=True)], [MAYOR, MAYOR]) is None


# Ties of those who speak.


def by_speech(
    rows: list[Candidate], speaks: tuple[int, ...], said_by: dict[int, list[int]] | None = None
) -> Sure | None:
    scene = scene_with(*rows, speaks=speaks, said_by=said_by)
    return speaking_tie(scene, len(rows) - 1, [NONE] * len(rows), alone)


def test_who_speaks_is_whom_the_sentence_before_is_about() -> None:
    rows = [
        name("Ana Quispe", relation="nsubj", governor=50),
        name("Jane Roe", governor=50),
        pronoun("she", sentence=1, relation="nsubj"),
    ]
    tie = by_speech(rows, (2,))
    assert tie is not None
    assert tie.left == 0
    turned = [replace(rows[0], relation="obj"), replace(rows[1], relation="nsubj"), rows[2]]
    tie = by_speech(turned, (2,))
    assert tie is not None
    assert tie.left == 1


def test_who_speaks_is_nobody_within_the_quotation() -> None:
    rows = [
        name("Ana Quispe", relation="nsubj"),
        name("Jane Roe", sentence=1, relation="nsubj", quotation=0),
        pronoun("she", sentence=1, relation="nsubj"),
    ]
    tie = by_speech(rows, (2,), {1: [2]})
    assert tie is not None
    assert tie.left == 0


def test_who_speaks_is_of_the_gender_of_the_pronoun() -> None:
    rows = [name("Ana Quispe", relation="nsubj"), name("Pell Odera"), pronoun("he", sentence=1)]
    tie = by_speech(rows, (2,))
    assert tie is not None
    assert tie.left == 1
    assert by_speech([rows[0], replace(rows[2])], (1,)) is None


@pytest.mark.parametrize("last", [pronoun("she", sentence=1), pronoun("it", sentence=1), pronoun("they", sentence=1)])
def test_who_does_not_speak_and_who_is_no_person_is_left_to_the_weights(last: Candidate) -> None:
    speaks = () if last.gender == "f" else (1,)
    assert by_speech([name("Ana Quispe", relation="nsubj"), last], speaks) is None


def test_a_description_that_speaks_is_tied_so_that_it_asks() -> None:
    tie = by_speech([name("Ana Quispe", relation="nsubj"), described("the mechanic", sentence=1)], (1,))
    assert tie is not None
    assert (tie.left, tie.score) == (0, 0.5)


def test_somebody_unnamed_told_of_by_the_same_noun_may_be_the_one() -> None:
    rows = [described("a mechanic"), name("Ana Quispe", relation="nsubj"), described("the mechanic", sentence=1)]
    assert by_speech(rows, (2,)) is None


# Roles of an opening.


def opened(*rows: Candidate, narrated: set[int], offices: dict[int, Offices]) -> list[tuple[int, int]]:
    scene = scene_with(*rows)
    scene = replace(scene, narrated=tuple(n in narrated for n in range(len(rows))))
    return list(lede_ties(scene, [offices.get(n, NONE) for n in range(len(rows))], lambda number: [number]))


def test_a_role_of_the_opening_is_asked_to_be_the_first_who_is_named_with_an_office_and_speaks() -> None:
    rows = described("the captain"), name("Jane Roe", sentence=1), name("Ana Quispe", sentence=2)
    captain = Offices(("captain",), ("soldier",))
    told = {0: captain, 2: captain}
    assert opened(*rows, narrated={0, 2}, offices=told) == [(2, 0)]
    assert opened(*rows, narrated={0}, offices=told) == []
    assert opened(*rows, narrated={0, 2}, offices={0: captain, 2: JUDGE}) == []
    assert opened(*rows, narrated={0, 2}, offices={2: captain}) == []


def test_a_role_further_down_is_no_opening() -> None:
    rows = described("the captain", sentence=5), name("Ana Quispe", sentence=6)
    captain = Offices(("captain",), ("soldier",))
    assert opened(*rows, narrated={0, 1}, offices={0: captain, 1: captain}) == []
