"""A story meant to do harm, on every page, in every twin and export: shown as text, and nothing more."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from lxml import html
from playwright.sync_api import Browser

from eval.browser import serving, try_controls
from eval.crawl import Seen, signature, walk
from eval.looking import overflowing, watched
from rashomon.web import Settings, make_app
from rashomon.web.report import write_report
from rashomon.web.telling import _UNSEEN
from tests.web import hostile

OWN_SCRIPTS = re.compile(r"/static/[a-z]+\.js(\?[0-9.]+)?")
SCHEMES = {"", "http", "https"}
ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "content", "cite")
FORBIDDEN = (
    "http-equiv",
    "iframe",
    "object",
    "embed",
    "base",
    "style",
    "template",
    "math",
    "frame",
    "applet",
    "portal",
)
FORMULA = re.compile(r"[=+\-@\t\r]")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    path = folder / "<b zqx> \u202e' \" {{x}}.rashomon"
    hostile.make(path)
    return path


@pytest.fixture(scope="module")
def asked(story: Path, cache: Path) -> Iterator[TestClient]:
    app = make_app(Settings(story, cache=cache, by=hostile.SCRIPT))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as opened:
        assert app.state.keeper.renew(240.0)
        yield opened


@pytest.fixture(scope="module")
def seen(asked: TestClient) -> list[Seen]:
    """Everything that links lead to."""

    def ask(address: str) -> tuple[int, str, str]:
        answer = asked.get(address, follow_redirects=False)
        return answer.status_code, answer.headers["Content-Type"], answer.text

    start = tuple(
        path for path in asked.get("/openapi.json").json()["paths"] if "{" not in path and "verdict/" not in path
    )
    return list(walk(ask, start, each=1, records=3))


def test_everything_that_is_linked_is_there(seen: list[Seen]) -> None:
    assert len(seen) > 100
    assert [(one.address, one.status, one.found_on) for one in seen if one.status not in {200, 303}] == []


def aliens(text: str, own: frozenset[str] = frozenset()) -> list[str]:
    """Elements and attributes of a page that the app's own templates do not make.

    Args:
        text: HTML.
        own: elements and attributes that this page may have although others may not.

    """
    found = list[str]()
    for element in html.fromstring(text).iter("*"):
        names = {element.tag, *element.attrib}
        bad = [name for name in names - own if "zqx" in name or name in FORBIDDEN or name.startswith("on")]
        leads = [value for name, value in element.attrib.items() if name in ADDRESSES and element.tag != "meta"]
        bad += [value for value in leads if urlsplit(value.strip()).scheme not in SCHEMES]
        if element.tag == "script" and (element.text or not OWN_SCRIPTS.fullmatch(element.get("src", ""))):
            bad.append("a script")
        found += [f"{one} in <{element.tag} {dict(element.attrib)}>" for one in bad]
    return found


def unseen(text: str) -> list[str]:
    """Words and attributes of a page that hold characters which nobody sees, and that are not shown by number."""
    found = list[str]()
    for element in html.fromstring(text).iter("*"):
        own = [element.text or "", *(child.tail or "" for child in element)]
        # What a form sends back must be what it was given.
        own += [value for name, value in element.attrib.items() if name != "value"]
        if "unseen" not in element.get("class", ""):
            found += [f"{one[:80]!r} in <{element.tag} {dict(element.attrib)}>" for one in own if _UNSEEN.search(one)]
    return found


def test_no_element_and_no_attribute_stems_from_the_story(seen: list[Seen]) -> None:
    pages = [one for one in seen if one.kind.startswith("text/html")]
    assert {one.address: aliens(one.text)[:3] for one in pages if aliens(one.text)} == {}
    assert sum("&lt;script zqx" in one.text for one in pages) > 10


def test_what_cannot_be_seen_is_made_visible_on_every_page(seen: list[Seen]) -> None:
    pages = [one for one in seen if one.kind.startswith("text/html")]
    assert {one.address: unseen(one.text)[:3] for one in pages if unseen(one.text)} == {}
    assert sum('data-c="U+202E"' in one.text for one in pages) > 10


def test_the_report_shows_it_as_text_too(story: Path, browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    with path.open("w", encoding="utf-8") as out:
        write_report(story, out, f"{hostile.CLOSING} {hostile.BIDI}")
    text = path.read_text(encoding="utf-8")
    assert aliens(text, frozenset({"style", "http-equiv"})) == []
    assert unseen(text) == []
    assert text.count("<style") == text.count("http-equiv") == 1
    assert "script" not in {element.tag for element in html.fromstring(text).iter("*")}
    with watched(browser, width=390) as (page, heard):
        page.goto(path.as_uri())
        assert overflowing(page) == []
    assert [one for one in heard if "asks file:" not in one] == []


def test_nothing_is_calculated(seen: list[Seen]) -> None:
    pages = [one for one in seen if one.kind.startswith("text/html")]
    assert sum("{{ 97*1000003 }}" in one.text for one in pages) > 3
    assert [
        one.address for one in pages if re.search(rf"\b{97 * 1000003}\b", html.fromstring(one.text).text_content())
    ] == []


def test_twins_are_what_they_say(seen: list[Seen]) -> None:
    twins = [one for one in seen if one.status == 200 and urlsplit(one.address).path.endswith((".json", ".csv"))]
    assert {one.kind.partition(";")[0] for one in twins} == {"application/json", "text/csv"}
    for one in twins:
        if one.kind.startswith("application/json"):
            assert json.loads(one.text) is not None
        else:
            rows = list(csv.reader(io.StringIO(one.text, newline="")))
            assert {len(row) for row in rows} <= {len(rows[0])}, one.address
            formulas = [
                cell for row in rows for cell in row if FORMULA.match(cell) and not re.fullmatch(r"-?\d+", cell)
            ]
            assert formulas == [], one.address


def test_a_browser_runs_nothing_of_it(story: Path, cache: Path, seen: list[Seen], browser: Browser) -> None:
    kinds: dict[str, str] = {}
    for one in seen:
        if one.kind.startswith("text/html") and one.status == 200:
            kinds.setdefault(signature(one.address).partition("?")[0], one.address)
    longest = max((one for one in seen if one.kind.startswith("text/html")), key=lambda one: len(one.text))
    with serving(Settings(story, cache=cache)) as address, watched(browser, width=390) as (page, heard):
        for path in {**kinds, "longest": longest.address}.values():
            page.goto(address + path)
            try_controls(page, 10)
            assert overflowing(page) == [], path
            assert (
                page.evaluate("document.querySelectorAll('[zqx], zqx, [onerror], [onmouseover], [onfocus]').length")
                == 0
            )
        assert heard == []
