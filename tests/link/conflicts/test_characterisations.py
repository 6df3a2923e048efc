"""One thing that one voice calls by a word that affirms what another voice's word disputes."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.codebook.characterisations import Axis, Pole
from rashomon.link.conflicts.characterisations import characterisations
from rashomon.model import Conflict, ConflictKind
from tests.link.conflicts.told import called, sides_of

OPPOSED = {
    "a title and a title denied": (
        "President Ramona Ketter opened the dam on Monday.",
        "The self-styled president Ramona Ketter stood on the dam on Monday.",
        ("President Ramona Ketter", "self-styled president Ramona Ketter"),
    ),
    "a government by its owner": (
        "Envoys met Ramona Ketter's legitimate government in Quelm on Friday. Ramona Ketter thanked them.",
        "Ramona Ketter has banned kites. The Ketter regime bans something each week.",
        ("Ramona Ketter's legitimate government", "Ketter regime"),
    ),
    "a government by its place": (
        "The rightful government of Osterlin signed the pact.",
        "Three more teachers were dismissed by the regime in Osterlin.",
        ("rightful government of Osterlin", "regime in Osterlin"),
    ),
    "a vote": (
        "Ramona Ketter, re-elected in October, named four ministers.",
        "Ramona Ketter won a rigged election in October.",
        ("Ramona Ketter, re-elected", "Ramona Ketter won a rigged election"),
    ),
    "whom somebody is recognised as": (
        "Senator Bram Holt praised Ramona Ketter and recognised her as the lawful president of Quelm.",
        "Ramona Ketter waved. The fake president Ramona Ketter then left.",
        ("her as the lawful president", "fake president Ramona Ketter"),
    ),
    "a word that is refused": (
        "The rebel camp at Dunmarsh was shelled on Monday.",
        "“We are not rebels,” said Colonel Ivo Brandt, commander of the Dunmarsh camp.",
        ("rebel camp at Dunmarsh", "We are not rebels"),
    ),
    "a siege and a blockade": (
        "Flour is short in the besieged mining town of Holmgard.",
        "The lawful blockade of Holmgard enters its second month.",
        ("besieged mining town of Holmgard", "lawful blockade of Holmgard"),
    ),
    "a crowd to which one thing was done": (
        "Lawyers said that 40 bakery workers were arrested on Tuesday after a march in Quelm.",
        "The ministry said that nine rioters were detained on Tuesday after a march in Quelm.",
        ("bakery workers were arrested", "nine rioters were detained"),
    ),
    "a crowd at one spot": (
        "Protesters filled Lantern Square on Monday and sang until the police used water cannon.",
        "Rioters were driven from Lantern Square with water cannon on Monday, the police said.",
        ("Protesters", "Rioters"),
    ),
    "a place": (
        "A school reopened in the liberated village of Varnitz.",
        "Nobody may leave occupied Varnitz after dark.",
        ("liberated village of Varnitz", "occupied Varnitz"),
    ),
    "an accident and an attack": (
        "The accident at the Belmora depot on Sunday cost no lives.",
        "Sunday's attack on the depot at Belmora was filmed.",
        ("accident at the Belmora", "attack on the depot at Belmora"),
    ),
    "a trade and a crime": (
        "Oskar Lindt, a journalist, was led into the court.",
        "The spy Oskar Lindt said nothing in court.",
        ("Oskar Lindt, a journalist", "spy Oskar Lindt"),
    ),
}
ALIKE = {
    "words without a pole": ("The Ketter government met.", "Ramona Ketter's cabinet met. Ramona Ketter smiled."),
    "titles that do not clash": (
        "Interim president Ramona Ketter spoke.",
        "Opposition leader Ramona Ketter spoke.",
    ),
    "a plain title and a weak word": ("President Ramona Ketter spoke.", "Ramona Ketter spoke. The Ketter regime fell."),
    "another's government": (
        "The legitimate government of Osterlin signed the pact.",
        "The regime in Quelm signed the pact.",
    ),
    "a word at a distance": (
        "Protesters filled Lantern Square on Monday. Their “rioters” were grandmothers.",
        "Protesters filled Lantern Square on Monday.",
    ),
    "a former title": ("Former president Ramona Ketter left.", "The self-styled president Ramona Ketter left."),
    "who uses both words": (
        "Protesters filled Lantern Square on Monday. Rioters in Lantern Square threw eggs on Monday.",
        "Rioters in Lantern Square threw eggs on Monday.",
    ),
    "two happenings": (
        "The accident at the Belmora depot on Sunday cost no lives.",
        "An attack in Holmgard on Sunday cost two lives.",
    ),
    "crowds of two days": (
        "Forty bakery workers were arrested on Tuesday.",
        "Nine rioters were detained on Friday.",
    ),
    "who says it, behind a comma": (
        "“She is the puppet of a self-styled president,” Ramona Ketter said. Ramona Ketter left.",
        "President Ramona Ketter left.",
    ),
    "fighters somewhere in one state": (
        "Rebels in Norway took a bridge.",
        "Freedom fighters in Norway crossed the river.",
    ),
    "a regime of rules": ("The rightful government of Osterlin met.", "Osterlin has a new tax regime."),
}


def found(*texts: str) -> tuple[Conflict, ...]:
    return tuple(characterisations(called(*texts)))


@pytest.mark.parametrize("name", OPPOSED)
def test_opposed_words_for_one_thing_are_a_conflict(name: str) -> None:
    one, other, wanted = OPPOSED[name]
    words = [sides_of(each, called(one, other)) for each in found(one, other)]
    assert any(wanted[0] in left and wanted[1] in right for left, right in words), words


@pytest.mark.parametrize("name", ALIKE)
def test_what_does_not_clash_is_none(name: str) -> None:
    assert found(*ALIKE[name]) == ()


def test_a_conflict_says_what_each_side_does_and_why() -> None:
    (one,) = found(*OPPOSED["a title and a title denied"][:2])
    assert one.kind is ConflictKind.CHARACTERISATION
    assert [side.value.split(":")[0] for side in one.sides] == ["affirms", "disputes"]
    assert [reason.feature for reason in one.reasons][:2] == ["thing", "words"]
    assert one.doubt == ""


def test_all_words_of_a_side_are_cited() -> None:
    first = "The fake president Ramona Ketter spoke. Later the usurper Ramona Ketter left for Quelm."
    (one,) = found(first, "The lawful president, Ramona Ketter, spoke.")
    assert len(one.one.spans) == len(("fake president", "usurper"))
    assert len(one.other.spans) == 1


def test_words_that_name_nobody_are_tied_with_a_doubt() -> None:
    first = "Ramona Ketter spoke. FAKE PRESIDENT LEAVES.\n\nThe self-styled president Ramona Ketter left on Monday."
    second = "Thousands had recognised the usurper."
    third = "The lawful president, Ramona Ketter, spoke."
    assert len(found(first, third)) == 1
    assert found(second, third) == ()


def test_a_pair_of_voices_is_told_once() -> None:
    one, other, _ = OPPOSED["a title and a title denied"]
    assert len(found(f"{one} {one}", f"{other} {other}")) == 1


def test_an_unfair_vote_counts_on_whoever_won_it() -> None:
    pairs = {(one.axis, one.pole) for one in called("Ramona Ketter won a rigged election in October.")}
    assert pairs == {(Axis.VOTE, Pole.DISPUTES), (Axis.RULE, Pole.DISPUTES)}


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_gives_the_same_and_the_words_lie_in_the_text(luck: random.Random) -> None:
    everything = called(*(text for one, other, _ in list(OPPOSED.values())[:4] for text in (one, other)))
    shuffled = list(everything)
    luck.shuffle(shuffled)
    expected = list(characterisations(everything))
    assert expected
    assert list(characterisations(shuffled)) == expected
    texts = {one.article.id: one.article.text for one in everything}
    for conflict in expected:
        assert 0 < conflict.score < 1
        for side in conflict.sides:
            assert all(span.of(texts[side.article]).strip() for span in side.spans)
