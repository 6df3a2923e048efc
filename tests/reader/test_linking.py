import numpy as np

from rashomon.reader.decoding import Run
from rashomon.reader.encoder import WindowScores
from rashomon.reader.linking import Places, Tied
from rashomon.reader.linking import tie as tie_in
from rashomon.reader.windows import Window


def links(words: int, arrows: dict[int, int]) -> list[WindowScores]:
    """One window in which each word points at another, or at nothing."""
    table = np.zeros((words, words + 1), dtype=np.float32)
    for word in range(words):
        table[word, arrows.get(word, -1) + 1] = 9.0
    other = np.zeros((words, words), dtype=np.float32)
    size = np.zeros((words + 1, 4), dtype=np.float32)
    return [WindowScores(Window(0, words, 0, words), table, table, other, other, size[1:], size)]


def tie(found: list[Run], seen: list[WindowScores], places: Places | None = None) -> list[Tied]:
    words = seen[0].window.end
    return tie_in(found, seen, places or Places([0] * words, [False] * words, frozenset()))


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


def test_a_cue_without_content_is_left_out_and_so_is_a_content_without_cue() -> None:
    assert tie([SPEAKER, SAID], links(2, {0: 1, 1: 0})) == []
    assert tie([CONTENT], links(4, {})) == []


def test_a_quotation_without_cue_stays() -> None:
    (one,) = tie([CONTENT], links(4, {}), Places([0] * 4, [True] * 4, frozenset()))
    assert (one.source, one.cue, one.content) == ((), (), (CONTENT,))


def test_a_headline_is_not_the_content_of_a_cue_below_it() -> None:
    headline, cue = Run(0, 2, "content", 1.0), Run(2, 3, "cue", 1.0)
    seen = links(4, {0: 2, 1: 2})
    assert tie([headline, cue], seen, Places([0, 0, 1, 1], [False] * 4, frozenset())) == []


def test_a_list_may_follow_the_cue_that_introduces_it_and_a_quotation_may_stand_apart() -> None:
    cue, item = Run(0, 1, "cue", 1.0), Run(2, 4, "content", 1.0)
    seen = links(4, {2: 0, 3: 0})
    (listed,) = tie([cue, item], seen, Places([0, 0, 1, 1], [False] * 4, frozenset({0})))
    (quoted,) = tie([cue, item], seen, Places([0, 0, 1, 1], [False, False, True, True], frozenset()))
    assert listed.cue == quoted.cue == (cue,)


def test_a_source_that_no_cue_has_takes_one_that_another_would_share() -> None:
    runs = [Run(0, 1, "source", 1.0), Run(1, 2, "cue", 1.0), Run(2, 3, "content", 1.0)]
    runs += [Run(3, 4, "source", 1.0), Run(4, 5, "cue", 1.0), Run(5, 6, "content", 1.0)]
    (seen,) = links(6, {0: 1, 1: 0, 2: 1, 3: 4, 5: 4})
    seen.links[4, [1, 4, 0]] = (9.0, 7.1, 0.0)
    seen.links[0, 5] = 7.8
    assert [one.source[0].start for one in tie(runs, [seen])] == [0, 3]
