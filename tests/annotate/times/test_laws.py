"""What holds of the times of any text."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotate.times.finding import find_times
from rashomon.annotate.times.stage import TimeStage
from rashomon.annotate.times.times import times_of
from rashomon.model import Article, Fact, Metadata, Origin, Reading, Sheet, Span, Time, Token

_PART = r"-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-Q[1-4X]|-H[12X]|-(?:SP|SU|FA|WI)|-W(?:\d\d|XX)(?:-(?:[1-7]|WE))?"
_DATE = rf"(?:\d{{4}}|XXXX)(?:{_PART})?(?:T(?:\d\d:\d\d|MO|AF|EV|NI))?|\d{{2,3}}"
_LENGTH = r"P(?:T?(?:\d+(?:\.\d+)?|X)(?:Y|M|W|DE|D|CE|ML|H|S))+"
TIMEX3 = re.compile(rf"{_DATE}|{_LENGTH}|(?:PAST|PRESENT|FUTURE)_REF")

_SOME = """
on in the at last next this every each of a an ago later earlier before after from to and between until by Monday Friday
January Feb. May 3 5th 31 30 1998 2019 2000 year years day days week weeks month quarter first second third two several
past the-1990s mid-1996 noon midnight 4 a.m. p.m. 10:30 morning night weekend Easter Christmas today yesterday tomorrow
now soon recent summer fall century nineteenth half , . - – they met will meet said
"""
WORDS = st.lists(st.sampled_from([*re.findall(r"\S+", _SOME), "\n"]), max_size=14).map(" ".join)
DAYS = st.dates().map(str) | st.none()


def read(text: str) -> Reading:
    """Read a text without its trees: every word hangs on itself."""
    spans = [Span(*match.span()) for match in re.finditer(r"\w+|[^\w\s]", text)]
    tokens = tuple(
        Token(span, "VERB" if span.of(text) == "met" else "NOUN", at, "root") for at, span in enumerate(spans)
    )
    return Reading("a", tokens, (Span(0, len(text)),) if text else (), (), ())


def dated(text: str, day: str | None) -> tuple[Time, ...]:
    published = Fact(day, Origin.FLAG, evidence="--published") if day else None
    return times_of(Article("a", text, Metadata(published_on=published)), read(text))


@settings(max_examples=300, deadline=None)
@given(WORDS, DAYS)
def test_any_times_stand_in_the_text_in_order_and_are_timex3(text: str, day: str | None) -> None:
    found = dated(text, day)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    for one in found:
        assert one.span.end <= len(text)
        assert one.span.of(text) == one.span.of(text).strip()
        assert TIMEX3.fullmatch(one.value), one.value
        assert (one.begin is None) == (one.end is None)
        assert one.begin is None or one.end is None or one.begin <= one.end
        assert one.why
        assert one.begin is None or "X" not in one.value or one.kind == "DURATION"


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS)
def test_what_stands_in_a_paragraph_after_changes_nothing(text: str, more: str) -> None:
    first = find_times(text)
    longer = find_times(f"{text} said so to reporters.\n\nAnother paragraph. {more}")
    inside = [one for one in longer if one.span.start < len(text)]
    assert [one.span for one in inside][:-1] == [one.span for one in first][: len(inside) - 1]
    assert len(inside) >= len(first) - 1


@settings(max_examples=200, deadline=None)
@given(WORDS, st.dates())
def test_a_day_only_closes_what_was_open(text: str, day: object) -> None:
    without, with_it = dated(text, None), dated(text, str(day))
    assert [(one.id, one.span, one.kind) for one in without] == [(one.id, one.span, one.kind) for one in with_it]
    assert all(one.value == other.value for one, other in zip(without, with_it, strict=True) if one.begin is not None)


@given(WORDS)
def test_an_article_without_a_reading_has_no_times(text: str) -> None:
    assert TimeStage()(Sheet(Article("a", text))).times == ()


def test_what_lies_beyond_the_calendar_stays_open() -> None:
    text = "It was 5,000 years ago. They met on 2 May 1999. It came 9999999 days later, or 99999999 weeks later."
    found = [(one.span.of(text), one.value) for one in dated(text, "2019-02-12")]
    assert found == [
        ("5,000 years ago", "XXXX"),
        ("2 May 1999", "1999-05-02"),
        ("9999999 days later", "XXXX-XX-XX"),
        ("99999999 weeks later", "XXXX-WXX"),
    ]
    assert dated("They met last week.", "0001-01-01")[0].value == "XXXX-WXX"
