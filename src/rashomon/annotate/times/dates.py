"""Patterns for days, months, years, decades, centuries and holidays by their names and numbers."""

import re
from typing import Final

from rashomon.annotate.times.forms import Feast, Meant, Named, Rule, Which
from rashomon.annotate.times.pieces import (
    DAY_NUMBER,
    MONTH,
    ORDINAL,
    WEEKDAY,
    YEAR,
    any_of,
    as_printed,
    month_of,
    ordinal_of,
    pattern,
    plain,
    weekday_of,
)
from rashomon.annotate.times.values import Grain, Value, is_day
from rashomon.codebook.holidays import holidays
from rashomon.codebook.number_words import number_words
from rashomon.model.time import TimeKind

_WHICH: Final = {
    "last": Which.LAST,
    "past": Which.LAST,
    "this past": Which.LAST,
    "this": Which.THIS,
    "next": Which.NEXT,
    "coming": Which.NEXT,
    "this coming": Which.NEXT,
    "previous": Which.BEFORE,
    "preceding": Which.BEFORE,
    "following": Which.AFTER,
}
_YEARS: Final = {"last": -1, "this": 0, "next": 1}
WHICH: Final = rf"(?:(?:the )?(?P<which>{any_of(_WHICH)}) )?"
OF_YEAR: Final = (
    rf"(?:(?:,?\s*|,? (?:of|in) )(?P<year>{YEAR})"
    r"|(?: of)? (?P<years>(?:last|this|next|that|the same|the following|the previous) year))?"
)
_WEEKDAY_BEFORE: Final = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_TEENS: Final = any_of(word for word, value in number_words().items() if value.isdigit() and 10 <= int(value) <= 99)
_FEW: Final = any_of(word for word, value in number_words().items() if value.isdigit() and 1 <= int(value) <= 30)
_WORD_YEAR: Final = (
    rf"(?:(?P<hundreds>eighteen|nineteen|twenty)[\s-]+(?P<rest>{_TEENS})"
    rf"|(?P<thousand>two thousand)(?: (?:and )?(?P<few>{_FEW}))?)"
)
_TENS: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def which_of(found: re.Match[str]) -> Which:
    """Say which of those that recur the word before means."""
    word = found.groupdict().get("which")
    return _WHICH[plain(word)] if word else Which.ANY


def named(value: Value, found: re.Match[str], weekday: int | None = None) -> Meant:
    """Give the meaning of a name, with the words about its year around it."""
    words = found.groupdict().get("years") or found.groupdict().get("whose")
    first = plain(words).split()[0] if words else ""
    form = Named(
        value, which_of(found), years=_YEARS.get(first), same_year=bool(words) and first not in _YEARS, weekday=weekday
    )
    return Meant(TimeKind.DATE, form)


def year_in(found: re.Match[str]) -> int | None:
    """Give the year that stands beside a name."""
    groups = found.groupdict()
    year = groups.get("year") or groups.get("ahead")
    return int(year) if year else None


def _day(found: re.Match[str]) -> Meant | None:
    year, month, day = year_in(found), month_of(found["month"]), ordinal_of(found["day"])
    if not is_day(year, month, day):
        return None
    weekday = weekday_of(found["weekday"]) if found["weekday"] else None
    return named(Value(Grain.DAY, year, month, day), found, weekday)


def _month(found: re.Match[str]) -> Meant:
    return named(Value(Grain.MONTH, year_in(found), month_of(found["month"])), found)


def _figures(found: re.Match[str]) -> Meant | None:
    """Read day and month in the one order that is possible, if only one is."""
    year, first, second = int(found["y"]), int(found["a"]), int(found["b"])
    orders = [(first, second)] if found["iso"] is not None else [(first, second), (second, first)]
    days = {(month, day) for month, day in orders if is_day(year, month, day)}
    if len(days) != 1:
        return None
    return Meant(TimeKind.DATE, Named(Value(Grain.DAY, year, *days.pop())))


def _year(found: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Named(Value(Grain.YEAR, int(found["year"]))))


