"""An event is explained by its words, its people, its voice, its day, and by who else tells of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.model import Answer, Form, Span, Statement, Status
from rashomon.store import StoryFile
from rashomon.views.events import EventFilter
from rashomon.views.explain import explain
from rashomon.views.timeline import timeline
from tests.views.happened import Told, sheet, write

LEDGER = Told(day="2019-02-11")
MERCURY = Told("The Mercury", "2019-02-13", status=Status.DENIED, said=True, doubt="is it so?")


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "events.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY)
        yield opened


def explained(story: StoryFile, outlet: str) -> dict[str | None, Answer]:
    articles = {one.id: one.metadata.value("outlet") for one in story.articles()}
    record = next(one.id for one in story.events() if articles[one.article] == outlet)
    return {dict(one.values)["what"]: one for one in explain(story, record[:12])}


def test_an_event_is_explained_by_its_words(story: StoryFile) -> None:
    told = explained(story, "The Mercury")
    values = {what: dict(one.values)["value"] for what, one in told.items()}
    assert values | {"event": "", "told too": "", "differences": ""} == {
        "event": "",
        "type": "COERCE",
        "mode": "arrest",
        "contexts": "protest",
        "actor": "Peru",
        "quantity": "most of",
        "recipient": "Odera",
        "status": "denied",
        "voice": "Ruiz",
        "via": "OPA",
        "day": "2019-02-13",
        "place": "Lima",
        "doubt": "is it so?",
        "told too": "",
        "differences": "",
    } | ({"CAMEO": values["CAMEO"]} if "CAMEO" in values else {})
    assert told["type"].citations[0].exact == "arrested"
    assert told["recipient"].citations[0].exact == "Odera"
    assert told["event"].citations[0].exact.startswith("on Monday Peru arrested")
    assert "`explain x-Odera`" in (dict(told["recipient"].values)["why"] or "")


def test_a_day_is_explained_by_how_it_came_about(story: StoryFile) -> None:
    told = explained(story, "The Ash Ledger")["day"]
    assert told.citations[0].exact == "Monday"
    assert dict(told.values)["why"] == "'Monday': by the calendar"
    assert dict(explained(story, "The Mercury")["day"].values)["why"] == (
        "the words give no day; this is that of the report"
    )


def test_who_else_tells_of_it_is_shown_with_the_reasons(story: StoryFile) -> None:
    told = explained(story, "The Ash Ledger")
    other = told["told too"]
    assert [cited.outlet for cited in other.citations] == ["The Mercury"]
    assert "Ruiz, in The Mercury" in (dict(other.values)["value"] or "")
    assert "cue: both 'arrest' (+1.3)" in (dict(other.values)["why"] or "")
    assert "denied (Ruiz, in The Mercury)" in (dict(told["differences"].values)["value"] or "")


def test_a_statement_inside_another_gives_the_whole_chain(tmp_path: Path) -> None:
    made = sheet(MERCURY)
    assert made.statements
    assert made.events
    inner, whole = made.statements[0], Span(0, len(made.article.text))
    outer = Statement(made.article.id, (), (), (whole,), Form.INDIRECT, "the harbourmaster")
    nested = replace(inner, inside=outer.id)
    told = replace(made, statements=(outer, nested), events=(replace(made.events[0], voice=nested.id),))
    with StoryFile.open(tmp_path / "nested.rashomon", create=True) as opened:
        opened.write(told, "nested.txt", {})
        rows = [dict(one.values) for one in explain(opened, made.events[0].id[:2])]
    chain = [(row["what"], row["value"]) for row in rows if row["what"] in {"voice", "via", "inside"}]
    assert chain == [("voice", "Ruiz"), ("via", "OPA"), ("inside", "the harbourmaster")]


def test_a_row_of_the_timeline_is_explained_by_all_its_reports(story: StoryFile) -> None:
    (row,) = timeline(story, EventFilter())
    rows = [dict(one.values) for one in explain(story, dict(row.values)["id"] or "")]
    assert [one["what"] for one in rows] == ["event", "day", "told by", "told by", "differences"]
    assert rows[0]["why"] == "2 reports tell of it"
    assert "both 'arrest'" in (rows[3]["why"] or "")


@pytest.mark.parametrize("record", ["e-none", "h-none"])
def test_what_is_not_there_is_refused_with_a_remedy(story: StoryFile, record: str) -> None:
    with pytest.raises(CallError, match=f"no .*{record}"):
        explain(story, record)
    with pytest.raises(CallError, match=r"there are 2 events 'e-'"):
        explain(story, "e-")
