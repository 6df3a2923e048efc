"""The words for countries: names, peoples, capitals and seats, and which of them name which country.

Codes, names, peoples and capitals come from the data of the package `countryinfo`, names also from CLDR (Unicode's
locale data, by way of Babel). What these lack or have wrong stands in the vocabularies of countries and of seats,
whose word counts for more.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from babel import Locale
from countryinfo import CountryInfo

from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.seats import SEATS

_OFFICIAL: Final = re.compile(
    r"\b(?:Republic|Kingdom|Federation|Confederation|States?|Emirates|Sultanate|Commonwealth|Principality|Duchy)\b"
)
"""Of the data's other spellings, these are the English ones; the rest is in other tongues, or codes."""
_NO_PLURAL: Final = ("s", "sh", "ench", "utch", "ese", "z", "man", "men")
_AMPERSAND: Final = re.compile(r"\s*&\s*")
_SAINT: Final = re.compile(r"\bst\b\s*")


class How(StrEnum):
    """By what kind of word a country is named, the plainest first."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class CountryWords:
    """What the data that we build on lacks or has wrong for one country.

    Attributes:
        name: what the entry is called.
        alpha3: ISO 3166 code.
        example: a text that has one of the words.
        counter_example: a text that has none.
        names: further names.
        people: further words for its people, singular; adjectives too.
        capitals: further names of the capital or the seat of government.
        without: words of the data that are none for this country.
        elsewhere: words of an article that show that another place of the same name is meant.
        personal: whether the name is a person's as well.

    """

    name: str
    alpha3: str
    example: str
    counter_example: str
    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    personal: bool = False


class Row(NamedTuple):
    """A word that names a country."""

    key: str
    alpha3: str
    how: How
    ours: bool


@lru_cache(maxsize=4096)
def key_of(words: str) -> str:
    """Return a name without what differs from one habit of writing to another.

    Examples:
        >>> key_of("the U.S.’s"), key_of("Côte d’Ivoire"), key_of("St. Kitts & Nevis")
        ('us', "cote d'ivoire", 'saint kitts and nevis')

    """
    text = unicodedata.normalize("NFKD", words.replace("’", "'").replace("‘", "'"))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).casefold().replace(".", "")
    text = " ".join(_SAINT.sub("saint ", _AMPERSAND.sub(" and ", text)).split())
    return text.removeprefix("the ").removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=1)
def country_keys() -> Mapping[str, Mapping[str, How]]:
    """Give, for each key, the codes that it names and by what kind of word; several codes where it is ambiguous."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in (*_data_rows(), *_own_rows()):
        rows[row.key].append(row)
    found: dict[str, dict[str, How]] = {}
    for key, every in rows.items():
        codes = {row.alpha3 for row in every if row.ours} or {row.alpha3 for row in every}
        order = sorted(every, key=lambda row: list(How).index(row.how), reverse=True)
        found[key] = {row.alpha3: row.how for row in order if row.alpha3 in codes}
    return found


@lru_cache(maxsize=1)
def display_names() -> Mapping[str, str]:
    """Give the English name of each country by its code, as CLDR has it."""
    territories = Locale("en").territories
    names = {iso["alpha3"]: territories[iso["alpha2"]] for iso, _ in _data()}
    return {"XKX": territories["XK"], **names}


def codes_within(regions: Iterable[str]) -> frozenset[str]:
    """Give the codes of the countries of some regions and subregions, as the data calls them.

    Args:
        regions: their names in the data; letter case does not matter.

    Examples:
        >>> sorted(codes_within(["Northern Africa"]))
        ['DZA', 'EGY', 'ESH', 'LBY', 'MAR', 'SDN', 'TUN']

    """
    wanted = {region.casefold() for region in regions}
    return frozenset(
        iso["alpha3"]
        for iso, row in _data()
        if wanted & {str(row.get(key)).casefold() for key in ("region", "subregion")}
    )


@lru_cache(maxsize=1)
def namesakes() -> Mapping[str, tuple[str, ...]]:
    """Give, by code, the words that show that another place of the same name is meant."""
    return {entry.alpha3: entry.elsewhere for entry in load(COUNTRIES) if entry.elsewhere}


@lru_cache(maxsize=1)
def personal_names() -> frozenset[str]:
    """Give the codes of the countries whose names people bear too ("Jordan")."""
    return frozenset(entry.alpha3 for entry in load(COUNTRIES) if entry.personal)


def _data() -> Iterator[tuple[dict[str, str], dict[str, object]]]:
    """List the rows of the data that are countries of today, with their codes."""
    territories = Locale("en").territories
    for row in CountryInfo("France").all().values():
        iso = {key: str(value) for key, value in row["ISO"].items()}
        if "numeric" in iso and iso["alpha2"] in territories:
            yield iso, dict(row)


def _data_rows() -> Iterator[Row]:
    territories = Locale("en").territories
    dropped = {(entry.alpha3, key_of(word)) for entry in load(COUNTRIES) for word in _plurals(entry.without)}
    for iso, row in _data():
        others = [word for word in _texts(row.get("altSpellings")) if _OFFICIAL.search(word) and "," not in word]
        people = re.split(r",|/| and ", " ".join(_texts(row.get("demonym"))))
        forms = (
            (How.NAME, [str(row["name"]), territories[iso["alpha2"]], *others]),
            (How.DEMONYM, list(_plurals(people))),
            (How.CAPITAL, _texts(row.get("capital"))),
        )
        for how, words in forms:
            for key in {key_of(word) for word in words} - {""}:
                if (iso["alpha3"], key) not in dropped:
                    yield Row(key, iso["alpha3"], how, ours=False)


def _own_rows() -> Iterator[Row]:
    for entry in load(COUNTRIES):
        forms = (
            (How.NAME, entry.names),
            (How.DEMONYM, tuple(_plurals(entry.people))),
            (How.CAPITAL, entry.capitals),
        )
        for how, words in forms:
            yield from (Row(key_of(word), entry.alpha3, how, ours=True) for word in words)
    for seat in load(SEATS):
        yield from (Row(key_of(word), seat.alpha3, How.SEAT, ours=True) for word in seat.words)


def _plurals(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield word
        if word and not word.endswith(_NO_PLURAL):
            yield f"{word}s"


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]


def _matches(entry: CountryWords, text: str) -> bool:
    words = (*entry.names, *entry.people, *entry.capitals, *entry.without)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words)


COUNTRIES = Vocabulary("countries", CountryWords, _matches)
