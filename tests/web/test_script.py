"""The script: keys, light and dark, and quotations to copy; in a real browser, without an error."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(base_url=served, permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda told: wrong.append(told.text) if told.type in {"error", "warning"} else None)
    yield opened
    context.close()
    assert wrong == []


def test_keys_go_from_row_to_row_and_to_the_words(page: Page) -> None:
    page.goto("/search?text=president")
    rows = page.locator(".rows > li")
    page.keyboard.press("j")
    expect(rows.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(rows.nth(0)).to_be_focused()
    where = rows.nth(0).locator("a.cite").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{where}")


def test_a_slash_leads_to_the_search_and_keys_are_letters_there(page: Page) -> None:
    page.goto("/about")
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("j?k/")
    expect(page.locator("#find")).to_have_value("j?k/")


def test_the_keys_are_told(page: Page) -> None:
    page.goto("/statements")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_hidden()
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_light_and_dark_are_remembered(page: Page) -> None:
    page.goto("/about")
    root = page.locator("html")
    page.get_by_role("button", name="dark").click()
    expect(root).to_have_attribute("data-theme", "dark")
    page.goto("/statements")
    expect(root).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="dark")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="system").click()
    page.reload()
    assert root.get_attribute("data-theme") is None


def test_a_quotation_is_copied_with_where_it_stands(page: Page) -> None:
    page.goto("/search?text=%22lawful+president%22")
    cite = page.locator(".rows a.cite").first
    cite.hover()
    page.get_by_role("button", name="copy").click()
    expect(page.get_by_role("button", name="copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    words, where, address = copied.split("\n")
    assert "lawful president" in words
    assert where.startswith("Selm Today, no day given, 07_selm_today, characters ")
    assert address.endswith(cite.get_attribute("href") or "?")


def test_pages_say_everything_without_a_script(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/search?text=president")
    assert page.locator(".rows > li").count() > 10
    page.locator("a.cite").first.click()
    assert "/article/" in page.url
    context.close()
