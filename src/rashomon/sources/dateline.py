r"""Datelines: the place, day and agency at the head of a report ("LIMA, Peru (AP) -").

Offsets count from the start of the given text. What could be something else (a name before a dash, "BREAKING:") is no
dateline.
"""

import re
from dataclasses import dataclass

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.sources.days import stated_day

_LOOK = 200
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})(?:,?\s\d{{4}})?"
_SMALL = r"(?:de|del|da|do|la|las|los|el|al|an|of|upon|sur|am)"
_TITLE = r"[^\W\d_a-zß-öø-ÿ][^\W\d_.]*(?:['’.-][^\W\d_]+)*\.?"
_PLACE = rf"(?P<place>{_TITLE}(?:\s(?:{_SMALL}\s)?{_TITLE}){{0,3}})"
_MORE = rf"(?:/{_TITLE}(?:\s{_TITLE}){{0,2}})?"
_REGION = rf"(?:,\s(?!{_MONTH}\b){_TITLE}(?:\s(?:{_SMALL}\s)?{_TITLE}){{0,2}}){{0,2}}"
_CREDIT = r"(?:\s?[(\[](?P<credit>[^()\[\]\n]{2,40})[)\]]|\s?/(?P<slashed>[^/\n]{2,30})/\.?)"
_DASH = r"\s?(?:[–—―:|_]|-{1,3})(?=\s|[\"“‘A-Z]|$)"
_PLAIN = rf"(?:,\s(?P<plain>{_TITLE}(?:\s{_TITLE}){{0,2}}))?"
_DATELINE = re.compile(
    rf"{_PLACE}{_MORE}(?P<region>{_REGION})(?:,?\s(?P<day>{_DAY})(?:\.|,(?=\s[(/]))?)?{_PLAIN}(?P<bracket>{_CREDIT})?"
    rf"(?:,?\s(?P<later>{_DAY}))?(?P<dash>{_DASH})?\s*"
)
_AGENCY_FIRST = re.compile(
    rf"(?:[(\[](?P<credit>[^()\[\]\n]{{2,40}})[)\]]|/(?P<slashed>[^/\n]{{2,30}})/\.?)\s?(?:{_DASH})?\s*"
)
_LETTERS = 3
_INITIALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,8}")


@dataclass(frozen=True, slots=True)
class Part:
    """A value with the offsets of the words that show it."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `end` is where the report's own words begin.

    Attributes:
        place: the city, in title case.
        day: an ISO date, open where the year is missing.
        agency: the agency's name.
        letters: initials in its brackets that are no known agency's.
        end: offset of what follows.

    """

    place: Part | None
    day: Part | None
    agency: Part | None
    letters: Part | None
    end: int


def read_dateline(text: str) -> Dateline | None:
    """Read the dateline at the head of a text.

    Args:
        text: a line, its marks and spaces taken off at the left; only its head is looked at.

    Examples:
        >>> found = read_dateline("VELL, Sept. 5 (Reuters) - The harbour froze.")
        >>> found.place.value, found.day.value, found.agency.value
        ('Vell', 'XXXX-09-05', 'Reuters')
        >>> read_dateline("BREAKING: The harbour froze.") is None
        True

    """
    head = text[:_LOOK]
    first = _AGENCY_FIRST.match(head)
    if first:
        agency = _agency(first)
        return Dateline(None, None, agency, None, first.end()) if agency else None
    found = _DATELINE.match(head)
    if found is None or not _is_dateline(found, head):
        return None
    place = found["place"]
    named = Part(_titled(place), found.start("place"), found.end("place"))
    return Dateline(named, _day(found), _agency(found), _letters(found), found.end())


def _is_dateline(found: re.Match[str], head: str) -> bool:
    """Ask for enough signs: a bracketed agency, or a dash after capitals, a region or a day."""
    place, region = found["place"], found["region"] or ""
    day = found["day"] or found["later"]
    if len(place) < _LETTERS or has_credit_word("no place", place):
        return False
    rest = head[found.end() :]
    if rest and not (rest[0].isupper() or rest[0] in "\"“‘'«" or rest[0].isdigit()):
        return False
    capitals = place.isupper()
    dash = (found["dash"] or "").strip()
    agency = _agency(found) is not None
    if found["bracket"]:
        credit = found["credit"] or found["slashed"]
        return agency or bool(dash and (capitals or day or credit.isupper()))
    if dash == ":":
        return capitals and not region
    if found["plain"] and not agency:
        return False
    return bool(dash) and (capitals or bool(day) or agency or (bool(region) and dash != "|"))


def _agency(found: re.Match[str]) -> Part | None:
    """Find the agency that the brackets, or the words after place or day, name."""
    for group in ("credit", "slashed", "plain", "region"):
        words = found.groupdict().get(group)
        named = find_agency(words) if words else None
        if named is not None:
            start = found.start(group)
            return Part(named[0], start + named[1], start + named[2])
    return None


def _letters(found: re.Match[str]) -> Part | None:
    """Return what stands in the brackets if it is a short word in capitals and names no agency that is known."""
    group = "credit" if found["credit"] else "slashed"
    words = found[group]
    if not words or not _INITIALS.fullmatch(words) or _agency(found) is not None:
        return None
    return Part(words, found.start(group), found.end(group))


def _day(found: re.Match[str]) -> Part | None:
    group = "day" if found["day"] else "later"
    words = found[group]
    if not words:
        return None
    spaced = words.replace(".", "")
    has_year = bool(re.search(r"\d{4}$", words))
    day = stated_day(spaced if has_year else f"{spaced}, 2000")
    if day is None:
        return None
    return Part(day if has_year else f"XXXX{day[4:]}", found.start(group), found.end(group))


def _titled(place: str) -> str:
    """Write a place in title case; a word that is not all capitals stays as it is."""
    words = place.split()
    if not place.isupper():
        return " ".join(words)
    small = set(_SMALL.strip("(?:)").upper().split("|"))
    return " ".join(word.lower() if at and word in small else _title_word(word) for at, word in enumerate(words))


def _title_word(word: str) -> str:
    if re.fullmatch(r"(?:\w\.)+", word):
        return word
    return "-".join(
        part.lower() if at and part in {"AU", "DE", "LA", "LE", "SUR", "ON", "UPON", "EN"} else part.capitalize()
        for at, part in enumerate(word.split("-"))
    )
