"""One article and its reading -> the times that it speaks of."""

from collections.abc import Callable
from datetime import date
from typing import Final

from rashomon.annotate.times.anchoring import anchored
from rashomon.annotate.times.finding import find_times
from rashomon.annotate.times.forms import Counted, Found, Named
from rashomon.annotate.times.outcomes import Memory, Outcome, Reference
from rashomon.annotate.times.tense import Tense, tense_at
from rashomon.annotate.times.values import Grain, Value
from rashomon.codebook.time_words import time_words
from rashomon.model import Article, Reading
from rashomon.model.time import Anchored, Time

_YEARS: Final = range(1000, 9000)
"""Around other years the calendar has no room to count in; no article is of them."""
_NAMES: Final = frozenset({"person", "organisation", "place"})
_NOUNS: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def times_of(article: Article, reading: Reading) -> tuple[Time, ...]:
    """Find the times that an article speaks of, and count them from its day.

    Args:
        article: the article; its day is the day of publication, else the day of the dateline.
        reading: what the reader found in it.

    Returns:
        In the order of the text, not overlapping; none within what was dropped.

    """
    text, reference, memory = article.text, reference_of(article), Memory()
    kept = [one for one in find_times(text) if _is_time(article, reading, one)]
    times = []
    for one in kept:
        outcome = anchored(one.meant, reference, memory, _asking(text, reading, one))
        if outcome.value is not None and _is_spoken_of(one, outcome.value):
            memory.values.append(outcome.value)
        times.append(_time(article.id, one, outcome))
    return tuple(times)


def _is_spoken_of(one: Found, value: Value) -> bool:
    """Whether later words may count from a date; not from one that figures are only compared with."""
    form = one.meant.form
    compares = isinstance(form, Counted) and form.compares
    other = isinstance(form, Named) and form.value.grain is Grain.QUARTER and form.value.number is None
    return not (compares or other) and value.grain not in {Grain.DECADE, Grain.CENTURY}


def reference_of(article: Article) -> Reference:
    """Give the day that an article counts from.

    Examples:
        >>> str(reference_of(Article("one.txt", "It rained.")).day)
        'None'

    """
    published, dateline = (article.metadata.value(name) for name in ("published_on", "dateline_day"))
    for value, anchor in ((published, Anchored.PUBLISHED), (dateline, Anchored.DATELINE)):
        day = date.fromisoformat(value) if value and value[0].isdigit() else None
        if day is not None and day.year in _YEARS:
            return Reference(day, anchor)
    return Reference()


def _asking(text: str, reading: Reading, one: Found) -> Callable[[], Tense]:
    return lambda: tense_at(text, reading, one.span)


def _time(article: str, one: Found, outcome: Outcome) -> Time:
    begin, end = (day.isoformat() for day in outcome.days) if outcome.days else (None, None)
    return Time(
        article,
        one.span,
        one.meant.kind,
        outcome.text,
        outcome.anchor,
        outcome.why,
        begin,
        end,
        outcome.doubt,
    )


def _is_time(article: Article, reading: Reading, one: Found) -> bool:
    """Refuse what stands in a dropped passage or within a longer name, and an adjective that stands before no noun."""
    span = one.span
    if any(passage.span.overlaps(span) for passage in article.dropped):
        return False
    if any(
        name.type in _NAMES and name.span.contains(span) and len(name.span) > len(span) for name in reading.entities
    ):
        return False
    entry = time_words().get(" ".join(span.of(article.text).lower().split()))
    return entry is None or not entry.before_noun or _before_noun(reading, one)


def _before_noun(reading: Reading, one: Found) -> bool:
    behind = next((token for token in reading.tokens if token.span.start >= one.span.end), None)
    return behind is not None and behind.upos in _NOUNS
