"""An answer as a line of an edition, and back; nothing of it is lost."""

import json

from rashomon.model import Answer, Citation, Span


def to_body(answer: Answer) -> str:
    """Write an answer down."""
    values = [list(pair) for pair in answer.values]
    cited = [
        [one.article, one.name, one.span.start, one.span.end, one.exact, one.outlet, one.day]
        for one in answer.citations
    ]
    return json.dumps([values, cited], ensure_ascii=True, separators=(",", ":"))


def from_body(body: str) -> Answer:
    """Read an answer.

    Examples:
        >>> told = Answer((("id", "s-1"), ("day", None)), (Citation("a-1", "a.txt", Span(0, 2), "It", None, None),))
        >>> from_body(to_body(told)) == told
        True

    """
    values, cited = json.loads(body)
    return Answer(
        tuple((name, value) for name, value in values),
        tuple(
            Citation(article, name, Span(start, end), exact, outlet, day)
            for article, name, start, end, exact, outlet, day in cited
        ),
    )


def words_of(answer: Answer) -> str:
    """Give all words by which an answer can be found: of its values, and those it cites."""
    return "\n".join([*(value for _, value in answer.values if value), *(one.exact for one in answer.citations)])


def cited_words(answer: Answer) -> str:
    """Give the words that an answer cites, and none of what is known of them."""
    return "\n".join(one.exact for one in answer.citations)
