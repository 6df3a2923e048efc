"""The queue of the doubtful: each question with its words, what hangs on it, and an order that stays."""

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from rashomon.model import Kind
from rashomon.run.judging import judge
from rashomon.store import StoryFile
from rashomon.views.all_verdicts import speaking_now
from rashomon.views.conflicts import ConflictFilter, conflicts
from rashomon.views.doubts import ANSWERS, KINDS, Doubt, DoubtFilter, doubt_rows, doubts
from rashomon.views.evidence import Evidence
from rashomon.views.explain import explain
from rashomon.views.finding import find_actor
from rashomon.views.hanging import Hanging, in_words
from rashomon.views.judging import parting
from rashomon.views.labels import LabelFilter, labels
from rashomon.views.record_judging import accepting, correcting_day, refusing
from tests.conftest import courier

EVERY = DoubtFilter()


@pytest.fixture
def example(example_story: Path, tmp_path: Path) -> Iterator[StoryFile]:
    path = tmp_path / "example.rashomon"
    shutil.copy(example_story, path)
    with StoryFile.open(path) as opened:
        yield opened


def by_record(story: StoryFile, wanted: DoubtFilter = EVERY) -> dict[str, Doubt]:
    return {one.record: one for one in doubt_rows(story, wanted)}


def test_every_doubt_of_the_story_is_asked_with_its_words(example: StoryFile) -> None:
    found = doubt_rows(example, EVERY)
    asked = {record for one in found for record in one.record.split()}
    for records in (example.statements(), example.positions(), example.events()):
        assert {one.id for one in records if one.doubt} <= asked
    assert {
        dict(one.values)["id"] for one in conflicts(example, ConflictFilter()) if dict(one.values)["doubt"]
    } <= asked
    assert {one.id for one in example.articles() if one.metadata.published_on is None} <= asked
    assert sum(one.kind == "actor" for one in found) == len(example.questions())
    assert len({one.id for one in found}) == len(found)
    texts = {one.id: one.text for one in example.articles()}
    assert all(cited.exact == cited.span.of(texts[cited.article]) for one in found for cited in one.citations)


def test_what_is_asked_of_several_records_in_the_same_words_is_asked_once(example: StoryFile) -> None:
    found = [one for one in doubt_rows(example, EVERY) if one.kind in {"position", "event", "label"}]
    for one, other in combinations(found, 2):
        alike = (one.kind, one.question, one.article.id) == (other.kind, other.question, other.article.id)
        assert not (alike and one.citations[0].span.overlaps(other.citations[0].span))


def test_the_most_useful_come_first_and_what_weighs_the_same_in_the_order_of_the_articles(example: StoryFile) -> None:
    found = doubt_rows(example, EVERY)
    for one, other in pairwise(found):
        assert one.weight > other.weight or (one.weight, one.article.name.casefold()) <= (
            other.weight,
            other.article.name.casefold(),
        )
    assert all(
        0 < one.openness <= 1 and one.weight == pytest.approx(one.hangs * one.openness, abs=0.01) for one in found
    )
    assert found == doubt_rows(example, EVERY)


def test_the_columns_say_it_all(example: StoryFile) -> None:
    one = dict(doubts(example, DoubtFilter(kind="statement"))[0].values)
    assert list(one) == ["id", "kind", "question", "why_useful", "weight", "record", "article", "answers"]
    assert one["answers"] == "accept, speaker, refuse"
    assert set(ANSWERS) == set(KINDS)


def test_filters_choose(example: StoryFile) -> None:
    for kind in KINDS:
        assert {one.kind for one in doubt_rows(example, DoubtFilter(kind=kind))} <= {kind}
    assert {one.article.name for one in doubt_rows(example, DoubtFilter(kind="day", article="NORTHWAY"))} == {
        "02_northway_post.txt"
    }
    some = doubt_rows(example, DoubtFilter(text="captain"))
    assert 0 < len(some) < len(doubt_rows(example, EVERY))


def test_an_answer_takes_the_question_away_and_undoing_is_not_needed_for_the_rest(example: StoryFile) -> None:
    before = by_record(example)
    for kind in ("statement", "position", "event", "conflict"):
        first, *rest = (one.record for one in before.values() if one.kind == kind)
        judge(example, accepting(example, first, speaking_now(example, "Ana")))
        left = by_record(example, DoubtFilter(kind=kind))
        assert first not in left
        assert set(rest) == set(left)
        assert explain(example, first)[-1].values[0] == ("what", "accepted")
        judge(example, refusing(example, rest[0], speaking_now(example, "Ana")))
        assert rest[0] not in by_record(example, DoubtFilter(kind=kind))
        assert explain(example, rest[0])[-1].values[0] == ("what", "refused")
        assert rest[0] not in {dict(one.values)["id"] for one in conflicts(example, ConflictFilter())}


def test_a_day_is_no_longer_asked_for_once_it_is_known_or_known_to_be_unknown(example: StoryFile) -> None:
    first, second, *rest = by_record(example, DoubtFilter(kind="day"))
    judge(example, correcting_day(example, first, "2024-03-20", speaking_now(example, "Ana")))
    judge(example, correcting_day(example, second, "unknown", speaking_now(example, "Ana")))
    assert list(by_record(example, DoubtFilter(kind="day"))) == rest


def test_two_who_are_kept_apart_are_not_asked_about_again(example: StoryFile) -> None:
    one = doubt_rows(example, DoubtFilter(kind="actor"))[0]
    evidence = Evidence.of(example)
    left, right = (find_actor(evidence, record) for record in one.record.split())
    judge(example, parting(evidence, left, right, speaking_now(example, "Ana")))
    assert one.record not in by_record(example, DoubtFilter(kind="actor"))


def test_a_refused_label_is_shown_by_no_outlet(example: StoryFile) -> None:
    before = [dict(one.values)["id"] for one in labels(example, LabelFilter())]
    record = next(one for one in before if one)
    judge(example, refusing(example, record, speaking_now(example, "Ana")))
    assert [dict(one.values)["id"] for one in labels(example, LabelFilter())] == before[1:]
    assert explain(example, record)[-1].values[0] == ("what", "refused")


def test_what_hangs_on_a_statement_is_all_that_is_told_in_it(story: StoryFile) -> None:
    hanging = Hanging.of(story)
    outer = (courier().statements or ())[0]
    assert hanging.on_statement(outer.id) == Counter({"statements": 2})
    assert hanging.on_statement("s-none") == Counter({"statements": 1})
    assert hanging.on_day(story.article("courier.txt")) == Counter({"statements": 3})
    assert in_words(hanging.on_day(story.article("diario.txt"))) == "nothing else hangs on it"


def test_of_two_actors_the_records_of_the_smaller_would_change(harbour_story: StoryFile) -> None:
    hanging = Hanging.of(harbour_story)
    actors = sorted(harbour_story.actors(), key=lambda one: one.name)
    for left, right in pairwise(actors):
        both = [hanging.on_actors(one, one).total() for one in (left, right)]
        assert hanging.on_actors(left, right).total() == hanging.on_actors(right, left).total() == min(both)
    assert any(one.kind is Kind.PERSON for one in actors)


def test_an_article_that_is_not_read_is_not_asked_about(story: StoryFile) -> None:
    found = by_record(story, DoubtFilter(kind="day"))
    assert [one.article.name for one in found.values()] == ["courier.txt"]
