"""Actors on the command line: lists, one actor, reasons, questions, and verdicts with what changed and how to undo."""

import getpass
import json
import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from rashomon.cli.screen import _rows
from rashomon.model import Match, Referent
from rashomon.run import link
from rashomon.run.summary import Summary
from rashomon.store import StoryFile
from rashomon.views.overview import overview
from tests.store import harbour


@pytest.fixture
def story_path(tmp_path: Path) -> Path:
    """Put the story with actors in the place of the other one."""
    path = tmp_path / "story.rashomon"
    harbour.write(path)
    return path


@pytest.fixture(autouse=True)
def by_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "match", harbour.match)
    monkeypatch.setattr(link, "actors", harbour.actors)
    monkeypatch.setenv("RASHOMON_BY", "Ana Quispe")


def listed(run: Callable[..., Any], *args: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("actors", *args, "--as", "json").out)
    return found


def names(run: Callable[..., Any], *args: str) -> list[str]:
    return [one["name"] for one in listed(run, *args)]


def test_a_table_fits_80_columns(run: Callable[..., Any]) -> None:
    told = run("actors")
    assert told.code == 0
    assert max(map(len, told.out.splitlines())) <= 80
    assert "Pell Odera" in told.out
    assert run("show", "actors").out == told.out
    assert run("actors", "list").out == told.out


@pytest.mark.parametrize("shape", ["csv", "md", "json"])
def test_other_shapes(run: Callable[..., Any], shape: str) -> None:
    assert "Pell Odera" in run("actors", "--as", shape).out


def test_words_and_kinds_choose(run: Callable[..., Any]) -> None:
    assert names(run, "odera") == ["Pell Odera"]
    assert names(run, "--kind", "state") == ["Peru"]
    assert names(run, "ana", "quisbe") == ["Ana Quisbe"]
    assert names(run, "--kind", "person", "quis") == ["Ana Quisbe", "Ana Quispe"]
    assert "no actor is like that" in run("actors", "zebra").err


def test_one_actor_is_shown_and_explained(run: Callable[..., Any]) -> None:
    shown = run("actors", "show", "rusk")
    assert "so-called president of Peru (disputed)" in " ".join(shown.out.split())
    assert "narrator of The Ash Ledger" in " ".join(shown.out.split())
    assert "Ana Quispe: President of Peru" in " ".join(shown.out.split())
    assert "members Kenya ledger.txt, 2021-05-03" in " ".join(run("actors", "show", "countries").out.split())
    explained = run("actors", "explain", "odera")
    assert "she pronoun: the woman who spoke last (sure to 80%)" in " ".join(explained.out.split())
    record = listed(run, "odera")[0]["id"]
    assert run("explain", record[:10]).out == explained.out
    for row in json.loads(run("actors", "show", "odera", "--as", "json").out):
        assert row["citations"]


def test_a_statement_is_explained_with_its_speakers_names(run: Callable[..., Any]) -> None:
    (said,) = json.loads(run("show", "statements", "--form", "direct", "--as", "json").out)
    told = " ".join(run("explain", said["id"]).out.split())
    assert "named by she pronoun: the woman who spoke last (sure to 80%)" in told
    assert "speaks for Peru" in told


def test_who_is_meant_must_be_clear(run: Callable[..., Any]) -> None:
    several = run("actors", "show", "ana")
    assert several.code == 2
    assert re.search(r"name one of them by its id: Ana Quisbe \(x-\w+\), Ana Quispe \(x-\w+\)", several.err)
    unknown = run("actors", "show", "Pel Odera")
    assert unknown.code == 2
    assert "did you mean Pell Odera" in unknown.err


def test_a_question_comes_with_the_commands_that_answer_it(run: Callable[..., Any]) -> None:
    told = run("actors", "--doubtful")
    assert "Is Ana Quisp" in told.out or "Is Ana Quisb" in told.out
    (yes,) = re.findall(r"yes:  rashomon (.*)", told.out)
    (no,) = re.findall(r"no:   rashomon (.*)", told.out)
    assert run(*shlex.split(no)).code == 0
    assert "no actor is in doubt" in run("actors", "--doubtful").err
    run("verdicts", "undo")
    assert len(listed(run, "--doubtful")) == 1
    assert run(*shlex.split(yes)).code == 0
    assert "no actor is in doubt" in run("actors", "--doubtful").err
    assert names(run, "--kind", "person") == ["Ana Quispe", "Boro Rusk", "Pell Odera"]


