"""The laws of the ledger: a change is one voice's, goes forward in time, and does not hang on the order of reading."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.relations import axis_of, cannot_both_hold, terms
from rashomon.model import Article, Fact, Metadata, Modality, Origin, Position, Span
from rashomon.views.ledger import Told, clash, known_on, turns

STANCES = st.tuples(st.sampled_from(terms()), st.sampled_from(Modality))
DAYS = st.sampled_from([None, "2019-01-01", "2019-01-02", "2019-01-03", "2019-01-04"])
TEXT = "Peru backs Odera. " * 20


@st.composite
def tellings(draw: st.DrawFn) -> Told:
    """One telling by one of two voices, of Peru on Odera."""
    outlet, day = draw(st.sampled_from(["The Ledger", "The Mercury"])), draw(DAYS)
    start = draw(st.integers(0, 300))
    facts = Metadata(outlet=Fact(outlet, Origin.MARKUP, evidence="meta"))
    relation = draw(st.sampled_from(["supports", "opposes", "does not support", "aids"]))
    modality = draw(st.sampled_from(Modality))
    quantity = draw(st.sampled_from(["", "", "most"]))
    words = Span(start, start + 4)
    one = Position("a-1", "r-1", relation, "r-2", (words,), words, "support", None, quantity, modality)
    return Told(one, Article("a.txt", TEXT, facts), "Peru", None, "Odera", None, "narrator", outlet, day)


LEDGERS = st.lists(tellings(), max_size=12, unique_by=lambda one: (one.position.id, one.teller, one.day))


@given(STANCES, STANCES)
def test_clashing_goes_both_ways_and_is_of_one_matter(one: tuple[str, Modality], other: tuple[str, Modality]) -> None:
    assert clash(one, other) == clash(other, one)
    assert not clash(one, one)
    if clash(one, other):
        assert axis_of(one[0]) == axis_of(other[0])


def test_two_terms_that_cannot_both_hold_are_of_one_matter() -> None:
    pairs = [(one, other) for one in terms() for other in terms() if cannot_both_hold(one, other)]
    assert ("opposes", "supports") in pairs
    assert all(axis_of(one) == axis_of(other) and one != other for one, other in pairs)


@given(LEDGERS)
def test_a_change_is_one_voices_and_goes_forward_in_time(rows: list[Told]) -> None:
    for turn in turns(rows):
        assert len({one.account for one in (*turn.before, *turn.after)}) == 1
        for before in turn.before:
            for after in turn.after:
                assert before.day is not None
                assert after.day is not None
                assert before.day < after.day
                assert clash(before.stance, after.stance)


@given(LEDGERS, st.randoms(use_true_random=False))
def test_changes_do_not_hang_on_the_order_of_reading(rows: list[Told], random: object) -> None:
    def found(many: list[Told]) -> set[frozenset[tuple[str, str | None, str]]]:
        return {
            frozenset((one.position.id, one.day, one.teller) for one in (*turn.before, *turn.after))
            for turn in turns(many)
        }

    shuffled = list(rows)
    getattr(random, "shuffle")(shuffled)  # noqa: B009 - hypothesis gives its own kind of Random
    assert found(shuffled) == found(rows)


@given(LEDGERS, DAYS)
def test_what_is_known_on_a_day_was_told_by_then_and_no_voice_falls_silent(rows: list[Told], day: str | None) -> None:
    known = known_on(rows, day)
    if day is None:
        assert known == rows
        return
    assert all(one.day is not None and one.day <= day for one in known)
    told_by_then = {one.account for one in rows if one.day is not None and one.day <= day}
    assert {one.account for one in known} == told_by_then
