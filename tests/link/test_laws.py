"""Laws of linking: order makes no difference, undoing restores, a second run adds nothing, everybody is somewhere."""

from collections import Counter
from math import isclose
from random import Random
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.clashes import clash, form_of
from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.model import Judgement, Kind, Match, Referent, Role, Span, Verdict
from rashomon.model.verdicts import standing
from tests.link.cast import referent, undo, verdict

_NAMES = {
    Kind.PERSON: ("Ana Odera", "Pell Odera", "P. Odera", "Odera", "Pell Oderra", "Ana", "Odera Ana", "Mira Solano"),
    Kind.ORGANISATION: ("Oceanic Press Agency", "OPA", "Foreign Ministry", "Odera administration", "Press Agency"),
    Kind.STATE: ("Peru", "Chile"),
    None: ("Oceanic Press Agency", "Pell Odera", "Odera"),
}
_COUNTRIES = {"Peru": "PER", "Chile": "CHL"}


@st.composite
def _referents(draw: st.DrawFn) -> Referent:
    kind = draw(st.sampled_from(list(_NAMES)))
    name = draw(st.sampled_from(_NAMES[kind]))
    country = _COUNTRIES.get(name) or draw(st.sampled_from([None, "PER", "CHL"]))
    standing_of = draw(st.sampled_from(["held", "claimed", "former"]))
    office = Role("president", Span(0, 9), country="PER", standing=standing_of)
    roles = (office,) if kind is Kind.PERSON and draw(st.booleans()) else ()
    place = draw(st.integers(0, 5)) * 40
    return referent(draw(st.sampled_from("abcdefgh")), name, kind, place, country=country, roles=roles)


Judged: TypeAlias = tuple[list[Referent], list[Verdict]]
stories = st.lists(_referents(), max_size=14, unique_by=lambda one: one.id)


@st.composite
def _judged(draw: st.DrawFn) -> Judged:
    story = draw(stories.filter(bool))
    said = []
    for second in range(draw(st.integers(0, 4))):
        judgement = draw(st.sampled_from([Judgement.MERGE, Judgement.SPLIT, Judgement.RENAME]))
        left, right = (draw(st.lists(st.sampled_from(story), min_size=1, max_size=3)) for _ in range(2))
        said.append(verdict(judgement, second, left, right))
    return story, said


@given(stories, st.randoms())
def test_the_order_of_referents_makes_no_difference(story: list[Referent], chance: Random) -> None:
    mixed = list(story)
    chance.shuffle(mixed)
    assert match(mixed) == match(story)


@given(_judged(), st.randoms())
def test_the_order_of_referents_matches_and_shards_makes_no_difference(judged: Judged, chance: Random) -> None:
    story, said = judged
    found = match(story)
    mixed, shuffled = list(story), list(found)
    chance.shuffle(mixed)
    chance.shuffle(shuffled)
    assert actors(mixed, shuffled, said, {}) == actors(story, found, said, {})


@given(_judged())
def test_every_referent_belongs_to_one_actor(judged: Judged) -> None:
    story, said = judged
    made = actors(story, match(story), said, {})
    counted = Counter(member for one in made for member in one.referents)
    assert counted == Counter(one.id for one in story)
    assert len({one.id for one in made}) == len(made)


@given(_judged(), st.sampled_from([Judgement.MERGE, Judgement.SPLIT, Judgement.RENAME]), st.data())
def test_a_verdict_that_is_undone_leaves_no_trace(judged: Judged, judgement: Judgement, data: st.DataObject) -> None:
    story, said = judged
    left, right = (data.draw(st.lists(st.sampled_from(story), min_size=1, max_size=3)) for _ in range(2))
    added = verdict(judgement, 30, left, right)
    found = match(story)
    assert actors(story, found, [*said, added, undo(added, 1)], {}) == actors(story, found, said, {})


@given(_judged())
def test_a_second_run_adds_nothing_and_keeps_ids(judged: Judged) -> None:
    story, said = judged
    first = actors(story, match(story), said, {})
    founders = {min(one.referents): number for number, one in enumerate(first)}
    assert actors([*story, *story], match([*story, *story]), said, founders) == first


@given(_judged())
def test_what_the_last_verdict_says_is_so(judged: Judged) -> None:
    story, said = judged
    if not said:
        return
    place = {member: one.id for one in actors(story, match(story), said, {}) for member in one.referents}
    last = standing(said)[-1]
    left, right = ({one.article for one in side} for side in (last.left, last.right))
    met = [
        {one.id for one in story if any(one.article == a.article and one.mentions[0].span in a.spans for a in side)}
        for side in (last.left, last.right)
    ]
    assert left | right
    if last.judgement is Judgement.MERGE:
        assert len({place[one] for one in met[0] | met[1]}) == 1
    elif last.judgement is Judgement.SPLIT and not met[0] & met[1]:
        assert not {place[one] for one in met[0]} & {place[one] for one in met[1]}


@st.composite
def _tied(draw: st.DrawFn) -> tuple[list[Referent], list[Match]]:
    """A story and any matches in it, whatever the names say."""
    story = draw(stories.filter(lambda some: len(some) > 1))
    ids = st.lists(st.sampled_from([one.id for one in story]), min_size=2, max_size=2, unique=True).map(sorted)
    made = draw(st.lists(st.tuples(ids, st.sampled_from([0.95, 0.97, 0.99]))))
    return story, [Match(left, right, score, (), sure=True) for (left, right), score in made]


@given(_tied(), st.randoms())
def test_any_matches_in_any_order_give_the_same_actors_and_none_that_clashes(
    tied: tuple[list[Referent], list[Match]], chance: Random
) -> None:
    story, found = tied
    known = {one.id: one for one in story}
    made = actors(story, found, (), {})
    for one in made:
        forms = [form for member in one.referents if (form := form_of(known[member]))]
        assert not any(clash(left, right) for left in forms for right in forms)
    mixed = list(found)
    chance.shuffle(mixed)
    assert actors(story, mixed, (), {}) == made


@given(stories)
def test_matches_are_between_two_articles_and_as_good_as_their_reasons(story: list[Referent]) -> None:
    known = {one.id: one for one in story}
    for one in match(story):
        assert one.left < one.right
        assert known[one.left].article != known[one.right].article
        assert one.reasons
        weight = sum(reason.weight for reason in one.reasons)
        assert (one.score > 0.5) == (weight > 0) or isclose(weight, 0, abs_tol=1e-9)
