"""Actors: a list by name, and a page for each with names, contested roles, positions, statements, and questions."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted
from rashomon.web.links import Anchors
from rashomon.web.pages.actors import About
from rashomon.web.templating import environment


def id_of(edition: Edition, name: str) -> str:
    return next(row["id"] or "" for row in map(row_of, edition.every("actors")) if row["name"] == name)


def row_of(answer: object) -> dict[str, str | None]:
    return dict(answer.values)  # type: ignore[attr-defined]  # an answer


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", page)))


@pytest.fixture(scope="module")
def dravic(client: TestClient, edition: Edition) -> str:
    return client.get(f"/actor/{id_of(edition, 'Ilyana Dravic')}").text


def test_the_list_leads_to_every_actor(client: TestClient, edition: Edition) -> None:
    page = client.get("/actors?size=500").text
    rows = [row_of(one) for one in edition.every("actors")]
    assert all(f'href="/actor/{row["id"]}"' in page for row in rows)
    assert client.get("/actors.json").json()["actors"][0]["name"] == rows[0]["name"]


def test_a_letter_leads_to_the_names_that_begin_with_it(client: TestClient) -> None:
    assert 'href="/actors?letter=K"' in client.get("/actors").text
    rows = client.get("/actors.json?letter=K").json()["actors"]
    assert rows
    assert {row["name"][0] for row in rows} == {"K"}
    narrowed = client.get("/actors?letter=K").text
    assert 'href="/actors?letter=M"' in narrowed, "the other letters stay within reach"


def test_whoever_is_not_named_has_a_list_and_a_page_too(client: TestClient, edition: Edition) -> None:
    assert "/actors/unnamed" in client.get("/actors").text
    one = row_of(edition.page("unnamed", Wanted(size=1)).rows[0])
    assert client.get("/actors/unnamed").status_code == 200
    assert client.get(f"/actor/{one['id']}").status_code == 200


def test_every_actor_has_a_page_and_its_twins(client: TestClient, edition: Edition) -> None:
    for one in edition.every("actors"):
        address = f"/actor/{row_of(one)['id']}"
        page = client.get(address)
        assert page.status_code == 200
        ids = re.findall(r'\sid="([^"]+)"', page.text)
        assert len(set(ids)) == len(ids), "an id stands once"
    assert client.get(f"{address}.json").json()["actors"]
    assert client.get(f"{address}.csv").status_code == 200


def test_an_unknown_actor_is_told_so(client: TestClient) -> None:
    answer = client.get("/actor/x-aaaaaaaaaaaaaaaa")
    assert answer.status_code == 404
    assert "there is no actor" in answer.text


def test_names_stand_with_the_words_that_show_them(dravic: str) -> None:
    assert "Iliana Dravich" in plain(dravic)
    assert "SO-CALLED PRESIDENT" in plain(dravic)
    assert re.search(r'SO-CALLED PRESIDENT.{0,200}href="/article/a-[a-z2-7]+\?at=0-19#0-19"', dravic, re.DOTALL)


def test_a_contested_role_has_all_kinds_of_words_with_whose_they_are(dravic: str) -> None:
    part = plain(dravic.split("a contested role", maxsplit=1)[1])
    places = [
        part.index(title) for title in ("Called so", "Called so by right", "Said to claim it", "in doubt, or denied")
    ]
    assert places == sorted(places)
    assert "lawful president" in part
    assert "narrator of Selm Today" in part
    assert "so-called president" in part
    assert "narrator of The Free Kestrian" in part


def test_statements_about_an_actor_name_it(client: TestClient, edition: Edition) -> None:
    actor = id_of(edition, "Ilyana Dravic")
    rows = client.get(f"/statements.json?about_id={actor}").json()["statements"]
    assert rows
    assert all(actor in row["about_id"].split("; ") for row in rows)
    assert any(row["speaker_id"] != actor for row in rows)


def test_whoever_is_one_of_several_finds_the_deed(client: TestClient, edition: Edition) -> None:
    several = next(row for row in map(row_of, edition.every("events")) if ", " in (row["actor_id"] or ""))
    for actor in (several["actor_id"] or "").split(", "):
        rows = client.get(f"/actor/{actor}.json").json()["did"]
        assert any(several["id"] in row["events"] for row in rows)


def test_a_doubtful_match_is_asked_on_both_pages(client: TestClient, edition: Edition) -> None:
    question = row_of(edition.page("questions", Wanted(size=1)).rows[0])
    for side in ("left_id", "right_id"):
        page = client.get(f"/actor/{question[side]}").text
        assert (question["question"] or "") in plain(page)
        assert 'action="/verdict/actors/merge"' in page
        assert f'name="back" value="/actor/{question[side]}"' in page


def test_the_report_shows_the_same_without_forms(edition: Edition) -> None:
    question = row_of(edition.page("questions", Wanted(size=1)).rows[0])
    links = Anchors()
    about = About.of(edition, question["left_id"] or "", links)
    macros = environment().get_template("parts/actor.html").module
    shown = str(macros.one_actor(links, about))  # type: ignore[attr-defined]  # a macro of the template
    assert "<form" not in shown
    assert 'href="/' not in shown
    assert (question["question"] or "") in plain(shown)
