"""Places in the calendar, as TIMEX3 writes them, whole or open, and the days that they cover."""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from typing import Final


class Grain(StrEnum):
    """How long a place in the calendar is."""

    CENTURY = "CE"
    DECADE = "DE"
    YEAR = "Y"
    HALF = "H"
    QUARTER = "Q"
    SEASON = "S"
    MONTH = "M"
    WEEK = "W"
    WEEKEND = "WE"
    DAY = "D"
    WEEKDAY = "WD"
    """A day of a week that is not known."""


SEASONS: Final = ("SP", "SU", "FA", "WI")
_SEASON: Final = dict(enumerate(SEASONS, start=1))
_LEAP: Final = 2000
_STARTS: Final = {Grain.HALF: 6, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.MONTH: 1}
"""How many months each lasts."""


@dataclass(frozen=True, slots=True)
class Value:
    """A place in the calendar; None stands for what is not known.

    Attributes:
        grain: how long it is.
        year: the year; of a decade or a century, the first digits (199, 19).
        number: of the month, half, quarter, season (spring is 1) or week.
        day: of the month; of a weekday, 1 to 7, Monday first.
        clock: hour or part of the day, with its T; empty for a whole day.

    """

    grain: Grain
    year: int | None = None
    number: int | None = None
    day: int | None = None
    clock: str = ""

    def __str__(self) -> str:
        """Write it as TIMEX3 does.

        Examples:
            >>> str(Value(Grain.DAY, None, 3, 7)), str(Value(Grain.WEEKDAY, day=5, clock="TNI"))
            ('XXXX-03-07', 'XXXX-WXX-5TNI')
            >>> str(Value(Grain.QUARTER, 1998, 4)), str(Value(Grain.WEEKEND, 2024, 12)), str(Value(Grain.DECADE, 199))
            ('1998-Q4', '2024-W12-WE', '199')

        """
        return _written(self) + self.clock


def _written(value: Value) -> str:
    year = "XXXX" if value.year is None else f"{value.year:04d}"
    number = "XX" if value.number is None else f"{value.number:02d}"
    figure = "X" if value.number is None else str(value.number)
    return {
        Grain.CENTURY: f"{value.year or 0:02d}",
        Grain.DECADE: f"{value.year or 0:03d}",
        Grain.YEAR: year,
        Grain.HALF: f"{year}-H{figure}",
        Grain.QUARTER: f"{year}-Q{figure}",
        Grain.SEASON: f"{year}-{_SEASON.get(value.number or 1)}",
        Grain.MONTH: f"{year}-{number}",
        Grain.WEEK: f"{year}-W{number}",
        Grain.WEEKEND: f"{year}-W{number}-WE",
        Grain.WEEKDAY: f"XXXX-WXX-{value.day}",
        Grain.DAY: f"{year}-{number}-{'XX' if value.day is None else f'{value.day:02d}'}",
    }[value.grain]


def is_day(year: int | None, month: int, day: int) -> bool:
    """Say whether there is such a day; without a year, whether there is one in some year.

    Examples:
        >>> is_day(None, 2, 29), is_day(2019, 2, 29), is_day(None, 4, 31)
        (True, False, False)

    """
    try:
        date(_LEAP if year is None else year, month, day)
    except ValueError:
        return False
    return True


def days_of(value: Value) -> tuple[date, date] | None:
    """Give the first and the last day that a value covers; None where it is open, or is no day of the calendar.

    A winter is the one that begins in its year; seasons are those of the north.

    Examples:
        >>> [str(day) for day in days_of(Value(Grain.WEEK, 2019, 7))]
        ['2019-02-11', '2019-02-17']
        >>> days_of(Value(Grain.DAY, None, 2, 3)) is None, days_of(Value(Grain.DAY, 2019, 2, 29)) is None
        (True, True)

    """
    if value.year is None or (value.number is None and value.grain in _NUMBERED):
        return None
    try:
        return _days(value, value.year, value.number or 0)
    except ValueError:
        return None


_NUMBERED: Final = frozenset(
    {Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH, Grain.WEEK, Grain.WEEKEND, Grain.DAY}
)


def _days(value: Value, year: int, number: int) -> tuple[date, date] | None:
    match value.grain:
        case Grain.CENTURY | Grain.DECADE | Grain.YEAR:
            years = {Grain.CENTURY: 100, Grain.DECADE: 10}.get(value.grain, 1)
            return date(year * years, 1, 1), date(year * years + years - 1, 12, 31)
        case Grain.WEEK | Grain.WEEKEND:
            first = 1 if value.grain is Grain.WEEK else 6
            return date.fromisocalendar(year, number, first), date.fromisocalendar(year, number, 7)
        case Grain.DAY | Grain.WEEKDAY:
            day = None if value.day is None or value.grain is Grain.WEEKDAY else date(year, number, value.day)
            return None if day is None else (day, day)
    months = _STARTS[value.grain]
    first = (number - 1) * months + (3 if value.grain is Grain.SEASON else 1)
    return _month_start(year, first), _month_start(year, first + months) - timedelta(1)


