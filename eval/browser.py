"""Drives every page and every control of the web app in a real browser: `python -m eval.browser [--records 3]`.

The example and, where they are beside the project, the five articles: each page that links lead to, of each kind with
a query a few, wide and narrow, light and dark, is opened; its details are opened, its boxes ticked, its forms sent;
axe looks for what is serious; and nothing may run over the edge, complain, or ask another place. Says what it found
and ends with 1 where it found anything. The tests do the same with one page of each kind.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal
from urllib.error import HTTPError
from urllib.request import urlopen

import uvicorn
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from eval.crawl import Seen, signature, walk
from eval.looking import axe, find_browser, opened_browser, overflowing, watched
from rashomon.web import Settings, make_app
from rashomon.web.serving import listen

SIZES: Final = (1232, 390)
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
_ASKING: Final = "form[action^='/']:not([method=post])"
"""Forms that ask for a page: others are for what is said, or for a script of the page itself."""
_FORM_MS: Final = 20_000
_CLICKS: Final = 40
"""Controls of a page that are tried, at the most."""


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve a story on a free port of this machine, and give the address, with no slash behind it.

    Args:
        settings: which story.

    """
    with listen("127.0.0.1", 0) as listening:
        app = make_app(settings)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        thread = threading.Thread(target=lambda: server.run(sockets=[listening]), name="served")
        thread.start()
        try:
            app.state.keeper.renew(600.0)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(60)


def pages_of(address: str, each: int = 2, records: int | None = None) -> list[Seen]:
    """Give what links lead to.

    Args:
        address: where the app is.
        each: so many pages of each kind that have a query.
        records: so many of each kind that have none; None for all.

    """

    def ask(path: str) -> tuple[int, str, str]:
        try:
            with urlopen(address + path, timeout=60) as answer:  # noqa: S310 - our own address
                return answer.status, answer.headers["Content-Type"], answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.headers["Content-Type"], error.read().decode()

    return list(walk(ask, each=each, records=records))


def try_controls(page: Page, most: int = _CLICKS) -> int:
    """Open all details, tick and untick all boxes, and choose in all lists of a page; give how many there were.

    Args:
        page: it stays on its address.
        most: controls at the most.

    """
    tried = 0
    for summary in page.locator("summary:visible").all()[:most]:
        summary.click()
        tried += 1
    for box in page.locator("input[type=checkbox]:visible, input[type=radio]:visible").all()[:most]:
        box.click()
        if box.get_attribute("type") == "checkbox":
            box.click()
        tried += 1
    for chosen in page.locator("select:visible").all()[:most]:
        values = [option.get_attribute("value") for option in chosen.locator("option").all()]
        for value in values[:5]:
            chosen.select_option(value)
        tried += 1
    return tried


def send_forms(page: Page, path: str, address: str) -> int:
    """Send each form of a page that only asks, with a word in its fields; give how many there were.

    Args:
        page: of a browser.
        path: of the page with the forms.
        address: where the app is.

    """
    page.goto(address + path)
    count = page.locator(_ASKING).count()
    for n in range(count):
        form = page.locator(_ASKING).nth(n)
        fields = form.locator("input[type=search]:visible, input[type=text]:visible, input:not([type]):visible")
        if not form.is_visible():
            continue
        for field in fields.all():
            field.fill("president")
        try:
            with page.expect_navigation(timeout=_FORM_MS):
                form.evaluate("form => form.requestSubmit()")
        except PlaywrightTimeout as error:
            message = f"the form {form.get_attribute('action')} of {path} leads nowhere"
            raise AssertionError(message) from error
        page.goto(address + path)
    return count


def faults(browser: Browser, address: str, paths: list[str], *, looks: bool = True) -> list[str]:
    """Say what is wrong with pages, wide and narrow, light and dark.

    Args:
        browser: a browser.
        address: where the app is.
        paths: of the pages.
        looks: whether axe looks too; it takes most of the time.

    """
    found = list[str]()
    for width in SIZES:
        for scheme in SCHEMES:
            with watched(browser, width, scheme) as (page, heard):
                for path in paths:
                    page.goto(address + path)
                    try_controls(page)
                    found += [f"{path} at {width}: {one}" for one in overflowing(page)]
                    found += [f"{scheme}, {width}: {one}" for one in (axe(page) if looks else ())]
                found += [f"{scheme}, {width}: {one}" for one in heard]
    with watched(browser) as (page, heard):
        for path in paths:
            send_forms(page, path, address)
        found += [f"after a form: {one}" for one in heard]
    return found


def main() -> int:
    """Drive all pages; exit with 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder with stories")
    parser.add_argument("--records", type=int, default=3, help="pages of each kind; 0 for all, which takes an hour")
    options = parser.parse_args()
    program = find_browser()
    if program is None:
        print("there is no browser: neither Chromium nor Chrome")
        return 0
    example = Path(__file__).parent.parent / "src" / "rashomon" / "example"
    wrong = list[str]()
    with tempfile.TemporaryDirectory() as scratch, opened_browser(program) as browser:
        for folder in (example, options.shared / "stories" / "venezuela"):
            if not (folder / "articles").is_dir():
                print(f"{folder} is not there: skipped")
                continue
            story = Path(scratch, f"{folder.name}.rashomon")
            read = [sys.executable, "-m", "rashomon", "read", folder / "articles", "--story", story, "--quiet"]
            subprocess.run(read, check=True)
            with serving(Settings(story, cache=Path(scratch))) as address:
                seen = pages_of(address, records=options.records or None)
                wrong += [
                    f"{one.status} for {one.address}, found on {one.found_on}" for one in seen if one.status >= 400
                ]
                paths = [one.address for one in seen if one.status == 200 and one.kind.startswith("text/html")]
                kinds = Counter(signature(path).partition("?")[0] for path in paths)
                print(
                    f"{folder.name}: {len(seen)} addresses, {len(paths)} pages, {len(kinds)} kinds of page", flush=True
                )
                wrong += faults(browser, address, paths)
    print("\n".join(dict.fromkeys(wrong)) or "nothing is wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
