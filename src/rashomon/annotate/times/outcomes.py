"""What anchoring works with: the day that an article counts from, the dates that its text has named, and outcomes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from rashomon.annotate.times.values import Grain, Value, days_of
from rashomon.model.time import Anchored

OF_A_DAY: Final = frozenset({Grain.DAY, Grain.WEEKDAY})
OF_A_REPORT: Final = frozenset({Grain.QUARTER, Grain.HALF})
"""What companies report on; such figures are compared with those of the year before."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that an article counts from.

    Attributes:
        day: the day; None where it is not known.
        anchor: whether it is the day of publication or of the dateline.

    """

    day: date | None = None
    anchor: Anchored = Anchored.NONE

    def __str__(self) -> str:
        """Name it, for a person to read."""
        return f"the {'dateline' if self.anchor is Anchored.DATELINE else 'day of publication'}, {self.day}"


@dataclass(slots=True)
class Memory:
    """The dates that the text has spoken of so far.

    Attributes:
        values: oldest first; without years that figures are only compared with.

    """

    values: list[Value] = field(default_factory=list)

    def last(self, fits: Callable[[Value], bool]) -> Value | None:
        """Give the newest that fits."""
        return next((one for one in reversed(self.values) if fits(one)), None)

    def reported(self, back: int = 0) -> Value | None:
        """Give the newest quarter or half year, among the last so many dates (0: among all)."""
        among = self.values[-back:] if back else self.values
        return next((one for one in reversed(among) if one.grain in OF_A_REPORT), None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A value and how it came about.

    Attributes:
        text: the value as TIMEX3 writes it.
        anchor: what it was counted from.
        why: how, for a person to read.
        value: the place in the calendar; None where it is none.
        days: the first and last day that it covers; None where they are not known.
        doubt: what is not certain, as a question.

    """

    text: str
    anchor: Anchored
    why: str
    value: Value | None = None
    days: tuple[date, date] | None = None
    doubt: str = ""


def outcome(value: Value, anchor: Anchored, why: str, doubt: str = "") -> Outcome:
    """Make the outcome of a place in the calendar."""
    return Outcome(str(value), anchor, why, value, days_of(value), doubt)


def left_open(value: Value, why: str) -> Outcome:
    """Make the outcome of a value that nothing closes."""
    return outcome(value, Anchored.NONE, why)
