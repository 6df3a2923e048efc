"""How many words say there are, and whether two counts can both be true."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.count_words import Reach
from rashomon.link.conflicts.counts import Count, Parting, counted, granule, parting
from rashomon.link.conflicts.reading_counts import read_counts

_READ = [
    ("Seventeen boats", ["17"]),
    ("17 boats", ["17"]),
    ("twenty-two boats", ["22"]),
    ("twenty two boats", ["22"]),
    ("20,000 herons", ["20000"]),
    ("20\u202f000 herons", ["20000"]),
    ("three hundred and forty-two herons", ["342"]),
    ("three hundred and forty-two thousand herons", ["342000"]),
    ("two dozen herons", ["24"]),
    ("half a dozen herons", ["6"]),
    ("a hundred herons", ["100"]),
    ("2.4 million herons", ["2400000"]),
    ("more than 50 boats", ["> 50"]),
    ("well over 50 boats", ["> 50"]),
    ("at least fifty boats", [">= 50"]),
    ("50 or more boats", [">= 50"]),
    ("no fewer than 50 boats", [">= 50"]),
    ("fewer than 50 boats", ["< 50"]),
    ("up to 50 boats", ["<= 50"]),
    ("nearly 60 boats", ["~ 60"]),
    ("“nearly sixty” boats", ["~ 60"]),
    ("close to 60 boats", ["~ 60"]),
    ("some twenty boats", ["~ 20"]),
    ("a dozen or so boats", ["~ 12"]),
    ("between 40 and 60 boats", ["40..60"]),
    ("40 to 60 boats", ["40..60"]),
    ("40–60 boats", ["40..60"]),
    ("two to three thousand boats", ["2000..3000"]),
    ("a few dozen boats", ["24..60"]),
    ("dozens of boats", ["24..99"]),
    ("hundreds of thousands of herons", ["200000..999999"]),
    ("61 percent of the boats", ["61 %"]),
    ("61% of the boats", ["61 %"]),
    ("38 per cent", ["38 %"]),
    ("a fine of $2.4 million", ["2400000 dollar"]),
    ("a fine of 2.4 million dollars", ["2400000 dollar"]),
    ("nearly €300", ["~ 300 euro"]),
    ("seven boats and nine rafts", ["7", "9"]),
]


@pytest.mark.parametrize(("words", "values"), _READ)
def test_counts_are_read(words: str, values: list[str]) -> None:
    assert [one.value for one in read_counts(words)] == values


@pytest.mark.parametrize(
    "words",
    [
        "in 2018",
        "on March 10",
        "on 10 March 2019",
        "on March 10, 2019 it rained",
        "boat 27 was there",
        "flight 714",
        "at 4 p.m.",
        "at 9:30",
        "a 25-mile hole",
        "the 24-year-old heron",
        "four in five herons",
        "they won 3-2",
        "the 1980s",
        "since 9/11",
        "the first boat",
    ],
)
def test_what_counts_nothing_is_not_read(words: str) -> None:
    assert read_counts(words) == ()


def test_a_count_that_is_known_before_is_told_as_known() -> None:
    assert [one.definite for one in read_counts("“a few dozen” of his 900 herons")] == [False, True]


_APART = [
    ("17", "22"),
    ("more than 30", "some twenty"),
    ("at least 120", "17"),
    ("between 40 and 60", "eleven"),
    ("a few dozen", "eleven"),
    ("about 3,000", "20,000"),
    ("hundreds of", "17"),
    ("61 percent", "38 per cent"),
    ("$2.4 million", "4.2 million dollars"),
    ("nearly 300", "about 90"),
    ("fewer than 40", "52"),
    ("dozens of", "400"),
]
_TOGETHER = [
    ("49", "about 50"),
    ("34", "more than 30"),
    ("1,960", "nearly 2,000"),
    ("36", "dozens of"),
    ("12", "at least five"),
    ("45", "between 40 and 50"),
    ("more than 400", "at least 120"),
    ("40", "nearly 40"),
    ("20,000", "19,800"),
    ("$60", "60 percent"),
    ("a dozen", "12"),
    ("up to 80", "about 60"),
    ("more than 30", "57"),
]


@pytest.mark.parametrize(("one", "other"), _APART)
def test_counts_with_no_number_in_common_part(one: str, other: str) -> None:
    (left,), (right,) = read_counts(f"{one} herons"), read_counts(f"{other} herons")
    assert parting(left, right) is parting(right, left) is Parting.APART


@pytest.mark.parametrize(("one", "other"), _TOGETHER)
def test_counts_that_agree_when_rounded_do_not_part(one: str, other: str) -> None:
    (left,), (right,) = read_counts(f"{one} herons"), read_counts(f"{other} herons")
    assert parting(left, right) is parting(right, left) is None


def test_two_round_numbers_part_where_the_bound_would_have_been_put_higher() -> None:
    assert parting(counted(50, Reach.ABOVE), counted(60, Reach.NEARLY)) is Parting.BY_CHOICE
    assert parting(counted(50, Reach.FROM), counted(60, Reach.NEARLY)) is None


_COUNTS = st.builds(counted, st.integers(1, 10**6), st.sampled_from([None, *Reach]))


@given(_COUNTS, _COUNTS)
def test_parting_has_no_sides(one: Count, other: Count) -> None:
    assert parting(one, other) == parting(other, one)


@given(_COUNTS)
def test_a_count_never_parts_from_itself_nor_from_its_own_number(one: Count) -> None:
    assert parting(one, one) is None
    assert parting(one, counted(one.number)) is None


@given(st.integers(2, 10**7))
def test_a_number_is_a_multiple_of_its_granule(number: int) -> None:
    assert number % granule(number) == 0
    assert granule(number) < number


@given(st.integers(1, 10**9), st.sampled_from(["", "more than ", "about ", "at least ", "nearly "]))
def test_a_written_number_is_read_back(number: int, before: str) -> None:
    words = f"{before}{number:,} herons"
    (found,) = read_counts(words)
    assert found.number == number
    assert words[found.start : found.end] == f"{before}{number:,}"
    assert found.low <= number
    assert found.high >= number or found.high == inf


@given(st.text(alphabet="0123456789,.-–$% abot“”\n", max_size=40))
def test_any_words_can_be_read(words: str) -> None:
    for one in read_counts(words):
        assert 0 <= one.start < one.end <= len(words)
        assert one.low <= one.number <= one.high
