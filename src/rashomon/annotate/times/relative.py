"""Patterns for times that are counted from the article's day or from another date: "last week", "two days later"."""

import re
from dataclasses import replace
from typing import Final

from rashomon.annotate.times.dates import WHICH, which_of
from rashomon.annotate.times.forms import Counted, Meant, Named, Plain, Rule, Which
from rashomon.annotate.times.pieces import (
    ABOUT,
    EARLY,
    NUMBER,
    PART,
    UNIT,
    WEEKDAY,
    any_of,
    duration,
    number_of,
    part_of,
    pattern,
    plain,
    unit_of,
    weekday_of,
)
from rashomon.annotate.times.values import Grain, Value
from rashomon.model.time import TimeKind

_DEICTIC: Final = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_BESIDE_WRITING: Final = {
    "last": -1,
    "the past": -1,
    "the last": -1,
    "this past": -1,
    "this": 0,
    "this very": 0,
    "the current": 0,
    "current": 0,
    "next": 1,
    "the coming": 1,
    "this coming": 1,
}
_BESIDE_TEXT: Final = {
    "the previous": -1,
    "the preceding": -1,
    "the prior": -1,
    "that": 0,
    "that same": 0,
    "that very": 0,
    "the same": 0,
    "the very same": 0,
    "the next": 1,
    "the following": 1,
}
_UNITS: Final = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)"
_LATER: Final = {"earlier": -1, "before": -1, "previously": -1, "prior": -1, "beforehand": -1, "later": 1, "after": 1,
                 "afterward": 1, "afterwards": 1}  # fmt: skip
_NOW: Final = {"ago": -1, "from now": 1, "hence": 1}
_INSIDE: Final = r"(?:the )?(?:end|beginning|start|middle|close|rest|remainder)"
_CLOSED: Final = r"(?=\s*(?:[.,;:!?)\"”’–—-]|$|(?:and|but|when)\b))"


def _today(found: re.Match[str]) -> Meant:
    clock = part_of(found["part"])
    return Meant(TimeKind.TIME if clock else TimeKind.DATE, Counted("D", _DEICTIC[plain(found["word"])]), clock)


def _night(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.TIME, Counted("D", 0 if plain(found[0]) == "tonight" else -1), "TNI")


def _part_of_day(found: re.Match[str]) -> Meant:
    word = plain(found["which"])
    step = _BESIDE_TEXT[word] if word in _BESIDE_TEXT else _BESIDE_WRITING[word]
    return Meant(TimeKind.TIME, Counted("D", step, from_text=word in _BESIDE_TEXT), part_of(found["part"]))


def _code(word: str) -> str:
    return "WE" if word.lower() == "weekend" else unit_of(word).code


def _step(found: re.Match[str]) -> Meant | None:
    word, unit = plain(found["which"]), found["unit"]
    if word in _BESIDE_TEXT:
        return Meant(TimeKind.DATE, Counted(_code(unit), _BESIDE_TEXT[word], from_text=True))
    if _code(unit) == "D":
        return None
    if word in {"the past", "the last", "this past"} and _code(unit) in {"DE", "CE"}:
        return Meant(TimeKind.DURATION, Plain(duration(1, unit_of(unit))))
    return Meant(TimeKind.DATE, Counted(_code(unit), _BESIDE_WRITING[word]))


def _weekend(_: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Named(Value(Grain.WEEKEND)))


def _next_day(_: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Counted("D", 1, from_text=True))


def _moved(found: re.Match[str]) -> Meant | None:
    """Read a number of units before or after the article's day or another date."""
    unit, way = unit_of(found["unit"]), plain(found["way"])
    from_text = way in _LATER
    sign = _LATER[way] if from_text else _NOW[way]
    number = number_of(found["number"]) if found["number"] else None
    if unit.clock:
        return None
    if number is None and from_text:
        return Meant(TimeKind.DURATION, Plain(duration(None, unit)))
    form = Counted(unit.code, None, from_text, back=sign < 0)
    if number is not None and number != int(number):
        months = number * 12
        form = Counted("M", sign * int(months), from_text) if unit.code == "Y" and months == int(months) else form
    elif number is not None:
        form = Counted(unit.code, sign * int(number) * unit.times, from_text)
    return Meant(TimeKind.DATE, replace(form, compares=form.unit == "Y" and form.count == -1))


