"""No path from a request reaches the file system."""

from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.web.test_guard import paths

ASKED = ("text", "page", "size", "since", "until", "form", "speaker", "outlet", "a", "b", "at", "said", "x")
CLIMBS = (
    "../app.py",
    "..%2fapp.py",
    "%2e%2e/app.py",
    "%2e%2e%2fapp.py",
    "..%5capp.py",
    "....//app.py",
    "%252e%252e%252fapp.py",
    ".%00./app.py",
    "%00",
    "rashomon.css%00.png",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "//etc/passwd",
    "..%c0%afapp.py",
    "rashomon.css/../../app.py",
    "\\..\\app.py",
    "C:%5cwindows%5cwin.ini",
    "file:///etc/passwd",
    "a" * 5000,
    "%ed%a0%80",
    "%ff",
    "CON",
    "",
    ".",
)


@pytest.mark.parametrize("climb", CLIMBS)
def test_static_files_are_the_apps_own(client: TestClient, climb: str) -> None:
    answer = client.get(f"http://127.0.0.1/static/{climb}")
    assert answer.status_code in {404, 405}, answer.status_code
    assert "make_app" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("climb", CLIMBS)
def test_no_record_is_a_file(client: TestClient, climb: str, example_story: Path) -> None:
    assert isinstance(client.app, FastAPI)
    named = [
        path for path in client.app.openapi()["paths"] if "{" in path and "get" in client.app.openapi()["paths"][path]
    ]
    assert named
    for path in named:
        begin, _, rest = path.partition("{")
        for words in (climb, quote(str(example_story), safe=""), "example.rashomon"):
            answer = client.get(f"http://127.0.0.1{begin}{words}{rest.partition('}')[2]}", follow_redirects=False)
            assert answer.status_code in {200, 303, 307, 400, 404, 405}, (path, words, answer.status_code)
            assert "make_app" not in answer.text
            assert "root:" not in answer.text
            assert "SQLite format" not in answer.text
            assert str(example_story.parent) not in answer.text.replace(str(example_story), "")


@given(data=st.data())
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
def test_whatever_is_asked_is_answered_or_refused_in_words(client: TestClient, data: st.DataObject) -> None:
    assert isinstance(client.app, FastAPI)
    path = data.draw(st.sampled_from(paths(client.app, "get")))
    asked = {name: data.draw(st.text(max_size=20)) for name in data.draw(st.sets(st.sampled_from(ASKED), max_size=2))}
    sent = {name: value.encode(errors="replace").decode() for name, value in asked.items()}
    answer = client.get(path, params=sent, follow_redirects=False)
    assert answer.status_code in {200, 303, 400, 404, 422}, (path, asked, answer.status_code)
