"""An article's page: its text untouched, permalinks without a script, switches, the way from a mark to its note."""

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser

from rashomon.model import Article, Sheet
from rashomon.store import StoryFile
from rashomon.web import Settings, make_app

VOID = frozenset({"area", "base", "br", "hr", "img", "input", "link", "meta", "wbr"})


class Texts(HTMLParser):
    """Reads what stands in the elements of a class, as a browser does, and all ids and links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, bool]] = []
        self.found: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.highlighted: list[str] = []
        self._at: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if "id" in given:
            self.ids.append(given["id"] or "")
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        if tag in VOID:
            return
        if "txt" in classes:
            self.found.append("")
        self.stack.append((tag, "txt" in classes))
        self._at.append("at" in classes)
        if self._at[-1]:
            self.highlighted.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag
        self._at.pop()

    def handle_data(self, data: str) -> None:
        if any(inside for _, inside in self.stack):
            self.found[-1] += data
        if any(self._at):
            self.highlighted[-1] += data


def read(page: str) -> Texts:
    """Read a page; its elements must nest."""
    found = Texts()
    found.feed(page)
    found.close()
    return found


@pytest.fixture(scope="module")
def articles(example_story: Path) -> list[Article]:
    with StoryFile.open(example_story) as story:
        return story.articles()


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story of texts that are hard to show as they are."""
    path = tmp_path_factory.mktemp("odd") / "odd.rashomon"
    texts = {
        "ends.txt": "\r\n\r\nOne\r\nTwo\n\n\nThree  \rFour\n",
        "beyond.txt": "𝔘nder \U0001f600 <b>bold</b> &amp; “x”\u202eabc\u2028def\n",
        "long.txt": "word " * 40_000 + "\n\n" + "line\n" * 3000,
        "blank.txt": " \n\n ",
    }
    with StoryFile.open(path, create=True) as story:
        for name, text in texts.items():
            story.write(Sheet(Article(name, text)), name, {})
    return path


def test_the_text_of_each_article_is_untouched(client: TestClient, articles: list[Article]) -> None:
    for article in articles:
        for asked in ("", "?hide=", f"?at=3-9,{len(article.text) // 2}-{len(article.text)}"):
            page = read(client.get(f"/article/{article.id}{asked}").text)
            assert "".join(page.found) == article.text
            assert len(page.ids) == len(set(page.ids))


def test_texts_that_are_hard_to_show(odd: Path, tmp_path: Path) -> None:
    app = make_app(Settings(odd, cache=tmp_path))
    with TestClient(app, base_url="http://127.0.0.1") as client, StoryFile.open(odd) as story:
        app.state.keeper.renew(120.0)
        for article in story.articles():
            first = client.get(f"/article/{article.id}").text
            # A parser makes one line end of two; those that are written by their number it leaves alone.
            assert "\r" not in first
            count = int(found[1]) if (found := re.search(r"Part 1 of (\d+)", first)) else 1
            parts = [client.get(f"/article/{article.id}?part={n + 1}").text for n in range(count)]
            assert "".join(text for part in parts for text in read(part).found) == article.text
            assert (count > 1) == (article.name == "long.txt")
            plain = client.get(f"/article/{article.id}.txt")
            assert plain.content.decode() == article.text
            assert plain.headers["content-type"] == "text/plain; charset=utf-8"
            assert plain.headers["x-content-type-options"] == "nosniff"
        long = next(one for one in story.articles() if one.name == "long.txt")
        page = read(client.get(f"/article/{long.id}?at=200100-200104").text)
        assert page.highlighted == long.text[200100:200104].split("\n")


def test_a_permalink_highlights_without_a_script(client: TestClient, articles: list[Article]) -> None:
    article = next(one for one in articles if one.name.startswith("03"))
    start = article.text.index("lawful blockade")
    page = read(client.get(f"/article/{article.id}?at={start}-{start + 15}").text)
    assert "".join(page.highlighted) == "lawful blockade"
    assert f"{start}-{start + 15}" in page.ids
    offsets = [one for one in page.links if re.fullmatch(rf"/article/{article.id}\?at=(\d+-\d+)#\1", one)]
    assert f"/article/{article.id}?at=0-63#0-63" in offsets
    assert all(one.partition("#")[2] in page.ids or one.partition("#")[2] for one in offsets)


