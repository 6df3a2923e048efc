"""Whose wording the text of an outlet is: its own narrator's, quoted from speakers, or told as said by them.

What it keeps true: every word of what was read is in one of the three, once. What was dropped is in none. The words of
a stance ("supports the plan") are the narrator's, as nobody is said to have spoken them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rashomon.model import Article, Form, Quotation, Span, Statement
from rashomon.views.hearing import Heard, Outlet, united

_WORD: Final = re.compile(r"[^\s—–]+")


class Wording(StrEnum):
    """Whose choice words are."""

    OWN = "own"
    """The narrator's: nobody is said to have said them. Quotation marks round a term change nothing."""
    QUOTED = "quoted"
    """A speaker's, in quotation marks."""
    TOLD = "told"
    """A speaker's by the article's word, in the article's wording."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of one wording in an outlet.

    Attributes:
        words: how many.
        passages: where they stand, in the order of the articles and of their texts, as long as they go on.

    """

    words: int
    passages: tuple[tuple[Article, Span], ...]


def wordings(
    outlet: Outlet, speakers: Sequence[Heard], quotations: Mapping[str, Sequence[Quotation]]
) -> Mapping[Wording, Worded]:
    """Put each word of an outlet's articles to whoever worded it.

    Args:
        outlet: the outlet.
        speakers: all who speak in it.
        quotations: the words in quotation marks, by article.

    """
    found: dict[Wording, list[tuple[Article, Span, int]]] = {one: [] for one in Wording}
    said = defaultdict[str, list[Statement]](list)
    for one in (each for speaker in speakers for each in speaker.spoken):
        said[one.article.id].append(one.statement)
    for article in outlet.articles:
        if article.unread is None:
            for wording, span, count in _stretches(article, said[article.id], quotations.get(article.id, ())):
                found[wording].append((article, span, count))
    return {
        one: Worded(sum(count for *_, count in many), tuple((article, span) for article, span, _ in many))
        for one, many in found.items()
    }


def _stretches(
    article: Article, said: Sequence[Statement], quotations: Sequence[Quotation]
) -> Iterator[tuple[Wording, Span, int]]:
    """Cut an article where the wording changes: each stretch with its number of words."""
    contents = united(span for one in said for span in one.content)
    direct = [span for one in said if one.form is Form.DIRECT for span in one.content]
    quoted = united((*direct, *(one.span for one in quotations)))
    dropped = [one.span for one in article.dropped]
    current: tuple[Wording, Span, int] | None = None
    for word in _WORD.finditer(article.text):
        at = next((place for place in range(*word.span()) if article.text[place].isalnum()), None)
        if at is None:
            continue
        if _holds(dropped, at):
            if current:
                yield current
            current = None
            continue
        wording = Wording.OWN
        if _holds(contents, at):
            wording = Wording.QUOTED if _holds(quoted, at) else Wording.TOLD
        if current and current[0] is wording:
            current = (wording, Span(current[1].start, word.end()), current[2] + 1)
        else:
            if current:
                yield current
            current = (wording, Span(*word.span()), 1)
    if current:
        yield current


def _holds(spans: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)
