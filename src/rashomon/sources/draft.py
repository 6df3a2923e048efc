"""Drafts: what a format gives, before anything is cleaned, found in the text or judged."""

from dataclasses import dataclass, field, replace

from rashomon.model import Dropped, Metadata, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what its container says about it.

    Attributes:
        text: what will be the article's text, untouched from here on.
        declared: what markup or a record says about the article.
        dropped: what the container itself shows to be no part of the article (front matter), at the head of the text.
        language: the language that the container declares, as an ISO 639-1 code; None if it declares none.
        record: which record of its file it is, counted from 1; None where the file is one article.

    """

    text: str
    declared: Metadata = field(default_factory=Metadata)
    dropped: tuple[Dropped, ...] = ()
    language: str | None = None
    record: int | None = None


def with_title(draft: Draft) -> Draft:
    r"""Put the declared title at the head of a text that does not begin with it, and say where it stands.

    Examples:
        >>> from rashomon.model import Fact, Origin
        >>> drawn = with_title(Draft("They voted.", Metadata(title=Fact("A vote", Origin.RECORD))))
        >>> drawn.text, drawn.declared.title.span
        ('A vote\n\nThey voted.', Span(start=0, end=6))

    """
    title = draft.declared.title
    if title is None:
        return draft
    start = len(draft.text) - len(draft.text.lstrip())
    end = start + len(title.value)
    if draft.text[start:end] == title.value and draft.text[end : end + 1] in ("", "\r", "\n"):
        text = draft.text
    else:
        text, start, end = f"{title.value}\n\n{draft.text}", 0, len(title.value)
    return replace(draft, text=text, declared=replace(draft.declared, title=replace(title, span=Span(start, end))))