def _spelt_year(found: re.Match[str]) -> Meant:
    numbers = number_words()
    if found["thousand"]:
        year = 2000 + (int(numbers[plain(found["few"])]) if found["few"] else 0)
    else:
        year = int(numbers[plain(found["hundreds"])]) * 100 + int(numbers[plain(found["rest"])])
    month = found.groupdict().get("month")
    value = Value(Grain.MONTH, year, month_of(month)) if month else Value(Grain.YEAR, year)
    return Meant(TimeKind.DATE, Named(value))


def _decade(found: re.Match[str]) -> Meant:
    tens = found["short"] or _TENS.get(plain(found["word"] or ""))
    return Meant(TimeKind.DATE, Named(Value(Grain.DECADE, int(found["full"] or f"19{tens}"))))


def _century(found: re.Match[str]) -> Meant | None:
    number = ordinal_of(found["number"])
    return Meant(TimeKind.DATE, Named(Value(Grain.CENTURY, number - 1))) if 2 <= number <= 30 else None


def _holiday(found: re.Match[str]) -> Meant:
    entry = holidays()[" ".join(found["name"].split())]
    return Meant(TimeKind.DATE, Feast(entry, year_in(found), which_of(found)))


def date_rules() -> tuple[Rule, ...]:
    """Give the patterns."""
    number = rf"(?P<day>{DAY_NUMBER})"
    no_hour = r"(?!-[a-z]|\s*(?:[ap]\.?m\b|percent|per cent|million|billion))"
    month, early = rf"(?P<month>{MONTH})(?!\w)", r"(?:the )?(?:(?:early|mid|late|mid-to-late)[\s-]+)?"
    decade = rf"(?:(?P<full>(?:1[5-9]|20)\d)0['’]?s|['’‘`](?P<short>\d)0s|(?P<word>{any_of(_TENS)}))"
    figures = r"(?P<iso>)(?P<y>(?:1[5-9]|20)\d\d)-(?P<a>\d\d)-(?P<b>\d\d)"
    slashed = r"(?P<a>\d{1,2})([/.])(?P<b>\d{1,2})\2(?P<y>(?:1[5-9]|20)\d\d)(?P<iso>(?!))?"
    return (
        Rule(
            "day of a month",
            pattern(rf"{_WEEKDAY_BEFORE}{number}(?: of)?[\s-]+{month}{OF_YEAR}", before=r"\w.,/-"),
            _day,
        ),
        Rule("day of a month", pattern(rf"{_WEEKDAY_BEFORE}(?:the )?(?P<day>{ORDINAL}) of {month}{OF_YEAR}"), _day),
        Rule(
            "day of a month",
            pattern(rf"{WHICH}{_WEEKDAY_BEFORE}{month} (?:the )?{number}{no_hour}{OF_YEAR}", after=r"\w"),
            _day,
        ),
        Rule("month", pattern(rf"{WHICH}{month}{OF_YEAR}"), _month),
        Rule("month and year", pattern(rf"{month},? {_WORD_YEAR}"), _spelt_year),
        Rule("date in figures", pattern(figures, before=r"\w/-"), _figures),
        Rule("date in figures", pattern(slashed, before=r"\w/-", after=r"\w/"), _figures),
        Rule("year", pattern(rf"(?:(?:the )?year )?(?P<year>{YEAR})", before=r"\w$£€#.,/:-"), _year),
        Rule("year", pattern(rf"mid-(?P<year>{YEAR})"), _year),
        Rule("year in words", pattern(rf"(?:the year )?{_WORD_YEAR}"), _spelt_year),
        Rule("decade", pattern(rf"{early}{decade}", before=r"\w$£€"), _decade),
        Rule("century", pattern(rf"{early}(?P<number>\d\d?(?:st|nd|rd|th)|{ORDINAL})[\s-]+century"), _century),
        Rule(
            "holiday",
            pattern(rf"{WHICH}(?P<name>{as_printed(holidays())})(?:,? (?:(?:of|in) )?(?P<year>{YEAR}))?"),
            _holiday,
        ),
    )
