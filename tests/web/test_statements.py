"""Statements, and one of them: its words in their place, who says it, through whom, and what stands on it."""

import html
import re

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted
from rashomon.model import Answer


def one_of(edition: Edition, **having: str) -> Answer:
    """Give the first statement that has these values."""
    rows = edition.every("statements")
    return next(one for one in rows if all(dict(one.values)[name] == value for name, value in having.items()))


def every_id(edition: Edition) -> list[str]:
    return [dict(one.values)["id"] or "" for one in edition.every("statements")]


def plain(page: str) -> str:
    """Give the words of a page."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)))


def test_statements_can_be_chosen_by_cue_and_by_whose_words_they_are_told_in(client: TestClient) -> None:
    rows = client.get("/statements.json?cue=say").json()["statements"]
    assert rows
    assert {row["cue"] for row in rows} == {"say"}
    told = client.get("/statements.json").json()["statements"]
    inner = [row for row in told if row["inside"]]
    assert inner
    assert all(row["voice"] != "narrator" for row in inner)
    outer = client.get(f"/statements.json?inside={inner[0]['inside']}").json()["statements"]
    assert {row["inside"] for row in outer} == {inner[0]["inside"]}


def test_records_by_whose_id_is_asked_are_named(client: TestClient, edition: Edition) -> None:
    row = dict(one_of(edition, speaker="Livia Tarn").values)
    page = client.get(f"/statements?speaker_id={row['speaker_id']}").text
    assert "Speaker: Livia Tarn" in plain(page)


def test_each_statement_has_a_page_that_shows_its_words(client: TestClient, edition: Edition) -> None:
    for row in edition.page("statements", Wanted(size=60)).rows:
        values = dict(row.values)
        page = client.get(f"/statement/{values['id']}")
        assert page.status_code == 200, values["id"]
        shown = "".join(re.findall(r'<p class="place">(.*?)</p>', page.text, re.DOTALL))
        marked = re.findall(r'<span class="[^"]*m-what[^"]*">(.*?)</span>', shown, re.DOTALL)
        said = sum(len(cited.exact) for cited in row.citations[: (values["content"] or "").count(" … ") + 1])
        assert marked, values["id"]
        assert len(plain("".join(marked))) <= said + 40


def test_the_way_from_a_pronoun_to_a_name_is_told(client: TestClient, edition: Edition) -> None:
    one = next(
        row
        for row in edition.every("statements")
        if dict(row.values)["speaker"] == "Livia Tarn"
        and dict(row.values)["outlet"] == "The Free Kestrian"
        and "talks could begin" in (dict(row.values)["content"] or "")
    )
    told = plain(client.get(f"/statement/{dict(one.values)['id']}").text)
    assert "the sentence says 'She'" in told
    assert "pronoun: of whom the narrator was speaking" in told
    assert "Livia Tarn, for Matthias Korren" in told
    assert "The Free Kestrian prints it Livia Tarn says it" in told


def test_voices_between_and_statements_around_are_told(client: TestClient, edition: Edition) -> None:
    relayed = next(one for one in edition.every("statements") if dict(one.values)["via"])
    assert "passes it on" in client.get(f"/statement/{dict(relayed.values)['id']}").text
    inner = next(one for one in edition.every("statements") if dict(one.values)["inside"])
    values = dict(inner.values)
    page = client.get(f"/statement/{values['id']}").text
    assert "It is told within" in page
    assert f'href="/statement/{values["inside"]}"' in page
    assert "Within it somebody says" in client.get(f"/statement/{values['inside']}").text


def test_a_stance_is_no_word_of_anybodys(client: TestClient, edition: Edition) -> None:
    stance = one_of(edition, speaker="Brazil", strength="supported")
    page = client.get(f"/statement/{dict(stance.values)['id']}").text
    assert "Where Brazil stands" in page
    assert "no word of it is put into anybody’s mouth" in page


def test_what_stands_on_a_statement_is_listed(client: TestClient, edition: Edition) -> None:
    told = [client.get(f"/statement/{one}.json").json() for one in every_id(edition)[:60]]
    for name in ("positions", "events", "conflicts", "labels"):
        assert any(one[name] for one in told), name
    for one in told:
        assert all(row["voice"] != "narrator" for row in one["positions"])


def test_the_beginning_of_an_id_is_enough(client: TestClient, edition: Edition) -> None:
    one = every_id(edition)[0]
    assert client.get(f"/statement/{one[:10]}.json").json()["statement"][0]["id"] == one


@pytest.mark.parametrize("record", ["s-nothing", "s-", "p-x", "%00"])
def test_what_is_not_there_is_said(client: TestClient, record: str) -> None:
    assert client.get(f"/statement/{record}").status_code == 404


def test_a_statement_can_be_corrected(client: TestClient, edition: Edition) -> None:
    page = client.get(f"/statement/{every_id(edition)[0]}").text
    assert 'action="/verdict/record/speaker"' in page
    assert 'formaction="/verdict/record/refuse"' in page
