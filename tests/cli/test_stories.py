"""`rashomon show stories`, `rashomon stories ...` and `rashomon explain g-...`, as a user types them."""

import json
from pathlib import Path

import pytest

from rashomon.model import Article, Fact, Metadata, Origin, Sheet
from rashomon.run.stories import grow_stories
from rashomon.store import StoryFile
from tests.cli.conftest import Run

TEXTS = {
    "ledger.txt": ("Gunboats fired at a ferry off Selmport, skipper Belgravia of the Ildana says.", "The Ledger"),
    "courier.txt": ("Skipper Belgravia of the Ildana tells how gunboats fired at her ferry off Selmport.", None),
    "mercury.txt": ("Parliament adopts the tariff on tinned sardines, economist Orvello warns.", "The Mercury"),
}


@pytest.fixture
def story_path(tmp_path: Path) -> Path:
    path = tmp_path / "story.rashomon"
    with StoryFile.open(path, create=True) as story:
        for name, (text, outlet) in TEXTS.items():
            facts = {"outlet": outlet, "published_on": "2024-03-18"} if outlet else {}
            known = Metadata(**{field: Fact(value, Origin.FLAG) for field, value in facts.items()})
            story.write(Sheet(Article(name, text, known)), name, {})
        grow_stories(story)
    return path


def listed(run: Run, *args: str) -> list[list[str]]:
    found = json.loads(run("show", "stories", "--as", "json", *args).out)
    return [one["articles"] for one in found]


def test_json_has_ids_and_file_names(run: Run) -> None:
    found = json.loads(run("show", "stories", "--as", "json").out)
    assert [one["articles"] for one in found] == [["ledger.txt", "courier.txt"], ["mercury.txt"]]
    assert all(one["id"].startswith("g-") for one in found)
    member = found[0]["members"][0]
    assert member["exact"] == TEXTS["ledger.txt"][0][member["start"] : member["end"]]
    assert member["most_like"] == "courier.txt"
    assert found[0]["nearest"] is None or found[0]["nearest"]["article"] == "mercury.txt"


def test_table_csv_and_markdown_have_a_row_for_each_story(run: Run) -> None:
    table = run("show", "stories").out.splitlines()
    assert len(table) == 3
    assert "2" in table[1].split()
    assert run("stories").out.splitlines() == table
    assert len(run("show", "stories", "--as", "csv").out.splitlines()) == 3
    assert len(run("show", "stories", "--as", "md").out.splitlines()) == 4


def test_filters_choose(run: Run) -> None:
    ferry, tariff = ["ledger.txt", "courier.txt"], ["mercury.txt"]
    assert listed(run, "--article", "courier") == [ferry]
    assert listed(run, "--outlet", "mercury") == [tariff]
    assert listed(run, "--least", "2") == [ferry]
    assert listed(run, "SARDINES") == [tariff]
    assert listed(run, "--actor", "nobody") == []
    assert "no story is like that" in run("show", "stories", "nothing").err


def test_a_person_splits_moves_merges_and_takes_it_back(run: Run) -> None:
    assert run("stories", "split", "ledger.txt", "courier.txt", "--by", "Ana").code == 0
    assert listed(run) != [["ledger.txt", "courier.txt"], ["mercury.txt"]]
    assert run("stories", "move", "courier.txt", "--to", "mercury.txt", "--by", "Ana").code == 0
    assert sorted(map(sorted, listed(run))) == [["courier.txt", "mercury.txt"], ["ledger.txt"]]
    merged = run("stories", "merge", "ledger.txt", "mercury.txt", "--by", "Ana")
    assert "one story now" in merged.err
    assert sorted(map(len, listed(run))) == [3]
    for _ in range(3):
        assert "taken back" in run("verdicts", "undo", "--by", "Ana").err
    assert listed(run) == [["ledger.txt", "courier.txt"], ["mercury.txt"]]
    said = json.loads(run("verdicts", "--as", "json").out)
    assert [one["judgement"] for one in said] == ["split", "move", "merge", "undo", "undo", "undo"]
    assert [one["stands"] for one in said[:3]] == [False, False, False]
    assert run("verify").code == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("split", "ledger.txt", "mercury.txt"), "is not in the story"),
        (("split", "mercury.txt", "mercury.txt"), "nothing to split"),
        (("merge", "ledger.txt", "courier.txt"), "one story already"),
        (("move", "ledger.txt", "--to", "courier.txt"), "already"),
        (("merge", "ledgr.txt", "courier.txt"), "did you mean ledger.txt"),
        (("merge", "g-", "courier.txt"), "may be 2 stories"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, args: tuple[str, ...], words: str) -> None:
    ran = run("stories", *args, "--by", "Ana")
    assert ran.code == 2
    assert words in ran.err


def test_explain_gives_each_article_with_its_words_and_who_said_so(run: Run) -> None:
    run("stories", "merge", "ledger.txt", "mercury.txt", "--by", "Ana")
    (one,) = json.loads(run("show", "stories", "--as", "json").out)
    rows = json.loads(run("explain", one["id"][:10], "--as", "json").out)
    assert [row["value"] for row in rows if row["what"] == "article"] == ["ledger.txt", "mercury.txt", "courier.txt"]
    assert all(row["citations"] for row in rows)
    shared = next(row for row in rows if row["value"] == "courier.txt")
    assert "ledger.txt" in shared["why"]
    assert {cited["exact"] for cited in shared["citations"]} & {"Belgravia", "Ildana", "Selmport"}
    assert next(row["why"] for row in rows if row["what"] == "verdict").startswith("Ana says so")
    assert "not in it" not in {row["what"] for row in rows}
    run("verdicts", "undo", "--by", "Ana")
    ferry = json.loads(run("show", "stories", "--as", "json").out)[0]["id"]
    assert run("explain", ferry).code == 0


def test_stories_are_in_the_export(run: Run) -> None:
    whole = json.loads(run("export", "--to", "json").out)
    assert [one["articles"] for one in whole["stories"]] == [["ledger.txt", "courier.txt"], ["mercury.txt"]]
