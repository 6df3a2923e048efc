"""What stands near a telling is looked up as a look at all would find it."""

import pytest

from rashomon.link.claims.beside import Beside
from rashomon.model import Span
from tests.link.conflicts.told import told

TEXT = (
    "The mayor's claim that the pier is safe is a lie, Ana Ruiz said. “The pier is rotten,” she added. "
    "The guard denied that it had closed the port and that ships had sunk."
)


@pytest.mark.parametrize("start", range(0, 150, 10))
@pytest.mark.parametrize("length", [5, 40, 160])
def test_what_stands_within_a_span_is_what_a_look_at_all_finds(start: int, length: int) -> None:
    every, span = told(TEXT, "The pier is safe."), Span(start, start + length)
    here = [one for one in every if one.outlet == "Outlet 1"]
    found = list(Beside.of(every).within(here[0].article.id, span))
    assert found == [one for one in here if span.contains(one.claim.cue)]


@pytest.mark.parametrize("most", [0, 3, 30])
def test_what_ends_right_before_is_what_a_look_at_all_finds(most: int) -> None:
    every = told(TEXT, "The pier is safe.")
    beside = Beside.of(every)
    for one in every:
        near = {
            other.id
            for other in every
            if other.article.id == one.article.id and 0 <= one.whole.start - other.whole.end <= most
        }
        assert {other.id for other in beside.before(one, most)} == near


def test_an_article_without_tellings_has_none() -> None:
    assert not list(Beside.of(()).within("a-1", Span(0, 9)))
