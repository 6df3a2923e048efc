"""Which statements two articles both carry."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Article, Fact, Form, Metadata, Origin, Span, Statement
from rashomon.model.copy import Copy, Kept, Passage, PassageKind
from rashomon.views.aligned import aligned
from rashomon.views.carried import Said, carried


def said(name: str, *told: tuple[str | None, str]) -> list[Said]:
    """Make an article of statements, each with its speaker."""
    text = "\n".join(words for _, words in told)
    outlet = Fact(name, Origin.FLAG, evidence="--outlet")
    article, at, made = Article(name, text, Metadata(outlet=outlet)), 0, []
    for speaker, words in told:
        one = Statement(article.id, (), (), (Span(at, at + len(words)),), Form.INDIRECT)
        made.append(Said(article, one, speaker))
        at += len(words) + 1
    return made


def pairs(*columns: Sequence[Said]) -> set[tuple[str, str]]:
    """Give the words of what is the same."""
    by_id = {one.statement.id: one for column in columns for one in column}

    def words(record: str) -> str:
        return by_id[record].statement.content[0].of(by_id[record].article.text)

    found = carried(columns, ())
    return {(words(one), words(other)) for one, many in found.items() for other in many}


def test_the_same_in_nearly_the_same_words() -> None:
    one = said("a", ("x-1", "the harbour would stay closed until Friday"), ("x-1", "nobody was hurt in the fire"))
    other = said("b", ("x-1", "that the harbour will stay closed until the end of Friday"))
    assert (
        "the harbour would stay closed until Friday",
        "that the harbour will stay closed until the end of Friday",
    ) in pairs(one, other)
    assert len(pairs(one, other)) == 2


def test_another_speaker_says_another_thing() -> None:
    words = "the harbour would stay closed until Friday"
    assert not pairs(said("a", ("x-1", words)), said("b", ("x-2", words)))
    assert pairs(said("a", ("x-1", words)), said("b", (None, words)))


def test_a_word_or_two_in_common_are_not_enough() -> None:
    one = said("a", ("x-1", "Maduro"), ("x-1", "the election of Maduro"))
    other = said("b", ("x-1", "that Maduro should leave the country at once and for good"))
    assert not pairs(one, other)


def test_copied_words_are_the_same_however_short() -> None:
    """Whoever is named as the speaker."""
    one, other = said("a", ("x-1", "“No.”")), said("b", ("x-2", "“No.”"))
    left, right = sorted((one[0].article, other[0].article), key=lambda each: each.id)
    span = Span(0, 5)
    copy = Copy(left.id, right.id, (Passage(span, span, PassageKind.QUOTATION, (Kept(span, span),)),))
    shared = aligned(one[0].article, other[0].article, copy)
    assert shared
    found = carried([one, other], [shared])
    assert found == {one[0].statement.id: (other[0].statement.id,), other[0].statement.id: (one[0].statement.id,)}


WORDS = st.lists(
    st.sampled_from(["harbour", "closed", "friday", "lorries", "turned", "sailors", "mutiny", "council"]),
    min_size=1,
    max_size=6,
)
COLUMN = st.lists(st.tuples(st.sampled_from(["x-1", "x-2", None]), WORDS.map(" ".join)), max_size=5)


@given(st.tuples(COLUMN, COLUMN, COLUMN))
def test_what_is_the_same_is_so_both_ways(columns: tuple[list[tuple[str | None, str]], ...]) -> None:
    """And no statement has two of one other article."""
    made = [said(name, *column) for name, column in zip("abc", columns, strict=True)]
    found = carried(made, ())
    where = {one.statement.id: n for n, column in enumerate(made) for one in column}
    for one, many in found.items():
        assert all(one in found[other] for other in many)
        assert len({where[other] for other in many}) == len(many)
        assert where[one] not in {where[other] for other in many}
