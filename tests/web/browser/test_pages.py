"""A real browser on a page of each kind: nothing it complains of, nothing out of reach, nothing over the edge.

`python -m eval.browser` does it with all pages.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

from eval.browser import SIZES, pages_of, send_forms, serving, try_controls
from eval.crawl import Seen, signature
from eval.looking import LOOKS, axe, overflowing, watched
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from rashomon.web import Settings

FIVE = Path(__file__).parents[4] / "shared" / "stories" / "venezuela" / "articles"
Kinds: TypeAlias = dict[str, str]


def kinds_of(seen: list[Seen]) -> Kinds:
    """A page of each kind: the longest, for it has the most that can go wrong."""
    kinds: dict[str, Seen] = {}
    for one in seen:
        if one.status == 200 and one.kind.startswith("text/html"):
            kind = signature(one.address).partition("?")[0]
            if kind not in kinds or len(one.text) > len(kinds[kind].text):
                kinds[kind] = one
    return {kind: one.address for kind, one in kinds.items()}


@pytest.fixture(scope="module")
def seen(served: str, browser: Browser) -> list[Seen]:  # noqa: ARG001 - without a browser nothing is asked
    return pages_of(served, each=1, records=2)


@pytest.fixture(scope="module")
def kinds(seen: list[Seen]) -> Kinds:
    return kinds_of(seen)


def test_every_link_leads_somewhere(seen: list[Seen]) -> None:
    assert [(one.address, one.status, one.found_on) for one in seen if one.status >= 400] == []


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_sound(
    browser: Browser, served: str, kinds: Kinds, width: int, scheme: Literal["light", "dark"]
) -> None:
    found = list[str]()
    with watched(browser, width, scheme) as (page, heard):
        for path in kinds.values():
            page.goto(served + path)
            found += [f"{path}: {one}" for one in overflowing(page)]
            found += axe(page, () if (width, scheme) == (SIZES[0], "light") else LOOKS)
    assert [*found, *heard] == []


def test_all_controls_can_be_used(browser: Browser, served: str, kinds: Kinds) -> None:
    tried = sent = 0
    with watched(browser) as (page, heard):
        for path in kinds.values():
            page.goto(served + path)
            tried += try_controls(page, 15)
            sent += send_forms(page, path, served)
    assert heard == []
    assert tried > 10
    assert sent >= len(kinds)


def test_everything_can_be_read_without_scripts(browser: Browser, served: str, kinds: Kinds) -> None:
    words: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for scripts in (True, False):
        with watched(browser, scripts=scripts) as (page, heard):
            for path in kinds.values():
                page.goto(served + path)
                page.wait_for_load_state()
                words[scripts][path] = " ".join((page.locator("main").text_content() or "").split())
        assert heard == []
    for path in kinds.values():
        assert len(words[False][path]) >= 0.9 * len(words[True][path]), path
        assert words[False][path]


def test_the_keyboard_reaches_everything(browser: Browser, served: str, kinds: Kinds) -> None:
    with watched(browser) as (page, heard):
        for path in kinds.values():
            page.goto(served + path)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "skip", path
            assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]  # it is there
            page.keyboard.press("Enter")
            assert page.evaluate("location.hash") == "#main", path
            _tab_through(page, path)
    assert heard == []


def _tab_through(page: Page, path: str) -> None:
    """Press Tab up to 25 times; each time something else has the focus, and shows it."""
    reached = list[str]()
    for _ in range(25):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => { const e = document.activeElement; if (e === document.body) return null;
                const s = getComputedStyle(e), b = e.getBoundingClientRect();
                return [e.outerHTML.slice(0, 120), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
                  || e.matches('svg a, .vh, [type=date]'), b.width * b.height > 0]; }"""
        )
        if told is None:
            break
        assert told[1], f"{path}: the focus does not show on {told[0]}"
        assert told[2], f"{path}: what has the focus cannot be seen: {told[0]}"
        reached.append(told[0])
    assert reached, path


def test_pages_can_be_printed(browser: Browser, served: str, kinds: Kinds) -> None:
    with watched(browser) as (page, heard):
        for path in kinds.values():
            page.goto(served + path)
            page.emulate_media(media="print")
            assert page.locator("main").is_visible()
            for gone in (".top nav", ".twin", ".facets"):
                assert not any(one.is_visible() for one in page.locator(gone).all()), f"{gone} of {path}"
            assert page.pdf().startswith(b"%PDF"), path
            page.emulate_media(media="screen")
    assert heard == []


@pytest.fixture(scope="module")
def five(browser: Browser, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:  # noqa: ARG001
    if not FIVE.is_dir():
        pytest.skip("the five articles are not beside the project")
    path = tmp_path_factory.mktemp("five") / "five.rashomon"
    with StoryFile.open(path, create=True) as story:
        read_story([str(FIVE)], story, ReadOptions(shipped_stages()))
    with serving(Settings(path, cache=cache)) as address:
        yield address


def test_the_five_articles_too(browser: Browser, five: str) -> None:
    found = list[str]()
    seen = pages_of(five, each=1, records=1)
    found += [f"{one.status} for {one.address}, found on {one.found_on}" for one in seen if one.status >= 400]
    with watched(browser, 390) as (page, heard):
        for path in kinds_of(seen).values():
            page.goto(five + path)
            try_controls(page, 5)
            found += [f"{path}: {one}" for one in overflowing(page)]
    assert [*found, *heard] == []
