"""The score of stories: what it counts on invented groups, and that the figures on the corpora keep their floors."""

import json
from pathlib import Path

import pytest

from eval.floors import FLOORS
from eval.stories import PARTS, b_cubed, f1, scores
from rashomon.model import Article, Sheet

FERRY = "Gunboats fired at a ferry off Selmport, skipper Belgravia of the trawler Ildana says."
TARIFF = "Parliament adopts the tariff on tinned sardines, economist Orvello warns."


def test_what_is_put_together_rightly_scores_one_and_what_is_mixed_or_torn_does_not() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert f1(*b_cubed(gold, [("a", "b"), ("c", "d")]), 4) == pytest.approx(1.0)
    assert b_cubed(gold, [("a", "b", "c", "d")]) == (2.0, 4.0)
    assert b_cubed(gold, [("a",), ("b",), ("c",), ("d",)]) == (4.0, 2.0)


def test_halves_are_by_the_number_of_the_topic() -> None:
    assert PARTS == {"tuned": 1, "check": 0}
    texts = {"ferry": FERRY, "tariff": TARIFF}
    right = [({"story": story}, Sheet(Article(story, text))) for story, text in texts.items()]
    wrong = [({"story": "ferry"}, sheet) for _, sheet in right]
    topics = {number: ([row for row, _ in made], [one for _, one in made]) for number, made in ((1, right), (2, wrong))}
    measured = scores(topics, show=False)
    assert measured["tuned given F1"] == pytest.approx(1.0)
    assert measured["check given recall"] == pytest.approx(0.5)


def test_the_target_is_in_the_floors() -> None:
    assert json.loads(Path(FLOORS).read_text(encoding="utf-8"))["stories"]["check given F1"]["target"] == 0.9
