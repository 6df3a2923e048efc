"""Reads counts in words: digits, number words, ranges, what is said before and behind them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from math import inf
from typing import Final

from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.codebook.count_words import Reach, Use, any_of, count_words, reaches, words_used
from rashomon.codebook.number_words import number_words
from rashomon.link.conflicts.counts import Count, counted

_QUOTES: Final = "\"'“”‘’"
_DEFINITE: Final = (
    "the",
    "these",
    "those",
    "his",
    "her",
    "its",
    "their",
    "our",
    "my",
    "your",
    "all",
    "both",
    "all the",
)
_BEHIND: Final = {
    Reach.ABOUT: ("or so",),
    Reach.FROM: ("or more", "at least", "plus"),
    Reach.UP_TO: ("or fewer", "or less", "at most"),
}
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_CLOCK: Final = re.compile(r"\s*(?:[ap]\.?m\b|o['’]clock|:\d)", re.IGNORECASE)
_IN_SO_MANY: Final = re.compile(
    r"\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d|(?:ten|five|four|three|two)\b)", re.IGNORECASE
)
_HUNDRED: Final = 100
_NO_UNITS: Final = ("a ", "half ", "two d", "couple")
"""Beginnings of number words that the vocabulary of counts has too."""
_DAY_BEFORE: Final = re.compile(r"\d,\s+$")
_ONE_OF: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))\s+(?:in|out\s+of)\s+(?:every\s+)?$", re.IGNORECASE
)


def read_counts(words: str) -> tuple[Count, ...]:
    """Read the counts in words of an article, in their order.

    Years, days, hours and numbers that are names ("flight 27") are no counts.

    Args:
        words: of an article; `start` and `end` of the counts are characters of them.

    Examples:
        >>> [one.value for one in read_counts("more than 50 boats, two dozen men and between 40 and 60 cars")]
        ['> 50', '24', '40..60']
        >>> [one.value for one in read_counts("On March 10, 2019 boat 27 lost nearly $2.4 million")]
        ['~ 2400000 dollar']

    """
    return tuple(_read(words))


def _read(words: str) -> Iterator[Count]:
    at = 0
    while found := _expression().search(words, at):
        at = max(found.end(), at + 1)
        if not _is_a_name(words, found):
            yield _count(found)


def _count(found: re.Match[str]) -> Count:
    return replace(_counted(found), start=found.start(), end=found.end(), definite=bool(found["definite"]))


def _counted(found: re.Match[str]) -> Count:
    reach = reaches().get(" ".join(found["reach"].lower().split())) if found["reach"] else None
    behind = " ".join((found["behind"] or "").lower().split())
    reach = next((each for each, said in _BEHIND.items() if behind in said), reach) if behind else reach
    unit = _unit((found["sign"] or found["unit"] or found["percent"] or "").strip().lower())
    if found["amount"]:
        low, high = _amounts()[" ".join(found["amount"].lower().split())]
        if high == low:
            return counted(low, reach, unit)
        return Count((low + (high or low)) / 2, low, high or inf, reach, ranged=True, unit=unit)
    one, places = _value(found["one"])
    if found["other"]:
        other, _ = _value(found["other"])
        one = one * _shared_scale(found["one"], found["other"])
        if one < other:
            return Count((one + other) / 2, one, other, reach, ranged=True, unit=unit)
    return counted(one, reach, unit, places)


def _is_a_name(words: str, found: re.Match[str]) -> bool:
    """Whether a number is a year, a day, an hour or a name, and counts nothing."""
    if found["amount"] or found["sign"] or found["unit"] or found["percent"]:
        return False
    before = re.search(rf"([\w.]+)[\s{_QUOTES}]*$", words[: found.start()])
    last = before[1].strip(".") if before else ""
    behind = re.match(r"\s+([^\W\d_]+)", words[found.end() :])
    follows = behind[1] if behind else ""
    if last in _months() or (follows in _months() and not found["reach"]) or _is_of_many(words, found):
        return True
    if found["reach"] or found["definite"]:
        return False
    if last.lower() in words_used(Use.NO_COUNT) or (found["other"] and last.lower() == "from"):
        return True
    return bool(_YEAR.fullmatch(found["one"])) and _reads_as_year(words[: found.start()], last.lower(), follows)


def _is_of_many(words: str, found: re.Match[str]) -> bool:
    """Whether a number is an hour, the score of a match, or one of two: "four in five"."""
    before, behind = words[: found.start()], words[found.end() :]
    score = bool(found["other"]) and _value(found["one"])[0] >= _value(found["other"])[0]
    return score or bool(_CLOCK.match(behind) or _IN_SO_MANY.match(behind) or _ONE_OF.search(before))


def _reads_as_year(before: str, last: str, follows: str) -> bool:
    return bool(_DAY_BEFORE.search(before)) or not follows.islower() or last in {"in", "since", "of", "from", "until"}


def _value(words: str) -> tuple[float, int]:
    """Give the number that words are, with the digits behind its decimal point."""
    total, current, places = 0.0, 0.0, 0
    for word in re.findall(r"[\d.,\u00a0\u202f]+|[^\W\d_]+", words.lower()):
        if word[0].isdigit():
            plain = re.sub(r"[,\u00a0\u202f](?=\d{3})", "", word).strip(".,\u00a0\u202f").replace(",", ".")
            places = len(plain.partition(".")[2])
            current += float(plain)
        elif word in _scales():
            scale = _scales()[word]
            current = (current or 1) * scale
            if scale > _HUNDRED:
                total, current = total + current, 0
        elif word not in {"and", "a"}:
            current += _units()[word]
    return total + current, places


def _shared_scale(one: str, other: str) -> float:
    """Give what stands behind the second number of a range and is meant of both ("two to three thousand")."""
    said = re.findall(r"[^\W\d_]+", other.lower())
    own = re.findall(r"[^\W\d_]+", one.lower())
    last = said[-1] if said else ""
    return _scales()[last] if last in _scales() and not any(word in _scales() for word in own) else 1


@lru_cache(maxsize=1)
def _expression() -> re.Pattern[str]:
    digits = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    scales = any_of(frozenset(_scales()))
    atom = rf"(?:{digits}|{any_of(frozenset(_units()))}(?![^\W_])|a(?=\s+{scales}(?!\w)))"
    more = rf"(?:[\s-]+{scales}(?!\w)(?:\s+(?:and\s+)?{any_of(frozenset(_units()))}(?!\w))?)"
    number = rf"{atom}{more}*"
    signs = any_of(frozenset(word for word in _money() if not word[-1].isalpha()))
    units = any_of(frozenset(word for word in _money() if word[-1].isalpha()))
    behind = any_of(frozenset(word for said in _BEHIND.values() for word in said))
    return re.compile(
        rf"(?<![\w.,:/#$€£-])(?:(?P<definite>{any_of(_DEFINITE)})\s+)?(?P<between>between\s+)?"
        rf"(?:(?P<reach>{any_of(frozenset(reaches()))})\s+)?[{_QUOTES}]?(?P<sign>{signs})?\s?"
        rf"(?:(?P<amount>{any_of(frozenset(_amounts()))})(?!\w)"
        rf"|(?P<one>{number})(?:(?(between)\s+(?:and|to)\s+|(?:\s+(?:to|or)\s+|\s?[-–—]\s?))(?:{signs})?(?P<other>{number}))?)"
        rf"(?![\w/]|[.,:]\d|-\w)(?:\s*(?P<unit>{units})(?!\w)|\s*(?P<percent>%|per\s?cent)(?!\w))?"
        rf"(?:\s+(?P<behind>{behind})(?!\w))?",
        re.IGNORECASE,
    )


def _unit(words: str) -> str:
    return _money().get(" ".join(words.split()), "")


@lru_cache(maxsize=1)
def _units() -> Mapping[str, int]:
    """Give the number words below a hundred; what is higher is read by its parts."""
    return {
        word: int(value)
        for word, value in number_words().items()
        if value.isdigit() and int(value) < _HUNDRED and not word.startswith(_NO_UNITS)
    }


@lru_cache(maxsize=1)
def _scales() -> Mapping[str, int]:
    return {word: int(entry.times) for entry in count_words() if entry.times for word in entry.words}


@lru_cache(maxsize=1)
def _amounts() -> Mapping[str, tuple[float, float | None]]:
    return {word: entry.bounds for entry in count_words() if entry.amount for word in entry.words}


@lru_cache(maxsize=1)
def _money() -> Mapping[str, str]:
    """Give currencies and shares by sign or word."""
    found = {word.lower(): entry.name for entry in count_words() if entry.money for word in entry.words}
    return found | {word.lower(): "%" for entry in count_words() if entry.share for word in entry.words}


@lru_cache(maxsize=1)
def _months() -> frozenset[str]:
    return frozenset(name.strip(".") for name in calendar_codes(Sort.MONTH))
