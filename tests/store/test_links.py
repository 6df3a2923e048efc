"""Matches, actors and verdicts: what a linking writes, what outlives a rewriting, and what verify says in between."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Actor, Anchor, Judgement, Kind, Linking, Match, Reason, Sheet, Span, Verdict, content_id
from rashomon.store import StoryFile, verify
from tests.store.examples import STAGES, sheet
from tests.strategies import sheets, words

BY = Linking("1", 0)


def actor(*referents: str, founder: str = "", name: str = "Inés Peñaló") -> Actor:
    identity = content_id("x", founder or min(referents))
    return Actor(identity, name, Kind.PERSON, named=True, referents=tuple(sorted(referents)), country="PER")


def match(left: str, right: str, *, sure: bool = True) -> Match:
    first, second = sorted((left, right))
    return Match(first, second, 0.9, (Reason("surname", "Peñaló = Peñaló", 2.5), Reason("company", "none", -0.5)), sure)


def rename(value: str, when: str = "2024-05-01T10:00:00Z") -> Verdict:
    return Verdict(Judgement.RENAME, "Ana Quispe", when, (Anchor("a-1", (Span(3, 9), Span(12, 15))),), value=value)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        for number in (1, 2):
            opened.write(sheet(number), f"{number:03}.txt", STAGES)
        yield opened
    assert verify(opened.path) == []


def mayors(story: StoryFile) -> tuple[str, str]:
    first, second = (one.id for one in story.referents() if one.kind is Kind.PERSON)
    return first, second


def linked(story: StoryFile) -> tuple[list[Match], list[Actor]]:
    """Link the two mayors, and leave the boats each an actor of their own."""
    made = [actor(*mayors(story))]
    made += [actor(one.id, name="boats") for one in story.referents() if one.kind is Kind.GROUP]
    found = [match(*mayors(story))]
    story.write_links(found, made, BY)
    return found, made


def test_referents_come_in_the_order_of_articles_and_text(story: StoryFile) -> None:
    found = story.referents()
    assert [one.name for one in found] == ["Inés Peñaló", "boats"] * 2
    assert tuple(found[:2]) == sheet(1).referents
    assert story.referents("002.txt") == found[2:]


def test_what_a_linking_writes_is_read_again(story: StoryFile) -> None:
    assert story.linking() is None
    found, made = linked(story)
    assert story.linking() == BY
    assert story.matches() == found
    assert sorted(story.actors(), key=lambda one: one.id) == sorted(made, key=lambda one: one.id)


def test_what_made_a_linking_is_kept_until_the_next_one(story: StoryFile) -> None:
    linked(story)
    story.write_links(story.matches(), story.actors(), Linking("2", 3))
    assert story.linking() == Linking("2", 3)


def test_the_next_linking_takes_the_place_of_the_last(story: StoryFile) -> None:
    linked(story)
    apart = [actor(one.id) for one in story.referents()]
    story.write_links([], apart, BY)
    assert story.matches() == []
    assert {one.id for one in story.actors()} == {one.id for one in apart}


def test_a_founder_keeps_its_number(story: StoryFile) -> None:
    linked(story)
    first, second = sorted(mayors(story))
    before = story.founders()
    assert before.keys() == {first, *(one.id for one in story.referents() if one.kind is Kind.GROUP)}
    story.write_links([], [actor(one.id) for one in story.referents()], BY)
    assert story.founders() == {**before, second: 3}
    story.write_links([], [actor(first, second, founder=second)], BY)
    assert story.founders() == {**before, second: 3}


def test_a_rewritten_article_takes_its_referents_out_of_the_actors_and_the_file_stays_whole(story: StoryFile) -> None:
    _, made = linked(story)
    _, second = mayors(story)
    before = story.founders()
    bare = replace(sheet(1), referents=(), statements=(), positions=(), events=(), claims=())
    assert story.write(bare, "001.txt", {"reader": "2"})
    assert verify(story.path) == []
    assert story.linking() is None
    assert story.matches() == []
    (mayor,) = (one for one in story.actors() if one.kind is Kind.PERSON and one.name != "boats")
    assert (mayor.id, mayor.referents) == (made[0].id, (second,))
    assert len(story.actors()) == 2
    assert story.founders() == before
    story.write_links([], [actor(one.id) for one in story.referents()], BY)
    assert story.linking() == BY


def test_the_same_article_written_anew_waits_for_the_next_linking(story: StoryFile) -> None:
    linked(story)
    assert story.write(sheet(1), "001.txt", {"reader": "2"})
    assert story.linking() is None
    assert verify(story.path) == []


def test_a_linking_is_kept_whole_or_not_at_all(story: StoryFile) -> None:
    found, made = linked(story)
    twice = [actor(mayors(story)[0]), actor(mayors(story)[0], founder=mayors(story)[1])]
    with pytest.raises(Exception, match="UNIQUE"):
        story.write_links([], twice, BY)
    assert story.matches() == found
    assert len(story.actors()) == len(made)


def test_verdicts_are_appended_and_read_in_their_order(story: StoryFile) -> None:
    second, first = rename("Peñaló", "2024-05-02T10:00:00Z"), rename("Inés", "2024-05-03T10:00:00Z")
    assert story.judge(second)
    assert story.judge(first)
    assert not story.judge(second)
    assert story.verdicts() == [second, first]


def test_verdicts_outlive_articles_and_linkings(story: StoryFile) -> None:
    given = Verdict(Judgement.MERGE, "Ana", "2024-05-01T10:00:00Z", (Anchor("a-gone", (Span(0, 4),)),), (), "")
    story.judge(given)
    linked(story)
    bare = replace(sheet(1), referents=(), statements=(), positions=(), events=(), claims=())
    story.write(bare, "001.txt", {"reader": "2"})
    story.write_links([], [], BY)
    assert story.verdicts() == [given]


def test_a_verdict_follows_an_article_whose_metadata_are_corrected(story: StoryFile) -> None:
    old, other = story.article("001.txt").id, story.article("002.txt").id
    places = (Anchor(old, (Span(0, 4),)), Anchor(other, (Span(0, 4),)))
    given = Verdict(Judgement.MERGE, "Ana", "2024-05-01T10:00:00Z", places[:1], places[1:])
    story.judge(given)
    for outlet in ("Port Courier", "The Herald", "The Ledger", "The Herald"):
        story.write(sheet(1, outlet=outlet), "001.txt", STAGES)
        now = story.article("001.txt").id
        (found,) = story.verdicts()
        assert (now == old) == (outlet == "The Ledger")
        assert (found.id, found.left, found.right) == (given.id, (Anchor(now, (Span(0, 4),)),), given.right)
        assert verify(story.path) == []


def test_a_verdict_stays_where_the_article_still_stands_elsewhere(story: StoryFile) -> None:
    old = story.article("001.txt").id
    given = Verdict(Judgement.RENAME, "Ana", "2024-05-01T10:00:00Z", (Anchor(old, (Span(0, 4),)),), value="Peñaló")
    story.judge(given)
    story.write(sheet(1), "copy/001.txt", STAGES)
    story.write(sheet(1, outlet="Port Courier"), "001.txt", STAGES)
    assert story.verdicts() == [given]


anchors = st.builds(Anchor, words, st.just((Span(0, 3), Span(5, 9))))
sides = st.lists(anchors, max_size=2).map(tuple)
verdicts = st.builds(Verdict, st.sampled_from(Judgement), words, words, sides, sides, words)


@settings(deadline=None, max_examples=15)
@given(st.lists(verdicts, unique_by=lambda one: one.id, max_size=4))
def test_any_verdict_is_read_as_it_was_given(given_all: list[Verdict]) -> None:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "story"), create=True) as story:
        assert all(story.judge(one) for one in given_all)
        assert story.verdicts() == given_all
        assert verify(story.path) == []


@settings(deadline=None, max_examples=10)
@given(st.lists(sheets(), min_size=1, max_size=2, unique_by=lambda one: one.article.text), st.data())
def test_any_actors_are_read_as_they_were_made(many: list[Sheet], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "story"), create=True) as story:
        for one in many:
            story.write(one, f"in/{one.article.id}", STAGES)
        ids = [one.id for one in story.referents()]
        made = [
            Actor(
                content_id("x", one),
                data.draw(words),
                data.draw(st.sampled_from([None, *Kind])),
                named=True,
                referents=(one,),
            )
            for one in ids
        ]
        story.write_links([match(*pair, sure=False) for pair in pairwise(ids)], made, BY)
        assert sorted(story.actors(), key=lambda one: one.id) == sorted(made, key=lambda one: one.id)
        assert story.linking() == BY
        assert verify(story.path) == []
