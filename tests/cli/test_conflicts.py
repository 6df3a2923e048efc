"""`rashomon show conflicts`: sides in blocks, JSON with citations, and what to do where there is nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.views.parting import write_story


@pytest.fixture(scope="module")
def parting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_story(tmp_path_factory.mktemp("parting"))


def test_both_sides_are_shown_with_whose_they_are(run: Callable[..., Any], parting: Path) -> None:
    told = run("show", "conflicts", "--kind", "figures differ", "--story", str(parting))
    assert told.code == 0
    assert "Port Mercury" in told.out
    assert "Ana Ruiz, in The Ash" in told.out
    assert max(map(len, told.out.splitlines())) <= 80


def test_json_cites_both_sides(run: Callable[..., Any], parting: Path) -> None:
    rows = json.loads(run("show", "conflicts", "--as", "json", "--story", str(parting)).out)
    assert rows
    assert all(len({cited["article"] for cited in row["citations"]}) == 2 for row in rows)


def test_agreements_are_shown_where_asked_for(run: Callable[..., Any], parting: Path) -> None:
    assert "Hill Post" in run("show", "conflicts", "--agreed", "--story", str(parting)).out


def test_nothing_found_names_the_remedy(run: Callable[..., Any], parting: Path) -> None:
    told = run("show", "conflicts", "--text", "no such words", "--story", str(parting))
    assert told.code == 0
    assert "rashomon show conflicts" in told.err


def test_explain_takes_the_id_of_a_conflict(run: Callable[..., Any], parting: Path) -> None:
    (row,) = json.loads(run("show", "conflicts", "--kind", "dates differ", "--as", "json", "--story", str(parting)).out)
    told = run("explain", row["id"], "--story", str(parting))
    assert told.code == 0
    assert "2024-03-16" in told.out
