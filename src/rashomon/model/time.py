"""Times: the days, hours, spans and repetitions that an article speaks of, as TIMEX3 writes them.

A value is written as far as the words and what is known of the article show it: `2019-02-13` where the day is known,
`XXXX-WXX-3` where only "Wednesday" is.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Span


class TimeKind(StrEnum):
    """What sort of time words speak of, by the names of TIMEX3."""

    DATE = "DATE"
    """A day, or something longer that has a place in the calendar: a week, a quarter, a year."""
    TIME = "TIME"
    """An hour, or a part of a day."""
    DURATION = "DURATION"
    """How long."""
    SET = "SET"
    """How often."""


class Anchored(StrEnum):
    """What a value was counted from."""

    PUBLISHED = "published"
    """The day of publication."""
    DATELINE = "dateline"
    """The day at the head of the text."""
    TEXT = "text"
    """The words themselves, or another date in the text."""
    NONE = "none"
    """Nothing: the value is open, or no place in the calendar (a duration, "now")."""


@dataclass(frozen=True, slots=True)
class Time:
    """Words of an article that say when, how long or how often.

    Attributes:
        article: id of the article.
        span: the words, without the preposition before them.
        kind: DATE, TIME, DURATION or SET.
        value: as TIMEX3 writes it: `2019-02-13`, `2019-W07`, `1998-Q4`, `P9M`, `PRESENT_REF`; `X` is not known.
        anchor: what the value was counted from.
        why: how it came about, for a person to read.
        begin: the first day that the value covers, as an ISO date; None where it is not known.
        end: the last day that it covers; None where it is not known.
        doubt: what is not certain, as a question; empty where nothing is.
        id: made from the article and the words' place; it stays when the value is closed later.

    """

    article: str
    span: Span
    kind: TimeKind
    value: str
    anchor: Anchored = Anchored.NONE
    why: str = ""
    begin: str | None = None
    end: str | None = None
    doubt: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id; refuse a time that ends before it begins."""
        if (self.begin is None) != (self.end is None) or (self.begin or "") > (self.end or ""):
            message = f"no such days: {self.begin} to {self.end}"
            raise ValueError(message)
        object.__setattr__(self, "id", content_id("t", self.article, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True)
class Written:
    """Between which days an article without a date was written, as far as its own words show it.

    Attributes:
        begin: it cannot be older than this, as an ISO date; None where nothing shows it.
        end: it cannot be younger than this; None where nothing shows it.
        spans: the words that show it, in the order of the text.
        why: what they show, for a person to read.

    """

    begin: str | None
    end: str | None
    spans: tuple[Span, ...]
    why: str