def _day_before(found: re.Match[str]) -> Meant:
    sign, word = -1 if found["way"].lower() == "before" else 1, plain(found["unit"])
    if word in {"night", "evening", "morning", "afternoon"}:
        return Meant(TimeKind.TIME, Counted("D", sign, from_text=True), part_of(word))
    return Meant(TimeKind.DATE, Counted(_code(word), sign, from_text=True))


def _weekday(found: re.Match[str]) -> Meant:
    clock = part_of(found["part"])
    value = Value(Grain.WEEKDAY, day=weekday_of(found["weekday"]))
    return Meant(TimeKind.TIME if clock else TimeKind.DATE, Named(value, which_of(found)), clock)


def _inside(found: re.Match[str]) -> Meant | None:
    """Read "the end of the month": the one of the day of writing."""
    code = _code(found["unit"])
    return None if code in {"D", "Q"} else Meant(TimeKind.DATE, Counted(code, 0))


def _end_of_unit(found: re.Match[str]) -> Meant:
    if found["unit"].lower() == "month":
        return Meant(TimeKind.DATE, Counted("M", 0))
    by = found.string[max(0, found.start() - len("by ")) : found.start()].lower() == "by "
    return Meant(TimeKind.DATE, Named(Value(Grain.DAY, None, 12, 31), Which.NEXT if by else Which.ANY))


def relative_rules() -> tuple[Rule, ...]:
    """Give the patterns."""
    part, step = rf"(?P<part>{PART})", any_of((*_BESIDE_WRITING, *_BESIDE_TEXT))
    counted = (
        rf"(?:(?P<number>{NUMBER})[\s-]+(?:(?:or so|long) )?)?(?:(?:more|full|whole) )?(?P<unit>{UNIT})(?: or so)?"
    )
    way = any_of([*_NOW, *(word for word in _LATER if word not in {"before", "after", "prior"})])
    return (
        Rule("day by the day of writing", pattern(rf"{EARLY}(?P<word>{any_of(_DEICTIC)})(?: {part})?"), _today),
        Rule("part of the day of writing", pattern("tonight|overnight"), _night),
        Rule("part of a day", pattern(rf"{EARLY}(?P<which>{step}) {part}"), _part_of_day),
        Rule("unit beside a date", pattern(rf"{EARLY}(?P<which>{step}) (?P<unit>{_UNITS})(?! olds?\b)"), _step),
        Rule("unit beside a date", pattern("next day"), _next_day),
        Rule(
            "end of a unit",
            pattern(rf"(?:{_INSIDE} of|(?:earlier|later|early|late) (?:in|on)) the (?P<unit>{_UNITS})"),
            _inside,
        ),
        Rule("weekend", pattern("the weekend"), _weekend),
        Rule("units before or after", pattern(rf"{ABOUT}{counted} (?P<way>{way})", before=r"\w.-"), _moved),
        Rule(
            "units before or after",
            pattern(
                rf"{ABOUT}(?P<number>{NUMBER})[\s-]+(?P<unit>{UNIT}) (?P<way>before|after|prior){_CLOSED}",
                before=r"\w.-",
                after=r"\w",
            ),
            _moved,
        ),
        Rule(
            "the day before",
            pattern(
                rf"the (?P<unit>day|night|week|month|evening|morning|weekend) (?P<way>before|after){_CLOSED}",
                after=r"\w",
            ),
            _day_before,
        ),
        Rule("weekday", pattern(rf"{WHICH}(?P<weekday>{WEEKDAY})(?: {part})?", after=r"\w"), _weekday),
        Rule("end of a year", pattern(r"(?:the )?(?P<unit>year|month)(?:['’]s)?[\s-]end"), _end_of_unit),
    )
