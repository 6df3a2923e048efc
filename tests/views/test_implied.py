"""Implied positions: each with its event and its words, told apart, and none that somebody tells already."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from eval.cast import place
from rashomon.errors import CallError
from rashomon.export.to_json import write_json
from rashomon.model import Event, EventType, Modality, Part, Sheet, Status
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.implied import Implied, implied
from rashomon.views.positions import PositionFilter, positions
from rashomon.views.speaking import Speaking
from tests.strategies import sheets
from tests.views.test_positions import fill, told

DAY = "2019-02-01"


def happening(sheet: Sheet, kind: str = "AID", code: str = "072", **more: object) -> Sheet:
    """Let Peru have done something to Odera in an article."""
    text, of = sheet.article.text, {one.name: one for one in sheet.referents or ()}
    peru, odera = (Part(of[name].id, of[name].mentions[0].span) for name in ("Peru", "Odera"))
    cue, words = place(text, "report"), place(text, f"report of {DAY}")
    one = Event(sheet.article.id, EventType(kind), (peru,), (odera,), (words,), cue, "any", code)
    return replace(sheet, events=(replace(one, **more),))  # type: ignore[arg-type]  # the test names what there is


def found(folder: Path, *many: Sheet) -> list[Implied]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *many)
        return implied(story, Speaking.of(story))


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "implied.rashomon", create=True) as opened:
        fill(opened, happening(told(DAY, "opposes")))
        yield opened


def test_it_is_told_apart_and_only_where_it_is_asked_for(story: StoryFile) -> None:
    assert [dict(one.values)["relation"] for one in positions(story, PositionFilter())] == ["opposes"]
    rows = {dict(one.values)["relation"]: one for one in positions(story, PositionFilter(implied=True))}
    (event,) = story.events()
    assert {name: dict(one.values)["implied_by"] for name, one in rows.items()} == {"opposes": None, "aids": event.id}
    assert [cited.exact for cited in rows["aids"].citations] == [f"report of {DAY}"]
    assert (dict(rows["aids"].values)["id"] or "").startswith("i-")


@pytest.mark.parametrize(
    ("status", "modality"),
    [(Status.PLANNED, Modality.PLANNED), (Status.DENIED, Modality.DENIED), (Status.ALLEGED, None)],
)
def test_it_is_put_as_the_event_is(tmp_path: Path, status: Status, modality: Modality | None) -> None:
    rows = found(tmp_path, happening(told(DAY, "opposes"), status=status))
    assert [one.told.position.modality for one in rows] == ([modality] if modality else [])


def test_what_a_speaker_alleges_is_that_speakers_word(tmp_path: Path) -> None:
    sheet = told(DAY, "opposes")
    (voice,) = sheet.statements or ()
    (one,) = found(tmp_path, happening(sheet, status=Status.ALLEGED, voice=voice.id))
    assert (one.told.voice, one.told.position.modality) == ("Ruiz", Modality.ASSERTED)


def test_what_is_told_directly_is_left_out(tmp_path: Path) -> None:
    sheet = told(DAY, "supports")
    assert found(tmp_path, happening(sheet, "SUPPORT", "053")) == []


def test_what_other_words_of_the_article_put_otherwise_is_kept(tmp_path: Path) -> None:
    planned = told(DAY, "supports", modality=Modality.PLANNED)
    assert len(found(tmp_path, happening(planned, "SUPPORT", "053"))) == 1


@pytest.mark.parametrize(("kind", "code"), [("SUPPORT", "053"), ("AID", "072")])
def test_a_word_that_tells_a_position_implies_no_other(tmp_path: Path, kind: str, code: str) -> None:
    planned = told(DAY, "supports", modality=Modality.PLANNED)
    cue = (planned.positions or ())[0].cue
    assert found(tmp_path, happening(planned, kind, code, cue=cue)) == []


def test_what_is_told_not_to_be_so_is_not_implied_to_be_denied(tmp_path: Path) -> None:
    sheet = happening(told(DAY, "does not recognise"), "SUPPORT", "054", status=Status.DENIED)
    assert found(tmp_path, sheet) == []


def test_what_two_do_to_one_another_implies_it_both_ways(tmp_path: Path) -> None:
    rows = found(tmp_path, happening(told(DAY, "opposes"), "CONSULT", "046", reciprocal=True))
    assert [(one.told.holder, one.told.target) for one in rows] == [("Odera", "Peru"), ("Peru", "Odera")]


def test_as_of_a_day_it_takes_the_place_of_nothing_that_is_told(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        later = happening(told(DAY, "accuses"), "ACCUSE", "113")
        fill(opened, told("2019-01-05", "supports"), later)
        rows = positions(opened, PositionFilter(as_of="2019-03-01", implied=True))
        assert {dict(one.values)["relation"] for one in rows} == {"supports", "opposes", "accuses"}


def test_it_is_explained_by_its_event(story: StoryFile) -> None:
    (one,) = implied(story, Speaking.of(story))
    rows = {dict(row.values)["what"]: dict(row.values) for row in explain(story, one.id[:10])}
    assert rows["implied by"]["value"] == one.event.id
    assert rows["implied by"]["why"] == "the event AID, 072, happened"
    assert rows["relation"] == {"what": "relation", "value": "aids", "why": "the codebook's entry 'who gives aid aids'"}
    assert (rows["holder"]["value"], rows["target"]["value"]) == ("Peru", "Odera")


def test_what_is_not_implied_is_refused_with_a_remedy(story: StoryFile) -> None:
    with pytest.raises(CallError, match="no implied position 'i-none'"):
        explain(story, "i-none")


def test_it_is_exported_under_a_key_of_its_own(story: StoryFile) -> None:
    out = io.StringIO()
    write_json(story, out)
    whole = json.loads(out.getvalue())
    (row,) = whole["implied_positions"]
    assert (row["relation"], row["implied_by"], row["before"]) == ("aids", whole["events"][0]["id"], None)
    assert row["exact"] == story.article(row["article"]).text[row["start"] : row["end"]]
    assert [one["relation"] for one in whole["positions"]] == ["opposes"]


@given(sheets())
@settings(max_examples=40, deadline=None)
def test_it_never_says_what_is_told_and_always_has_an_event_of_its_article(sheet: Sheet) -> None:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "a.rashomon"), create=True) as opened:
        opened.write(sheet, "a.txt", {})
        rows = implied(opened, Speaking.of(opened))
        known = {one.id: one for one in opened.events()}
        direct = {(one.holder, one.relation, one.target, one.voice, one.modality) for one in opened.positions()}
    assert len({one.id for one in rows}) == len(rows)
    for one in rows:
        position = one.told.position
        assert known[one.event.id].spans == position.spans
        assert one.told.holder_id is None or one.told.holder_id != one.told.target_id
        said = (position.holder, position.relation, position.target, position.voice, position.modality)
        assert said not in direct
