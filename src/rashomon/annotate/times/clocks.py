"""Patterns for hours of the clock and parts of a day."""

import re
from typing import Final

from rashomon.annotate.times.forms import Meant, OfDay, Rule
from rashomon.annotate.times.pieces import HOUR, PART, ZONE, any_of, number_of, part_of, pattern
from rashomon.codebook.number_words import number_words
from rashomon.model.time import TimeKind

_NOON: Final = 12
_NEAR: Final = r"(?:(?:at )?(?:about|around|nearly|almost|just (?:after|before)|shortly (?:after|before)) )?"
_HOURS: Final = any_of(word for word, value in number_words().items() if value.isdigit() and 1 <= int(value) <= _NOON)


def _hour(found: re.Match[str]) -> Meant | None:
    groups = found.groupdict()
    number, minute = number_of(groups["hour"]), int(groups.get("minute") or 0)
    half, part = (groups.get("half") or "").lower(), (groups.get("part") or "").lower()
    hour = int(number or 0)
    if half and not 1 <= hour <= _NOON:
        return None
    if half == "p" or part in {"afternoon", "evening"} or (part == "night" and hour > 5):
        hour = hour % _NOON + _NOON
    elif half == "a" or part == "morning":
        hour %= _NOON
    if hour > 24 or minute > 59:
        return None
    return Meant(TimeKind.TIME, OfDay(), f"T{hour:02d}:{minute:02d}")


def _by_name(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.TIME, OfDay(), part_of(found["name"]))


def clock_rules() -> tuple[Rule, ...]:
    """Give the patterns."""
    half, bare = r"(?P<half>[ap])(?:\.\s?m\.|m\b)", r"\w$.,:/"
    in_the = rf" (?:in the|at) (?P<part>{PART})"
    figures = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
    either = rf"(?P<hour>\d{{1,2}}|{_HOURS})"
    return (
        Rule("hour", pattern(rf"{_NEAR}{figures}\s?{half}{ZONE}", before=bare), _hour),
        Rule("hour", pattern(rf"{_NEAR}(?P<hour>{_HOURS}) {half}{ZONE}"), _hour),
        Rule("hour", pattern(rf"{_NEAR}(?P<hour>\d{{1,2}}):(?P<minute>\d\d){ZONE}", before=bare, after=r"\w:"), _hour),
        Rule(
            "hour", pattern(r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)\s?(?:GMT|UTC|hours|hrs)", before=bare), _hour
        ),
        Rule("hour", pattern(rf"{_NEAR}{either} o['’]clock(?:{in_the})?"), _hour),
        Rule("hour", pattern(rf"{_NEAR}{either}{in_the}", before=r"\w$.-"), _hour),
        Rule("hour with a name", pattern(rf"(?:(?:at|by|around|about) )?(?P<name>{HOUR})"), _by_name),
        Rule("part of a day", pattern(rf"(?<=\bin\s)the (?:(?:early|late) )?(?P<name>{PART})"), _by_name),
    )
