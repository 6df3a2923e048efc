"""Search: sentences, whose words they are, and a way to each place."""

import csv
import io
import re

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted
from rashomon.edition.hits import hits


def test_an_empty_search_says_how_to_search_and_its_examples_find_something(client: TestClient) -> None:
    page = client.get("/search").text
    assert "<mark>" not in page
    examples = re.findall(r'<li><a href="(/search\?[^"]+)"', page)
    assert len(examples) == 5
    for address in examples:
        found = client.get(address.replace("&amp;", "&")).text
        assert 'class="rows sentences"' in found, address


def test_words_are_marked_and_lead_to_their_place(client: TestClient) -> None:
    page = client.get("/search", params={"text": "usurper"}).text
    assert re.findall(r"<mark>([^<]*)</mark>", page) == ["usurper"] * len(re.findall("<mark>", page))
    assert page.count("<mark>") >= 3
    cited = re.search(r'class="cite" href="(/article/a-[a-z2-7]+\?at=(\d+)-(\d+)#\2-\3)"', page)
    assert cited
    assert client.get(cited[1]).status_code == 200


def test_whose_words_were_found_is_said(client: TestClient) -> None:
    page = client.get("/search", params={"text": "usurper"}).text
    assert "Narrator<small>of The Free Kestrian" in page
    assert "what was found is said" in page


def test_the_best_come_first_unless_the_order_of_the_articles_is_asked_for(
    client: TestClient, edition: Edition
) -> None:
    def names(page: str) -> list[str]:
        return re.findall(r'class="cite"[^>]*><b>([^<]*)</b>', page)

    best = client.get("/search?text=president").text
    plain = client.get("/search?text=president&order=view").text
    assert names(plain) == sorted(names(plain)) != names(best)
    assert sorted(names(best)) == names(plain)
    assert len(names(plain)) == edition.page("sentences", Wanted(text="president")).total
    assert "Best first: where" in best
    assert "Best first: where" not in plain
    assert "order=view" in client.get("/search?text=president&order=view&size=5").text


@pytest.mark.parametrize(
    ("asked", "facet", "value"),
    [
        ({"voice": "narrator"}, "voice", "narrator"),
        ({"speaker": "Livia Tarn"}, "speaker", "Livia Tarn"),
        ({"speaks_for": "Matthias Korren"}, "speaks_for", "Matthias Korren"),
        ({"form": "direct"}, "form", "direct"),
        ({"cue": "say"}, "cue", "say"),
        ({"outlet": "Selm Today"}, "outlet", "Selm Today"),
        ({"day": "2024-03-19"}, "day", "2024-03-19"),
    ],
)
def test_each_choice_finds_what_it_says(client: TestClient, asked: dict[str, str], facet: str, value: str) -> None:
    rows = client.get("/search.json", params=asked).json()["sentences"]
    assert rows
    assert all(value in (row[facet] or "").split("; ") for row in rows)


def test_days_bound_what_is_found(client: TestClient) -> None:
    rows = client.get("/search.json?since=2024-03-20&until=2024-03-22").json()["sentences"]
    assert rows
    assert {row["day"] for row in rows} <= {"2024-03-20", "2024-03-21", "2024-03-22"}


def test_the_twins_hold_all_that_the_page_finds(client: TestClient, edition: Edition) -> None:
    asked = "/search{}?text=president&size=5"
    total = edition.page("sentences", Wanted(text="president")).total
    told = client.get(asked.format(".json")).json()["sentences"]
    table = list(csv.DictReader(io.StringIO(client.get(asked.format(".csv")).text)))
    assert len(told) == len(table) == total
    assert all(hits(row["citations"][0]["exact"], "president") for row in told)
    assert client.get(asked.format("")).text.count('<span class="sentence">') == 5


@pytest.mark.parametrize("words", ["!!", '"', "*", "\u202e", "NEAR(", "a:b", "'"])
def test_words_that_are_none_are_no_error(client: TestClient, words: str) -> None:
    assert client.get("/search", params={"text": words}).status_code == 200


def test_what_is_asked_for_is_shown_as_text(client: TestClient) -> None:
    page = client.get("/search", params={"text": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_an_order_that_is_none_is_said(client: TestClient) -> None:
    answer = client.get("/search?text=a&order=worst")
    assert answer.status_code == 400
    assert "there is no order" in answer.text