def _month_start(year: int, month: int) -> date:
    years, rest = divmod(month - 1, 12)
    return date(year + years, rest + 1, 1)


def value_at(day: date, grain: Grain) -> Value:
    """Give the value of a grain that covers a day.

    Examples:
        >>> str(value_at(date(2019, 2, 12), Grain.WEEK)), str(value_at(date(2019, 1, 5), Grain.SEASON))
        ('2019-W07', '2018-WI')

    """
    week = day.isocalendar()
    match grain:
        case Grain.CENTURY | Grain.DECADE:
            return Value(grain, day.year // (100 if grain is Grain.CENTURY else 10))
        case Grain.YEAR:
            return Value(grain, day.year)
        case Grain.WEEK | Grain.WEEKEND:
            return Value(grain, week.year, week.week)
        case Grain.SEASON:
            year, month = (day.year - 1, day.month + 12) if day.month < 3 else (day.year, day.month)
            return Value(grain, year, month // 3)
        case Grain.DAY | Grain.WEEKDAY:
            return Value(Grain.DAY, day.year, day.month, day.day)
    return Value(grain, day.year, (day.month - 1) // _STARTS[grain] + 1)


def shifted(value: Value, unit: str, count: int) -> Value | None:
    """Move a value by some units, at its own grain; what is open stays open.

    Args:
        value: where to begin.
        unit: D, W, M, Q, Y, DE or CE.
        count: how many, forward; negative for back.

    Returns:
        None where the unit is finer than the value ("two days after 1998").

    Examples:
        >>> str(shifted(Value(Grain.QUARTER, 1989, 3), "Y", -1)), str(shifted(Value(Grain.DAY, None, 3, 7), "D", 1))
        ('1988-Q3', 'XXXX-03-08')
        >>> str(shifted(Value(Grain.WEEKDAY, day=7), "D", 1)), shifted(Value(Grain.YEAR, 1998), "D", 2)
        ('XXXX-WXX-1', None)

    """
    years = {"Y": 1, "DE": 10, "CE": 100}.get(unit)
    if years is not None:
        return _by_years(value, years * count)
    if unit in {"M", "Q"}:
        return _by_months(value, count * (3 if unit == "Q" else 1))
    days = count * (7 if unit == "W" else 1)
    if value.grain is Grain.WEEKDAY and value.day is not None:
        return replace(value, day=(value.day - 1 + days) % 7 + 1, clock="")
    if unit == "W" and value.grain in {Grain.WEEK, Grain.WEEKEND} and (covered := days_of(value)):
        return _by_weeks(covered[0], days, value.grain)
    return _by_days(value, days) if value.grain is Grain.DAY else None


def _by_years(value: Value, years: int) -> Value | None:
    parts = {Grain.DECADE: 10, Grain.CENTURY: 100}.get(value.grain, 1)
    if years % parts or value.grain is Grain.WEEKDAY:
        return None
    year = None if value.year is None else value.year + years // parts
    return replace(value, year=year, clock="") if year is None or 0 < year <= MAXYEAR else None


def _by_months(value: Value, months: int) -> Value | None:
    size = _STARTS.get(value.grain)
    if size is None or value.number is None or months % size:
        return None
    per_year = 12 // size
    years, number = divmod(value.number - 1 + months // size, per_year)
    moved = _by_years(value, years)
    return None if moved is None else replace(moved, number=number + 1)


def _by_days(value: Value, days: int) -> Value | None:
    if value.number is None or value.day is None:
        return None
    try:
        moved = [date(year, value.number, value.day) + timedelta(days) for year in _some_years(value)]
    except (ValueError, OverflowError):
        return None
    if len({(day.month, day.day) for day in moved}) > 1:
        return None
    return Value(Grain.DAY, None if value.year is None else moved[0].year, moved[0].month, moved[0].day)


def _some_years(value: Value) -> tuple[int, ...]:
    """Give the year of a value; where it is open, one with a leap day, one without, and one before it."""
    return (_LEAP, _LEAP + 1, _LEAP - 1) if value.year is None else (value.year,)


def _by_weeks(first: date, days: int, grain: Grain) -> Value | None:
    try:
        return value_at(first + timedelta(days), grain)
    except OverflowError:
        return None
