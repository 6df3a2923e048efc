"""What words mean by themselves -> a value: counted from the article's day, or from another date in the text.

Where neither is known, or no word shows which way to count, the value stays open.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from rashomon.annotate.times.counting import counted
from rashomon.annotate.times.forms import Counted, Feast, Meant, Named, OfDay, Plain, Which
from rashomon.annotate.times.outcomes import OF_A_DAY, Memory, Outcome, Reference, left_open, outcome
from rashomon.annotate.times.recurring import beside, by_verb, neighbours
from rashomon.annotate.times.tense import Tense
from rashomon.annotate.times.values import Grain, Value, days_of, shifted, value_at
from rashomon.model.time import Anchored, TimeKind

_WHY: Final = {TimeKind.DURATION: "the words say how long", TimeKind.SET: "the words say how often"}


def anchored(meant: Meant, reference: Reference, memory: Memory, tense: Callable[[], Tense]) -> Outcome:
    """Give the value of words for a time.

    Args:
        meant: what the words mean by themselves.
        reference: the article's day.
        memory: the dates before them in the text.
        tense: which way the verb points; asked only where that counts.

    """
    match meant.form:
        case Plain() as form:
            return _plain(form, meant.kind, reference)
        case Named() as form:
            found = _named(form, reference, memory, tense)
        case Feast() as form:
            found = _feast(form, reference, tense)
        case Counted() as form:
            found = counted(form, reference, memory)
        case OfDay():
            found = _of_day(memory)
    return _with_clock(found, meant.clock)


def _with_clock(found: Outcome, clock: str) -> Outcome:
    if not clock or found.value is None or found.value.grain not in OF_A_DAY:
        return found
    value = replace(found.value, clock=clock)
    return replace(found, text=str(value), value=value)


def _plain(form: Plain, kind: TimeKind, reference: Reference) -> Outcome:
    """Give a duration the days that it covers, where it ends or begins with the article's day."""
    why = _WHY.get(kind, "no certain day")
    if not form.unit or reference.day is None:
        return Outcome(form.value, Anchored.NONE, why)
    moved = shifted(value_at(reference.day, Grain.DAY), form.unit, form.count)
    other = days_of(moved) if moved else None
    if other is None:
        return Outcome(form.value, Anchored.NONE, why)
    begin, end = sorted((reference.day, other[0]))
    return Outcome(form.value, reference.anchor, f"{why}, and that it touches {reference}", None, (begin, end))


def _named(form: Named, reference: Reference, memory: Memory, tense: Callable[[], Tense]) -> Outcome:
    """Close a named place in the calendar: its year, or its week."""
    value = form.value
    if value.grain is Grain.QUARTER and value.number is None:
        first = memory.reported()
        value = replace(value, number=first.number) if first and first.grain is Grain.QUARTER else value
    if value.year is not None:
        return outcome(value, Anchored.TEXT, "the words say it", _wrong_weekday(form))
    if form.same_year or form.which in {Which.BEFORE, Which.AFTER}:
        return _beside_text(form, memory)
    if form.years is not None and reference.day is not None:
        closed = replace(value, year=reference.day.year + form.years)
        return outcome(closed, reference.anchor, f"the year is counted from {reference}")
    if value.number is None and value.grain is Grain.QUARTER:
        return left_open(value, "no quarter in the text to compare with")
    return _by_weekday(form, reference) or beside(value, form.which, reference, tense)


def _wrong_weekday(form: Named) -> str:
    """Ask, where a whole day is none of the weekday that stands beside it."""
    covered = days_of(form.value)
    if form.weekday is None or covered is None or covered[0].isoweekday() == form.weekday:
        return ""
    return f"{covered[0]:%Y-%m-%d} is no such day of the week: which is meant?"


def _by_weekday(form: Named, reference: Reference) -> Outcome | None:
    """Close the year of a day by its weekday, where only one of the two beside the article's day has it."""
    if form.weekday is None or reference.day is None:
        return None
    sides = neighbours(form.value, reference.day)
    fits = {one for one in sides if (covered := days_of(one)) and covered[0].isoweekday() == form.weekday}
    if len(fits) != 1:
        return None
    return outcome(fits.pop(), reference.anchor, f"the one beside {reference} that is this day of the week")


def _beside_text(form: Named, memory: Memory) -> Outcome:
    """Count from another date in the text: "the following Friday", "March of that year"."""
    value = form.value
    last = memory.last(lambda one: days_of(one) is not None)
    covered = days_of(last) if last else None
    if last is None or covered is None:
        return left_open(value, "no date in the text to count from")
    if form.same_year:
        return outcome(replace(value, year=covered[0].year), Anchored.TEXT, f"the year of {last}")
    if form.which is Which.BEFORE:
        return outcome(neighbours(value, covered[0], strict=True)[0], Anchored.TEXT, f"the last one before {last}")
    return outcome(neighbours(value, covered[1], strict=True)[1], Anchored.TEXT, f"the next one after {last}")


def _feast(form: Feast, reference: Reference, tense: Callable[[], Tense]) -> Outcome:
    name, holiday, fixed = form.holiday.name, form.holiday, form.holiday.fixed
    if form.year is not None:
        return outcome(
            value_at(holiday.day(form.year), Grain.DAY), Anchored.TEXT, f"{name} of the year that the words give"
        )
    bare = Value(Grain.DAY, None, *fixed) if fixed else Value(Grain.DAY)
    if reference.day is None:
        return left_open(bare, f"{name} of no certain year: the article's day is not known")
    days = [holiday.day(reference.day.year + step) for step in (-1, 0, 1)]
    if form.which is Which.THIS:
        return outcome(value_at(days[1], Grain.DAY), reference.anchor, f'{name}, "this", counted from {reference}')
    strict = form.which is not Which.ANY
    before = max(day for day in days if day < reference.day or (day == reference.day and not strict))
    after = min(day for day in days if day > reference.day or (day == reference.day and not strict))
    sides = value_at(before, Grain.DAY), value_at(after, Grain.DAY)
    if strict:
        chosen = sides[0] if form.which in {Which.LAST, Which.BEFORE} else sides[1]
        return outcome(chosen, reference.anchor, f'{name}, "{form.which.value}", counted from {reference}')
    found = (
        by_verb(bare, sides, reference, tense())
        if before != after
        else outcome(sides[0], reference.anchor, f"it is {reference}")
    )
    return replace(found, why=f"{name}: {found.why}")


def _of_day(memory: Memory) -> Outcome:
    """Give an hour the day that the text spoke of last."""
    last = memory.last(lambda one: one.grain in OF_A_DAY)
    if last is None:
        return left_open(Value(Grain.DAY), "no day in the text that it is of")
    day = replace(last, clock="")
    return outcome(day, Anchored.TEXT, f"of {day}")
