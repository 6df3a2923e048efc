"""Units counted from the article's day, or from another date in the text."""

from dataclasses import replace
from typing import Final

from rashomon.annotate.times.forms import Counted
from rashomon.annotate.times.outcomes import OF_A_DAY, OF_A_REPORT, Memory, Outcome, Reference, left_open, outcome
from rashomon.annotate.times.values import Grain, Value, days_of, shifted, value_at
from rashomon.model.time import Anchored

_GRAINS: Final = {
    "D": (Grain.DAY, "day"),
    "W": (Grain.WEEK, "week"),
    "WE": (Grain.WEEKEND, "weekend"),
    "M": (Grain.MONTH, "month"),
    "Q": (Grain.QUARTER, "quarter"),
    "Y": (Grain.YEAR, "year"),
    "DE": (Grain.DECADE, "decade"),
    "CE": (Grain.CENTURY, "century"),
}
_NEAR: Final = 3
"""How many dates back a quarter may stand with which "a year earlier" compares."""


def counted(form: Counted, reference: Reference, memory: Memory) -> Outcome:
    """Give the value of so many units before or after something.

    Args:
        form: the units.
        reference: the article's day.
        memory: the dates before in the text.

    """
    if form.count is None or form.unit not in _GRAINS:
        return Outcome("PAST_REF" if form.back else "FUTURE_REF", Anchored.NONE, "no certain number of units")
    report = memory.reported(_NEAR) if form.compares else None
    if report is not None:
        return _moved(form, report, Anchored.TEXT)
    if form.from_text:
        return _from_text(form, reference, memory)
    if reference.day is None:
        return left_open(_open(form), "the article's day is not known")
    start = value_at(reference.day, _GRAINS[form.unit][0])
    why = str(reference) if form.unit == "D" and not form.count else f"{_steps(form)} {reference}"
    return replace(_moved(form, start, reference.anchor), why=why)


def _open(form: Counted) -> Value:
    grain = _GRAINS[form.unit][0]
    return Value(Grain.YEAR if grain in {Grain.DECADE, Grain.CENTURY} else grain)


def _moved(form: Counted, start: Value, anchor: Anchored) -> Outcome:
    unit = "W" if form.unit == "WE" else form.unit
    value = shifted(start, unit, form.count or 0)
    if value is None:
        return left_open(_open(form), f"{start} is no date to count this from")
    return outcome(replace(value, clock=""), anchor, f"{_steps(form)} {replace(start, clock='')}")


def _steps(form: Counted) -> str:
    count, unit = form.count or 0, _GRAINS[form.unit][1]
    if count == 0:
        return f"the {unit} of"
    return f"{abs(count)} {unit}{'s' if abs(count) > 1 else ''} {'after' if count > 0 else 'before'}"


def _from_text(form: Counted, reference: Reference, memory: Memory) -> Outcome:
    """Count from the date that the text spoke of last: "two days later", "that year", "the latest quarter"."""
    grain = _GRAINS[form.unit][0]
    if form.unit == "Q":
        last = next((one for one in memory.values if one.grain in OF_A_REPORT), None)
        return _moved(form, last, Anchored.TEXT) if last else _ended_quarter(form, reference)
    last = memory.last(lambda one: one.grain in OF_A_DAY or grain is not Grain.DAY)
    if last is None:
        return left_open(_open(form), "no date in the text to count from")
    wide = _widened(last, grain)
    if wide is None:
        return left_open(_open(form), f"{last} is no date to count this from")
    return replace(_moved(form, wide, Anchored.TEXT), why=f"{_steps(form)} {replace(last, clock='')}")


def _ended_quarter(form: Counted, reference: Reference) -> Outcome:
    """Take the last one that has ended, where the text has named none."""
    if reference.day is None:
        return left_open(Value(Grain.QUARTER), "the article's day is not known")
    this = value_at(reference.day, Grain.QUARTER)
    value = shifted(this, "Q", (form.count or 0) - 1) or this
    return outcome(value, reference.anchor, f"the last quarter that has ended by {reference}")


def _widened(value: Value, grain: Grain) -> Value | None:
    """Widen a value to a grain; open parts stay open."""
    if value.grain is grain or (grain is Grain.DAY and value.grain is Grain.WEEKDAY):
        return replace(value, clock="")
    covered = days_of(value)
    if covered is not None:
        wide = value_at(covered[0], grain)
        whole = days_of(wide)
        return wide if whole and whole[0] <= covered[0] and covered[1] <= whole[1] else None
    if grain is Grain.YEAR and value.grain is not Grain.WEEKDAY:
        return Value(Grain.YEAR, value.year)
    if grain is Grain.MONTH and value.grain is Grain.DAY:
        return Value(Grain.MONTH, value.year, value.number)
    return Value(grain) if grain is Grain.WEEK else None
