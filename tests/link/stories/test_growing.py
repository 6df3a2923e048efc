"""Stories: what comes together, what stays apart, and that neither order nor batches make a difference."""

import random
from collections.abc import Iterable, Sequence
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.link.stories import parts
from rashomon.link.stories.clustering import Group
from rashomon.link.stories.growing import Ground, Region, grouped, name_of, regions, stories
from rashomon.link.stories.kin import Pile, kin_of
from rashomon.link.stories.parts import Part, part_of
from rashomon.link.stories.verdicts import Judged, judged
from rashomon.link.stories.weighing import Surroundings
from rashomon.model import content_id
from rashomon.model.sketch import Sketch
from rashomon.model.story import StoryJudgement, StoryVerdict
from tests.link.stories.piles import affair, piles, sketch

MERGE, SPLIT, MOVE, UNDO = StoryJudgement


def said(judgement: StoryJudgement, second: int, *sides: Sequence[str], value: str = "") -> StoryVerdict:
    left, right, apart = (*(tuple(side) for side in sides), (), (), ())[:3]
    return StoryVerdict(judgement, "Ana", f"2024-05-01T10:00:{second:02}Z", left, right, apart, value)


def ids(*sketches: Sketch) -> Group:
    return tuple(sorted(one.article for one in sketches))


def test_an_affair_is_one_story_and_two_affairs_are_two() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3, 4, 5), affair("tariff", 1, 2, 3)
    assert grouped(ferry) == (ids(*ferry),)
    assert grouped([*ferry, *tariff]) == (ids(*ferry), ids(*tariff))


def test_what_shares_nothing_is_alone_and_so_is_what_was_not_read() -> None:
    loner, unread = sketch("a-loner", "nothing", "alike"), sketch("a-unread")
    assert grouped([loner, unread, sketch("a-unread2")]) == (("a-loner",), ("a-unread",), ("a-unread2",))


def test_one_article_between_two_affairs_does_not_chain_them() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3, 4), affair("tariff", 1, 2, 3, 4)
    both = Sketch("a-both", {**ferry[0].words, **tariff[0].words})
    found = grouped([*ferry, *tariff, both])
    assert all(not {"a-ferry1", "a-tariff1"} <= set(group) for group in found)


def test_a_large_story_is_not_torn_by_what_each_of_its_articles_tells_by_itself() -> None:
    many = affair("ferry", *range(120))
    assert grouped(many) == (ids(*many),)


def test_what_all_articles_of_a_topic_share_does_not_make_them_one_story() -> None:
    quake = [f"quake{number}" for number in range(3)]
    north = [sketch(f"a-n{at}", *quake, *(f"north{n}" for n in range(6)), f"nown{at}") for at in range(5)]
    south = [sketch(f"a-s{at}", *quake, *(f"south{n}" for n in range(6)), f"sown{at}") for at in range(5)]
    assert grouped([*north, *south]) == (ids(*north), ids(*south))


