"""How to read the pages: every address is told there, and the marks are those of the articles."""

from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

import rashomon.web
from rashomon.web.pages.about import KEYS, addresses

STATIC = Path(rashomon.web.__file__).with_name("static")


def test_every_address_is_told(client: TestClient) -> None:
    page = client.get("/about").text
    app = client.app
    assert isinstance(app, FastAPI)
    told = addresses(app.openapi()["paths"])
    assert len(told) > 10
    for one in told:
        assert f"{one.path}</code>" in page
        assert one.told
        assert one.told in page.replace("&#39;", "'")
    reached = {path for one in told for path in (one.path, *(f"{one.path}{end}" for end in one.twins))}
    assert set(app.openapi()["paths"]) - reached <= {"/overview.json", "/overview.csv"}


def test_the_marks_are_drawn_as_in_an_article(client: TestClient) -> None:
    page = client.get("/about").text
    drawn = (STATIC / "article.css").read_text()
    for mark in ("st", "sp", "cu", "ac", "la", "po", "ev", "ti", "cp", "drop", "at"):
        assert f'<span class="{mark}">' in page
        assert f".{mark}" in drawn


def test_the_keys_are_those_of_the_script() -> None:
    script = (STATIC / "rashomon.js").read_text()
    for key, told in KEYS:
        assert f'["{key}", "{told}"]' in script
