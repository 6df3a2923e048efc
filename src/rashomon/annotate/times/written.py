"""Between which days an article without a date was written, as far as its own words show it.

What has happened in 2017 cannot be told before 2017; what will be held in 2020 is told by its end; "five years ago, in
2014" is told in 2019. A day with its weekday leaves the years in which they agree. Nothing else counts: where the words
leave it open, it stays open.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from rashomon.annotate.times.finding import find_times
from rashomon.annotate.times.forms import Counted, Found, Named
from rashomon.annotate.times.tense import Side, tense_at
from rashomon.annotate.times.values import Grain, Value, days_of, shifted, value_at
from rashomon.model import Reading, Span, Time
from rashomon.model.time import Anchored, TimeKind, Written

_BESIDE: Final = re.compile(r"\s*[,(–—-]?\s*(?:(?:in|on|by|back in)\s+)?(?:the\s+)?", re.IGNORECASE)
_UNREAL: Final = re.compile(r"\b(?:would|could|should|might|may|must)\b", re.IGNORECASE)
_UNITS: Final = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}
_YEAR: Final = timedelta(365)
"""A day whose year is left out lies at most this far from the article's."""
_MOST_YEARS: Final = 12
"""A weekday tells the year only where the other words leave no more years than this."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """What one piece of evidence allows."""

    begin: date | None
    end: date | None
    spans: tuple[Span, ...]
    why: str


def written_between(text: str, reading: Reading, times: Sequence[Time]) -> Written | None:
    """Give the days between which an article was written.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        times: its times, none counted from its own day.

    Returns:
        None where its words show nothing, or contradict one another.

    """
    bounds = [*_by_tense(text, reading, times), *_by_ago(text)]
    first = max((one for one in bounds if one.begin), key=lambda one: one.begin or date.min, default=None)
    last = min((one for one in bounds if one.end), key=lambda one: one.end or date.max, default=None)
    begin, end = first.begin if first else None, last.end if last else None
    if (begin is None and end is None) or (begin and end and begin > end):
        return None
    used = list(dict.fromkeys(one for one in (first, last) if one))
    narrowed = _by_weekday(text, begin, end)
    if narrowed is not None:
        begin, end, used = narrowed.begin, narrowed.end, [*used, narrowed]
    return Written(
        begin.isoformat() if begin else None,
        end.isoformat() if end else None,
        tuple(sorted({span for one in used for span in one.spans})),
        "; ".join(one.why for one in used),
    )


def _by_tense(text: str, reading: Reading, times: Sequence[Time]) -> Iterator[_Bound]:
    """Use whole dates of the text: what the past tense tells has begun, what the future tense tells has not ended."""
    for one in times:
        if one.anchor is not Anchored.TEXT or one.begin is None or one.end is None or one.kind is not TimeKind.DATE:
            continue
        verb = tense_at(text, reading, one.span)
        words = one.span.of(text)
        if verb.side is Side.PAST and verb.own and not verb.ahead and not _UNREAL.search(verb.words):
            yield _Bound(date.fromisoformat(one.begin), None, (one.span,), f'"{words}" has begun ("{verb.words}")')
        elif verb.side is Side.FUTURE and verb.own:
            yield _Bound(None, date.fromisoformat(one.end), (one.span,), f'"{words}" has not ended ("{verb.words}")')


def _by_ago(text: str) -> Iterator[_Bound]:
    """Use a whole date beside "so many units ago": "five years ago, in 2014"."""
    found = find_times(text)
    for left, right in pairwise(found):
        if not _BESIDE.fullmatch(text[left.span.end : right.span.start]):
            continue
        for ago, dated in ((left, right), (right, left)):
            covered = _since(ago, dated)
            if covered is not None:
                spans = tuple(sorted((left.span, right.span)))
                why = f'"{dated.span.of(text)}" is "{ago.span.of(text)}"'
                yield _Bound(*covered, spans, why)


def _since(ago: Found, dated: Found) -> tuple[date, date] | None:
    """Count forward from a whole date as many units as it is ago."""
    form, other = ago.meant.form, dated.meant.form
    if not isinstance(form, Counted) or not isinstance(other, Named) or form.from_text or (form.count or 0) >= 0:
        return None
    grain, start = _UNITS.get(form.unit), days_of(other.value)
    if grain is None or start is None or value_at(start[0], grain) != value_at(start[1], grain):
        return None
    moved = shifted(value_at(start[0], grain), form.unit, -(form.count or 0))
    return days_of(moved) if moved is not None else None


def _by_weekday(text: str, begin: date | None, end: date | None) -> _Bound | None:
    """Use a day and its weekday, where the other words leave few years and one of them fits."""
    if begin is None or end is None or end.year - begin.year > _MOST_YEARS:
        return None
    for one in find_times(text):
        form = one.meant.form
        if not isinstance(form, Named) or form.weekday is None or form.value.year is not None:
            continue
        fits = [
            day
            for year in range(begin.year, end.year + 1)
            if (day := _day(form.value, year)) and day.isoweekday() == form.weekday
        ]
        if len(fits) == 1:
            words = one.span.of(text)
            return _Bound(
                max(begin, fits[0] - _YEAR), min(end, fits[0] + _YEAR), (one.span,), f'"{words}" is of {fits[0].year}'
            )
    return None


def _day(value: Value, year: int) -> date | None:
    covered = days_of(Value(Grain.DAY, year, value.number, value.day))
    return covered[0] if covered else None
