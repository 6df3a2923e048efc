"""Which sentences are copies of which."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.copies.aligning import align
from rashomon.link.copies.units import linked, units_of
from rashomon.model.copy import Body

ONE = (
    "The council said on Tuesday that the bridge over the strait would be closed until the end of May. "
    "At least 120 workers were sent home without pay after the decision. The mayor did not answer."
)


def pairs(one: str, other: str) -> list[tuple[int, int]]:
    found = align(Body("a-1", one), Body("a-2", other))
    assert found is not None
    return linked(found, units_of(one), units_of(other), (one, other))


@given(st.text("aA.!? \n”“1", max_size=60))
def test_sentences_do_not_overlap_and_hold_every_letter(text: str) -> None:
    units = units_of(text)
    assert all(before.end <= after.start for before, after in pairwise(units))
    held = {at for one in units for at in range(one.start, one.end)}
    assert all(at in held for at, c in enumerate(text) if c.isalnum())


def test_copied_sentences_are_linked() -> None:
    assert pairs(ONE, f"It is said. {ONE}") == [(0, 1), (1, 2), (2, 3)]


def test_a_changed_number_tells_something_else() -> None:
    assert pairs(ONE, ONE.replace("120", "17")) == [(0, 0), (2, 2)]


def test_a_not_that_was_taken_out_tells_something_else() -> None:
    assert pairs(ONE, ONE.replace("did not answer", "did answer")) == [(0, 0), (1, 1)]
