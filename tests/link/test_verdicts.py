"""What people say of actors outranks the machine, and survives whatever the reader makes of the words later."""

from dataclasses import replace

import pytest

from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.model import Anchor, Judgement, Kind, Mention, Naming, Referent, Span, Verdict
from rashomon.model.verdicts import standing
from tests.link.cast import linked, person, state, together, undo, unnamed, verdict

ANA = [person(article, "Ana Quispe") for article in "abc"]
PELL = [person(article, "Pell Odera", 40) for article in "ab"]


def test_a_merge_ties_what_nothing_else_does() -> None:
    merge = verdict(Judgement.MERGE, 1, ANA, PELL)
    assert len(together([*ANA, *PELL], merge)) == 1
    assert linked([*ANA, *PELL], merge)[0].verdicts == (merge.id,)


def test_a_merge_ties_what_has_no_name() -> None:
    official = unnamed("b", "a senior official", 80)
    assert len(together([*ANA, official], verdict(Judgement.MERGE, 1, ANA, [official]))) == 1


def test_a_new_article_joins_what_a_person_merged() -> None:
    merge = verdict(Judgement.MERGE, 1, ANA, PELL)
    assert len(together([*ANA, *PELL, person("e", "Pell Odera"), person("f", "Ana Quispe")], merge)) == 1


def test_a_split_takes_out_and_leaves_the_others_together() -> None:
    for one in ANA:
        rest = [other for other in ANA if other is not one]
        found = together(ANA, verdict(Judgement.SPLIT, 1, [one], rest))
        assert found == sorted([[f"{one.article} Ana Quispe"], [f"{other.article} Ana Quispe" for other in rest]])


def test_what_is_split_off_stays_together() -> None:
    four = [*ANA, person("d", "Ana Quispe")]
    for left in ((0, 1), (0, 2), (1, 2), (2, 3)):
        out = [four[at] for at in left]
        found = together(four, verdict(Judgement.SPLIT, 1, out, [one for one in four if one not in out]))
        assert [f"{one.article} Ana Quispe" for one in out] in found
        assert len(found) == 2


def test_a_split_holds_whatever_ties_the_sides_later() -> None:
    split = verdict(Judgement.SPLIT, 1, ANA[:1], ANA[1:])
    found = together([*ANA, *(person(article, "Ana Quispe") for article in "defg")], split)
    assert len(found) == 2
    assert not any({"a Ana Quispe", "b Ana Quispe"} <= {*row} for row in found)


def test_of_two_verdicts_the_newer_counts() -> None:
    split = verdict(Judgement.SPLIT, 1, ANA[:1], ANA[1:])
    merge = verdict(Judgement.MERGE, 2, ANA[:1], ANA[1:2])
    assert len(together(ANA, split, merge)) == 1
    assert len(together(ANA, replace(merge, when="2024-03-01T09:00:00Z"), split)) == 2


def test_undoing_gives_what_was_before_and_can_be_undone() -> None:
    merge = verdict(Judgement.MERGE, 1, ANA, PELL)
    first = undo(merge, 1)
    second = undo(first, 2)
    story = [*ANA, *PELL]
    assert linked(story, merge, first) == linked(story)
    assert linked(story, merge, first, second) == linked(story, merge)
    assert standing([merge, first, second]) == (merge,)


def test_a_name_and_a_kind_that_a_person_gave() -> None:
    rename = replace(verdict(Judgement.RENAME, 1, ANA), value="Doctor Quispe")
    kind = replace(verdict(Judgement.SET_KIND, 2, ANA), value="group")
    (one,) = linked(ANA, rename, kind)
    assert (one.name, one.kind, one.verdicts) == ("Doctor Quispe", Kind.GROUP, (rename.id, kind.id))


def test_after_a_split_a_given_name_stays_with_the_larger_part() -> None:
    rename = replace(verdict(Judgement.RENAME, 1, ANA), value="Doctor Quispe")
    split = verdict(Judgement.SPLIT, 2, ANA[:1], ANA[1:])
    assert {one.name: len(one.referents) for one in linked(ANA, rename, split)} == {"Doctor Quispe": 2, "Ana Quispe": 1}


