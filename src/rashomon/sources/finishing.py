"""Finishing: a draft becomes an article, cleaned, with what is known about it and the language it is in.

What the person who runs the command says about an article outranks what its container says, and that outranks what its
text shows.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from rashomon.model import Article, Dropped, Metadata, Skipped, Span
from rashomon.sources.cleaning import find_dropped
from rashomon.sources.cleaning.dropping import drop_lines
from rashomon.sources.cleaning.judging import BIAS
from rashomon.sources.cleaning.lines import split_lines
from rashomon.sources.details import details_from_text
from rashomon.sources.draft import Draft
from rashomon.sources.language import UNDETERMINED, language_of, why_unread
from rashomon.sources.options import IntakeOptions

_CERTAIN: Final = 1e9
"""Log odds that a line of an extracted article is part of it, before the codebook has a say."""


def finished(draft: Draft, location: str, options: IntakeOptions) -> tuple[Article, str] | Skipped:
    """Clean a draft, find what its text says about it, and judge its language.

    Args:
        draft: what a format gave.
        location: where it comes from; its last part names the article.
        options: how it is read.

    Returns:
        The article with its location; or that it was left out, if it holds no words.

    """
    text = draft.text
    if not any(map(str.isalnum, text)):
        return Skipped(location, "it holds no words", "save the article's text in it")
    dropped = _dropped(draft, options.recurring)
    metadata = details_from_text(text, dropped, _joined(options.corrections, draft.declared))
    language = options.language or language_of(_kept(text, dropped))
    if language == UNDETERMINED:
        language = draft.language or UNDETERMINED
    name = PurePath(location).name if location != "-" else location
    return Article(name, text, metadata, dropped, language, why_unread(language)), location


def _dropped(draft: Draft, recurring: Callable[[str], bool]) -> tuple[Dropped, ...]:
    """Find boilerplate below what the container itself sets apart."""
    start = max((each.span.end for each in draft.dropped), default=0)
    body = draft.text[start:]
    if draft.extracted:
        # nothing is judged by how a pasted page looks: only the lines that are boilerplate wherever they stand
        found = drop_lines(body, split_lines(body), recurring, {BIAS: _CERTAIN})
    else:
        found = find_dropped(body, recurring)
    shifted = (Dropped(Span(each.span.start + start, each.span.end + start), each.reason) for each in found)
    return (*draft.dropped, *shifted)


def _joined(first: Metadata, second: Metadata) -> Metadata:
    """Fill what the first leaves open from the second."""
    joined = replace(second, **dict(first.items()))
    title, shown = joined.title, second.title
    if title and shown and title.value == shown.value:
        return replace(joined, title=replace(title, span=shown.span))
    return joined


def _kept(text: str, dropped: Sequence[Dropped]) -> str:
    """Return a text without what was dropped."""
    pieces, at = [], 0
    for each in dropped:
        pieces.append(text[at : each.span.start])
        at = each.span.end
    return "\n".join([*pieces, text[at:]])
