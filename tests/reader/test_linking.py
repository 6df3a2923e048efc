import numpy as np

from rashomon.reader.decoding import Run
from rashomon.reader.encoder import WindowLinks
from rashomon.reader.linking import tie
from rashomon.reader.windows import Window


def links(words: int, arrows: dict[int, int]) -> list[WindowLinks]:
    """One window in which each word points at another, or at nothing."""
    log = np.full((words, words), -9.0, dtype=np.float32)
    nothing = np.full(words, -0.01, dtype=np.float32)
    for start, goal in arrows.items():
        log[start, goal] = -0.01
        nothing[start] = -9.0
    return [WindowLinks(Window(0, words, 0, words), nothing, log)]


SPEAKER, SAID, CONTENT = Run(0, 1, "source", 1.0), Run(1, 2, "cue", 1.0), Run(2, 4, "content", 1.0)


def test_a_content_goes_to_the_cue_it_points_at_and_the_cue_to_its_source() -> None:
    (one,) = tie([SPEAKER, SAID, CONTENT], links(4, {0: 1, 1: 0, 2: 1, 3: 1}))
    assert (one.source, one.cue, one.content) == ((SPEAKER,), (SAID,), (CONTENT,))
    assert one.score > 0.9


def test_a_source_serves_two_cues() -> None:
    added, more = Run(4, 5, "cue", 1.0), Run(5, 6, "content", 1.0)
    found = tie([SPEAKER, SAID, CONTENT, added, more], links(6, {0: 1, 1: 0, 2: 1, 3: 1, 4: 0, 5: 4}))
    assert [one.source for one in found] == [(SPEAKER,), (SPEAKER,)]


def test_a_cue_that_points_at_nothing_has_no_source() -> None:
    (one,) = tie([SPEAKER, SAID, CONTENT], links(4, {2: 1, 3: 1}))
    assert one.source == ()


def test_both_parts_of_a_broken_content_belong_to_one_attribution() -> None:
    rest = Run(4, 6, "content", 1.0)
    (one,) = tie([SPEAKER, SAID, CONTENT, rest], links(6, {0: 1, 1: 0, 2: 1, 3: 1, 4: 1, 5: 1}))
    assert one.content == (CONTENT, rest)


def test_a_cue_without_content_is_left_out_and_a_content_without_cue_stays() -> None:
    assert tie([SPEAKER, SAID], links(2, {0: 1, 1: 0})) == []
    (one,) = tie([CONTENT], links(4, {}))
    assert (one.source, one.cue) == ((), ())
