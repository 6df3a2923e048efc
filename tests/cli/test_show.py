"""What a view shows: tables shorten, JSON and CSV do not; each row can be traced to its words."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.model import Article, Sheet
from rashomon.store import StoryFile


def test_a_table_fits_80_columns_and_ends_words_with_an_ellipsis(run: Callable[..., Any]) -> None:
    told = run("show", "statements")
    assert told.code == 0
    assert max(map(len, told.out.splitlines())) <= 80
    assert "Tomas Bréko" in told.out
    assert all(line == line.rstrip() for line in told.out.splitlines())


def test_words_are_shortened_in_tables_alone(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    whole = "Solís had admitted the bridge was shut"
    assert "…" in run("show", "statements", "--strength", "claimed").out
    for shape in ("json", "csv", "md"):
        assert whole in run("show", "statements", "--strength", "claimed", "--as", shape).out


def test_json_has_offsets_and_exact_words(run: Callable[..., Any], story: StoryFile) -> None:
    for row in json.loads(run("show", "statements", "--as", "json").out):
        assert row["citations"]
        for cited in row["citations"]:
            text = story.article(cited["article"]).text
            assert text[cited["start"] : cited["end"]] == cited["exact"]


def test_csv_has_a_row_an_answer(run: Callable[..., Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("show", "statements", "--as", "csv").out, newline="")))
    assert len(rows) == 5
    assert rows[3]["words"] == "“The bridge,” … “is open.”"
    assert rows[3]["spans"] == "35-48 71-81"


def test_filters_reach_the_view(run: Callable[..., Any]) -> None:
    rows = json.loads(run("show", "statements", "--speaker", "solis", "--form", "direct", "--as", "json").out)
    assert [row["speaker"] for row in rows] == ["Ana Solís"]


def test_nothing_found_is_said_on_stderr_with_a_remedy(run: Callable[..., Any]) -> None:
    told = run("show", "statements", "--strength", "whispered")
    assert (told.code, told.out) == (0, "")
    assert "admitted, claimed, neutral" in told.err
    assert run("show", "statements", "--strength", "whispered", "--quiet").err == ""
    assert json.loads(run("show", "statements", "--text", "xyz", "--as", "json").out) == []


def test_a_form_that_does_not_exist_is_refused_with_those_that_do(run: Callable[..., Any]) -> None:
    told = run("show", "statements", "--form", "quoted")
    assert told.code == 2
    assert "direct" in told.err


def test_articles_say_what_is_not_known(run: Callable[..., Any]) -> None:
    told = run("show", "articles")
    assert "not in the text" in told.out
    assert "2021-05-03" in told.out
    assert "The Ash Ledger" in told.out


def test_markdown_takes_no_word_for_markup(run: Callable[..., Any], story_path: Path) -> None:

    with StoryFile.open(story_path) as opened:
        opened.write(Sheet(Article("a|b_c.txt", "<b>It</b> *rained*.")), "a|b_c.txt", {})
    told = run("show", "articles", "--as", "md")
    assert "a\\|b\\_c.txt" in told.out
    assert told.out.count("\n") == 6


def test_an_article_cannot_steer_the_terminal(run: Callable[..., Any], story_path: Path) -> None:

    with StoryFile.open(story_path) as opened:
        opened.write(Sheet(Article("a.txt", "[red]It\x1b]0;title\x07 rained\u202e here[/red]")), "a.txt", {})
    for args in (["search", "rained"], ["explain", "a.txt"]):
        told = run(*args)
        assert "\x1b" not in told.out
        assert "\u202e" not in told.out
        assert "[red]" in told.out


def test_search_shows_passages(run: Callable[..., Any]) -> None:
    assert "40 lorries" in run("search", "LORRIES").out
    assert "nothing has these words" in run("search", "zebra").err
    assert run("search", "!!").code == 2
