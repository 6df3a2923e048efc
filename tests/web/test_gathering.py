"""How rows are put together for a page: nothing is lost, the order stays, and pieces of a text are the text."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Answer, Citation, Span
from rashomon.web.calling import by_name
from rashomon.web.facing import pieces, sides_of, value_in_words
from rashomon.web.gathering import by_outlet, gather

CITED = (Citation("a-1", "a.txt", Span(0, 2), "It", None, None),)


def answer(**values: str | None) -> Answer:
    return Answer(tuple(values.items()), CITED)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 9))))
def test_gathering_loses_nothing_and_keeps_the_order(pairs: list[tuple[str, int]]) -> None:
    rows = [answer(actor=name, label=str(number)) for name, number in pairs]
    groups = gather(rows, "actor")
    assert sorted(id(one) for _, group in groups for one in group) == sorted(map(id, rows))
    assert [shared["actor"] for shared, _ in groups] == list(dict.fromkeys(name for name, _ in pairs))


def test_outlets_stand_by_name_and_what_is_not_known_last() -> None:
    rows = [
        answer(outlet=outlet, article=article)
        for outlet, article in ((None, "b"), ("Zeit", "1"), (None, "a"), ("ash", "2"), ("Zeit", "3"))
    ]
    found = [(outlet, article, len(many)) for outlet, article, many in by_outlet(rows)]
    assert found == [("ash", "", 1), ("Zeit", "", 2), (None, "a", 1), (None, "b", 1)]


@given(
    st.text(alphabet="ab \n\r.", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=4),
)
def test_pieces_of_a_text_are_the_text(text: str, marks: list[tuple[int, int]]) -> None:
    place = Citation("a-1", "a.txt", Span(10, 10 + len(text)), text, None, None)
    words = [Citation("a-1", "a.txt", Span(start, start + long), "x", None, None) for start, long in marks]
    found = pieces(place, words)
    assert "".join(one.words for one in found) == text
    assert all(not one.ends or not one.words.strip() for one in found)
    marked = {at for one in words for at in range(max(one.span.start, 10), min(one.span.end, 10 + len(text)))}
    at, said = 10, set[int]()
    for one in found:
        said |= set(range(at, at + len(one.words))) if one.cited else set()
        at += len(one.words)
    assert said == marked


def test_words_of_another_article_are_not_marked() -> None:
    place = Citation("a-1", "a.txt", Span(0, 9), "It rained", None, None)
    other = Citation("a-2", "b.txt", Span(0, 2), "It", None, None)
    assert [one.cited for one in pieces(place, [other])] == [None]


def test_sides_are_parted_where_the_words_of_the_one_end() -> None:
    cited = tuple(
        Citation("a-1", "a.txt", Span(at, at + len(words)), words, None, None)
        for at, words in ((0, "The  mayor"), (20, "denied\nit"), (40, "the bridge"))
    )
    one = Answer((("one_words", "The mayor … denied it"), ("other_words", "the bridge")), cited)
    assert sides_of(one) == (cited[:2], cited[2:])


def test_values_are_said_in_words() -> None:
    said = [value_in_words(value, "figures differ") for value in (">= 120", "~ 3000", "24..60", "17")]
    assert said == ["at least 120", "about 3000", "24 to 60", "17"]
    assert value_in_words("disputes", "opposed characterisation") == "disputes it"


def test_what_is_not_known_is_offered_last() -> None:
    assert by_name([("", 9), ("b", 1), ("a", 2)], {}) == [("a", 2), ("b", 1), ("", 9)]
