"""Articles, positions, timeline, events, copies and stories of the example: filters, parts and single records."""

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted
from tests.web.test_overview import text_of

PAGES = ("/articles", "/positions", "/timeline", "/events", "/copies", "/stories")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_its_twins(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200
    assert client.get(f"{path}.json").json()
    assert client.get(f"{path}.csv").text.count("\n") > 1


@pytest.mark.parametrize("path", PAGES)
def test_what_is_not_there_is_said_not_to_be(client: TestClient, path: str) -> None:
    told = text_of(client.get(f"{path}?text=wordthatstandsnowhere").text)
    assert " is like that." in told or "share a passage like that." in told


@pytest.mark.parametrize("path", PAGES)
def test_a_filter_that_it_has_not_is_refused(client: TestClient, path: str) -> None:
    assert client.get(f"{path}?nothing=1").status_code == 400


def test_articles_say_what_they_do_not(client: TestClient) -> None:
    told = text_of(client.get("/articles").text)
    assert "no headline in the text" in told
    assert "not named in the text" in told
    assert "no day in the text" in told
    assert "Not read as news" in told


def test_filters_of_articles_hold(client: TestClient) -> None:
    rows = client.get("/articles.json?agency=OPA").json()["articles"]
    assert {row["agency"] for row in rows} == {"OPA"}


def test_the_timeline_parts_what_has_a_day_from_what_has_none(client: TestClient, edition: Edition) -> None:
    page = client.get("/timeline?size=200").text
    places = [page.index(f"<h3>{part}") for part in ("On a day</h3>", "On a day known only in part", "No day given")]
    assert places == sorted(places)
    known = dict(edition.page("timeline", Wanted(size=1)).facets["day_known"])
    rows = client.get("/timeline.json?day_known=told, open").json()["timeline"]
    assert len(rows) == known["told, open"] > 0
    assert not [row for row in rows if row["first_day"]]


def test_the_timeline_is_chosen_by_how_it_is_told(client: TestClient) -> None:
    rows = client.get("/timeline.json?status=denied").json()["timeline"]
    assert rows
    assert all("denied" in row["status"] for row in rows)


def test_positions_towards_one_target(client: TestClient, edition: Edition) -> None:
    target = dict(edition.page("targets").rows[1].values)
    page = text_of(client.get(f"/positions?target_id={target['target_id']}").text)
    assert "Towards those chosen" in page
    assert f"Target: {target['target']}" in page


def test_a_copy_shows_what_was_changed(client: TestClient, edition: Edition) -> None:
    for row in edition.page("copies").rows:
        one = dict(row.values)
        html = client.get(f"/copy/{one['id']}").text
        told = text_of(html)
        for words in (one["one_share"], one["other_share"], one["why"]):
            assert words is not None
            assert words in told
        changed = sum(int(one[name] or 0) for name in ("only_one", "only_other", "replaced"))
        assert html.count('<li class="edit">') == changed
        assert html.count('<li class="passage">') == int(one["passages"] or 0)


def test_a_story_says_why_each_article_joined(client: TestClient, edition: Edition) -> None:
    (row,) = edition.page("stories").rows
    page = text_of(client.get(f"/story/{dict(row.values)['id']}").text)
    assert page.count("on average; most to") == 8


@pytest.mark.parametrize("path", ["/copy/y-none", "/story/g-none"])
def test_records_that_are_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.get(f"{path}.json").status_code == 404
