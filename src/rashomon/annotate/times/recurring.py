"""Which one of those that recur is meant: the Wednesday, the January, the fourth quarter beside the article's day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from rashomon.annotate.times.forms import Which
from rashomon.annotate.times.outcomes import OF_A_REPORT, Outcome, Reference, left_open, outcome
from rashomon.annotate.times.tense import Side, Tense
from rashomon.annotate.times.values import SEASONS, Grain, Value, days_of, shifted, value_at

UNDECIDED: Final = "no verb shows whether it lies before or after the article's day"
_WEEKLY: Final = frozenset({Grain.WEEKDAY, Grain.WEEKEND})
_MUCH: Final = 3
"""How many times farther the other side must lie, for the nearer one to be taken without a verb that says so."""
_FAR: Final = 240
"""Days."""
_YEARS: Final = range(-8, 9)
_WINTER: Final = SEASONS.index("WI") + 1
_SATURDAY: Final = 6


def beside(value: Value, which: Which, reference: Reference, tense: Callable[[], Tense]) -> Outcome:
    """Choose among those that recur, by the word before it or by the verb.

    Args:
        value: a place in the calendar without its year or week.
        which: what the word before it says.
        reference: the article's day.
        tense: gives the verb's; asked only where that counts.

    """
    if reference.day is None:
        what = "week" if value.grain in _WEEKLY else "year"
        return left_open(value, f"no {what}: the article's day is not known")
    before, after = neighbours(value, reference.day, strict=which is not Which.ANY)
    if which is Which.THIS:
        return outcome(_this(value, reference.day), reference.anchor, f'"this", counted from {reference}')
    if which is not Which.ANY:
        chosen = before if which is Which.LAST else after
        return outcome(chosen, reference.anchor, f'"{which.value}", counted from {reference}')
    if before == after:
        return outcome(before, reference.anchor, f"it holds {reference}")
    return by_verb(value, (before, after), reference, tense())


def by_verb(value: Value, sides: tuple[Value, Value], reference: Reference, verb: Tense) -> Outcome:
    """Choose the one before or the one after the article's day as the verb shows."""
    before, after = sides
    nearest = None if value.grain in _WEEKLY else _nearest(sides, reference)
    chosen = before if verb.side is Side.PAST else after
    trusted = verb.own and not verb.ahead and value.grain not in OF_A_REPORT
    far = not trusted and nearest is not None and nearest != chosen and _is_far(chosen, reference)
    if verb.side in {Side.PAST, Side.FUTURE} and not far and not (verb.loose and (nearest or value.grain in _WEEKLY)):
        side = "the last one up to" if verb.side is Side.PAST else "the next one from"
        return outcome(chosen, reference.anchor, f'{side} {reference} ("{verb.words}")')
    if verb.side is Side.PRESENT and verb.own and value.grain in _WEEKLY:
        return outcome(after, reference.anchor, f'the next one from {reference} ("{verb.words}")')
    if nearest is not None:
        other = after if nearest == before else before
        return outcome(nearest, reference.anchor, f"the nearest to {reference}", f"or {other}?")
    if value.grain in OF_A_REPORT:
        return outcome(before, reference.anchor, f"the last one begun by {reference}")
    return left_open(value, UNDECIDED)


def _nearest(sides: tuple[Value, Value], reference: Reference) -> Value | None:
    """Give the one that lies much nearer: who leaves out the year speaks of the months around him."""
    before, after = (days_of(side) for side in sides)
    if reference.day is None or before is None or after is None:
        return None
    back, ahead = (reference.day - before[1]).days, (after[0] - reference.day).days
    if max(back, ahead) < _MUCH * min(back, ahead):
        return None
    return sides[0] if back < ahead else sides[1]


def _is_far(value: Value, reference: Reference) -> bool:
    """Whether a day lies so far away that its year would stand beside it."""
    covered = days_of(value)
    return (
        covered is not None
        and reference.day is not None
        and value.grain in {Grain.DAY, Grain.QUARTER}
        and abs((covered[0] - reference.day).days) > _FAR
    )


def _this(value: Value, day: date) -> Value:
    if value.grain is Grain.WEEKDAY and value.day is not None:
        return value_at(day - timedelta(day.isoweekday() - value.day), Grain.DAY)
    if value.grain is Grain.WEEKEND:
        return value_at(day, Grain.WEEKEND)
    early = value.grain is Grain.SEASON and value.number == _WINTER and day.month <= 2
    return replace(value, year=day.year - early)


def neighbours(value: Value, day: date, *, strict: bool = False) -> tuple[Value, Value]:
    """Give the last one that begins by a day and the first one that ends from it.

    Args:
        value: a place in the calendar without its year or week.
        day: the day.
        strict: whether one that holds the day itself does not count.

    Examples:
        >>> [str(one) for one in neighbours(Value(Grain.WEEKDAY, day=3), date(2019, 2, 12))]
        ['2019-02-06', '2019-02-13']
        >>> [str(one) for one in neighbours(Value(Grain.MONTH, None, 10), date(1999, 10, 8))]
        ['1999-10', '1999-10']
        >>> [str(one) for one in neighbours(Value(Grain.WEEKEND), date(2024, 3, 19))]
        ['2024-W11-WE', '2024-W12-WE']

    """
    if value.grain is Grain.WEEKDAY:
        step = (day.isoweekday() - (value.day or 1)) % 7
        back, ahead = (step or 7, (-step) % 7 or 7) if strict else (step, (-step) % 7)
        return value_at(day - timedelta(back), Grain.DAY), value_at(day + timedelta(ahead), Grain.DAY)
    if value.grain is Grain.WEEKEND:
        this, begun = value_at(day, Grain.WEEKEND), day.isoweekday() >= _SATURDAY
        before = this if begun and not strict else shifted(this, "W", -1)
        after = shifted(this, "W", 1) if begun and strict else this
        return before or this, after or this
    whole = [(covered, replace(value, year=day.year + step)) for step in _YEARS
             if (covered := days_of(replace(value, year=day.year + step))) is not None]  # fmt: skip
    return _among(whole, day, strict=strict)


def _among(whole: Sequence[tuple[tuple[date, date], Value]], day: date, *, strict: bool) -> tuple[Value, Value]:
    """Give the last that begins by a day and the first that ends from it, of some values with their days."""
    _, before = max((row for row in whole if (row[0][1] < day if strict else row[0][0] <= day)), key=lambda row: row[0])
    _, after = min((row for row in whole if (row[0][0] > day if strict else row[0][1] >= day)), key=lambda row: row[0])
    return before, after
