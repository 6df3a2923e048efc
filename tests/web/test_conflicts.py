"""Conflicts: both sides quoted and placed, whose word they are, why, and nothing that calls one of them right."""

import re
from html import unescape
from pathlib import Path

from fastapi.testclient import TestClient

from rashomon.edition import Edition, Wanted, make_edition
from rashomon.model import Answer
from rashomon.web.facing import sides_of
from rashomon.web.links import Anchors
from rashomon.web.pages.conflicts import About
from rashomon.web.templating import environment
from tests.views.test_conflict_sides import write_denial


def row_of(answer: Answer) -> dict[str, str | None]:
    return dict(answer.values)


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", page)))


def flat(words: str) -> str:
    return " ".join(words.split())


def test_the_list_quotes_both_sides_and_says_its_order(client: TestClient, edition: Edition) -> None:
    page = client.get("/conflicts?size=500").text
    said = plain(page)
    assert "Neither is called right." in said
    for one in edition.every("conflicts"):
        row = row_of(one)
        assert f'href="/conflict/{row["id"]}"' in page
        for cited in one.citations:
            assert flat(cited.exact) in said


def test_the_list_is_in_the_order_of_kinds_and_then_of_the_surest(client: TestClient) -> None:
    rows = client.get("/conflicts.json").json()["conflicts"]
    keys = [(row["kind"], -float(row["score"])) for row in rows]
    assert keys == sorted(keys)


def test_articles_are_offered_by_name(client: TestClient) -> None:
    page = client.get("/conflicts").text
    assert re.search(r'href="/conflicts\?article=a-[a-z2-7]+">05_radio_dommarin<', page)


def test_filters_leave_what_they_name(client: TestClient, edition: Edition) -> None:
    one = row_of(next(one for one in edition.every("conflicts") if row_of(one)["voice_id"]))
    voice = (one["voice_id"] or "").split("; ")[0]
    found = client.get(f"/conflicts.json?voice_id={voice}").json()["conflicts"]
    assert one["id"] in [row["id"] for row in found]
    assert all(voice in row["voice_id"].split("; ") for row in found)
    assert "On the word of: x-" not in plain(client.get(f"/conflicts?voice_id={voice}").text), "an id is no name"


def test_words_are_parted_as_the_sides_are(edition: Edition) -> None:
    for one in edition.every("conflicts"):
        row, (left, right) = row_of(one), sides_of(one)
        assert (*left, *right) == one.citations
        for words, cited in ((row["one_words"], left), (row["other_words"], right)):
            assert " … ".join(flat(each.exact) for each in cited) == words


def test_every_conflict_has_a_page_that_marks_both_sides_in_their_place(client: TestClient, edition: Edition) -> None:
    for one in edition.every("conflicts"):
        address = f"/conflict/{row_of(one)['id']}"
        page = client.get(address)
        assert page.status_code == 200
        marked = plain(" ".join(re.findall(r"<mark>(.*?)</mark>", page.text, re.DOTALL)))
        for cited in one.citations:
            assert flat(cited.exact) in marked
        ids = re.findall(r'\sid="([^"]+)"', page.text)
        assert len(set(ids)) == len(ids), "an id stands once"
        assert client.get(f"{address}.json").json()["conflict_sides"]


def test_the_chain_leads_from_the_speaker_through_a_relay_to_the_outlet(client: TestClient, edition: Edition) -> None:
    relayed = next(row for row in map(row_of, edition.every("conflict_sides")) if row["part"] == "relay")
    rows = list(map(row_of, edition.records("conflict_sides", relayed["conflict"] or "")))
    names = [row["name"] for row in rows if row["side"] == relayed["side"] and row["part"] in {"speaker", "relay"}]
    page = plain(client.get(f"/conflict/{relayed['conflict']}").text)
    places = [page.index(name or "", page.index("Whose word it is")) for name in names]
    assert places == sorted(places)


def test_only_a_denial_says_that_it_denies(client: TestClient, edition: Edition) -> None:
    for one in edition.every("conflicts"):
        row = row_of(one)
        page = plain(client.get(f"/conflict/{row['id']}").text)
        faces = page[: page.index("Why these stand side by side")]
        said = faces.count("denies it")
        assert said == [row["one_value"], row["other_value"]].count("denies")


def test_an_unknown_conflict_is_told_so(client: TestClient) -> None:
    answer = client.get("/conflict/c-aaaaaaaaaaaaaaaa")
    assert answer.status_code == 404
    assert "there is no conflict" in answer.text


def test_a_person_can_say_what_it_is_on_the_page_and_not_in_the_report(client: TestClient, edition: Edition) -> None:
    conflict = row_of(edition.page("conflicts", Wanted(size=1)).rows[0])["id"] or ""
    page = client.get(f"/conflict/{conflict}").text
    assert 'action="/verdict/record/accept"' in page
    assert f'name="record" value="{conflict}"' in page
    macros = environment().get_template("parts/conflict.html").module
    shown = str(macros.one_conflict(Anchors(), About.of(edition, conflict)))  # type: ignore[attr-defined]  # a macro
    assert "<form" not in shown
    assert 'href="/' not in shown


def test_an_outlet_that_prints_what_is_denied_is_not_shown_as_saying_it(tmp_path: Path) -> None:
    make_edition(write_denial(tmp_path), tmp_path / "edition")
    macros = environment().get_template("parts/conflict.html").module
    with Edition(tmp_path / "edition") as edition:
        (one,) = edition.every("conflicts")
        listed = plain(str(macros.conflict_rows(Anchors(), [one])))  # type: ignore[attr-defined]  # a macro
        about = About.of(edition, row_of(one)["id"] or "")
        shown = plain(str(macros.one_conflict(Anchors(), about)))  # type: ignore[attr-defined]  # a macro
    for page in (listed, shown):
        assert "hat Luis Vega denies" in page
        assert "the narrator of" not in page
    assert "does not itself say that it is so" in shown
