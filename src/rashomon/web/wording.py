"""Days and numbers in words."""

import re
from typing import Final

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY: Final = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?")


def day_in_words(day: str | None) -> str:
    """Write a day as people do; empty where none is known.

    Examples:
        >>> day_in_words("2024-03-19"), day_in_words("2024-03"), day_in_words("XXXX-03-09"), day_in_words(None)
        ('19 Mar 2024', 'Mar 2024', '9 Mar, year not given', '')
        >>> day_in_words("week of 2024-03-18")
        'week of 18 Mar 2024'

    """
    return _DAY.sub(_put, day or "")


def _put(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    if not month or not 1 <= int(month) <= len(_MONTHS):
        return found[0]
    name = _MONTHS[int(month) - 1]
    dated = f"{int(day)} {name}" if day else name
    return f"{dated}, year not given" if year == "XXXX" else f"{dated} {year}"


def number(count: int | str) -> str:
    """Write a number with narrow blanks between thousands.

    Examples:
        >>> number(1234567)
        '1\u202f234\u202f567'

    """
    return f"{int(count):,}".replace(",", "\u202f")
