"""What words for a time mean by themselves, before anything is counted from the article's day."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from rashomon.annotate.times.values import Value
from rashomon.codebook.holidays import Holiday
from rashomon.model import Span
from rashomon.model.time import TimeKind


class Which(StrEnum):
    """Which one of those that recur is meant."""

    ANY = "any"
    """The words do not say: the verb does."""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    BEFORE = "before"
    """The one before another date in the text."""
    AFTER = "after"
    """The one after another date in the text."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place in the calendar by its name, with or without its year.

    Attributes:
        value: what the words give.
        which: which one of those that recur.
        years: how many years from the article's own, where the words say it ("June last year"); None where they do not.
        same_year: whether it is of the year that the text spoke of last ("March of that year").
        weekday: the day of the week that stands beside the day of a month, 1 to 7; None where none does.

    """

    value: Value
    which: Which = Which.ANY
    years: int | None = None
    same_year: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday, with its year where the words give it."""

    holiday: Holiday
    year: int | None = None
    which: Which = Which.ANY


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from the article's day, or from another date in the text.

    Attributes:
        unit: D, W, WE, M, Q, H, S, Y, DE or CE.
        count: how many, forward; None where the words do not say ("several years ago").
        from_text: whether it is counted from the date that the text spoke of last.
        back: whether an unknown count goes back.
        compares: whether it is the year before, with which figures are compared.

    """

    unit: str
    count: int | None
    from_text: bool = False
    back: bool = False
    compares: bool = False


@dataclass(frozen=True, slots=True)
class Plain:
    """What needs no counting: a duration, a repetition, "now".

    Attributes:
        value: as TIMEX3 writes it.
        unit: for a duration up to, or from, the article's day: its unit.
        count: how many, negative for the past; 0 for other durations.

    """

    value: str
    unit: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class OfDay:
    """An hour or a part of a day, whose day other words give."""


Form: TypeAlias = Named | Feast | Counted | Plain | OfDay


@dataclass(frozen=True, slots=True)
class Meant:
    """What words mean.

    Attributes:
        kind: DATE, TIME, DURATION or SET.
        form: how the value comes about.
        clock: hour or part of the day, with its T.

    """

    kind: TimeKind
    form: Form
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Words for a time, and what they mean."""

    span: Span
    meant: Meant


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of words and what it means.

    Attributes:
        name: for a person to read.
        pattern: the words.
        build: gives the meaning of a match; None where it is none after all.

    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Meant | None]
