"""Laws of cutting a text where marks begin and end."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.views.marks import DEPTH, Block, Mark, Paragraph, blocks, marked

TEXTS = st.text(st.sampled_from("ab \n\r\t𝔘é\u2028\u202e\U0001f600"), max_size=60)


@st.composite
def marks_of(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """A text with marks that overlap, nest, coincide, cross paragraphs or lie past its end."""
    text = draw(TEXTS)
    pairs = draw(st.lists(st.tuples(st.integers(0, 70), st.integers(1, 40)), max_size=30))
    return text, [Mark(f"k{n % 4}", Span(at, at + size), f"r{n}") for n, (at, size) in enumerate(pairs)]


@given(marks_of())
def test_the_text_is_untouched(given_: tuple[str, list[Mark]]) -> None:
    """All paragraphs together are the text; each segment says where it stands."""
    text, marks = given_
    made = marked(text, marks)
    assert "".join(one.text for one in made) == text
    for one in made:
        at = one.block.start
        for segment in one.segments:
            assert segment.text
            assert segment.start == at
            assert text.startswith(segment.text, at)
            at += len(segment.text)
        assert at == one.block.stop
        assert not one.ends.strip()


@given(marks_of())
def test_elements_nest(given_: tuple[str, list[Mark]]) -> None:
    """What is closed is what was opened last, and nothing stays open at the end of a paragraph."""
    text, marks = given_
    for one in marked(text, marks):
        stack: list[Mark] = []
        for segment in one.segments:
            stack += [edge.mark for edge in segment.opened]
            assert len(stack) <= DEPTH
            for edge in segment.closed:
                assert stack.pop() is edge.mark
        assert not stack


@given(marks_of())
def test_each_mark_covers_its_words(given_: tuple[str, list[Mark]]) -> None:
    """Elements of a mark cover just those of its characters that are words of a paragraph; it begins and ends once."""
    text, marks = given_
    made = marked(text, marks)
    crowded = {id(mark) for one in made for mark in one.crowded}
    covered: dict[int, list[int]] = {}
    begun: list[int] = []
    ended: list[int] = []
    for one in made:
        stack: list[Mark] = []
        for segment in one.segments:
            stack += [edge.mark for edge in segment.opened]
            begun += [id(edge.mark) for edge in segment.opened if edge.first]
            for mark in stack:
                covered.setdefault(id(mark), []).extend(range(segment.start, segment.start + len(segment.text)))
            ended += [id(edge.mark) for edge in segment.closed if edge.last]
            del stack[len(stack) - len(segment.closed) :]
    words = {at for one in made for at in range(one.block.start, one.block.stop)}
    for mark in marks:
        seen = [at for at in range(mark.span.start, mark.span.end) if at in words]
        if id(mark) not in crowded:
            assert covered.get(id(mark), []) == seen
            assert begun.count(id(mark)) == ended.count(id(mark)) == bool(seen)


@given(TEXTS, st.integers(1, 9))
def test_long_lines_are_cut(text: str, longest: int) -> None:
    """Paragraphs follow one another without a gap, and none is longer than it may be."""
    found = blocks(text, longest)
    assert [one.start for one in found[1:]] == [one.end for one in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, len(text)) if text else not found
    assert all(one.start <= one.stop <= one.end and one.stop - one.start <= longest for one in found)


def test_a_part_alone_is_as_it_is_in_the_whole() -> None:
    """A mark that began before the part goes on in it, as a piece."""
    text = "one two\nthree four\nfive"
    mark = Mark("a", Span(4, 13))
    part = marked(text, [mark], blocks(text)[1:2])
    assert part == marked(text, [mark])[1:2] or part[0].segments[0].text == "three"
    assert [(edge.first, edge.last) for edge in part[0].segments[0].closed] == [(True, True)]


def test_a_leaf_holds_no_other_element() -> None:
    """An element in which another one stands is no leaf, so that only a leaf can be a link."""
    (one,) = marked("who says what", [Mark("outer", Span(0, 13)), Mark("inner", Span(4, 8))])
    edges = {edge.mark.kind: edge.leaf for segment in one.segments for edge in (*segment.opened, *segment.closed)}
    assert edges == {"outer": False, "inner": True}


@pytest.mark.parametrize("pinned", [False, True])
def test_crowded_marks_are_named(pinned: bool) -> None:  # noqa: FBT001 - a case
    """More marks than can be drawn are kept with their paragraph; a pinned one is drawn all the same."""
    many = [Mark("m", Span(0, 9), str(n)) for n in range(DEPTH)] + [Mark("last", Span(0, 9), pinned=pinned)]
    (one,) = marked("It rained", many)
    assert [mark.kind for mark in one.crowded] == ([] if pinned else ["last"])


def test_empty_lines_at_the_beginning() -> None:
    """They are a paragraph without words."""
    assert marked("\n\nIt rained.", ())[0] == Paragraph(Block(0, 0, 2), (), "\n\n")
    assert marked("", ()) == ()
    assert blocks(" \n") == (Block(0, 0, 2),)


@pytest.mark.parametrize("shape", ["same", "nested", "staggered", "short"])
def test_many_marks_take_no_seconds(shape: str) -> None:
    """Ten thousand marks in a line of 200,000 characters, in the shapes that would hurt most."""
    count, text = 10_000, "word " * 40_000
    spans = {
        "same": [Span(5, 190_000)] * count,
        "nested": [Span(n, 200_000 - n) for n in range(count)],
        "staggered": [Span(n * 5, n * 5 + 100_000) for n in range(count)],
        "short": [Span(n * 20, n * 20 + 9) for n in range(count)],
    }[shape]
    began = perf_counter()
    made = marked(text, [Mark("m", one) for one in spans])
    assert perf_counter() - began < 10
    assert sum(len(one.text) for one in made) == len(text)
