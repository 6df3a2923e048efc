"""schema.org: articles are found where pages put them, and nothing else is one."""

import pytest

from rashomon.sources.fields import Json
from rashomon.sources.schema_org import articles_in

ARTICLE: Json = {"@type": "NewsArticle", "headline": "A vote"}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        [[ARTICLE]],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]},
    ],
)
def test_articles_are_found(data: Json) -> None:
    assert list(articles_in([data])) == [ARTICLE]


@pytest.mark.parametrize(
    "data", [None, "NewsArticle", {"@type": "Person"}, {"@type": None}, {"headline": "A vote"}, []]
)
def test_other_things_are_none(data: Json) -> None:
    assert list(articles_in([data])) == []


def test_a_well_of_lists_has_a_bottom() -> None:
    data: Json = ARTICLE
    for _ in range(50):
        data = [data]
    assert list(articles_in([data])) == []
