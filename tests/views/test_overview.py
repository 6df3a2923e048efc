"""Counts are right, and nobody is named before others because of what they say."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Form
from rashomon.store import StoryFile
from rashomon.views.overview import most_heard, overview


def test_a_story_is_counted(story: StoryFile) -> None:
    seen = overview(story)
    assert (seen.articles, seen.dated, seen.days) == (3, 1, ("2021-05-03", "2021-05-03"))
    assert seen.outlets == (("The Ash Ledger", 1),)
    assert seen.unread == (("es", 1),)
    assert seen.statements == ((Form.DIRECT, 1), (Form.INDIRECT, 3), (Form.MIXED, 1))
    assert seen.speakers == (("Ana Solís", 2), ("Dock workers", 1), ("Tomas Bréko", 1))
    assert seen.unnamed == 1
    assert [one.name for one in seen.skipped] == ["photo.txt"]


def test_nobody_is_left_out_beside_an_equal() -> None:
    counts = Counter({"A": 5, "B": 2, "C": 2, "D": 2})
    assert most_heard(counts, 2) == (("A", 5),)
    assert most_heard(counts, 4) == (("A", 5), ("B", 2), ("C", 2), ("D", 2))


def test_where_all_are_equal_the_first_of_the_alphabet_are_named() -> None:
    assert most_heard(Counter({"D": 1, "A": 1, "C": 1}), 2) == (("A", 1), ("C", 1))


@given(st.dictionaries(st.text(max_size=4), st.integers(1, 9)), st.integers(1, 5))
def test_named_speakers_stand_in_the_order_of_the_alphabet(counts: dict[str, int], most: int) -> None:
    named = most_heard(Counter(counts), most)
    assert list(named) == sorted(named)
    assert len(named) <= most
    assert bool(named) == bool(counts)
    assert not named or max(counts.values()) == max(count for _, count in named)
