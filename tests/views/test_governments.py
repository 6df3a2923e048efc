"""Whose government is meant where no name stands beside it, read from whole articles."""

from functools import reduce
from pathlib import Path

import pytest

from rashomon.model import Article, Fact, Metadata, Origin, Sheet
from rashomon.run.link import link_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from rashomon.views.evidence import Evidence
from rashomon.views.explain import explain
from rashomon.views.governments import governments
from rashomon.views.labels import LabelFilter, labels

_STAGES = shipped_stages()
NAMED = "The Government of Peru rejected the report on Monday, its ministry said. Peru is calm."
HEADED = "Peru's president, Ana Quispe, spoke on Monday. {} It was raining."


def written(story: StoryFile, *texts: str) -> None:
    for number, text in enumerate(texts):
        outlet = {"outlet": Fact(f"Outlet {number}", Origin.FLAG, evidence="flag")}
        given = Sheet(Article(f"{number}.txt", text, Metadata(**outlet), language="en"))
        sheet = reduce(lambda one, stage: stage(one), _STAGES, given)
        story.write(sheet, f"{number}.txt", {stage.name: stage.version for stage in _STAGES})
    link_story(story)


def tied(tmp_path: Path, *texts: str) -> list[tuple[str, str, str]]:
    """Give the words for governments that are tied, with whose they are, and why."""
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        written(story, *texts)
        evidence = Evidence.of(story)
        return [
            (evidence.referents[one].name, each.actor.name, each.why) for one, each in governments(evidence).items()
        ]


ALONE = "the article tells of the heads of no other state"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEADED.format("Chile backs the lawful government."), "the lawful government"),
        (HEADED.format("The dockers want the regime gone."), "the regime"),
        (HEADED.format("She said the government would stay."), "the government"),
    ],
)
def test_where_nobody_is_named_it_is_that_of_the_one_state_whose_head_is(tmp_path: Path, text: str, words: str) -> None:
    assert tied(tmp_path, NAMED, text) == [(words, "Government of Peru", ALONE)]


@pytest.mark.parametrize(
    "text",
    [
        HEADED.format("Chile's president, Pell Odera, wants the regime gone."),
        HEADED.format("President Pell Odera wants the regime gone."),
        HEADED.format("The dockers want a regime without fees."),
        HEADED.format("The dockers want the city government gone."),
        HEADED.format("The dockers want the administration gone."),
        "The dockers want the regime gone. It was raining.",
    ],
    ids=["two states", "a president of no state", "any regime", "another's", "a word of many", "no head"],
)
def test_where_it_may_be_another_it_is_nobodys(tmp_path: Path, text: str) -> None:
    assert tied(tmp_path, NAMED, text) == []


HEAD = "Peru's prime minister, Pell Odera, spoke on Monday. It was raining."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pell Odera, who heads the regime, was not there. It was raining.", "the regime"),
        ("The Selm Post calls Pell Odera a usurper who leads a “regime”. It was raining.", "a “regime"),
    ],
)
def test_a_persons_is_that_of_the_state_whose_government_he_heads(tmp_path: Path, text: str, words: str) -> None:
    assert tied(tmp_path, NAMED, HEAD, text) == [
        (words, "Government of Peru", "Pell Odera is said to be prime minister")
    ]


def test_of_two_who_are_each_said_to_be_president_neither_ones_is_chosen(tmp_path: Path) -> None:
    rivals = "Peru's president, Ana Quispe, spoke. Peru's acting president, Pell Odera, did not. It was raining."
    regime = "The Selm Post calls Pell Odera a usurper who leads a “regime”. It was raining."
    assert tied(tmp_path, NAMED, rivals, regime) == []


def test_the_label_is_the_governments_and_says_why(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        written(story, NAMED, HEADED.format("Chile backs the lawful government."))
        rows = [dict(one.values) for one in labels(story, LabelFilter(actor="Government of Peru"))]
        assert [(one["label"], one["outlet"]) for one in rows] == [("lawful government", "Outlet 1")]
        reasons = [dict(one.values) for one in explain(story, rows[0]["id"] or "")]
    assert ("government", f"it is this one because {ALONE}") in [(one["what"], one["why"]) for one in reasons]
