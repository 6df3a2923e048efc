"""Words in their place: whole sentences around them, one beside on either side, and nothing changed or dropped."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.views.placing import MOST, surroundings

TEXT = "Home | News\n\nThe storm came. It rained in Selm. We left at noon. Nobody saw it."


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def around(*words: str, dropped: tuple[Span, ...] = ()) -> list[str]:
    return [span.of(TEXT) for span in surroundings(TEXT, [place(one) for one in words], dropped)]


def test_the_sentence_stands_between_its_neighbours() -> None:
    assert around("in Selm") == ["The storm came. It rained in Selm. We left at noon."]


def test_a_whole_sentence_has_one_neighbour_behind() -> None:
    assert around("We left at noon.") == ["It rained in Selm. We left at noon. Nobody saw it."]
    assert around("We left at noon") == ["It rained in Selm. We left at noon. Nobody saw it."]


def test_what_is_dropped_is_not_shown() -> None:
    assert around("storm") == ["Home | News\n\nThe storm came. It rained in Selm."]
    assert around("storm", dropped=(place("Home | News"),)) == ["The storm came. It rained in Selm."]


def test_places_that_meet_are_one() -> None:
    assert around("storm", "Nobody") == [
        "Home | News\n\nThe storm came. It rained in Selm. We left at noon. Nobody saw it."
    ]


def test_a_title_before_a_name_ends_no_sentence() -> None:
    text = "It was late. Then Mr. Odera spoke. He left."
    found = surroundings(text, [Span(text.index("spoke"), text.index("spoke") + 5)])
    assert [span.of(text) for span in found] == [text]


@given(st.text(alphabet="ab .\n“”", max_size=1200), st.data())
def test_surroundings_hold_the_words_and_are_not_long(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)) if text else [])
    spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False) if start < end]
    found = surroundings(text, spans)
    assert all(any(one.start <= span.start and span.end <= one.end for one in found) for span in spans)
    assert all(left.end < right.start for left, right in pairwise(found))
    if spans:
        assert found[0].start >= spans[0].start - MOST
        assert found[-1].end <= spans[-1].end + MOST
