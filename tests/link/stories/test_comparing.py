"""Sketches and their comparison: what counts, what does not, and the reasons for it."""

import pytest
from hypothesis import given

from rashomon.link.stories.comparing import compare, likenesses
from rashomon.link.stories.explaining import Accounts
from rashomon.link.stories.kin import KEYS, LONGEST, Pile, keys_of, kin_of
from rashomon.link.stories.sketching import names_of, places_of, sketch_of
from rashomon.link.stories.verdicts import Judged
from rashomon.link.stories.weighing import Surroundings, at_large, likeness
from rashomon.model import Article, Dropped, Fact, Mention, Metadata, Naming, Origin, Referent, Span
from rashomon.model.sketch import Sketch
from tests.link.stories.piles import affair, piles, sketch

TEXT = "The Ferry sank. Odera's ferries sail.\nShare this 12"


def article(day: str | None = None, *, unread: str | None = None) -> Article:
    facts = Metadata(published_on=Fact(day, Origin.FLAG)) if day else Metadata()
    start = TEXT.index("Share")
    return Article("one.txt", TEXT, facts, (Dropped(Span(start, len(TEXT)), "share counter"),), unread=unread)


def test_a_sketch_counts_the_forms_of_a_word_together_and_leaves_out_what_was_dropped() -> None:
    one = article("2024-03-18")
    odera = Referent(one.id, "Odera", (Mention(Span(TEXT.index("Odera"), TEXT.index("Odera") + 5), Naming.NAME),))
    made = sketch_of(one, names_of([odera]))
    assert {stem: (word.shown, word.count, word.named) for stem, word in made.words.items()} == {
        "ferr": ("Ferry", 2, False),
        "sank": ("sank", 1, False),
        "odera": ("Odera", 1, True),
        "sail": ("sail", 1, False),
    }
    assert made.day == "2024-03-18"


@pytest.mark.parametrize("day", ["2024-03", "XXXX-03-18", "soon"])
def test_a_day_that_is_open_is_no_day(day: str) -> None:
    assert sketch_of(article(day)).day is None


def test_an_article_that_was_not_read_has_no_words() -> None:
    assert sketch_of(article(unread="it is in French")).words == {}


def test_words_are_found_in_their_article() -> None:
    assert [span.of(TEXT) for span in places_of(article(), ["odera", "ferr", "12"])] == ["Ferry", "Odera's"]


def test_likeness_falls_with_the_days_between() -> None:
    near, far = sketch("a-1", "ferri", day="2024-03-01"), sketch("a-2", "ferri", day="2026-03-01")
    around = Surroundings([near, far])
    assert compare(near, far, around).likeness < compare(near, sketch("a-2", "ferri"), around).likeness
    assert [one.feature for one in compare(near, far, around).reasons] == ["words", "days"]


@given(piles())
def test_reasons_add_up_to_the_likeness_and_either_order_gives_the_same(pile: list[Sketch]) -> None:
    around, matrix = Surroundings(pile), likenesses(pile, Surroundings(pile))
    one, other = pile[0], pile[-1]
    link = compare(one, other, around)
    assert link == compare(other, one, around)
    assert link.likeness == pytest.approx(sum(why.weight for why in link.reasons))
    assert link.likeness == pytest.approx(float(matrix[0, -1]), abs=1e-6)


@given(piles())
def test_an_article_is_wholly_like_itself(pile: list[Sketch]) -> None:
    for one in pile:
        assert likeness(at_large(one), at_large(one)) == pytest.approx(1.0 if at_large(one) else 0.0)


def test_what_is_looked_up_does_not_grow_with_the_pile() -> None:
    pile = Pile()
    for one in affair("ferry", *range(LONGEST + 50)):
        pile.add(one)
    keys = keys_of(affair("ferry", 1)[0])
    assert len(keys) <= KEYS
    assert max(len(row) for row in pile.listed(keys).values()) == LONGEST
    assert kin_of(affair("ferry", 1)[0], pile)


def test_a_member_is_explained_by_the_one_that_it_is_most_like_and_the_nearest_outsider_is_told() -> None:
    ferry, tariff = affair("ferry", 1, 2, 3), affair("tariff", 1)
    part = {one.article: one for one in (*ferry, *tariff)}
    found = Accounts([one.article for one in ferry], part, Judged())
    first = found.members()[0]
    assert first.best is not None
    assert {first.best.left, first.best.right} <= {one.article for one in ferry}
    assert first.stems[0] == "ferryname"
    near = found.outsider()
    assert near is not None
    assert near.article == "a-tariff1"
    assert Accounts(list(part), part, Judged()).outsider() is None
