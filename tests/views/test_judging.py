"""Verdicts name words of articles; what cannot be meant is refused with a remedy."""

from datetime import UTC, datetime

import pytest

from rashomon.errors import CallError
from rashomon.model import Judgement, Kind, Verdict
from rashomon.store import StoryFile
from rashomon.views.all_verdicts import undoing
from rashomon.views.evidence import Evidence
from rashomon.views.finding import find_actor
from rashomon.views.judging import By, by, merging, parting, renaming, setting_kind, splitting
from rashomon.views.verdicts import verdicts

SAID = By("Ana", "2024-05-01T10:00:00Z")


def words(story: StoryFile, given: Verdict) -> tuple[list[str], list[str]]:
    left, right = (
        [span.of(story.article(one.article).text) for one in side for span in one.spans]
        for side in (given.left, given.right)
    )
    return left, right


def test_verdicts_name_the_fullest_words_of_each_article(harbour_story: StoryFile) -> None:
    evidence = Evidence.of(harbour_story)
    odera, rusk = find_actor(evidence, "Pell Odera"), find_actor(evidence, "Rusk")
    assert words(harbour_story, merging(evidence, odera, [rusk], SAID)) == (["P. Odera", "Pell Odera"], ["Boro Rusk"])
    assert parting(evidence, rusk, odera, SAID).judgement is Judgement.SPLIT
    ledger = harbour_story.article("ledger.txt")
    assert words(harbour_story, splitting(evidence, odera, [ledger], SAID)) == (["Pell Odera"], ["P. Odera"])
    assert renaming(evidence, odera, "  Pell  de Odera ", SAID).value == "Pell de Odera"
    assert setting_kind(evidence, rusk, Kind.GROUP, SAID).value == "group"


def test_what_cannot_be_meant_is_refused(harbour_story: StoryFile) -> None:
    evidence = Evidence.of(harbour_story)
    odera, rusk = find_actor(evidence, "Pell Odera"), find_actor(evidence, "Rusk")
    ledger, courier, note = (harbour_story.article(f"{name}.txt") for name in ("ledger", "courier", "note"))
    with pytest.raises(CallError, match="is one actor already"):
        merging(evidence, odera, [rusk, odera], SAID)
    with pytest.raises(CallError, match=r"note\.txt does not speak of Pell Odera; these do: courier\.txt, ledger\.txt"):
        splitting(evidence, odera, [note], SAID)
    with pytest.raises(CallError, match="nothing to split"):
        splitting(evidence, odera, [ledger, courier], SAID)
    with pytest.raises(CallError, match="the name is empty"):
        renaming(evidence, odera, "  ", SAID)


def test_a_verdict_is_later_than_those_before_it() -> None:
    now = datetime(2024, 5, 1, 10, tzinfo=UTC)
    said = by("Ana", [], now)
    first = Verdict(Judgement.RENAME, said.who, said.when, value="Odera")
    assert first.when == "2024-05-01T10:00:00Z"
    assert by("Ana", [first], now).when == "2024-05-01T10:00:01Z"


def test_undoing_takes_the_last_that_stands(harbour_story: StoryFile) -> None:
    evidence = Evidence.of(harbour_story)
    rusk = find_actor(evidence, "Rusk")
    one = renaming(evidence, rusk, "B. Rusk", By("Ana", "2024-05-01T10:00:00Z"))
    two = renaming(evidence, rusk, "Boris Rusk", By("Ana", "2024-05-01T10:00:01Z"))
    for given in (one, two):
        harbour_story.judge(given)
    undo = undoing(harbour_story, None, By("Ana", "2024-05-01T10:00:02Z"))
    assert undo.value == two.id
    assert isinstance(undo, Verdict)
    harbour_story.judge(undo)
    assert undoing(harbour_story, None, By("Ana", "2024-05-01T10:00:03Z")).value == one.id
    assert undoing(harbour_story, undo.id[:9], By("Ana", "2024-05-01T10:00:03Z")).value == undo.id
    assert [(said.words, said.stands) for said in verdicts(harbour_story)] == [
        ("Boro Rusk is called B. Rusk", True),
        ("Boro Rusk is called Boris Rusk", False),
        (f"{two.id} is taken back", True),
    ]
