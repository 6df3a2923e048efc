"""Days and numbers in words."""

import re
from typing import Final

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS: Final = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_WEEK: Final = re.compile(r"(\d{4}|XXXX)-W(\d{2}|XX)(?:-(\d|WE))?(?!\w*-)")
_SEASON: Final = re.compile(r"(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])\b")
_DAY: Final = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?")
_TIME: Final = re.compile(r"(?<=\w)T(?:(MO|MI|AF|EV|NI|DT)\b|(\d{2}(?::\d{2})?))")
_OPEN: Final = "XXXX"


def day_in_words(day: str | None) -> str:
    """Write a day as people do; empty where none is known.

    Args:
        day: a day, month, week or year as TIMEX3 writes it, open where the words leave it open; or several, with a
            slash between them where reports tell otherwise.

    Examples:
        >>> day_in_words("2024-03-19"), day_in_words("2024-03"), day_in_words("XXXX-03-09"), day_in_words(None)
        ('19 Mar 2024', 'Mar 2024', '9 Mar, year not given', '')
        >>> day_in_words("week of 2024-03-18"), day_in_words("XXXX-WXX-3"), day_in_words("XXXX-WXX-7TNI")
        ('week of 18 Mar 2024', 'a Wednesday', 'a Sunday, night')
        >>> day_in_words("2023-09-10 / XXXX-09-11"), day_in_words("2024-W11"), day_in_words("2024-SU")
        ('10 Sep 2023 or 11 Sep, year not given', 'week 11 of 2024', 'summer 2024')

    """
    words = (day or "").replace(" / ", " or ")
    for pattern, put in ((_WEEK, _week), (_SEASON, _season), (_TIME, _time), (_DAY, _put)):
        words = pattern.sub(put, words)
    return words


def _week(found: re.Match[str]) -> str:
    year, week, day = found.groups()
    name = "weekend" if day == "WE" else _WEEKDAYS[int(day) - 1] if day and day in "1234567" else ""
    if week == "XX":
        return f"a {name}" if name else "a week"
    placed = f"week {int(week)}" + ("" if year == _OPEN else f" of {year}")
    return f"{name}, {placed}" if name else placed


def _season(found: re.Match[str]) -> str:
    year, part = found.groups()
    name = _SEASONS.get(part) or f"{'quarter' if part[0] == 'Q' else 'half'} {part[1]}"
    of = "" if part in _SEASONS else "of "
    return f"{name}, year not given" if year == _OPEN else f"{name} {of}{year}"


def _time(found: re.Match[str]) -> str:
    part, clock = found.groups()
    return f", {_PARTS[part] if part else clock}"


def _put(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    if not month or not month.isdigit() or not 1 <= int(month) <= len(_MONTHS):
        return found[0]
    name = _MONTHS[int(month) - 1]
    dated = f"{int(day)} {name}" if day and day.isdigit() else name
    return f"{dated}, year not given" if year == _OPEN else f"{dated} {year}"


def number(count: int | str) -> str:
    """Write a number with narrow blanks between thousands.

    Examples:
        >>> number(1234567)
        '1\u202f234\u202f567'

    """
    return f"{int(count):,}".replace(",", "\u202f")
