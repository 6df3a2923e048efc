"""Any record has a page: its row, its words in their place, why, and what is related."""

import re

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted
from rashomon.web.pages import record as pages
from rashomon.web.records import SORTS
from tests.web.test_statements import plain


def ids(edition: Edition, section: str) -> list[str]:
    rows = edition.page(section, Wanted(size=500)).rows
    return list(dict.fromkeys(dict(one.values)["id"] or "" for one in rows))


@pytest.mark.parametrize("letter", [*SORTS])
def test_each_record_of_each_sort_has_a_page(client: TestClient, edition: Edition, letter: str) -> None:
    sort = SORTS[letter]
    for one in ids(edition, sort.section)[:8]:
        page = client.get(f"/record/{one}")
        assert page.status_code == 200, one
        assert one.startswith(f"{letter}-")
        assert f"{sort.name}: " in plain(page.text)
        row = edition.record(sort.section, one)
        assert row
        assert row.citations[0].exact.split()[0] in page.text.replace("&#39;", "'").replace("&#34;", '"')
        assert ('action="/verdict/record/accept"' in page.text) == sort.judged


def test_a_position_says_why_and_leads_to_its_holder_and_what_stands_on_the_same_words(
    client: TestClient, edition: Edition
) -> None:
    one = next(row for row in edition.every("positions") if dict(row.values)["holder"] == "African Union")
    values = dict(one.values)
    page = client.get(f"/record/{values['id']}").text
    assert f'href="/actor/{values["holder_id"]}"' in page
    assert "the codebook&#39;s entry &#39;recognise&#39;" in page
    assert values["doubt"]
    assert values["doubt"] in plain(page)
    assert page.count("African Union does not recognise") >= 2


def test_what_did_not_happen_is_not_headed_as_if_it_had(client: TestClient, edition: Edition) -> None:
    denied = next(row for row in edition.every("events") if dict(row.values)["status"] == "denied")
    page = client.get(f"/record/{dict(denied.values)['id']}").text
    heading = re.search("<h1>(.*?)</h1>", page)
    assert heading
    assert ", denied: " in heading[1]


def test_in_a_great_story_the_row_and_the_voices_speak(
    client: TestClient, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "FEW", 0)
    inner = next(row for row in edition.every("positions") if dict(row.values)["voice"] != "narrator")
    record = dict(inner.values)["id"]
    page = client.get(f"/record/{record}").text
    assert f"<code>rashomon explain {record}</code>" in page
    assert "it stands in a statement" in page


@pytest.mark.parametrize(
    ("section", "page"),
    [("statements", "statement"), ("actors", "actor"), ("articles", "article"), ("outlets", "outlet")],
)
def test_what_has_a_page_of_its_own_is_led_to_it(client: TestClient, edition: Edition, section: str, page: str) -> None:
    one = ids(edition, section)[0]
    for asked in (one, one[:12]):
        answer = client.get(f"/record/{asked}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (307, f"/{page}/{one}")
    twin = client.get(f"/record/{one}.json", follow_redirects=False)
    assert twin.headers["location"] == f"/{page}/{one}.json"


def test_the_beginning_of_an_id_is_enough(client: TestClient, edition: Edition) -> None:
    one = ids(edition, "events")[0]
    assert client.get(f"/record/{one[:12]}.json").json()["record"][0]["id"] == one


@pytest.mark.parametrize(("record", "where"), [("d-abc", "/questions#d-abc"), ("j-abc", "/verdicts#j-abc")])
def test_questions_and_verdicts_stand_in_their_lists(client: TestClient, record: str, where: str) -> None:
    assert client.get(f"/record/{record}", follow_redirects=False).headers["location"] == where


@pytest.mark.parametrize("record", ["p-nothing", "q-", "z-abc", "nothing", "p", "%2e%2e", "%00"])
def test_what_is_not_there_is_said(client: TestClient, record: str) -> None:
    assert client.get(f"/record/{record}").status_code == 404
