"""Which verdicts stand, and whom their words meet, whatever has been read since."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Anchor, Judgement, Mention, Naming, Referent, Span, Verdict
from rashomon.model.verdicts import Meeting, standing, undone

NAME, ROLE, PRONOUN, ADJECTIVE = Naming.NAME, Naming.DESCRIPTION, Naming.PRONOUN, Naming.ADJECTIVE


def verdict(second: int, judgement: Judgement = Judgement.RENAME, value: str = "Ana Quispe") -> Verdict:
    return Verdict(judgement, "Ana", f"2024-05-01T10:00:{second:02}Z", value=value)


@st.composite
def histories(draw: st.DrawFn) -> list[Verdict]:
    """Verdicts one second apart, many of which undo an earlier one."""
    given_all: list[Verdict] = []
    undoing: list[bool] = draw(st.lists(st.booleans(), max_size=9))
    for second, undoes in enumerate(undoing):
        if given_all and undoes:
            given_all.append(verdict(second, Judgement.UNDO, draw(st.sampled_from(given_all)).id))
        else:
            given_all.append(verdict(second))
    return given_all


def stands(one: Verdict, given_all: list[Verdict]) -> bool:
    """The law itself: a verdict stands where no undoing of it stands."""
    undoing = [other for other in given_all if other.judgement is Judgement.UNDO and other.value == one.id]
    return not any(stands(other, given_all) for other in undoing)


@given(histories(), st.randoms())
def test_a_verdict_stands_where_no_undoing_of_it_stands_in_any_order(history: list[Verdict], chance: Random) -> None:
    expected = [one for one in history if stands(one, history) and one.judgement is not Judgement.UNDO]
    mixed = [*history, *history[:2]]
    chance.shuffle(mixed)
    assert list(standing(mixed)) == expected
    assert undone(mixed) == {one.id for one in history if not stands(one, history)}


def test_verdicts_of_one_second_keep_the_order_in_which_they_were_given() -> None:
    first, second = verdict(1, value="Odera"), verdict(1, value="Boro Odera")
    assert standing([first, second]) == (first, second)
    assert standing([second, first]) == (second, first)


def referent(name: str, *mentions: tuple[int, int, Naming], article: str = "a") -> Referent:
    return Referent(article, name, tuple(Mention(Span(start, end), naming) for start, end, naming in mentions))


# "Kestrian minister Pell Odera met Ana Quispe. She said Quispe's lawyer lied."
KESTRIA = referent("Kestria", (0, 8, ADJECTIVE))
PELL = referent("Pell Odera", (0, 28, ROLE), (18, 28, NAME), (45, 48, PRONOUN))
ANA = referent("Ana Quispe", (33, 43, NAME), (54, 62, NAME))
LAWYER = referent("Quispe's lawyer", (54, 69, ROLE))
ELSEWHERE = referent("Boro Rusk", (18, 28, NAME), article="b")
EVERYONE = (KESTRIA, PELL, ANA, LAWYER, ELSEWHERE)


@pytest.mark.parametrize(
    ("spans", "met"),
    [
        ([(18, 28)], [PELL]),
        ([(0, 28)], [PELL]),
        ([(0, 8)], [KESTRIA]),
        ([(33, 36)], [ANA]),
        ([(54, 60)], [ANA]),
        ([(54, 69)], [LAWYER]),
        ([(33, 43), (45, 48)], [ANA]),
        ([(45, 48)], [PELL]),
        ([(0, 8), (54, 69)], [LAWYER]),
        ([(18, 28), (33, 43)], [PELL, ANA]),
        ([(70, 75)], []),
    ],
)
def test_the_mention_that_fits_best_counts_and_a_name_before_lesser_words(
    spans: list[tuple[int, int]], met: list[Referent]
) -> None:
    anchor = Anchor("a", tuple(Span(*span) for span in spans))
    found = Meeting(EVERYONE).of([anchor])
    assert set(found) == {one.id for one in met}
    assert list(found) == sorted(found)
    assert Meeting(reversed(EVERYONE)).of([anchor, anchor]) == found


def test_each_anchor_is_asked_by_itself() -> None:
    she, lawyer = Anchor("a", (Span(45, 48),)), Anchor("a", (Span(54, 69),))
    assert set(Meeting(EVERYONE).of([she, lawyer])) == {PELL.id, LAWYER.id}


def test_words_that_are_read_anew_are_met_where_they_are() -> None:
    anchor = Anchor("a", (Span(18, 28),))
    again = replace(PELL, mentions=(Mention(Span(23, 28), NAME),))
    assert Meeting([again]).of([anchor]) == (again.id,)
    assert Meeting([]).of([anchor]) == ()


@pytest.mark.parametrize("lesser", [ROLE, PRONOUN, ADJECTIVE])
def test_of_two_mentions_that_fit_alike_the_name_counts(lesser: Naming) -> None:
    anchor = Anchor("a", (Span(100, 110),))
    named = referent("Pell Odera", (0, 10, NAME), (100, 110, NAME))
    other = referent("Ana Quispe", (20, 30, NAME), (100, 110, lesser))
    assert Meeting([other, named]).of([anchor]) == (named.id,)
    swapped = (
        referent("Pell Odera", (0, 10, NAME), (100, 110, lesser)),
        referent("Ana", (20, 30, NAME), (100, 110, NAME)),
    )
    assert Meeting(swapped).of([anchor]) == (swapped[1].id,)
