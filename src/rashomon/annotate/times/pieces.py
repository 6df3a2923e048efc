"""The pieces that the patterns are made of: words of the codebook as alternatives, and what each stands for."""

import re
from collections.abc import Iterable
from typing import Final

from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.codebook.number_words import number_words, ordinal_words
from rashomon.codebook.time_units import TimeUnit, time_units


def any_of(forms: Iterable[str]) -> str:
    """Make alternatives of words, the longest first."""
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)).replace("\\ ", " ") + ")"


def as_printed(forms: Iterable[str]) -> str:
    """Make alternatives whose capitals count ("May" is a month, "may" is none)."""
    return f"(?-i:{any_of(forms)})"


def pattern(template: str, *, before: str = r"\w-", after: str = r"\w-") -> re.Pattern[str]:
    r"""Compile a pattern of whole words, in which case does not count.

    Args:
        template: a regular expression; a space in it is any white space.
        before: characters that must not stand before the words.
        after: characters that must not stand behind them.

    Examples:
        >>> bool(pattern("the next day").search("The\nnext day,")), bool(pattern("next day").search("next days"))
        (True, False)

    """
    behind = f"(?![{after}])" if after else ""
    return re.compile(rf"(?<![{before}])(?:{template}){behind}".replace(" ", r"\s+"), re.IGNORECASE)


MONTH: Final = as_printed(calendar_codes(Sort.MONTH))
WEEKDAY: Final = as_printed(calendar_codes(Sort.WEEKDAY))
SEASON: Final = any_of(calendar_codes(Sort.SEASON))
FALL: Final = any_of(calendar_codes(Sort.FALL))
PART: Final = any_of(calendar_codes(Sort.PART))
HOUR: Final = any_of(calendar_codes(Sort.HOUR))
UNIT: Final = any_of(time_units())
UNITS: Final = any_of(word for word in time_units() if word.endswith("s") or word == "centuries")
ORDINAL: Final = any_of(ordinal_words())
DAY_NUMBER: Final = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:/]\d)"
YEAR: Final = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,:/]\d)"
NUMBER: Final = (
    r"(?:\d+ 1/2|\d+(?:,\d{3})+|\d+(?:\.\d+)?|half an?(?! dozen)|an?(?=[\s-])|"
    rf"{any_of(word for word in number_words() if word != 'some')}(?: and a half)?)"
)
ZONE: Final = r"(?: \(?(?-i:[ECMP][SD]T|GMT|UTC|BST|CES?T|local time)\b\)?)?"
ABOUT: Final = (
    r"(?:(?:about|around|nearly|almost|more than|less than|fewer than|over|just|only|at least|at most|roughly|"
    r"barely|exactly|approximately|well over|up to|as long as|another|an additional|an extra|no more than|some) )*"
)
EARLY: Final = r"(?:(?:early|mid|late|earlier|later)[\s-]+)?"


def plain(words: str) -> str:
    r"""Write words in lower case, with single spaces.

    Examples:
        >>> plain("This\n Past")
        'this past'

    """
    return " ".join(words.lower().split())


def number_of(words: str) -> float | None:
    """Read a number; None for an amount that is none ("several").

    Examples:
        >>> [number_of(words) for words in ("5 1/2", "nineteen", "a", "two and a half", "1,200", "a few", "half a")]
        [5.5, 19.0, 1.0, 2.5, 1200.0, None, 0.5]

    """
    given = plain(words)
    if given in {"half a", "half an"}:
        return 0.5
    if given.endswith((" and a half", " 1/2")):
        whole = number_of(given.removesuffix(" and a half").removesuffix(" 1/2"))
        return None if whole is None else whole + 0.5
    if given in {"a", "an"}:
        return 1.0
    if given[0].isdigit():
        return float(given.replace(",", ""))
    value = number_words()[given]
    return None if value == "X" else float(value)


def unit_of(word: str) -> TimeUnit:
    """Give the unit that a noun names.

    Examples:
        >>> unit_of("Years").code
        'Y'

    """
    return time_units()[plain(word)]


def month_of(word: str) -> int:
    """Give the number of a month.

    Examples:
        >>> month_of("Sept.")
        9

    """
    return int(calendar_codes(Sort.MONTH)[word])


def weekday_of(word: str) -> int:
    """Give the number of a weekday, Monday is 1.

    Examples:
        >>> weekday_of("Sunday")
        7

    """
    return int(calendar_codes(Sort.WEEKDAY)[word])


def part_of(word: str | None) -> str:
    """Give what TIMEX3 writes for a part of the day or an hour with a name; nothing where there is none.

    Examples:
        >>> part_of("night"), part_of("Noon"), part_of(None)
        ('TNI', 'T12:00', '')

    """
    if not word:
        return ""
    codes = {**calendar_codes(Sort.PART), **calendar_codes(Sort.HOUR)}
    return f"T{codes[plain(word)]}"


def ordinal_of(word: str) -> int:
    """Read an ordinal, in figures or in a word.

    Examples:
        >>> ordinal_of("23rd"), ordinal_of("Second")
        (23, 2)

    """
    return int(re.sub(r"\D", "", word) or ordinal_words()[word.lower()])


_LONG: Final = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "Q": ("M", 3)}
_HALF: Final = {"Y": "6M", "H": "30M"}


def duration(number: float | None, unit: TimeUnit) -> str:
    """Write a duration as TIMEX3 does.

    Examples:
        >>> duration(5.5, unit_of("hours")), duration(2.5, unit_of("years")), duration(None, unit_of("weeks"))
        ('PT5H30M', 'P2Y6M', 'PXW')
        >>> duration(2, unit_of("decades")), duration(1, unit_of("fortnight")), duration(3, unit_of("quarters"))
        ('P20Y', 'P2W', 'P9M')

    """
    head = "PT" if unit.clock else "P"
    code, times = _LONG.get(unit.code, (unit.code, 1))
    if number is None:
        return f"{head}X{code if unit.code == 'Q' else unit.code}"
    amount = number * unit.times * times
    whole = int(amount)
    if amount == whole:
        return f"{head}{whole}{code}"
    if amount - whole == 0.5 and code in _HALF:
        return f"{head}{f'{whole}{code}' if whole else ''}{_HALF[code]}"
    return f"{head}{amount:g}{code}"