@given(piles(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_stories(pile: list[Sketch], chance: random.Random) -> None:
    shuffled = pile.copy()
    chance.shuffle(shuffled)
    assert grouped(shuffled) == grouped(pile)


class Growing:
    """A pile that grows article by article, of which only what is touched is made anew."""

    def __init__(self) -> None:
        self.pile = Pile()
        self.near: dict[str, dict[str, float]] = {}
        self.part: dict[str, Part] = {}
        self.story: dict[str, Group] = {}

    def add(self, batch: Iterable[Sketch]) -> list[Region]:
        new = list(batch)
        for one in new:
            self.pile.add(one)
            self.near[one.article] = {}
        touched = {one.article for one in new}
        for one in new:
            for other, score in kin_of(one, self.pile).items():
                self.near[one.article][other] = self.near[other][one.article] = score
                touched.add(other)
        touched |= {each for one in touched if one in self.part for each in self.part[one].articles}
        made = list(regions(touched, Ground(self.pile.sketches, self.near.__getitem__, Judged())))
        for region in made:
            self.part |= dict.fromkeys(region.part.articles, region.part)
            self.story |= {one: group for group in region.stories for one in group}
        return made


@given(piles(), st.integers(1, 4), st.sampled_from([3, 300]))
@settings(deadline=None)
def test_batches_of_any_size_give_the_stories_of_one_run(pile: list[Sketch], size: int, most: int) -> None:
    with patch.object(parts, "MOST", most):
        growing = Growing()
        for at in range(0, len(pile), size):
            growing.add(pile[at : at + size])
        assert tuple(sorted(set(growing.story.values()))) == grouped(pile)


def test_an_article_touches_only_its_own_part() -> None:
    growing = Growing()
    ferry, tariff = affair("ferry", 1, 2, 3), affair("tariff", 1, 2, 3)
    growing.add([*ferry[:2], *tariff])
    (region,) = growing.add(ferry[2:])
    assert region.part.articles == ids(*ferry)


def test_a_story_keeps_its_id_as_it_grows() -> None:
    part = Part(("a-1", "a-2", "a-3"))
    (made,) = stories([Region(part, (("a-1", "a-2", "a-3"),), ("ferry",))], {"a-2": (0, "a-2")}, Judged())
    assert made.id == content_id("g", "a-2")
    torn = stories([Region(part, (("a-1",), ("a-2", "a-3")), ("", "ferry"))], {"a-2": (0, "a-2")}, Judged())
    assert [one.id for one in torn] == [content_id("g", "a-1"), content_id("g", "a-2")]
    corrected = stories([Region(Part(("a-9",)), (("a-9",),), ("",))], {"a-9": (4, "a-2")}, Judged())
    assert corrected[0].id == content_id("g", "a-2")


def test_a_merge_holds_and_so_does_a_split() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3), affair("tariff", 1, 2)
    merge = said(MERGE, 1, ids(*ferry), ids(*tariff))
    assert grouped([*ferry, *tariff], judged([merge])) == (ids(*ferry, *tariff),)
    split = said(SPLIT, 1, ["a-ferry1"], ["a-ferry2", "a-ferry3"])
    assert grouped(ferry, judged([split])) == (("a-ferry1",), ("a-ferry2", "a-ferry3"))


def test_a_move_takes_out_of_one_story_and_puts_into_another() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3), affair("tariff", 1, 2)
    move = said(MOVE, 1, ["a-ferry1"], ids(*tariff), ["a-ferry2", "a-ferry3"])
    found = grouped([*ferry, *tariff], judged([move]))
    assert found == (("a-ferry1", "a-tariff1", "a-tariff2"), ("a-ferry2", "a-ferry3"))


def test_the_newest_word_outranks_older_ones_and_an_undoing_takes_it_back() -> None:
    ferry = affair("ferry", 1, 2)
    split, merge = said(SPLIT, 1, ["a-ferry1"], ["a-ferry2"]), said(MERGE, 2, ["a-ferry1"], ["a-ferry2"])
    assert grouped(ferry, judged([split, merge])) == (ids(*ferry),)
    assert grouped(
        ferry, judged([said(MERGE, 1, ["a-ferry1"], ["a-ferry2"]), said(SPLIT, 2, ["a-ferry1"], ["a-ferry2"])])
    ) == (
        ("a-ferry1",),
        ("a-ferry2",),
    )
    assert len(grouped(ferry, judged([split, said(UNDO, 3, value=split.id)]))) == 1


def test_an_article_that_comes_later_joins_what_a_person_put_together() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3), affair("tariff", 1)
    merge = judged([said(MERGE, 1, ["a-ferry1", "a-ferry2"], ["a-tariff1"])])
    assert grouped([*ferry, *tariff], merge) == (ids(*ferry, *tariff),)


def test_parts_have_a_bounded_size_unless_all_are_one_text() -> None:
    near = {f"a-{at}": {f"a-{other}": 0.5 for other in range(400) if other != at} for at in range(400)}
    assert part_of("a-1", near.__getitem__, Judged()) == Part(("a-1",))
    prints = {one: dict.fromkeys(row, 0.99) for one, row in near.items()}
    found = part_of("a-1", prints.__getitem__, Judged())
    assert found.twins
    assert len(found.articles) == 400


def test_very_many_prints_of_one_text_are_one_story() -> None:
    prints = [sketch(f"a-{at:03}", *(f"word{number}" for number in range(30))) for at in range(320)]
    assert grouped(prints) == (ids(*prints),)


def test_a_story_is_called_by_what_most_of_its_articles_tell() -> None:
    ferry = affair("ferry", 1, 2, 3)
    assert name_of(ferry, Surroundings(ferry)).split(", ")[0] == "ferryname"
    assert name_of([sketch("a-1")], Surroundings([sketch("a-1")])) == ""
