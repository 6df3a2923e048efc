"""What ids and codes are called that stand among the values of a facet: articles, actors and countries by name."""

from collections.abc import Iterable, Mapping
from typing import Final

from rashomon.codebook.countries import country_name
from rashomon.edition import Edition, Page, Wanted
from rashomon.web.telling import short_name

_SHOWN: Final = 20
"""So many values of a facet are shown."""
_ARTICLE: Final = "article"


def called(edition: Edition, asked: Wanted, found: Page) -> dict[str, str]:
    """Name the articles that a page offers to choose among, and whatever else it was asked by an id.

    Args:
        edition: the answers.
        asked: what the page was asked.
        found: what it offers.

    """
    offered = sorted(found.facets.get(_ARTICLE, ()), key=lambda pair: -pair[1])[:_SHOWN]
    names = dict[str, str]()
    for article in (*(value for value, _ in offered), *asked.filters.get(_ARTICLE, ())):
        answer = edition.record("articles", article)
        if answer:
            names[article] = short_name(answer.citations[0].name)
    for name, values in asked.filters.items():
        for value in values if name.endswith("_id") else ():
            answer = edition.record("actors", value) or edition.record("unnamed", value)
            if answer:
                names[value] = dict(answer.values)["name"] or value
    names |= {code: country_name(code) for code, _ in found.facets.get("country", ()) if code}
    return names


def by_name(values: Iterable[tuple[str, int]], names: Mapping[str, str]) -> list[tuple[str, int]]:
    """Put the values of a facet in the order of what they are called; what is not known comes last.

    Args:
        values: with their counts.
        names: what values are called that do not say it themselves.

    Examples:
        >>> by_name([("", 2), ("a-2", 1), ("a-1", 4)], {"a-1": "002", "a-2": "001"})
        [('a-2', 1), ('a-1', 4), ('', 2)]

    """
    return sorted(values, key=lambda pair: (not pair[0], names.get(pair[0], pair[0]).casefold(), pair[0]))


def country_in_words(code: str | None) -> str:
    """Name a country by its code; empty where none is known.

    Examples:
        >>> country_in_words("FRA"), country_in_words(None)
        ('France', '')

    """
    return country_name(code) if code else ""
