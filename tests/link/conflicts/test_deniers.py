"""Who denies what, and what may be denied, are looked up as a look at all would find them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.link.claims.likeness import deeds
from rashomon.link.conflicts import deniers
from rashomon.link.conflicts.denial import Denial, Form, is_one_voice
from rashomon.link.conflicts.denials import denials
from rashomon.link.conflicts.deniers import ByDeed, Deniers, deeds_of, may_be_denied
from tests.link.conflicts.told import told

NAMES = st.lists(st.sampled_from(["interior", "ministry", "envoy"]), max_size=2).map(" ".join)
VOICES = st.tuples(st.sampled_from(["x-1", "x-2", "r-1"]), NAMES)
DEEDS = st.frozensets(st.sampled_from(["close", "arrest", "sink"]), max_size=2)
TEXTS = (
    "Ana Ruiz closed the port of Callao on Monday, the harbour guild said.",
    "The mayor of Callao denied that Ana Ruiz had closed the port.",
    "The port of Callao is open. Nine ships sank off Callao.",
)


@settings(deadline=None)
@given(made=st.lists(st.tuples(VOICES, DEEDS), max_size=5), what=DEEDS, voice=VOICES)
def test_who_denies_something_is_who_a_look_at_all_denials_finds(
    made: list[tuple[tuple[str, str], frozenset[str]]], what: frozenset[str], voice: tuple[str, str]
) -> None:
    telling = told("Nine ships sank.")[0]
    found = [Denial(Form.NEGATED, telling, telling.claim.spans, None, *who, keys=keys) for who, keys in made]
    wanted = any(deeds_of(one) & what and is_one_voice((one.denier, one.name), voice) for one in found)
    assert Deniers.of(found).deny(what, voice) == wanted


def test_of_few_all_that_tell_of_the_deed_may_be_denied() -> None:
    every = told(*TEXTS)
    matter = next(one for one in every if "close" in deeds(one))
    denial = Denial(Form.DENIED, matter, matter.claim.spans, None, "x-1", "mayor", matter)
    near = list(ByDeed.of(every).near(denial, matter))
    assert matter in near
    assert all(may_be_denied(one) and deeds(matter) & (deeds(one) | {one.cue}) for one in near)


@pytest.mark.parametrize("most", [1, 50])
def test_of_very_many_those_that_have_more_in_common_are_held_against_a_denial(
    most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {one.id for one in denials(told(*TEXTS))}
    monkeypatch.setattr(deniers, "_MANY", 0)
    monkeypatch.setattr(deniers, "_MOST", most)
    some = {one.id for one in denials(told(*TEXTS))}
    assert whole
    assert some <= whole
    assert some == whole or most == 1


def test_a_name_that_holds_no_word_is_nobodys() -> None:
    telling = told("Nine ships sank.")[0]
    nameless = Denial(Form.NEGATED, telling, telling.claim.spans, None, "x-1", "", keys=frozenset({"sink"}))
    assert not Deniers.of([nameless, replace(nameless, name="envoy")]).deny(frozenset({"sink"}), ("x-2", ""))
