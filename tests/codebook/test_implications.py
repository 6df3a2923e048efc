"""What follows from an event: only where the deed is the position by another name, and never more strongly put."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.implications import IMPLICATIONS, implications, implications_of
from rashomon.codebook.loading import load
from rashomon.codebook.relations import terms
from rashomon.errors import CodebookError
from rashomon.model import Event, EventType, Modality, Part, Span, Status

WORDS = Span(0, 20)
SIDES = (Part("r-one", Span(0, 4)),), (Part("r-two", Span(15, 20)),)


def event(kind: str, code: str, status: Status = Status.HAPPENED, *, mode: str = "", voice: str | None = None) -> Event:
    return Event("a-1", EventType(kind), *SIDES, (WORDS,), WORDS, "any", code, mode, status=status, voice=voice)


@pytest.mark.parametrize(
    ("kind", "code", "mode", "relation"),
    [
        ("AID", "0711", "", "aids"),
        ("COERCE", "163", "restrict", "sanctions"),
        ("SUPPORT", "054", "", "recognises"),
        ("ACCUSE", "112", "allege", "accuses"),
        ("REQUEST", "100", "yield", "calls for"),
        ("CONSULT", "046", "", "negotiates with"),
    ],
)
def test_a_deed_that_is_a_position_implies_it(kind: str, code: str, mode: str, relation: str) -> None:
    assert [one.relation for one, _ in implications_of(event(kind, code, mode=mode))] == [relation]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("ASSAULT", "190"),
        ("COERCE", "173"),
        ("MOBILIZE", "154"),
        ("SANCTION", "161"),
        ("CONSULT", "042"),
        ("PROTEST", "141"),
        ("REJECT", "120"),
        ("THREATEN", "130"),
        ("REQUEST", "100"),
        ("AID", ""),
    ],
)
def test_a_deed_that_may_have_other_grounds_implies_nothing(kind: str, code: str) -> None:
    assert implications_of(event(kind, code)) == ()


@given(
    st.sampled_from(EventType),
    st.text("0123456789", max_size=4),
    st.sampled_from(Status),
    st.sampled_from([None, "s-1"]),
)
def test_what_follows_is_put_no_more_strongly_than_the_event(
    kind: EventType, code: str, status: Status, voice: str | None
) -> None:
    for one, modality in implications_of(event(kind.value, code, status, voice=voice)):
        assert one.relation in terms()
        if modality is Modality.ASSERTED:
            assert status is Status.HAPPENED or (status is Status.ALLEGED and voice)
        else:
            assert modality.value == status.value


def test_every_way_of_putting_it_is_met() -> None:
    found = {status: implications_of(event("AID", "072", status, voice="s-1")) for status in Status}
    put = {status: [modality.value for _, modality in rows] for status, rows in found.items()}
    assert put == {
        Status.HAPPENED: ["asserted"],
        Status.ALLEGED: ["asserted"],
        Status.DENIED: ["denied"],
        Status.PLANNED: ["planned"],
        Status.THREATENED: [],
        Status.HYPOTHETICAL: [],
        Status.CALLED_FOR: [],
    }
    assert implications_of(event("AID", "072", Status.ALLEGED)) == ()


def test_an_analyst_narrows_by_status_and_context(tmp_path: Path) -> None:
    own = (
        "about: ours\nentries: [{name: arms, relation: supports, types: AID, contexts: military, statuses: happened,"
        " example: AID 072 military, counter_example: AID 072}]\nremove: [who gives aid aids]\n"
    )
    (tmp_path / "implications.yaml").write_text(own, encoding="utf-8")
    assert implications_of(event("AID", "072", mode="military"), tmp_path)[0][0].relation == "supports"
    assert implications_of(event("AID", "072", Status.PLANNED, mode="military"), tmp_path) == ()
    assert len(implications(tmp_path)) == len(load(IMPLICATIONS))


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("{name: a, relation: loves, types: AID, example: AID 07, counter_example: ACCUSE 11}", "'loves'"),
        (
            "{name: a, relation: aids, types: AID, statuses: threatened, example: AID 07, counter_example: ACCUSE 11}",
            "from what is threatened nothing follows",
        ),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, entry: str, what: str) -> None:
    (tmp_path / "implications.yaml").write_text(f"about: ours\nentries: [{entry}]\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=what):
        implications(tmp_path)
