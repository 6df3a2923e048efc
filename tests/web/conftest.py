"""The web app on the example story: asked in this process, served at an address, and seen by a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser

from eval.browser import serving
from eval.looking import find_browser, opened_browser
from rashomon.web import Settings, make_app


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for editions."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def client(example_story: Path, cache: Path) -> Iterator[TestClient]:
    """Give who asks the app about the example, in this process; nobody writes to that story."""
    app = make_app(Settings(example_story, cache=cache))
    with TestClient(app, base_url="http://127.0.0.1") as opened:
        app.state.keeper.renew(120.0)
        yield opened


@pytest.fixture(scope="session")
def served(example_story: Path, cache: Path, client: TestClient) -> Iterator[str]:  # noqa: ARG001 - it has the edition
    """Give the address at which the example is served, with no slash behind it."""
    with serving(Settings(example_story, cache=cache)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the system's browser."""
    found = find_browser()
    if found is None:
        pytest.skip("there is no browser: neither Chromium nor Chrome")
    with opened_browser(found) as opened:
        yield opened
