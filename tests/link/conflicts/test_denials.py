"""Denied claims: who says that what another tells is not so, and what is no denial of it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.link.conflicts.denials import denials
from rashomon.link.conflicts.finding import conflicts
from rashomon.model import Conflict, ConflictKind
from tests.link.conflicts.told import sides_of, told

STRUCK = "A drone struck the silo in Varrow on Monday, farmer Ines Calder said."
DENIED = "Defence Minister Oskar Brandt denied that a drone had struck the silo in Varrow."
TEXTS = (
    f"{STRUCK} Nobody slept.",
    DENIED,
    "The Lantern reported that Brandt had sold the island. Brandt called the report a lie.",
    "The envoy rejected claims by The Lantern that grain was burned in Varrow.",
)


def found(*texts: str) -> tuple[Conflict, ...]:
    return conflicts(told(*texts), {"denials": denials})


def sides(*texts: str) -> tuple[str, str]:
    """Give the words of the sides of the one conflict of some texts."""
    (one,) = found(*texts)
    assert one.kind is ConflictKind.DENIED_CLAIM
    return sides_of(one, told(*texts))


def test_what_one_tells_another_denies() -> None:
    told_side, denied_side = sides(STRUCK, DENIED)
    assert "A drone struck the silo" in told_side
    assert "denied that a drone had struck" in denied_side


def test_the_words_of_a_denial_show_whose_claim_it_is() -> None:
    claim, denial = sorted(sides("The envoy rejected claims by The Lantern that grain was burned in Varrow."), key=len)
    assert "grain was burned" in claim
    assert denial.startswith("The envoy")
    assert "rejected claims by The Lantern" in denial


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ("Brandt called the report a lie.", "a lie"),
        ("Brandt dismissed the report as pure fiction.", "pure fiction"),
        ('Brandt described the report as "baseless".', '"baseless"'),
        ("The report was untrue, Brandt said.", "untrue"),
        ("Brandt denied the report.", "denied the report"),
    ],
)
def test_the_report_is_the_one_before(answer: str, word: str) -> None:
    one, other = sides(f"The Lantern reported that the minister had sold the island. Snow fell. {answer}")
    assert "sold the island" in one
    assert word in other


def test_an_account_is_that_of_its_owner() -> None:
    text = (
        "The lawyer said that guards had kicked the drummer. Farmer Ada Voss said that rain was near. "
        "Inspector Petra Lorne described the lawyer's account as an invention."
    )
    one, other = sides(text)
    assert "kicked the drummer" in one
    assert "an invention" in other


def test_a_claim_named_as_a_subject() -> None:
    one, other = sides("The Lantern's claim that dozens of miners have resigned is a lie, the foreman said.")
    assert one.endswith("dozens of miners have resigned")
    assert other.endswith("is a lie")


def test_rumours_are_of_what_their_noun_says() -> None:
    one, other = sorted(
        sides(
            "Lawyers said that 40 welders were arrested in Varrow on Monday.",
            "Rumours of mass arrests are false, the ministry said.",
        )
    )
    assert "Rumours of mass arrests are false" in one
    assert "40 welders were arrested" in other


def test_a_negated_clause_goes_on_with_a_denial_beside_it() -> None:
    report = "Soldiers fired on a tanker off Varrow, captain Ada Voss said."
    denied = "The ministry denied a report that soldiers had fired on a tanker off Varrow."
    texts = (report, f'{denied} "Not one shot was fired," spokesman Oskar Brandt said.')
    words = [sides_of(one, told(*texts)) for one in found(*texts)]
    assert any("Soldiers fired on a tanker" in one and "Not one shot was fired" in other for one, other in words)


def test_a_paper_that_overstated_a_number() -> None:
    text = (
        "The envoy refuted claims in The Lantern that Corvane had cut the number of its engineers in Varrow. "
        "Corvane said that the newspaper overstated the number of engineers."
    )
    words = [sides_of(one, told(text)) for one in found(text)]
    assert any("cut the number of its engineers" in one and "overstated" in other for one, other in words)


def test_what_stands_right_behind_is_what_is_denied() -> None:
    text = "Steward Pia Quint says managers mocked cleaners. Lusora, which runs the depot, denies that anyone was hurt."
    one, other = sides(text)
    assert "mocked cleaners" in one
    assert "denies that anyone was hurt" in other


@pytest.mark.parametrize(
    "other",
    [
        "Brandt did not comment on the drone in Varrow.",
        "Brandt has yet to respond to the claim that a drone struck the silo in Varrow.",
        "Brandt would not confirm that a drone had struck the silo in Varrow.",
        "Brandt rejected the decision on the silo in Varrow.",
        "Brandt rejected an offer to mend the silo in Varrow.",
        "Brandt doubted that a drone had struck the silo in Varrow.",
        "Brandt denied farmers permission to mend the silo in Varrow.",
        "Brandt denied that a drone had struck the bridge in Torrel.",
        "Brandt said that a drone had struck the silo in Varrow.",
        "No drone will strike the silo in Varrow, Brandt said.",
        "Brandt does not want drones in Varrow.",
        "Did no drone strike the silo in Varrow?",
    ],
)
def test_no_denial(other: str) -> None:
    assert not found(STRUCK, other)


def test_two_denials_are_no_conflict() -> None:
    assert not found(DENIED, "General Ada Voss denied that a drone had struck the silo in Varrow.")


def test_who_denies_does_not_claim() -> None:
    assert not found(
        "Brandt said that a drone struck the silo in Varrow. Brandt denied that a drone had struck the silo."
    )


def test_prints_of_one_report_are_told_once() -> None:
    assert len(found(STRUCK, DENIED, f"{STRUCK} ")) == len(found(STRUCK, DENIED)) == 1


def test_a_day_that_does_not_meet_is_another_matter() -> None:
    assert not found(
        "A drone struck the silo in Varrow on 4 March 2024, farmer Ines Calder said.",
        "Brandt denied that a drone had struck the silo in Varrow on 11 March 2024.",
    )


@settings(deadline=None)
@given(st.permutations(range(len(told(*TEXTS)))))
def test_any_order_gives_the_same(order: list[int]) -> None:
    tellings = told(*TEXTS)
    assert conflicts([tellings[at] for at in order], {"denials": denials}) == found(*TEXTS)


@settings(deadline=None)
@given(st.sets(st.sampled_from(sorted({one.article.id for one in told(*TEXTS)}))))
def test_sides_lie_in_the_text_and_are_two_voices(articles: set[str]) -> None:
    tellings = [one for one in told(*TEXTS) if one.article.id in articles]
    lengths = {one.article.id: len(one.article.text) for one in tellings}
    for one in conflicts(tellings, {"denials": denials}):
        assert all(span.end <= lengths[side.article] for side in one.sides for span in side.spans)
        assert len({(side.article, side.voice, side.claim) for side in one.sides}) == len(one.sides)
        assert sum(side.value == "denies" for side in one.sides) == 1


def test_copies_of_one_account_are_not_set_against_one_another() -> None:
    copies = [replace(one, account="wire") for one in told(STRUCK, DENIED)]
    assert not conflicts(copies, {"denials": denials})
