"""Drafts: what a format gives, before anything is cleaned, found in the text or judged."""

from dataclasses import dataclass, field, replace
from typing import Final

from rashomon.model import Dropped, Metadata, Span

_HEAD_LINES: Final = 10
"""How many lines, empty ones too, may come before a title: a kicker, a day, the names of the authors."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what its container says about it.

    Attributes:
        text: what will be the article's text, untouched from here on.
        declared: what markup or a record says about the article.
        dropped: what the container itself shows to be no part of the article (front matter), at the head of the text.
        language: the language that the container declares, as an ISO 639-1 code; None if it declares none.
        extracted: whether the article has already been parted from the page around it, by us or by whoever made the
            record.
        record: which record of its file it is, counted from 1; None where the file is one article.

    """

    text: str
    declared: Metadata = field(default_factory=Metadata)
    dropped: tuple[Dropped, ...] = ()
    language: str | None = None
    extracted: bool = False
    record: int | None = None


def with_title(draft: Draft) -> Draft:
    r"""Put the declared title at the head of a text that does not have it there as a line, and say where it stands.

    Examples:
        >>> from rashomon.model import Fact, Origin
        >>> drawn = with_title(Draft("They voted.", Metadata(title=Fact("A vote", Origin.RECORD))))
        >>> drawn.text, drawn.declared.title.span
        ('A vote\n\nThey voted.', Span(start=0, end=6))

    """
    title = draft.declared.title
    if title is None:
        return draft
    start = _line_that_is(title.value, draft.text)
    text = draft.text if start is not None else f"{title.value}\n\n{draft.text}"
    span = Span(start or 0, (start or 0) + len(title.value))
    return replace(draft, text=text, declared=replace(draft.declared, title=replace(title, span=span)))


def _line_that_is(title: str, text: str) -> int | None:
    """Say where one of a text's first lines begins with a title and ends with it."""
    start = text.find(title)
    while start >= 0 and len(text[:start].split("\n")) <= _HEAD_LINES:
        before, after = text[:start].rstrip(" \t"), text[start + len(title) :].lstrip(" \t")
        if before[-1:] in ("", "\n", "\r") and after[:1] in ("", "\n", "\r"):
            return start
        start = text.find(title, start + 1)
    return None
