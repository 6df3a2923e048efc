"""The list of articles says what is known, and leaves open what is not."""

from rashomon.store import StoryFile
from rashomon.views.articles import articles


def test_what_is_known_of_each_article(story: StoryFile) -> None:
    rows = {dict(one.values)["article"]: dict(one.values) for one in articles(story)}
    assert rows["ledger.txt"] | {"id": ""} == {
        "id": "",
        "article": "ledger.txt",
        "title": "Mayor denies the bridge is closed",
        "outlet": "The Ash Ledger",
        "agency": None,
        "day": "2021-05-03",
        "dateline": None,
        "place": None,
        "language": "en",
        "statements": "2",
        "unread": None,
    }
    assert rows["courier.txt"]["day"] is None
    assert rows["diario.txt"]["unread"] == "the language is es, and only English is read"


def test_an_article_is_cited_by_its_title_or_first_sentence(story: StoryFile) -> None:
    cited = {one.citations[0].name: one.citations[0].exact for one in articles(story)}
    assert cited == {
        "ledger.txt": "Mayor denies the bridge is closed",
        "courier.txt": "-- Harbour council meets --",
        "diario.txt": "El puente está cerrado, dijo la alcaldesa.",
    }


def test_articles_by_outlet_and_by_words(story: StoryFile) -> None:
    assert len(articles(story, outlet="LEDGER")) == 1
    assert len(articles(story, words="mayor DENIES")) == 1
    assert len(articles(story, words="courier")) == 1
    assert articles(story, outlet="ledger", words="courier") == ()
