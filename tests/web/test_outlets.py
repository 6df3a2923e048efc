"""Outlets and labels: side by side by name, a profile in which every figure has passages, and no verdict."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition
from rashomon.model import Answer
from rashomon.web.links import Anchors
from rashomon.web.pages.outlets import About
from rashomon.web.templating import environment


def row_of(answer: Answer) -> dict[str, str | None]:
    return dict(answer.values)


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", page)))


def outlet(edition: Edition, name: str) -> dict[str, str | None]:
    return next(row for row in map(row_of, edition.every("outlets")) if row["outlet"] == name)


def test_outlets_stand_side_by_side_by_name(client: TestClient) -> None:
    names = [row["outlet"] for row in client.get("/outlets.json").json()["outlets"]]
    assert names == sorted(names, key=str.casefold)
    page = client.get("/outlets").text
    assert [page.index(f">{name}</a>") for name in names[1:]] == sorted(
        page.index(f">{name}</a>") for name in names[1:]
    )
    assert "outlet not known" in page, "the one of which no article says which it is"


def test_every_outlet_has_a_page_and_its_lists(client: TestClient, edition: Edition) -> None:
    for row in map(row_of, edition.every("outlets")):
        for more in ("", "/voices", "/unheard", ".json", ".csv"):
            page = client.get(f"/outlet/{row['id']}{more}")
            assert page.status_code == 200, more
            if not more.startswith("."):
                ids = re.findall(r'\sid="([^"]+)"', page.text)
                assert len(set(ids)) == len(ids), "an id stands once"


def test_the_bar_says_its_numbers(client: TestClient, edition: Edition) -> None:
    row = outlet(edition, "Selm Today")
    page = client.get(f"/outlet/{row['id']}").text
    assert f'aria-label="{row["own"]} % the narrator’s own words, {row["quoted"]} % quoted' in page
    assert f"own narrator {row['own']} %" in plain(page)
    assert sum(float(row[name] or 0) for name in ("own", "quoted", "told")) == pytest.approx(100, abs=0.2)


def test_a_profile_shows_who_is_heard_and_who_is_not(client: TestClient, edition: Edition) -> None:
    row = outlet(edition, "Selm Today")
    page = plain(client.get(f"/outlet/{row['id']}").text)
    heard, rest = page.split("Who is not heard", maxsplit=1)
    assert "Pavel Senk" in heard
    assert "African Union" in rest
    unheard = client.get(f"/outlet/{row['id']}/unheard.json").json()["unheard"]
    assert str(len(unheard)) == row["not_heard"]


def test_labels_are_told_by_whose_mouth_they_stand_in(client: TestClient, edition: Edition) -> None:
    row = outlet(edition, "Selm Today")
    page = plain(client.get(f"/outlet/{row['id']}").text)
    own = page[page.index("In its own voice") : page.index("In the mouth of others")]
    others = page[page.index("In the mouth of others") :]
    assert "Korren regime" in own
    assert "usurper" not in own
    assert "usurper" in others


def test_an_article_whose_outlet_is_not_known_is_its_own(client: TestClient, edition: Edition) -> None:
    row = outlet(edition, "02_northway_post.txt")
    page = client.get(f"/outlet/{row['id']}").text
    assert "outlet not known" in page
    labels = re.findall(r'href="/labels\?article=(a-[a-z2-7]+)', page)
    cited = re.findall(r'href="/article/(a-[a-z2-7]+)', page[page.index("Whose wording") : page.index("Who is heard")])
    assert set(labels) <= set(cited)
    assert len(set(cited)) == 1


def test_an_unknown_outlet_is_told_so(client: TestClient) -> None:
    for more in ("", "/voices"):
        answer = client.get(f"/outlet/o-aaaaaaaaaaaaaaaa{more}")
        assert answer.status_code == 404
        assert "there is no outlet" in answer.text


def test_labels_stand_by_actor_and_by_deed(client: TestClient, edition: Edition) -> None:
    for path, section in (("/labels", "labels"), ("/labels/deeds", "event_labels")):
        page = client.get(f"{path}?size=500")
        assert page.status_code == 200
        for one in edition.every(section):
            assert f'id="{row_of(one)["id"]}"' in page.text
        assert len(client.get(f"{path}.json").json()[section]) == edition.count(section)


def test_labels_can_be_chosen(client: TestClient) -> None:
    rows = client.get("/labels.json?only_here=yes&voice=narrator&outlet=Selm+Today").json()["labels"]
    assert "Korren regime" in [row["label"] for row in rows]
    assert {(row["outlet"], row["voice"], row["only_here"]) for row in rows} == {("Selm Today", "narrator", "yes")}


def test_the_report_shows_the_same_without_forms(edition: Edition) -> None:
    links = Anchors()
    about = About.of(edition, outlet(edition, "The Free Kestrian")["id"] or "", links)
    macros = environment().get_template("parts/outlet.html").module
    shown = str(macros.one_outlet(links, about))  # type: ignore[attr-defined]  # a macro of the template
    assert "<form" not in shown
    assert 'href="/' not in shown
    assert "The Free Kestrian" in plain(shown)
