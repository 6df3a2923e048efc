"""Words are counted once; outlets and speakers are kept apart where nothing shows that they are one."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.store import StoryFile
from rashomon.views.hearing import Hearing, count_words, united
from tests.views.spoken import Line, Paper, write

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS)
def test_united_spans_cover_the_same_characters_and_each_once(spans: list[Span]) -> None:
    found = united(spans)
    covered = [at for span in found for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {at for span in spans for at in range(span.start, span.end)}


@given(st.lists(st.text(st.sampled_from("ab12é’-"), min_size=1)))
def test_words_are_what_stands_between_blanks_and_has_a_letter_or_a_digit(words: list[str]) -> None:
    counted = sum(any(c in "ab12é" for c in word) for word in words)
    assert count_words(" ".join(words)) == count_words(" — ".join(words)) == counted


def test_an_article_whose_outlet_is_not_known_is_an_outlet_of_its_own(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, Paper("b.txt", None), Paper("a.txt", None), Paper("c.txt", "Ash"), Paper("d.txt", "ASH"))
        found = Hearing.of(story).outlets
    assert [(outlet.name, [one.name for one in outlet.articles]) for outlet, _ in found] == [
        ("a.txt", ["a.txt"]),
        ("ASH", ["c.txt", "d.txt"]),
        ("b.txt", ["b.txt"]),
    ]


def test_two_whom_no_article_names_are_two(tmp_path: Path) -> None:
    papers = [Paper(name, "Ash", (Line("two diplomats", f"no, said {name}"),)) for name in ("a.txt", "b.txt")]
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, *papers)
        ((_, speakers),) = Hearing.of(story).outlets
    assert [(one.name, one.named, len(one.said)) for one in speakers] == [("two diplomats", False, 1)] * 2
