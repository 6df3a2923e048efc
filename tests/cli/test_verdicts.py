"""`rashomon verdicts` and `rashomon show doubts`, as a user types them."""

import csv
import io
import json
import shlex

import pytest

from rashomon.errors import RetryError
from rashomon.run import judging
from rashomon.store import StoryFile
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RASHOMON_BY", "Ana Quispe")


def statements(run: Run) -> dict[str, dict[str, str | None]]:
    return {one["content"]: one for one in json.loads(run("show", "statements", "--as", "json").out)}


def undo(told: str) -> list[str]:
    """Return the call that a line about a verdict names."""
    assert len(told.splitlines()) == 1
    return shlex.split(told.partition("undo it with: rashomon ")[2])


LORRIES = "40 lorries had turned back"


def test_a_record_is_refused_everywhere_and_comes_back(run: Run) -> None:
    record = statements(run)[LORRIES]["id"] or ""
    told = run("verdicts", "refuse", record[:9], "--because", "nobody said so")
    assert (told.code, told.out) == (0, "")
    assert told.err.startswith(f"kept: “{LORRIES}” is no statement; undo it with: rashomon verdicts undo j-")
    assert LORRIES not in statements(run)
    assert LORRIES not in run("export", "--to", "csv", "-o", "-").out
    whole = json.loads(run("export", "--to", "json").out)
    assert record not in {one["id"] for one in whole["statements"]}
    assert [one["judgement"] for one in whole["verdicts"]] == ["refuse"]
    shown = " ".join(run("explain", record).out.split())
    assert "by Ana Quispe on " in shown
    assert "nobody said so" in shown
    again = run("verdicts", "refuse", record, "--because", "nobody said so")
    assert again.err == f"you said that already, and it stands: “{LORRIES}” is no statement\n"
    taken = run(*undo(told.err))
    assert taken.err.startswith(f"taken back: “{LORRIES}” is no statement; ")
    assert LORRIES in statements(run)
    run(*undo(taken.err))
    assert LORRIES not in statements(run)
    assert run("verify").code == 0


def test_an_accepted_record_is_in_no_doubt(run: Run) -> None:
    record = statements(run)[LORRIES]["id"] or ""
    assert statements(run)[LORRIES]["doubt"] == "is the agency the listener or the relay?"
    assert run("verdicts", "accept", record).err.startswith(f"kept: the statement “{LORRIES}” holds; ")
    assert statements(run)[LORRIES]["doubt"] is None


def test_a_speaker_is_corrected(run: Run) -> None:
    record = statements(run)[LORRIES]["id"] or ""
    assert "Ina Vell says" in run("verdicts", "speaker", record, "Ina Vell").err
    assert statements(run)[LORRIES]["speaker"] == "Ina Vell"
    assert "nobody knows who says" in run("verdicts", "speaker", record, "unknown").err
    assert statements(run)[LORRIES]["speaker"] is None
    assert "Ina Vell" in run("verdicts", "undo").err or run("verdicts", "undo").code == 0


def test_a_day_is_corrected(run: Run) -> None:
    assert "courier.txt appeared on 2021-05-04" in run("verdicts", "day", "courier.txt", "2021-05-04").err
    found = {one["article"]: one["day"] for one in json.loads(run("show", "articles", "--as", "json").out)}
    assert found["courier.txt"] == "2021-05-04"
    assert run("verdicts", "day", "courier.txt", "4 May").code == 2


def test_all_that_was_said_is_listed_in_every_shape(run: Run) -> None:
    assert "nobody said anything yet" in run("verdicts").err
    record = statements(run)[LORRIES]["id"] or ""
    run("verdicts", "refuse", record, "--by", "Ben")
    run("verdicts", "day", "courier.txt", "2021-05-04", "--because", "its page")
    for call in (("verdicts",), ("show", "verdicts")):
        table = " ".join(run(*call).out.split())
        assert "Ben," in table
        assert "(its page)" in table
        rows = json.loads(run(*call, "--as", "json").out)
        assert [(one["who"], one["judgement"], one["stands"]) for one in rows] == [
            ("Ben", "refuse", True), ("Ana Quispe", "day", True),
        ]  # fmt: skip
        assert rows[0]["places"][0]["spans"]
        cells = list(csv.DictReader(io.StringIO(run(*call, "--as", "csv").out)))
        assert [one["state"] for one in cells] == ["stands", "stands"]
        assert run(*call, "--as", "md").out.count("\n") == 4
        assert [one["who"] for one in json.loads(run(*call, "--who", "BEN", "--as", "json").out)] == ["Ben"]
        assert [one["of"] for one in json.loads(run(*call, "lorries", "--as", "json").out)] == ["records"]
        assert "nobody said that" in run(*call, "gunboats").err


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("refuse", "s-none"), "there is no statement"),
        (("accept", "x-abc"), "rashomon actors merge"),
        (("speaker", "s-none", "Ana"), "there is no statement"),
        (("day", "ledgr.txt", "2021-05-04"), "did you mean ledger.txt"),
        (("undo",), "there is no verdict to undo"),
        (("undo", "j-none"), "there is no one verdict"),
    ],
)
def test_what_cannot_be_said_is_refused(run: Run, call: tuple[str, ...], words: str) -> None:
    told = run("verdicts", *call)
    assert told.code == 2
    assert words in " ".join(told.err.split())


def test_what_is_said_is_kept_though_what_follows_breaks(
    run: Run, story: StoryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_story: StoryFile) -> int:
        message = "the file is busy"
        raise RetryError(message, "try again")

    monkeypatch.setattr(judging, "recount_story", busy)
    told = run("verdicts", "day", "courier.txt", "2021-05-04")
    assert told.code == 4
    assert "what you said is kept (j-" in told.err
    assert [one.value for one in story.record_verdicts()] == ["2021-05-04"]


def test_questions_come_with_the_commands_that_answer_them(run: Run) -> None:
    shown = " ".join(run("show", "doubts").out.split())
    record = statements(run)[LORRIES]["id"] or ""
    assert "Is the agency the listener or the relay?" in shown
    assert "On which day did courier.txt appear?" in shown
    assert f"rashomon verdicts accept {record[:10]}" in shown
    assert "rashomon verdicts day courier.txt DAY" in shown
    assert run("verdicts", "accept", record[:10]).code == 0
    assert "listener" not in run("show", "doubts").out
    left = run("show", "doubts", "--kind", "statement")
    assert (left.out, left.err) == ("", "nothing is asked; `rashomon show doubts` has all\n")


def test_no_more_questions_are_shown_than_are_asked_for(run: Run) -> None:
    first = run("show", "doubts", "--first", "1", "--as", "json")
    assert len(json.loads(first.out)) == 1
    assert "1 more question; leave out --first" in first.err
    assert len(json.loads(run("show", "doubts", "--as", "json").out)) == 2
    assert run("show", "doubts", "--as", "md").out.startswith("| kind | question |")