def test_what_is_no_passage_is_refused(client: TestClient, articles: list[Article]) -> None:
    for asked in ("at=9-3", "at=x", "at=1-1"):
        answer = client.get(f"/article/{articles[0].id}?{asked}")
        assert answer.status_code == 400
        assert "no passage" in answer.text
    assert client.get(f"/article/{articles[0].id}?at=999999-9999999").status_code == 200
    assert client.get("/article/a-nothing").status_code == 404
    assert client.get("/article/a-nothing.txt").status_code == 404
    assert client.get(f"/article/{articles[0].id}?part=99").status_code == 200


def test_marks_and_notes_lead_to_one_another(client: TestClient, articles: list[Article]) -> None:
    for article in articles:
        page = read(client.get(f"/article/{article.id}?hide=").text)
        inner = {one[1:] for one in page.links if one.startswith("#")}
        assert {one for one in inner if one.startswith(("n-", "m-"))} <= set(page.ids)
        assert sum(one.startswith("n-s-") for one in page.ids) > 5


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", {"statements": True, "times": False}),
        ("?hide=statements,actors", {"statements": False, "times": True, "labels": True}),
        ("?show=text&show=times", {"statements": False, "times": True}),
        ("?hide=", {"statements": True, "times": True, "events": True}),
    ],
)
def test_the_address_says_what_is_shown(
    client: TestClient, articles: list[Article], asked: str, shown: dict[str, bool]
) -> None:
    page = client.get(f"/article/{articles[0].id}{asked}").text
    boxes = dict(re.findall(r'name="show" value="(\w+)"( checked)?', page))
    assert {name: bool(boxes[name]) for name in shown} == shown


def test_what_is_not_known_says_so_and_what_is_has_its_words(client: TestClient, articles: list[Article]) -> None:
    undated = next(one for one in articles if one.name.startswith("03"))
    page = html.unescape(client.get(f"/article/{undated.id}").text)
    assert "not in the text" in page
    assert "20 Mar, year not given" in page
    facts = client.get(f"/article/{undated.id}.json").json()["facts"]
    by = {row["what"]: row for row in facts}
    assert by["day"]["value"] is None
    assert by["outlet"]["citations"][0]["exact"] == "The Free Kestrian"


def test_the_twins_are_of_this_article_alone(client: TestClient, articles: list[Article]) -> None:
    article = articles[2]
    tables = client.get(f"/article/{article.id}.json").json()
    for name in ("statements", "positions", "events", "times", "dropped"):
        assert {row["citations"][0]["article"] for row in tables[name]} <= {article.name, article.id}
    assert client.get(f"/article/{article.id}.csv").text.startswith("view,what,value,shown,why,")


def test_copying_gives_the_articles_own_characters(served: str, browser: Browser, articles: list[Article]) -> None:
    """With the script, and where there is none: then notes cannot be chosen, and the line ends are the text's own."""
    article = next(one for one in articles if one.name.startswith("04"))
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}/article/{article.id}")
    choose = """() => {
        const texts = [...document.querySelectorAll('.reader .txt')], chosen = document.createRange();
        chosen.setStart(texts[0], 0);
        chosen.setEndAfter(texts[texts.length - 1].lastChild);
        getSelection().removeAllRanges();
        getSelection().addRange(chosen);
    }"""
    page.evaluate(choose)
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == article.text
    page.evaluate("document.documentElement.classList.remove('js')")
    assert page.evaluate("getSelection().toString()").rstrip("\n") == article.text.rstrip("\n")
    context.close()


def test_switches_work_without_a_script(served: str, browser: Browser, articles: list[Article]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/article/{articles[2].id}")
    note = page.locator(".notes .n-st").first
    assert note.is_visible()
    page.locator("input.l-st").uncheck()
    assert not note.is_visible()
    page.locator("button.keep").click()
    assert "show=labels" in page.url
    assert not page.locator("input.l-st").is_checked()
    context.close()


def test_switches_are_kept_in_the_address(served: str, browser: Browser, articles: list[Article]) -> None:
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(f"{served}/article/{articles[2].id}")
    page.locator("input.l-ti").check()
    assert "hide=plain" in page.url
    assert "times" not in page.url
    start = articles[2].text.index("lawful")
    page.goto(f"{served}/article/{articles[2].id}#{start}-{start + 6}")
    page.wait_for_url(f"**at={start}-{start + 6}**")
    assert page.locator(".at").first.inner_text() == "lawful"
    page.locator(".txt .no").first.click()
    assert page.url.partition("#")[2].startswith("n-s-")
    assert faults == []
    context.close()