def test_a_verdict_finds_words_that_are_read_anew() -> None:
    merge = verdict(Judgement.MERGE, 1, ANA, PELL)
    moved = [Referent(one.article, one.name, (Mention(Span(38, 50), Naming.NAME),), one.kind) for one in PELL]
    assert not {one.id for one in moved} & {one.id for one in PELL}
    assert len(together([*ANA, *moved], merge)) == 1


def test_a_verdict_that_meets_nothing_waits() -> None:
    merge = verdict(Judgement.MERGE, 1, ANA, [person("gone", "Pell Odera")])
    assert together(ANA, merge) == together(ANA)
    assert len(together([*ANA, person("gone", "Pell Odera")], merge)) == 1


def test_a_pronoun_that_is_read_anew_takes_nobody_along() -> None:
    """The verdict was about Ana, once called "she"; now the reader gives this "she" to somebody else."""
    she = Mention(Span(90, 93), Naming.PRONOUN)
    brandt = Referent("a", "Lu Brandt", (Mention(Span(60, 69), Naming.NAME), she), Kind.PERSON)
    words = Anchor("a", (Span(0, 10), she.span))
    merge = Verdict(Judgement.MERGE, "ana", "2024-03-01T10:00:00Z", (words,), (Anchor("b", (Span(40, 50),)),))
    assert together([ANA[0], brandt, PELL[1]], merge) == [["a Ana Quispe", "b Pell Odera"], ["a Lu Brandt"]]


def test_the_mention_that_fits_best_counts() -> None:
    lawyer = Referent("a", "Ana Quispe’s lawyer", (Mention(Span(0, 19), Naming.DESCRIPTION),), named=False)
    merge = verdict(Judgement.MERGE, 1, ANA[:1], PELL[1:])
    found = together([lawyer, ANA[0], PELL[1]], merge)
    assert ["a Ana Quispe", "b Pell Odera"] in found


def test_an_id_stays_when_the_actor_grows() -> None:
    (first,) = linked(ANA)
    founder = min(one.id for one in ANA)
    story = [*ANA, *(person(f"n{number}", "Ana Quispe") for number in range(20))]
    (second,) = actors(story, match(story), (), {founder: 1})
    assert min(one.id for one in story) < founder
    assert (second.id, len(second.referents)) == (first.id, 23)


def test_of_two_actors_that_become_one_the_elder_gives_the_id() -> None:
    founders = {ANA[0].id: 2, PELL[0].id: 1}
    story = [*ANA, *PELL]
    before = {one.name: one.id for one in actors(story, match(story), (), founders)}
    merge = verdict(Judgement.MERGE, 1, ANA, PELL)
    (after,) = actors(story, match(story), (merge,), founders)
    assert after.id == before["Pell Odera"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Quispe", "Quispe", "A. Quispe", "Ana Quispe"), "Ana Quispe"),
        (("Ana Quispe", "Ana Quíspe", "Ana Quíspe"), "Ana Quíspe"),
        (("Ana Quíspe", "Ana Quispe"), "Ana Quispe"),
        (("Ана Киспе", "Quispe"), "Quispe"),
        (("Ana Quispe", "Ana Mira Quispe"), "Ana Mira Quispe"),
    ],
)
def test_the_fullest_name_is_the_actors_then_the_most_frequent(names: tuple[str, ...], expected: str) -> None:
    story = [person(f"n{number}", name) for number, name in enumerate(names)]
    (one,) = linked(story, verdict(Judgement.MERGE, 1, story))
    assert one.name == expected


def test_a_state_bears_the_name_that_most_articles_use() -> None:
    names = ("Great Kestrian Republic", "Kestria", "Kestria")
    story = [state(f"n{number}", name, country="PER") for number, name in enumerate(names)]
    assert [one.name for one in linked(story)] == ["Kestria"]


def test_what_articles_clash_on_is_not_known() -> None:
    story = [person("a", "Ana Quispe", country="PER"), person("b", "Ana Quispe", country="CHL")]
    (one,) = linked(story, verdict(Judgement.MERGE, 1, story[:1], story[1:]))
    assert one.country is None
