"""What is known of one article besides what it reports: each fact with what shows it, its times, what was left out.

What it keeps true: what nothing shows has no value, and says so; no day is guessed.
"""

import re
from collections.abc import Iterator
from typing import Final

from rashomon.model import Answer, Article, Dropped, Fact, Origin, Sheet, Span, Time
from rashomon.model.time import Written
from rashomon.views.citing import cite, cite_all, opening

IN_TEXT: Final = "text"
UNKNOWN: Final = "not known"
RECKONED: Final = "reckoned"
_WORD: Final = re.compile(r"\S+")
_ASKED: Final = (
    ("headline", "title"),
    ("outlet", "outlet"),
    ("author", "byline"),
    ("agency", "agency"),
    ("place", "dateline_place"),
    ("day", "published_on"),
    ("dateline day", "dateline_day"),
    ("address", "url"),
)
"""What a reader asks of an article, and the field of its metadata."""
_ORIGINS: Final = {
    Origin.MARKUP: "from the page's markup",
    Origin.RECORD: "from the record that held the article",
    Origin.FLAG: "said on the command line",
    Origin.PERSON: "said by a person",
}


def article_facts(sheet: Sheet) -> tuple[Answer, ...]:
    """Answer what is known of an article, and what shows it.

    The columns are what, value, shown, why. `what` is headline, outlet, author, agency, place, day, dateline day,
    address, day as read, written between or language. `shown` is `text` where the cited words show it, another origin
    of metadata where something else does, `reckoned` where it follows from the article's own words, and `not known`
    where there is no value; then the head of the article is cited.

    Args:
        sheet: the article with its layers.

    """
    return tuple(_facts(sheet))


def _facts(sheet: Sheet) -> Iterator[Answer]:
    article = sheet.article
    head = opening(article) or Span(0, max(len(article.text), 1))
    for what, field in _ASKED:
        fact: Fact | None = getattr(article.metadata, field)
        if fact is not None:
            yield _fact(article, what, fact, head)
        elif what in {"dateline day", "address"}:
            continue
        else:
            yield _row(article, what, None, UNKNOWN, "neither the text nor its page says it", head)
    if article.metadata.published_as_read:
        yield _fact(article, "day as read", article.metadata.published_as_read, head)
    if sheet.written:
        yield _row(
            article,
            "written between",
            _between(sheet.written),
            RECKONED,
            sheet.written.why,
            *(sheet.written.spans or (head,)),
        )
    why = article.unread or "read as English"
    yield _row(article, "language", article.language, RECKONED, why, head)


def _between(written: Written) -> str:
    if written.begin and written.end:
        return f"between {written.begin} and {written.end}"
    return f"not before {written.begin}" if written.begin else f"not after {written.end}"


def _fact(article: Article, what: str, fact: Fact, head: Span) -> Answer:
    if fact.span:
        return _row(article, what, fact.value, IN_TEXT, "these words of the text", fact.span)
    why = f"{_ORIGINS[fact.origin]}: {fact.evidence}" if fact.evidence else _ORIGINS[fact.origin]
    return _row(article, what, fact.value, fact.origin.value, why, head)


def _row(article: Article, what: str, value: str | None, shown: str, why: str, *spans: Span) -> Answer:
    return Answer((("what", what), ("value", value), ("shown", shown), ("why", why)), cite_all(article, spans))


def article_times(sheet: Sheet) -> Iterator[Answer]:
    """Answer when, how long and how often, in the order of the text.

    The columns are id, words, value, kind, first_day, last_day, why, doubt. `value` is as TIMEX3 writes it; the days
    are those that it covers, where they are known, and `why` says how. Each answer cites the words.

    Args:
        sheet: the article with its layers.

    """
    found = sorted(sheet.times or (), key=lambda one: one.span)
    return (_time(sheet.article, one) for one in found)


def _time(article: Article, one: Time) -> Answer:
    values = (
        ("id", one.id),
        ("words", " ".join(one.span.of(article.text).split())),
        ("value", one.value),
        ("kind", one.kind.value),
        ("first_day", one.begin),
        ("last_day", one.end),
        ("why", one.why),
        ("doubt", one.doubt or None),
    )
    return Answer(values, (cite(article, one.span),))


def left_out(article: Article) -> tuple[Answer, ...]:
    """Answer what is no part of what an article reports, in the order of the text.

    The columns are reason and characters. Each answer cites the words.

    Args:
        article: the article.

    """
    return tuple(_dropped(article, one) for one in article.dropped)


def _dropped(article: Article, one: Dropped) -> Answer:
    return Answer((("reason", one.reason), ("characters", str(len(one.span)))), (cite(article, one.span),))


def words_in(text: str) -> int:
    """Count the words of a text: what stands between blanks.

    Examples:
        >>> words_in("It rained – all day.")
        5

    """
    return sum(1 for _ in _WORD.finditer(text))
