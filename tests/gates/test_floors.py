"""Figures keep their floors; those that take long are asked by `make eval` alone.

What needs the corpora is skipped, saying so, where they are not.
"""

import json
from pathlib import Path

import pytest

from benchmarks import linking as made_up
from benchmarks import reading, startup
from eval import attribution, cast, coreference, cues, entities, golden, linking, nested, pages, story, syntax
from eval.floors import FLOORS, report
from rashomon.reader.encoder import MODEL_FOLDER

SHARED = Path(__file__).parents[3] / "shared"
needs_corpora = pytest.mark.skipif(not (SHARED / "corpora").is_dir(), reason="the corpora are not beside the project")


def test_short_texts_that_a_person_has_read() -> None:
    assert report("golden", golden.figures(talk=True))


def test_a_user_does_not_wait_long() -> None:
    assert {name: taken for name, taken in startup.figures().items() if taken > startup.LIMITS[name]} == {}


@needs_corpora
def test_attributions_of_the_development_articles() -> None:
    measured = attribution.figures(SHARED)
    assert report("attribution", {name: measured[name] for name in attribution.KEPT})


def test_what_is_said_inside_what_is_said() -> None:
    assert report("nested", nested.figures(talk=True))


def test_who_is_who_in_texts_that_were_written_before_the_rules() -> None:
    assert report("cast", cast.figures())


@needs_corpora
def test_who_means_whom_in_an_article() -> None:
    assert report("coreference", coreference.figures(SHARED, MODEL_FOLDER))


@needs_corpora
def test_who_is_one_across_articles() -> None:
    assert report("linking", linking.figures(SHARED))


def test_who_is_one_in_a_made_up_story_of_many_namesakes() -> None:
    measured = made_up.measure(made_up.referents(1_000))
    assert measured.right >= 0.985
    assert measured.asked <= 1_500


@needs_corpora
def test_sentences_and_syntax() -> None:
    assert report("syntax", syntax.figures(SHARED))


@needs_corpora
def test_names() -> None:
    assert report("entities", entities.figures(SHARED))


@needs_corpora
def test_the_reader_is_as_fast_as_the_pipeline_that_people_use_for_less() -> None:
    assert report("reading", reading.figures(SHARED, turns=1))


@needs_corpora
def test_texts_of_pages() -> None:
    assert report("pages", pages.figures(SHARED, "all"))


@needs_corpora
def test_cues() -> None:
    assert report("cues", cues.figures(SHARED))


@needs_corpora
@pytest.mark.parametrize("name", sorted(story.STORIES))
def test_stories(name: str) -> None:
    measured = story.figures(SHARED, story.STORIES[name](SHARED))
    assert report(name, {key: measured[key] for key in story.KEPT})


def test_every_figure_has_a_floor() -> None:
    everything = json.loads(FLOORS.read_text(encoding="utf-8"))
    without = [
        f"{group}: {name}" for group, rows in everything.items() for name, row in rows.items() if row["floor"] is None
    ]
    assert without == []


def test_a_figure_that_falls_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"group": {"figure": {"floor": 0.5, "target": null}}}')
    monkeypatch.setattr("eval.floors.FLOORS", floors)
    assert report("group", {"figure": 0.5})
    assert not report("group", {"figure": 0.4999})
    assert report("group", {"figure": 0.61239}, lift=True)
    assert '"floor": 0.6123' in floors.read_text()
