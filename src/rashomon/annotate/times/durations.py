"""Patterns for how long and how often: "over the last nine months", "every Monday", "twice a week"."""

import re
from typing import Final

from rashomon.annotate.times.forms import Meant, Plain, Rule
from rashomon.annotate.times.pieces import (
    ABOUT,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    UNIT,
    UNITS,
    WEEKDAY,
    any_of,
    duration,
    month_of,
    number_of,
    part_of,
    pattern,
    plain,
    unit_of,
    weekday_of,
)
from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.codebook.time_units import every_words
from rashomon.codebook.time_words import time_words
from rashomon.model.time import TimeKind

_SIDES: Final = {
    **dict.fromkeys(("last", "past", "previous", "preceding", "latest", "recent"), -1),
    **dict.fromkeys(("first", "final", "intervening", "early"), 0),
    **dict.fromkeys(("next", "coming", "following"), 1),
}
_MORE: Final = r"(?:(?:more|full|whole|straight|consecutive|long|successive|solid|short|additional|trading|working) )*"
_NO_AGE: Final = r"(?![\s-]+(?:old|olds|of age)\b)"
_QUANTITY: Final = re.compile(
    r"(?:\b(?:once|twice|thrice|times|percent|cent|million|billion|trillion|thousand|share|dollars|pounds|euros|barrels|tons|"
    r"tonnes|people|cases|flights|seats|units|copies|workers|hours)|%|\d)\s+$",
    re.IGNORECASE,
)
_LOOK: Final = 20


def _counted(found: re.Match[str]) -> Meant | None:
    unit, number = unit_of(found["unit"]), number_of(found["number"])
    if plain(found["number"]) in {"a", "an"} and plain(found["unit"]) not in {unit.name, *unit.forms}:
        return None
    if unit.code == "Q" and (number == 1 or re.match(r"\s+of\b", found.string[found.end() :]) or "-" in found[0]):
        return None
    side = _SIDES[plain(found["side"])] if found["side"] else 0
    closed = number is not None and number == int(number) and not unit.clock
    count = side * int(number or 0) * unit.times if closed else 0
    return Meant(TimeKind.DURATION, Plain(duration(number, unit), unit.code if count else "", count))


def _bare(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DURATION, Plain(duration(None, unit_of(found["unit"]))))


def _and_a_half(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DURATION, Plain(duration(1.5, unit_of(found["unit"]))))


def _one(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DURATION, Plain(duration(1, unit_of(found["unit"]))))


def _every(found: re.Match[str]) -> Meant:
    if found["unit"]:
        number = number_of(found["number"]) if found["number"] else 2.0 if found["other"] else 1.0
        return Meant(TimeKind.SET, Plain(duration(number, unit_of(found["unit"]))))
    if found["weekday"]:
        return Meant(TimeKind.SET, Plain(f"XXXX-WXX-{weekday_of(found['weekday'])}{part_of(found['on'])}"))
    if found["month"]:
        return Meant(TimeKind.SET, Plain(f"XXXX-{month_of(found['month']):02d}"))
    if found["season"]:
        return Meant(TimeKind.SET, Plain(f"XXXX-{calendar_codes(Sort.SEASON)[found['season'].lower()]}"))
    return Meant(TimeKind.SET, Plain(f"XXXX-XX-XX{part_of(found['part'])}" if found["part"] else "XXXX-WXX-WE"))


def _often(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.SET, Plain(duration(1, every_words()[plain(found[0])])))


def _per(found: re.Match[str]) -> Meant | None:
    """Read "a week" as how often, where an amount stands before it."""
    if not _QUANTITY.search(found.string[max(0, found.start() - _LOOK) : found.start()]):
        return None
    return Meant(TimeKind.SET, Plain(duration(1, unit_of(found["unit"]))))


def _on_weekdays(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.SET, Plain(f"XXXX-WXX-{weekday_of(found['weekday'])}{part_of(found['part'])}"))


def _weekends(_: re.Match[str]) -> Meant:
    return Meant(TimeKind.SET, Plain("XXXX-WXX-WE"))


def _word(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Plain(time_words()[plain(found[0])].value))


def length_rules() -> tuple[Rule, ...]:
    """Give the patterns for how long."""
    unit, units, side = rf"(?P<unit>{UNIT})", rf"(?P<unit>{UNITS}){_NO_AGE}", rf"(?:(?P<side>{any_of(_SIDES)}) )?"
    counted = rf"(?P<number>{NUMBER})[\s-]+{_MORE}{unit}(?:-long)?{_NO_AGE}"
    these, numbers = r"(?:(?:the|these|those|each of the|at least the) )?", rf"(?:{NUMBER} (?:to|or) )?"
    near = r"(?:for|in|over|within|after|during|of|spanning|lasted|lasting|took|take|takes)"
    return (
        Rule("length", pattern(rf"{these}{ABOUT}{side}{ABOUT}{numbers}{counted}", before=r"\w.-"), _counted),
        Rule("length", pattern(rf"{near} (?:(?:the|these|many) )?{units}", before=r"\w.-"), _bare),
        Rule("length", pattern(rf"(?:(?:the|these) )?{any_of(_SIDES)} {units}(?! of\b)", before=r"\w.-"), _bare),
        Rule("length", pattern(rf"{units}(?= (?:before|after|later|earlier|ahead|away)\b)", before=r"\w.-"), _bare),
        Rule("length", pattern(rf"the {units} ahead"), _bare),
        Rule("year of account", pattern(r"the (?:fiscal )?(?P<unit>year)(?= (?:ended|ending)\b)"), _one),
        Rule("length", pattern(rf"(?P<unit>{UNITS})-(?:long|old)"), _bare),
        Rule("length and a half", pattern(rf"(?:an?|one) {unit} and a half"), _and_a_half),
        Rule(
            "whole length",
            pattern(rf"(?:all|the whole|the entire|an entire|a whole|a full) {unit}(?: long)?{_NO_AGE}"),
            _one,
        ),
    )


def often_rules() -> tuple[Rule, ...]:
    """Give the patterns for how often, and for words that mean no certain day."""
    what = (
        rf"(?P<weekday>{WEEKDAY})(?: (?P<on>{PART}))?|(?P<month>{MONTH})|(?P<season>{SEASON})|(?P<part>{PART})|weekend|"
        rf"(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})"
    )
    return (
        Rule("how often", pattern(rf"(?:per|an?) (?P<unit>{UNIT})"), _per),
        Rule("how often", pattern(rf"(?:every|each) (?:(?P<other>other|second) )?(?:{what})"), _every),
        Rule("how often", pattern(any_of(every_words())), _often),
        Rule("on weekdays", pattern(rf"(?P<weekday>{WEEKDAY})s(?: (?P<part>{PART})s?)?"), _on_weekdays),
        Rule("on weekdays", pattern(rf"(?P<weekday>{WEEKDAY}) (?P<part>{PART})s"), _on_weekdays),
        Rule("on weekends", pattern(r"(?:the )?weekends"), _weekends),
        Rule("no certain day", pattern(any_of(time_words())), _word),
    )
