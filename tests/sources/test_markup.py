"""Markup: what a page states is taken with its place; what it does not state stays unknown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Metadata, Origin
from rashomon.sources.markup import fragment_text, language_of_markup, metadata_of, parse


def _metadata(head: str, body: str = "<p>They voted.</p>") -> Metadata:
    return metadata_of(parse(f"<html><head>{head}</head><body>{body}</body></html>"))


def _data(**fields: object) -> str:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


def test_schema_org_data_comes_first() -> None:
    head = _data(
        headline="Harbour vote put off",
        publisher={"@type": "Organization", "name": "The Ledger"},
        author=[{"name": "Ada Quill"}, {"name": "Bo Reed"}],
        datePublished="2019-02-12T23:00:00-05:00",
        dateModified="2020-01-01",
        url="https://ledger.example/vote",
    )
    head += '<meta property="og:title" content="Another title"><meta property="og:site_name" content="theledger">'
    metadata = _metadata(head)
    assert {name: fact.value for name, fact in metadata.items()} == {
        "title": "Harbour vote put off",
        "outlet": "The Ledger",
        "byline": "Ada Quill, Bo Reed",
        "published_on": "2019-02-12",
        "url": "https://ledger.example/vote",
    }
    assert {fact.origin for _, fact in metadata.items()} == {Origin.MARKUP}
    assert metadata.published_on
    assert metadata.published_on.evidence == "JSON-LD datePublished"


def test_an_article_in_a_graph_is_found_and_a_broken_one_passed_over() -> None:
    graph = json.dumps(
        {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["ReportageNewsArticle"], "headline": "A"}]}
    )
    head = f'<script type="application/ld+json">{{"broken</script><script type="application/ld+json">{graph}</script>'
    title = _metadata(head).title
    assert title
    assert title.value == "A"


def test_the_heading_that_a_title_repeats_is_the_title() -> None:
    head = "<title>Harbour vote put off again - The Ledger</title>"
    title = _metadata(head, "<h1>Harbour vote\n put off again</h1><h1>The Ledger</h1>").title
    assert title
    assert (title.value, title.evidence) == ("Harbour vote put off again", "h1")


def test_the_outlet_is_no_part_of_the_title() -> None:
    title = _metadata('<meta property="og:site_name" content="The Ledger"><title>Vote off | The Ledger</title>').title
    assert title
    assert title.value == "Vote off"


def test_entities_and_spaces_are_read_as_words() -> None:
    title = _metadata('<meta property="og:title" content="  Quill &amp;amp; Reed\n vote ">').title
    assert title
    assert title.value == "Quill & Reed vote"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:modified_time" content="2019-02-12T08:00:00Z">', ""),
        ('<meta http-equiv="last-modified" content="2019-02-12">', ""),
        ("", "<footer>© 2019 The Ledger</footer>"),
        ("", "<p>On 12 February 2019 they voted.</p>"),
        ("", '<time datetime="2019-02-12">today</time>'),
        ('<meta name="date" content="03/04/2019">', ""),
        ('<meta name="pubdate" content="February 2019">', ""),
        ('<meta property="og:image" content="https://ledger.example/2019/02/12/a.jpg">', ""),
        (_data(dateModified="2019-02-12"), ""),
    ],
)
def test_a_day_that_is_not_stated_as_the_day_of_publication_is_none(head: str, body: str) -> None:
    assert _metadata(head, body).published_on is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="pubdate" content="12 février 2019">', "2019-02-12"),
        ('<link rel="canonical" href="https://ledger.example/2019/02/12/vote.html">', "2019-02-12"),
        ('<link rel="canonical" href="https://ledger.example/2019/02/vote">', None),
        ('<meta property="og:url" content="https://ledger.example/a-2019-02-12x">', None),
        ('<meta property="og:url" content="https://ledger.example/2019-02-31/vote">', None),
    ],
)
def test_days_in_other_words_and_in_addresses(head: str, day: str | None) -> None:
    assert _metadata(head).value("published_on") == day


def test_an_address_is_whole_and_the_browsers_note_is_one() -> None:
    assert _metadata('<link rel="canonical" href="/vote">').url is None
    page = "<!-- saved from url=(0027)https://ledger.example/vote --><html><head></head><body><p>x</body></html>"
    url = metadata_of(parse(page)).url
    assert url
    assert url.value == "https://ledger.example/vote"


def test_a_page_says_its_language() -> None:
    assert language_of_markup(parse('<html lang="pt-BR"><p>x')) == "pt"
    assert language_of_markup(parse("<p>x")) is None


def test_a_fragment_is_read_as_its_reader_sees_it() -> None:
    page = "<h2>Vote</h2>\n  <ul><li>one<li>two</ul><script>no()</script><p>a<!-- no -->b&nbsp;c</p>tail"
    assert fragment_text(page) == "Vote\n\none\n\ntwo\n\nab\xa0c\n\ntail".replace("\xa0", " ")


@given(st.text(max_size=200) | st.text(alphabet="<>/!-ahtmlbody= \"'&;p\0", max_size=200))
def test_whatever_a_page_holds_it_is_read(page: str) -> None:
    tree = parse(page)
    for name, fact in metadata_of(tree).items():
        assert fact.evidence, name
    fragment_text(page).encode()


def test_an_agency_that_schema_org_names_as_publisher_is_no_outlet() -> None:
    head = _data(publisher={"name": "Associated Press"}) + '<meta property="og:site_name" content="The Harbour Ledger">'
    metadata = _metadata(head)
    assert (metadata.value("outlet"), metadata.value("agency")) == ("The Harbour Ledger", "AP")
    assert metadata.agency
    assert metadata.agency.evidence == "JSON-LD publisher.name"


@pytest.mark.parametrize("site", ["theharbourledger", "harbourledger.com", "HL", "The Harbour Ledger Online"])
def test_the_outlets_name_is_taken_in_the_spelling_of_the_data(site: str) -> None:
    head = _data(publisher={"name": "Harbour Ledger"}) + f'<meta property="og:site_name" content="{site}">'
    assert _metadata(head).value("outlet") == "Harbour Ledger"


def test_an_agency_in_the_byline_is_credited() -> None:
    metadata = _metadata('<meta name="author" content="By Ada Quill, Associated Press">')
    assert (metadata.value("byline"), metadata.value("agency")) == ("Ada Quill, Associated Press", "AP")


def test_the_sites_name_in_a_heading_is_no_title() -> None:
    head = '<meta property="og:site_name" content="News of the Harbour"><title>Vote off | News of the Harbour</title>'
    assert _metadata(head, "<h1>News of the Harbour</h1>").value("title") == "Vote off"
