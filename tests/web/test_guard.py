"""Who may ask, what may be changed, and what every answer says that a page may load."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from rashomon.web import Settings, make_app
from rashomon.web.guard import HEADERS

TOKEN = 'correct horse; "battery" стапл'  # noqa: S105 - of this test
HOME = "http://127.0.0.1"


def paths(app: FastAPI, method: str) -> list[str]:
    """The addresses that the app answers by a method, with something in place of each record's id."""
    return [path.replace("{", "").replace("}", "") for path, how in app.openapi()["paths"].items() if method in how]


@pytest.fixture
def app(client: TestClient) -> FastAPI:
    assert isinstance(client.app, FastAPI)
    return client.app


@pytest.fixture
def closed(example_story: Path, cache: Path, client: TestClient) -> Iterator[TestClient]:  # noqa: ARG001 - it has the edition
    with TestClient(make_app(Settings(example_story, TOKEN, cache=cache)), base_url="http://team.example") as opened:
        yield opened


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "me@localhost", "[", "", "192.168.0.1"],
)
def test_a_foreign_name_of_this_machine_is_refused(client: TestClient, host: str) -> None:
    for path in ("/statements", "/static/rashomon.css", "/no/such/page", "/statements.json"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 400
        assert "rashomon serve" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9000", "LOCALHOST", "[::1]:8360"])
def test_its_own_names_are_not(client: TestClient, host: str) -> None:
    assert client.get("/statements", headers={"Host": host}).status_code == 200


def test_every_answer_says_what_its_page_may_load(client: TestClient, app: FastAPI) -> None:
    asked = [*paths(app, "get"), "/no/such/page", "/static/rashomon.css", "/static/none.css", "/statements?page=no"]
    answers = [client.get(path) for path in asked]
    answers += [client.get("/", headers={"Host": "evil.example"}), client.delete("/statements"), client.post("/none")]
    for answer in answers:
        for name, value in HEADERS.items():
            assert answer.headers.get_list(name) == [value], answer.url
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "default-src 'none'" in policy


def test_a_fault_of_ours_says_so_and_nothing_else(
    example_story: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_app(Settings(example_story, cache=cache))

    def fail(_: object) -> None:
        message = "secret/path"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("rashomon.web.reader.Reader.state", property(fail))
    with TestClient(made, base_url=HOME, raise_server_exceptions=False) as opened:
        answer = opened.get("/statements")
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert "fault of Rashomon" in answer.text
        for name, value in HEADERS.items():
            assert answer.headers.get_list(name) == [value]


def test_pages_are_not_kept_by_others_and_files_may_be(client: TestClient) -> None:
    assert client.get("/statements").headers["Cache-Control"] == "private, no-cache"
    assert "Cache-Control" not in client.get("/static/rashomon.css").headers


def test_head_is_answered_like_get_without_a_body(client: TestClient, app: FastAPI) -> None:
    for path in (*paths(app, "get"), "/static/rashomon.css", "/none"):
        told, got = client.head(path), client.get(path)
        assert told.status_code == got.status_code
        assert told.content == b""
        assert told.headers["Content-Type"] == got.headers["Content-Type"]


def test_other_methods_are_refused(client: TestClient, app: FastAPI) -> None:
    for path in paths(app, "get"):
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "INVENTED"):
            answer = client.request(method, path)
            assert answer.status_code == 405, (method, path)
            assert "GET" in answer.headers["Allow"]


def test_there_are_no_sockets(client: TestClient) -> None:
    for path in ("/statements", "/static/rashomon.css"):
        with pytest.raises(WebSocketDisconnect), client.websocket_connect(path):
            pass


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:81"},
        {"Origin": "http://["},
        {"Origin": "http://127.0.0.1.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1", "Sec-Fetch-Site": "cross-site"},
        {},
        {"Origin": "http://127.0.0.1", "Sec-Fetch-Site": "same-origin"},
    ],
    ids=str,
)
def test_another_sites_page_changes_nothing(
    client: TestClient, app: FastAPI, example_story: Path, headers: dict[str, str]
) -> None:
    """The last two come from no page, or from one of the app; they lack the form's own token."""
    before = example_story.read_bytes()
    posts = paths(app, "post")
    fields = ("left", "right", "actor", "name", "kind", "article", "record", "reason", "value", "story", "verdict")
    for path in posts:
        told = {"form_token": "wrong", **dict.fromkeys(fields, "person")}
        for given in (told, {name: value for name, value in told.items() if name != "form_token"}):
            answer = client.post(path, data=given, headers=headers, follow_redirects=False)
            assert answer.status_code == 403, (path, answer.status_code)
            assert "set-cookie" not in answer.headers
    assert example_story.read_bytes() == before
    assert not example_story.with_name(example_story.name + "-wal").exists()
    assert posts or not headers, "nothing can be said on the pages"


