"""Side by side: chosen by the address, each text untouched, what is shared under one number on both sides."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.store import StoryFile
from tests.web.test_article import read


@pytest.fixture(scope="module")
def ids(example_story: Path) -> dict[str, str]:
    """Give the articles' ids by their numbers."""
    with StoryFile.open(example_story) as story:
        return {one.name[:2]: one.id for one in story.articles()}


@pytest.fixture(scope="module")
def texts(example_story: Path) -> dict[str, str]:
    with StoryFile.open(example_story) as story:
        return {one.id: one.text for one in story.articles()}


@pytest.mark.parametrize("names", [("02", "03"), ("02", "03", "04"), ("01", "05", "06", "07")])
def test_each_text_is_untouched(
    client: TestClient, ids: dict[str, str], texts: dict[str, str], names: tuple[str, ...]
) -> None:
    asked = "&".join(f"{letter}={ids[name]}" for letter, name in zip("abcd", names, strict=False))
    page = read(client.get(f"/compare?{asked}").text)
    assert "".join(page.found) == "".join(texts[ids[name]] for name in names)
    assert len(page.ids) == len(set(page.ids))
    inner = {one[1:] for one in page.links if one.startswith("#")}
    assert inner <= set(page.ids)


def test_a_shared_passage_leads_to_the_other_side(client: TestClient, ids: dict[str, str]) -> None:
    page = client.get(f"/compare?a={ids['02']}&b={ids['03']}").text
    numbers = re.findall(r'<a class="lt" href="#(m-0-\d+[lr])" data-n="(\d+)"', page)
    assert numbers
    assert all(sum(number == other for _, other in numbers) == 2 for _, number in numbers)
    assert "so-called" in page
    assert "lawful" in page


def test_articles_that_share_nothing_say_so(client: TestClient, ids: dict[str, str]) -> None:
    page = client.get(f"/compare?a={ids['01']}&b={ids['06']}").text
    assert "They share no passage" in page


def test_an_article_is_added_by_a_form(client: TestClient, ids: dict[str, str]) -> None:
    assert "Choose an article" in client.get("/compare").text
    page = client.get(f"/compare?a={ids['02']}&find=sardines").text
    offered = re.findall(r'href="/compare\?a=([\w-]+)&amp;b=([\w-]+)"', page)
    assert offered
    assert {one for one, _ in offered} == {ids["02"]}
    assert ids["02"] not in {other for _, other in offered}
    assert client.get("/compare?find=%22%00").status_code == 200
    assert client.get("/compare?a=a-nothing").status_code == 404


def test_the_twins_hold_all_that_is_compared(client: TestClient, ids: dict[str, str]) -> None:
    tables = client.get(f"/compare.json?a={ids['02']}&b={ids['03']}").json()
    assert {"different_words", "statements", "passages"} == set(tables)
    replaced = [row for row in tables["passages"] if row["what"] == "replaced"]
    assert any(row["other_words"] == "abandon" for row in replaced)
    assert {row["only"] for row in tables["statements"]} == {"yes", None}
    assert client.get("/compare.json").json() == {}


def test_more_articles_than_fit_are_left_out(client: TestClient, ids: dict[str, str]) -> None:
    asked = "&".join(f"{letter}={one}" for letter, one in zip("abcdefgh", ids.values(), strict=False))
    page = client.get(f"/compare?{asked}").text
    assert page.count("leave out<span") == 6
    assert "Add another article" not in page
