"""Answers: what a view says, with the words that show it. No citation, no row."""

from dataclasses import dataclass

from rashomon.model.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """The words behind an answer.

    Attributes:
        article: id of the article.
        name: the article's input name.
        span: where the words stand.
        exact: the words themselves, untouched.
        outlet: who published them; None if not known.
        day: the article's day; None if not known.

    """

    article: str
    name: str
    span: Span
    exact: str
    outlet: str | None
    day: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A row that answers a question.

    Attributes:
        values: the row's columns, in the view's order.
        citations: at least one.

    """

    values: tuple[tuple[str, str | None], ...]
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        """Refuse an answer that shows no words."""
        if not self.citations:
            message = "an answer needs a citation"
            raise ValueError(message)
