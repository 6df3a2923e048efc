"""CAMEO's code for an event as it is put: its own only where it happened."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.codes_ahead import CODES_AHEAD, cameo_of
from rashomon.codebook.loading import load
from rashomon.errors import CodebookError
from rashomon.model import Event, EventType, Part, Span, Status

COOPERATION = frozenset(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"])
CONFLICT = frozenset(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"])


def event(kind: str, cameo: str, status: Status) -> Event:
    words = Span(0, 20)
    parts = (Part("r-one", words),)
    return Event("a-1", EventType(kind), parts, (), (words,), words, "any", cameo, status=status)


@pytest.mark.parametrize(
    ("status", "kind", "cameo", "code"),
    [
        (Status.HAPPENED, "ASSAULT", "195", "195"),
        (Status.HAPPENED, "ASSAULT", "", None),
        (Status.PLANNED, "CONSULT", "042", "036"),
        (Status.PLANNED, "CONSULT", "045", "039"),
        (Status.PLANNED, "AID", "0711", "0331"),
        (Status.PLANNED, "AID", "", "033"),
        (Status.PLANNED, "CONCEDE", "0831", "0341"),
        (Status.PLANNED, "CONCEDE", "083", "034"),
        (Status.PLANNED, "CONCEDE", "080", "035"),
        (Status.PLANNED, "RETREAT", "0871", "0356"),
        (Status.PLANNED, "ASSAULT", "190", None),
        (Status.THREATENED, "ASSAULT", "195", "1384"),
        (Status.THREATENED, "ASSAULT", "2042", "1385"),
        (Status.THREATENED, "ASSAULT", "", "138"),
        (Status.THREATENED, "COERCE", "1724", "1324"),
        (Status.THREATENED, "COERCE", "173", "130"),
        (Status.THREATENED, "AID", "072", None),
        (Status.DENIED, "ASSAULT", "190", None),
        (Status.ALLEGED, "ASSAULT", "190", None),
        (Status.CALLED_FOR, "AID", "072", None),
    ],
)
def test_a_code_is_of_the_deed_as_it_is_put(status: Status, kind: str, cameo: str, code: str | None) -> None:
    assert cameo_of(event(kind, cameo, status)) == code


@given(st.sampled_from(EventType), st.sampled_from(Status), st.text("0123456789", max_size=4))
def test_what_has_not_happened_is_never_coded_as_done(kind: EventType, status: Status, cameo: str) -> None:
    code = cameo_of(event(kind.value, cameo, status))
    if status is Status.HAPPENED:
        assert code == (cameo or None)
    elif status is Status.PLANNED and kind.value in COOPERATION:
        assert code is not None
        assert code.startswith("03")
    elif status is Status.THREATENED and kind.value in CONFLICT:
        assert code is not None
        assert code.startswith("13")
    else:
        assert code is None


def test_every_narrower_code_is_of_its_entry_and_its_beginning_is_given_once() -> None:
    for entry in load(CODES_AHEAD):
        starts = [pair.split()[0] for pair in entry.closer]
        assert len(starts) == len(set(starts))
        for pair in entry.closer:
            deed, code = pair.split()
            assert code[:2] == entry.code[:2]
            assert entry.code_of(deed) == code


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("{name: a, status: planned, types: [AID], code: '9', closer: ['07'], example: x, counter_example: y}", "'07'"),
        (
            "{name: a, status: planned, types: [AID], code: '9', example: planned AID 07, counter_example: x AID 07}",
            "planned AID stands in 'intend to aid' and in 'a'",
        ),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, entry: str, what: str) -> None:
    (tmp_path / "codes_ahead.yaml").write_text(f"about: ours\nentries: [{entry}]\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=what):
        cameo_of(event("AID", "072", Status.PLANNED), tmp_path)