def test_questions_of_another_story_name_it(run: Callable[..., Any], story_path: Path) -> None:
    story_path.rename(story_path.with_name("my story"))
    (one,) = listed(run, "--doubtful", "--story", "my story")
    assert run(*shlex.split(one["merge"])[1:]).code == 0


def undo(told: str) -> list[str]:
    """Return the call that a line about a verdict names, and hold that it is one line."""
    assert len(told.splitlines()) == 1
    return shlex.split(told.partition("undo it with: rashomon ")[2])


@pytest.mark.parametrize(
    ("call", "changed"),
    [
        (["merge", "rusk", "odera"], "Boro Rusk and Pell Odera are one actor now: "),
        (["merge", "Pell Odera", "rusk", "peru"], "Pell Odera and Boro Rusk and Peru are one actor now: "),
        (["apart", "ana quispe", "ana quisbe"], " are kept apart; "),
        (["split", "odera", "ledger.txt"], "Pell Odera is two now: Pell Odera (x-"),
        (["rename", "rusk", "Boro de Rusk"], "Boro Rusk is called Boro de Rusk now; "),
        (["set-kind", "rusk", "group"], "Boro Rusk is of the kind group now, and was person; "),
    ],
)
def test_a_verdict_says_what_changed_and_is_undone(run: Callable[..., Any], call: list[str], changed: str) -> None:
    before = listed(run)
    told = run("actors", *call)
    assert told.code == 0
    assert changed in told.err
    assert listed(run) != before
    taken = run(*undo(told.err))
    assert taken.err.startswith("taken back: ")
    assert listed(run) == before
    run(*undo(taken.err))
    assert listed(run) != before
    run("verdicts", "undo")
    assert listed(run) == before


def test_nothing_is_lost_of_what_was_said(run: Callable[..., Any]) -> None:
    run("actors", "rename", "rusk", "B. Rusk", "--by", "Tomas")
    run("verdicts", "undo")
    rows = json.loads(run("verdicts", "--as", "json").out)
    assert [(row["judgement"], row["who"], row["stands"]) for row in rows] == [
        ("rename", "Tomas", False),
        ("undo", "Ana Quispe", True),
    ]
    assert rows[0]["says"] == "Boro Rusk is called B. Rusk"
    told = " ".join(run("verdicts").out.split())
    assert "taken back" in told
    assert "Tomas" in told


def test_what_cannot_be_said_is_refused(run: Callable[..., Any]) -> None:
    for call in (
        ["merge", "odera", "odera"],
        ["merge", "odera"],
        ["split", "odera", "note.txt"],
        ["split", "rusk", "ledger.txt"],
        ["set-kind", "odera", "ghost"],
        ["rename", "odera", " "],
    ):
        assert run("actors", *call).code == 2, call
    assert "nobody said anything" in run("verdicts").err


def test_whoever_says_something_has_a_name(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        message = "no such user"
        raise KeyError(message)

    monkeypatch.delenv("RASHOMON_BY")
    monkeypatch.setattr(getpass, "getuser", nobody)
    told = run("actors", "rename", "rusk", "B. Rusk")
    assert told.code == 2
    assert "--by NAME" in told.err


def test_a_verdict_is_kept_though_the_linking_breaks(
    run: Callable[..., Any], story_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_referents: Sequence[Referent]) -> tuple[Match, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(link, "match", broken)
    told = run("actors", "rename", "rusk", "B. Rusk")
    assert told.code == 70
    assert "what you said is kept (v-" in told.err
    with StoryFile.open(story_path) as story:
        assert [one.value for one in story.verdicts()] == ["B. Rusk"]


def test_the_screen_after_reading_says_how_many_and_what_is_asked(story_path: Path) -> None:
    with StoryFile.open(story_path) as story:
        rows = dict(_rows(Summary(), overview(story)))
    assert rows["actors"] == "5 named: 4 persons, 1 state; 1 question whether two are one"
    assert rows["who say most"] == "Ana Quisbe 1, Boro Rusk 1, More than 50 countries 1, Pell Odera 4"
