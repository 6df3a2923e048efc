"""The shapes of exported records: articles and statements as mappings of plain values.

Every `exact` is the untouched text of the article between `start` and `end`. What is not known is null, never left out.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from rashomon.model import Article, Citation, Fact, Skipped, Span, Statement, Time, hull
from rashomon.views.speaking import Speaking

Record = dict[str, Any]


def passage(text: str, span: Span) -> Record:
    """Return a passage: where it stands, and its words.

    Examples:
        >>> passage("It rained.", Span(3, 9))
        {'start': 3, 'end': 9, 'exact': 'rained'}

    """
    return {"start": span.start, "end": span.end, "exact": span.of(text)}


def bounds(span: Span) -> Record:
    """Return where a passage stands, without its words.

    Examples:
        >>> bounds(Span(3, 9))
        {'start': 3, 'end': 9}

    """
    return {"start": span.start, "end": span.end}


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as pairs of offsets.

    Examples:
        >>> pairs([Span(0, 5), Span(15, 22)])
        [[0, 5], [15, 22]]

    """
    return [[span.start, span.end] for span in spans]


def passages(text: str, spans: Sequence[Span]) -> Record | None:
    """Return one passage over all the spans, with each of them under `spans`; None where there is none.

    Examples:
        >>> passages("“Go,” he said, “home.”", [Span(0, 5), Span(15, 22)])["exact"]
        '“Go,” he said, “home.”'

    """
    if not spans:
        return None
    return {**passage(text, hull(spans)), "spans": [passage(text, span) for span in spans]}


def article_record(article: Article) -> Record:
    """Return an article without its text: what is known about it, how it is known, what was dropped.

    Where the file lay is left out: it says something of the person's computer and nothing of the article.
    """
    known = article.metadata.value
    return {
        "article": article.name,
        "id": article.id,
        "title": known("title"),
        "outlet": known("outlet"),
        "agency": known("agency"),
        "byline": known("byline"),
        "url": known("url"),
        "published_on": known("published_on"),
        "dateline_place": known("dateline_place"),
        "dateline_day": known("dateline_day"),
        "language": article.language,
        "unread": article.unread,
        "known_from": {name: _evidence(article.text, fact) for name, fact in article.metadata.items()},
        "dropped": [{**passage(article.text, one.span), "reason": one.reason} for one in article.dropped],
    }


def _evidence(text: str, fact: Fact) -> Record:
    """Return where a fact comes from: words of the text, or what else shows it."""
    words = passage(text, fact.span) if fact.span else {"start": None, "end": None, "exact": None}
    return {"origin": fact.origin.value, "evidence": fact.evidence or None, **words}


def statement_record(article: Article, statement: Statement, speaking: Speaking) -> Record:
    """Return a statement; `content` is the whole stretch from its first word to its last, its parts are in `spans`.

    `speaker` is the name by which all articles together know the speaker, `speaker_words` what this article makes of
    it. `office` has the words of an office, where these and not the article show for whom somebody speaks. `via` has
    the names of the voices between the speaker and the outlet, nearest to the speaker first; `relays` has the words
    that show them.

    Args:
        article: the statement's article.
        statement: the statement.
        speaking: who speaks.

    """
    text = article.text
    actor, behalf = speaking.cast.actor(statement.speaker_id), speaking.behalf(statement)
    return {
        "id": statement.id,
        "article": article.name,
        "article_id": article.id,
        "speaker": speaking.speaker(statement),
        "speaker_id": actor.id if actor else None,
        "speaker_words": statement.speaker,
        "speaks_for": behalf.name if behalf else None,
        "speaks_for_id": behalf.actor.id if behalf and behalf.actor else None,
        "office": [_cited(one) for one in behalf.shown_by] if behalf else [],
        "via": [relay.name for relay in statement.via],
        "relays": [{"name": relay.name, **passage(text, relay.span)} for relay in statement.via],
        "inside": statement.inside,
        "form": statement.form.value,
        "strength": statement.strength,
        "source": passages(text, statement.source),
        "cue": passages(text, statement.cue),
        "content": passages(text, statement.content),
        "how": statement.how,
        "doubt": statement.doubt or None,
        "score": round(statement.score, 4),
    }


def time_record(article: Article, time: Time) -> Record:
    """Return words that say when, how long or how often; `value` and `type` are as TIMEX3 writes them.

    `first_day` and `last_day` are what the value covers, null where it is open. `why` says how the value came about.

    Args:
        article: the article.
        time: one of its times.

    """
    return {
        "id": time.id,
        "article": article.name,
        "article_id": article.id,
        **passage(article.text, time.span),
        "type": time.kind.value,
        "value": time.value,
        "first_day": time.begin,
        "last_day": time.end,
        "anchor": time.anchor.value,
        "why": time.why,
        "doubt": time.doubt or None,
    }


def _cited(citation: Citation) -> Record:
    """Return words of any article."""
    span = citation.span
    return {"article": citation.name, "start": span.start, "end": span.end, "exact": citation.exact}


def skipped_record(skipped: Skipped) -> Record:
    """Return an input that was left out, with the reason.

    Examples:
        >>> skipped_record(Skipped("a.bin", "it is binary"))
        {'input': 'a.bin', 'reason': 'it is binary', 'remedy': None}

    """
    return {"input": skipped.name, "reason": skipped.reason, "remedy": skipped.remedy or None}
