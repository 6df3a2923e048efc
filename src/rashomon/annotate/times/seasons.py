"""Patterns for seasons, quarters, halves and fiscal years."""

import re
from typing import Final

from rashomon.annotate.times.dates import WHICH, named, year_in
from rashomon.annotate.times.forms import Counted, Meant, Named, Rule
from rashomon.annotate.times.pieces import EARLY, FALL, ORDINAL, SEASON, YEAR, ordinal_of, pattern, plain
from rashomon.annotate.times.values import SEASONS, Grain, Value
from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.model.time import TimeKind

_OF_YEAR: Final = rf"(?:(?: of)? (?P<year>{YEAR})|(?: of)? (?P<years>(?:last|this|next) year))?"
_OTHER_YEAR: Final = rf"(?:(?:the )?(?:(?P<ahead>{YEAR})|(?P<whose>(?:last|this|next) year)['’]s) )"
_AHEAD: Final = f"{_OTHER_YEAR}?"
_FISCAL: Final = r"(?:fiscal[\s-]+)?"
_NUMBERS: Final = {"last": 0, "final": 0, "latter": 0}


def _season(found: re.Match[str]) -> Meant:
    codes = {**calendar_codes(Sort.SEASON), **calendar_codes(Sort.FALL)}
    return named(Value(Grain.SEASON, year_in(found), SEASONS.index(codes[found["season"].lower()]) + 1), found)


def _part_of_year(grain: Grain, most: int, found: re.Match[str]) -> Meant | None:
    word = plain(found["number"])
    number = most if word in _NUMBERS else ordinal_of(word)
    return named(Value(grain, year_in(found), number), found) if number <= most else None


def _quarter(found: re.Match[str]) -> Meant | None:
    return _part_of_year(Grain.QUARTER, 4, found)


def _half(found: re.Match[str]) -> Meant | None:
    return _part_of_year(Grain.HALF, 2, found)


def _that_quarter(found: re.Match[str]) -> Meant:
    """Read "the 1988 quarter", "last year's period": the one of which the text speaks, in another year."""
    return named(Value(Grain.QUARTER, year_in(found)), found)


def _latest(_: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Counted("Q", 0, from_text=True))


def _year_before(_: re.Match[str]) -> Meant:
    return Meant(TimeKind.DATE, Counted("Y", -1, from_text=True, compares=True))


def _fiscal(found: re.Match[str]) -> Meant:
    year = year_in(found)
    return Meant(TimeKind.DATE, Named(Value(Grain.YEAR, year)) if year else Counted("Y", 0))


def season_rules() -> tuple[Rule, ...]:
    """Give the patterns."""
    season, fall, early = rf"(?P<season>{SEASON})", rf"(?P<season>{FALL})", rf"(?:the )?{EARLY}"
    number = rf"(?P<number>{ORDINAL}|\d(?:st|nd|rd|th)|last|final)"
    same = r"the (?:same|corresponding|comparable|like|similar) (?:period|quarter|time)(?: of)?"
    before = r"(?:last year|a year (?:ago|earlier)|the (?:previous year|year before))"
    return (
        Rule("season", pattern(rf"{early}(?:{WHICH}|the ){season}{_OF_YEAR}(?!-)"), _season),
        Rule("season", pattern(rf"(?<=\b(?:in|by|of)\s){EARLY}{season}{_OF_YEAR}"), _season),
        Rule("season", pattern(rf"(?P<which>last|this|next) {fall}"), _season),
        Rule("season", pattern(rf"{early}(?:the )?{fall}(?: of)? (?P<year>{YEAR})"), _season),
        Rule("season", pattern(rf"(?<=\bin\s)the {fall}(?! of\b)"), _season),
        Rule(
            "quarter", pattern(rf"(?:(?:the|its) )?{_AHEAD}{_FISCAL}{number}[\s-]+{_FISCAL}quarter{_OF_YEAR}"), _quarter
        ),
        Rule("quarter", pattern(rf"(?-i:Q)(?P<number>[1-4])(?: (?P<year>{YEAR}))?"), _quarter),
        Rule(
            "half",
            pattern(rf"(?:the )?{_AHEAD}(?P<number>first|second|last|latter)[\s-]+half{_OF_YEAR}(?! of (?!the year))"),
            _half,
        ),
        Rule("quarter of another year", pattern(rf"{_OTHER_YEAR}(?:quarter|period)"), _that_quarter),
        Rule(
            "latest quarter", pattern(r"the (?:latest|most recent|recent|same) (?:period|quarter)|the quarter"), _latest
        ),
        Rule(
            "quarter of the year before",
            pattern(rf"(?:the )?year[\s-](?:ago|earlier)(?: (?:period|quarter))?|{same} {before}"),
            _year_before,
        ),
        Rule("year before", pattern(r"the year before"), _year_before),
        Rule("fiscal year", pattern(rf"(?:(?:(?:the|its) )?fiscal(?: year)? |(?-i:FY)\s?)(?P<year>{YEAR})"), _fiscal),
        Rule("fiscal year", pattern(r"the (?:current )?(?:fiscal|full|current) year"), _fiscal),
    )