def test_who_does_not_know_the_token_sees_nothing(closed: TestClient) -> None:
    asked = ("/", "/statements", "/statements.csv", "/openapi.json", "/static/rashomon.css", "/none")
    for path in asked:
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer"}):
            answer = closed.get(path, headers=headers)
            assert answer.status_code == 401
            assert "set-cookie" not in answer.headers
        assert closed.get(path, params={"token": "wrong"}, follow_redirects=False).status_code == 401
        assert closed.get(path, params={"token": ""}, follow_redirects=False).status_code == 401
    assert closed.get("/statements", headers={"Cookie": "rashomon=wrong"}).status_code == 401


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(closed: TestClient) -> None:
    entered = closed.get("/statements", params={"form": "direct", "token": TOKEN}, follow_redirects=False)
    assert entered.status_code == 303
    assert entered.headers["Location"] == "/statements?form=direct"
    cookie = entered.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "horse" not in cookie
    assert closed.get("/statements").status_code == 200
    noise = 'other={"a": 1}; bad[]=x; ' + "; ".join(f"{name}={value}" for name, value in closed.cookies.items())
    closed.cookies.clear()
    assert closed.get("/statements").status_code == 401
    assert closed.get("/statements", headers={"Cookie": noise}).status_code == 200


def test_the_token_leads_to_no_other_site(closed: TestClient) -> None:
    for path in ("//evil.example/x", "/%5Cevil.example", "/%2F%2Fevil.example", "///evil.example"):
        answer = closed.get(f"http://team.example{path}", params={"token": TOKEN}, follow_redirects=False)
        closed.cookies.clear()
        assert answer.headers["Location"].startswith("/")
        assert not answer.headers["Location"].startswith(("//", "/\\"))


def test_two_stories_on_one_machine_do_not_take_each_others_cookie(
    closed: TestClient, example_story: Path, cache: Path
) -> None:
    names = set()
    with TestClient(make_app(Settings(example_story, "another token", cache=cache)), base_url=HOME) as other:
        for one, token in ((closed, TOKEN), (other, "another token")):
            one.get("/statements", params={"token": token})
            names |= set(one.cookies)
        assert other.get("/statements").status_code == 200
    assert len(names) == 2


def test_programs_name_the_token_in_a_header(closed: TestClient) -> None:
    for scheme in ("Bearer", "bearer"):
        headers = {"Authorization": f"{scheme} another"}
        assert closed.get("/statements.json", headers=headers).status_code == 401
    plain = make_app(Settings(Path("none"), "a plain token of letters"))
    with TestClient(plain, base_url="http://team.example") as opened:
        headers = {"Authorization": "bearer a plain token of letters"}
        assert opened.get("/static/rashomon.css", headers=headers).status_code == 200


def test_a_token_does_not_let_another_site_change_anything(closed: TestClient, app: FastAPI) -> None:
    closed.get("/", params={"token": TOKEN})
    for path in paths(app, "post"):
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert closed.post(path, headers=headers).status_code == 403
    closed.cookies.clear()
    for path in paths(app, "post"):
        assert closed.post(path, params={"token": TOKEN}).status_code == 401


def test_a_twin_that_cannot_be_given_says_why_to_a_program(client: TestClient) -> None:
    answer = client.get("/statements.json?nothing=1")
    assert answer.status_code == 400
    assert "nothing" in answer.json()["error"]
    assert client.get("/statements.csv?nothing=1").headers["Content-Type"].startswith("text/plain")
