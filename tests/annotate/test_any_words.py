"""States, roles and groups are asked about any words of any article, also of one whose trees nobody read."""

from collections.abc import Iterator

import pytest

from rashomon.annotate.groups import members_of, quantity_of
from rashomon.annotate.roles import roles_of
from rashomon.annotate.states import state_of
from rashomon.example import example_articles
from rashomon.model import Reading, Span
from tests.annotate.marked import marked
from tests.annotate.read import read

_TEXTS = [path.read_text(encoding="utf-8") for path in example_articles()][:3]


def _found(text: str, reading: Reading, span: Span) -> Iterator[Span]:
    """Give every span that is told of a mention."""
    state = state_of(text, reading, span)
    yield from [state.span] if state else []
    for role in roles_of(text, reading, span):
        yield role.span
        assert role.title.lower() in role.span.of(text).lower() or role.title == "president"
    for member in members_of(text, reading, span):
        assert member.span.of(text) == member.name
        yield member.span
    assert quantity_of(text, reading, span) in text


@pytest.mark.parametrize("text", _TEXTS)
def test_what_is_told_of_any_word_lies_in_the_text(text: str) -> None:
    whole, reading, _ = read(f"[{text[0]}]{text[1:]}")
    spans = [token.span for token in reading.tokens] + [entity.span for entity in reading.entities]
    told = [one for span in spans for one in _found(whole, reading, span)]
    assert told
    assert all(0 <= one.start < one.end <= len(whole) for one in told)


def test_without_trees_nothing_breaks() -> None:
    text, reading = marked("President {person Ana Quispe} of Peru said that countries such as Chile and Kenya left.")
    for token in reading.tokens:
        list(_found(text, reading, token.span))
    assert roles_of(text, reading, reading.entities[0].span) == ()
