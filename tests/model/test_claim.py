"""Claims as values: what makes their id, and what they refuse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Anchor, Argument, Claim, Modality, Place, Span

WHO = Argument(Place.SUBJECT, Span(0, 4), Span(0, 4), referents=("r-one",))
WHERE = Argument(Place.OTHER, Span(20, 30), Span(26, 30), "near")
CLAIM = Claim("a-one", (Span(0, 4), Span(10, 30)), Span(10, 18), (WHO, WHERE))


def test_arguments_are_asked_for_by_place() -> None:
    assert CLAIM.at(Place.SUBJECT) == (WHO,)
    assert CLAIM.at(Place.OTHER) == (WHERE,)
    assert CLAIM.at(Place.OBJECT) == ()


def test_the_anchor_is_its_words_in_its_article() -> None:
    assert CLAIM.anchor == Anchor("a-one", (Span(0, 4), Span(10, 30)))


def test_a_claim_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="span"):
        replace(CLAIM, spans=())


@given(st.booleans(), st.sampled_from(Modality), st.sampled_from([(), (WHO,)]), st.sampled_from([None, "t-one"]))
def test_what_is_made_of_a_predicate_does_not_change_its_id(
    negated: bool,  # noqa: FBT001 - drawn by Hypothesis
    modality: Modality,
    arguments: tuple[Argument, ...],
    time: str | None,
) -> None:
    assert replace(CLAIM, negated=negated, modality=modality, arguments=arguments, time=time).id == CLAIM.id


def test_article_voice_and_predicate_make_the_id() -> None:
    others = [replace(CLAIM, article="a-two"), replace(CLAIM, voice="s-one"), replace(CLAIM, cue=Span(10, 19))]
    assert len({CLAIM.id, *(one.id for one in others)}) == 4
    assert CLAIM.id.startswith("k-")
