"""schema.org: the articles in JSON-LD, as pages carry it and as files hold it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rashomon.sources.fields import Json

_DEEPEST: Final = 6


def is_article_data(record: Mapping[str, Json]) -> bool:
    """Say whether a schema.org object is an article of some kind.

    Examples:
        >>> is_article_data({"@type": "NewsArticle"}), is_article_data({"@type": "WebSite"})
        (True, False)

    """
    kind = record.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and re.search(r"Article$|BlogPosting$", each) for each in kinds)


def articles_in(data: Iterable[Json], depth: int = _DEEPEST) -> Iterator[dict[str, Json]]:
    """Yield the articles of JSON-LD, in lists, graphs and main entities.

    Examples:
        >>> [a["headline"] for a in articles_in([{"@graph": [{"@type": "NewsArticle", "headline": "A vote"}]}])]
        ['A vote']

    """
    for value in data:
        if isinstance(value, list) and depth:
            yield from articles_in(value, depth - 1)
        elif isinstance(value, dict):
            if is_article_data(value):
                yield value
            elif depth:
                inside = [value[key] for key in ("@graph", "mainEntity", "itemListElement", "item") if key in value]
                yield from articles_in(inside, depth - 1)
