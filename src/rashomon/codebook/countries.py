"""Countries: which one words name, and by what kind of word; and their English names.

What is told here is what the words alone say. Whether "Georgia" is the state or the one in America, and whether
"Washington" is a city, a man or a government, is decided where the sentence is known.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from babel import Locale

from rashomon.codebook.country_words import How, country_keys, display_names, key_of
from rashomon.model import Span

_SHORT_FORMS: Final = frozenset(
    {"u.s.", "us", "u.s.a.", "usa", "u.k.", "uk", "britain", "uae", "turkey", "holland", "america"}
)
_LONGEST_ABBREVIATION: Final = 4
_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|&|\S")
_MOST_WORDS: Final = 7
_POSSESSIVES: Final = ("'s", "’s", "'", "’")
_MAKES_ANOTHER: Final = frozenset({"New", "Latin", "Northern", "North", "South", "West", "East", "Central", "Inner"})
"""After these, what would be a country is part of another name ("New Jersey", "Northern Ireland")."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country that words name.

    Attributes:
        alpha3: ISO 3166 code; XKX, which ISO leaves to its users, for Kosovo.
        how: by what kind of word: a name, a word for its people, its capital, or a seat of its government.

    """

    alpha3: str
    how: How


def is_country(name: str) -> bool:
    """Say whether a name is a country's.

    Examples:
        >>> [is_country(name) for name in ("France", "UNITED STATES", "U.S.", "Northway")]
        [True, True, True, False]

    """
    return name.casefold() in _names()


def countries_of(words: str) -> tuple[Country, ...]:
    """Give all countries that words may name.

    Examples:
        >>> [country.alpha3 for country in countries_of("Congolese")]
        ['COD', 'COG']

    """
    bare = words.strip()
    key = key_of(bare)
    written = re.sub(r"^the\s+", "", bare, flags=re.IGNORECASE)
    if not written[:1].isupper():
        return ()
    if len(key) <= _LONGEST_ABBREVIATION and key in _abbreviations() and not written[: len(key)].isupper():
        return ()
    return tuple(Country(alpha3, how) for alpha3, how in sorted(country_keys().get(key, {}).items()))


def country_of(words: str) -> Country | None:
    """Give the country that words name; None where they name none, or may name several ("Dominican").

    Args:
        words: a name and nothing else, letter case as printed; "the" before it and "'s" behind it do not matter.

    Examples:
        >>> country_of("the U.S."), country_of("us"), country_of("Dominican")
        (Country(alpha3='USA', how=<How.NAME: 'name'>), None, None)
        >>> [str(country_of(word).how) for word in ("Poles", "Kiev", "the Kremlin")]
        ['demonym', 'capital', 'seat']

    """
    found = countries_of(words)
    return found[0] if len(found) == 1 else None


def countries_in(text: str) -> tuple[tuple[Country, Span], ...]:
    """Find the countries that a text names, the longest words first, from left to right.

    Args:
        text: a few words, such as those for a body; names of several countries are left out.

    Returns:
        Each with where it stands, in characters of the text.

    Examples:
        >>> [(country.alpha3, span.start) for country, span in countries_in("US and South Korean troops")]
        [('USA', 0), ('KOR', 7)]

    """
    words = [Span(*found.span()) for found in _WORD.finditer(text)]
    found: list[tuple[Country, Span]] = []
    at = 0
    while at < len(words):
        if not text[words[at].start].isupper():
            at += 1
            continue
        for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            span = Span(words[at].start, words[at + size - 1].end)
            country = country_of(span.of(text))
            before = words[at - 1].of(text) if at else ""
            newly = country is not None and country.how is How.DEMONYM and before == "New"
            if country is not None and _is_whole(text, words[at : at + size], "" if newly else before):
                found.append((country, span))
                at += size
                break
        else:
            at += 1
    return tuple(found)


def country_name(alpha3: str) -> str:
    """Give the English name of a country, as CLDR has it; the code where it is none.

    Examples:
        >>> country_name("USA"), country_name("XKX"), country_name("ZZZ")
        ('United States', 'Kosovo', 'ZZZ')

    """
    return display_names().get(alpha3, alpha3)


def is_code(code: str) -> bool:
    """Say whether a code is a country's.

    Examples:
        >>> is_code("USA"), is_code("Kestria")
        (True, False)

    """
    return code in display_names()


def _is_whole(text: str, words: list[Span], before: str) -> bool:
    """Whether words are a country's name, without article and endings, and no part of another name."""
    name = Span(words[0].start, words[-1].end).of(text)
    stop = words[-1].of(text) == "."
    return (
        not stop
        and not name.endswith(_POSSESSIVES)
        and words[0].of(text) not in {"the", "The"}
        and (before not in _MAKES_ANOTHER)
    )


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    territories = Locale("en").territories
    return _SHORT_FORMS | {name.casefold() for code, name in territories.items() if len(code) == 2 and code.isalpha()}


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    """Give the short names that are written in capitals: "us" is no country."""
    return frozenset({"us", "uk", "uae", "usa", "drc", "prc", "rok", "dprk", "ksa", "rsa"})
