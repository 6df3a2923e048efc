"""What a person says on a page is kept with who and when, shown at once, and taken back; no other page can say it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from rashomon.store import StoryFile
from rashomon.views.all_verdicts import all_verdicts
from rashomon.web import Settings, make_app
from rashomon.web.pages import judging
from rashomon.web.pages.judging import _own

Asked = tuple[TestClient, Path, dict[str, str]]


@pytest.fixture
def said(example_story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """Give who speaks on the pages of a story of his own, the story, and what each form carries."""
    monkeypatch.setattr(judging, "PATIENCE_S", 120.0)
    story = tmp_path / "story.rashomon"
    shutil.copy(example_story, story)
    app = make_app(Settings(story, by="Ana Quispe", cache=tmp_path))
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        assert app.state.keeper.renew(120.0)
        yield client, story, {"form_token": app.state.settings.form_token, "back": "/statements?form=direct"}


@pytest.fixture(scope="module")
def unsaid(example_story: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """Give the same for a story of which nobody succeeds in saying anything."""
    folder = tmp_path_factory.mktemp("unsaid")
    story = folder / "story.rashomon"
    shutil.copy(example_story, story)
    app = make_app(Settings(story, by="Ana Quispe", cache=folder))
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        assert app.state.keeper.renew(120.0)
        yield client, story, {"form_token": app.state.settings.form_token, "back": "/"}


def _first(client: TestClient, section: str, path: str) -> dict[str, str]:
    rows: list[dict[str, str]] = client.get(path).json()[section]
    return rows[0]


def _verdicts(story: Path) -> list[tuple[str, str, bool]]:
    with StoryFile.open(story) as opened:
        return [(one.who, one.judgement, one.stands) for one in all_verdicts(opened)]


def test_a_corrected_speaker_is_the_speaker_and_can_be_undone(said: Asked) -> None:
    client, story, form = said
    before = _first(client, "statements", "/statements.json")
    given = client.post("/verdict/record/speaker", data={**form, "record": before["id"], "value": "Josef Amadin"})
    assert given.status_code == 303
    assert given.headers["location"].startswith("/statements?form=direct&said=")
    after = client.get("/statements.json", params={"text": "medicine ferry"}).json()["statements"]
    assert "Josef Amadin" in {one["speaker"] for one in after}
    page = client.get(given.headers["location"])
    assert "What you said is kept" in page.text
    verdict = given.headers["location"].rpartition("=")[2]
    client.post("/verdict/undo", data={**form, "verdict": verdict})
    assert _first(client, "statements", "/statements.json")["speaker"] == before["speaker"]
    assert [one[0] for one in _verdicts(story)] == ["Ana Quispe", "Ana Quispe"]


def test_a_refused_statement_is_left_out_and_listed(said: Asked) -> None:
    client, _, form = said
    record = _first(client, "statements", "/statements.json")["id"]
    client.post("/verdict/record/refuse", data={**form, "record": record, "reason": "a headline"})
    assert record not in {one["id"] for one in client.get("/statements.json").json()["statements"]}
    assert "a headline" in client.get("/verdicts").text


def test_two_actors_become_one(said: Asked) -> None:
    client, _, form = said
    asked = _first(client, "questions", "/actor/" + _doubtful(client) + ".json")
    both = {"left": asked["left_id"], "right": asked["right_id"]}
    assert client.post("/verdict/actors/merge", data={**form, **both}).status_code == 303
    known = {one["id"] for one in client.get("/actors.json").json()["actors"]}
    assert len(known & set(both.values())) == 1


def _doubtful(client: TestClient) -> str:
    rows = client.get("/questions.json", params={"kind": "actor"}).json()["doubts"]
    return str(rows[0]["record"].split()[0])


def test_a_day_is_said_of_an_article(said: Asked) -> None:
    client, _, form = said
    undated = next(one for one in client.get("/articles.json").json()["articles"] if not one["day"])
    client.post("/verdict/record/day", data={**form, "record": undated["id"], "value": "2024-03-20"})
    now = {one["id"]: one["day"] for one in client.get("/articles.json").json()["articles"]}
    assert now[undated["id"]] == "2024-03-20"


@pytest.mark.parametrize("token", ["", "guessed"])
def test_a_form_without_the_token_says_nothing(unsaid: Asked, token: str) -> None:
    client, story, form = unsaid
    record = _first(client, "statements", "/statements.json")["id"]
    answer = client.post("/verdict/record/refuse", data={**form, "form_token": token, "record": record})
    assert answer.status_code == 403
    assert _verdicts(story) == []


@pytest.mark.parametrize("headers", [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_sites_page_changes_nothing(unsaid: Asked, headers: dict[str, str]) -> None:
    client, story, form = unsaid
    record = _first(client, "statements", "/statements.json")["id"]
    answer = client.post("/verdict/record/refuse", data={**form, "record": record}, headers=headers)
    assert answer.status_code == 403
    assert _verdicts(story) == []


def test_a_mistake_is_told_with_its_remedy(unsaid: Asked) -> None:
    client, _, form = unsaid
    answer = client.post("/verdict/record/day", data={**form, "record": "a-none", "value": "2024-03-20"})
    assert answer.status_code == 400
    assert "a-none" in answer.text


def test_whoever_speaks_has_the_name_that_he_gave(said: Asked) -> None:
    client, story, form = said
    record = _first(client, "statements", "/statements.json")["id"]
    client.post("/verdict/name", data={**form, "name": "Zoë Māra"})
    client.post("/verdict/record/accept", data={**form, "record": record})
    assert [one[0] for one in _verdicts(story)] == ["Zoë Māra"]


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere", "javascript:1", ""]
)
def test_nobody_is_led_elsewhere(back: str) -> None:
    assert _own(back) == "/"


def test_an_actor_can_be_called_otherwise_split_and_be_another_sort(said: Asked) -> None:
    client, story, form = said
    actor = next(one for one in client.get("/actors.json").json()["actors"] if int(one["articles"]) > 2)
    page = html.document_fromstring(client.get(f"/actor/{actor['id']}").text)
    assert {one.get("action") for one in page.xpath("//form[@method='post']")} >= {
        f"/verdict/actors/{what}" for what in ("rename", "kind", "merge", "split")
    }
    client.post("/verdict/actors/rename", data={**form, "actor": actor["id"], "name": "Somebody Else"})
    client.post("/verdict/actors/kind", data={**form, "actor": actor["id"], "kind": "group"})
    now = {one["id"]: one for one in client.get("/actors.json").json()["actors"]}
    assert (now[actor["id"]]["name"], now[actor["id"]]["kind"]) == ("Somebody Else", "group")
    out = page.xpath("//form[@action='/verdict/actors/split']//input[@name='article']/@value")[:1]
    client.post("/verdict/actors/split", data={**form, "actor": actor["id"], "article": out})
    assert [one[1] for one in _verdicts(story)] == ["rename", "set-kind", "split"]


def test_a_story_can_be_split(said: Asked) -> None:
    client, _, form = said
    (before,) = client.get("/stories.json").json()["stories"]
    page = html.document_fromstring(client.get(f"/story/{before['id']}").text)
    out = page.xpath("//form[@action='/verdict/stories/split']//input[@name='article']/@value")[:2]
    client.post("/verdict/stories/split", data={**form, "story": before["id"], "article": out})
    assert sorted(int(one["size"]) for one in client.get("/stories.json").json()["stories"]) == [2, 6]
