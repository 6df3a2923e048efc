"""Stories and verdicts on them: ids come from content, and an undoing can be undone."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.story import (
    StoryJudgement,
    StoryVerdict,
    standing_story_verdicts,
    undone_story_verdicts,
)

ARTICLES: st.SearchStrategy[tuple[str, ...]] = st.lists(
    st.sampled_from(["a-1", "a-2", "a-3"]), max_size=3, unique=True
).map(tuple)


@st.composite
def histories(draw: st.DrawFn) -> tuple[StoryVerdict, ...]:
    """Verdicts in their order, some of which take back others."""
    made: list[StoryVerdict] = []
    for second in range(draw(st.integers(0, 6))):
        when = f"2024-05-01T10:00:{second:02}Z"
        taken = draw(st.sampled_from([None, *made]))
        if taken:
            made.append(StoryVerdict(StoryJudgement.UNDO, "Ana", when, value=taken.id))
        else:
            made.append(StoryVerdict(StoryJudgement.MERGE, "Ana", when, draw(ARTICLES), draw(ARTICLES)))
    return tuple(made)


@given(histories())
def test_what_stands_is_neither_undone_nor_an_undoing(said: tuple[StoryVerdict, ...]) -> None:
    stands, gone = standing_story_verdicts(said), undone_story_verdicts(said)
    assert {one.id for one in stands}.isdisjoint(gone)
    assert all(one.judgement is not StoryJudgement.UNDO for one in stands)
    assert [one for one in said if one in stands] == list(stands)


@given(histories())
def test_taking_back_the_last_word_gives_what_stood_before_it(said: tuple[StoryVerdict, ...]) -> None:
    if said:
        undo = StoryVerdict(StoryJudgement.UNDO, "Bo", "2024-05-01T11:00:00Z", value=said[-1].id)
        assert standing_story_verdicts((*said, undo)) == standing_story_verdicts(said[:-1])


def test_the_id_is_made_of_all_that_is_said() -> None:
    said = StoryVerdict(StoryJudgement.MOVE, "Ana", "2024-05-01T10:00:00Z", ("a-1",), ("a-2",), ("a-3",))
    others = [
        StoryVerdict(StoryJudgement.SPLIT, said.who, said.when, said.left, said.right, said.apart),
        StoryVerdict(said.judgement, said.who, said.when, said.left, said.right),
        StoryVerdict(said.judgement, said.who, said.when, said.right, said.left, said.apart),
    ]
    assert said.id not in {one.id for one in others}
    assert said.id == StoryVerdict(said.judgement, said.who, said.when, said.left, said.right, said.apart).id
