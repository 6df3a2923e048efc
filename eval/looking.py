"""Looks at pages in a real browser: of what it complains, what runs over the edge, what axe finds, when it is drawn."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Literal

from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, Response, sync_playwright

GRAVE: Final = ("serious", "critical")
LOOKS: Final = ("color-contrast", "scrollable-region-focusable", "link-in-text-block")
"""The rules of axe that a page may keep in one window, or in light, and break in another, or in the dark."""
_OVER: Final = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const inside = (e) => { for (let p = e.parentElement; p; p = p.parentElement)
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; return false; };
  return [`page of ${document.documentElement.scrollWidth} in ${wide}`, ...[...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > wide + 1 && !inside(e)).slice(0, 5)
    .map((e) => `${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent.slice(0, 30)}`)
  ];
}"""
_LARGEST: Final = """() => new Promise((done) => {
  let last = 0;
  const watch = new PerformanceObserver((list) => { for (const one of list.getEntries()) last = one.startTime; });
  watch.observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => { watch.disconnect(); done(last); }, 60);
})"""


@contextmanager
def watched(
    browser: Browser,
    width: int = 1232,
    scheme: Literal["light", "dark"] = "light",
    *,
    scripts: bool = True,
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page, and listen to all that the browser complains of: errors, dialogs, requests to another place.

    Args:
        browser: the browser.
        width: of its window.
        scheme: light or dark.
        scripts: whether it runs any.

    """
    heard = list[str]()
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    _listen(page, heard)
    try:
        yield page, heard
    finally:
        context.close()


def _listen(page: Page, heard: list[str]) -> None:
    def said(told: ConsoleMessage) -> None:
        if told.type in {"error", "warning"}:
            heard.append(f"{page.url}: {told.type}: {told.text}")

    def asked(dialog: Dialog) -> None:
        heard.append(f"{page.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    def sent(request: Request) -> None:
        if "//127.0.0.1:" not in request.url:
            heard.append(f"{page.url}: asks {request.url}")

    def got(response: Response) -> None:
        if response.status >= 400:
            heard.append(f"{page.url}: {response.status} for {response.url}")

    page.on("console", said)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on("dialog", asked)
    page.on("request", sent)
    page.on("response", got)


def overflowing(page: Page) -> list[str]:
    """Say what runs over the right edge of a page; nothing where it need not be moved sideways."""
    found: list[str] = page.evaluate(_OVER)
    return found


def largest_paint(page: Page) -> float:
    """Give the milliseconds after which the largest part of a page was drawn."""
    found: float = page.evaluate(_LARGEST)
    return found


def axe(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Say what axe finds that is serious or critical.

    Args:
        page: it is open.
        rules: those of axe's rules that are looked at; none takes all.

    """
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - it reads its script when it is imported

    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    found: list[dict[str, Any]] = (
        Axe().run(page, options={"resultTypes": ["violations"], **only}).response["violations"]
    )
    grave = [one for one in found if one["impact"] in GRAVE]
    return [f"{page.url}: {one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in grave]


def find_browser() -> str | None:
    """Give the system's browser, if it has one that can be driven."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def opened_browser(program: str) -> Iterator[Browser]:
    """Start a browser."""
    with sync_playwright() as driver:
        # A container's root may have no sandbox; what is opened is the app's own pages alone.
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
