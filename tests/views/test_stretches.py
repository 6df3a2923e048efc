"""Stretches: one voice, one thing told, and nothing against it in between."""

from hypothesis import given

from rashomon.views.ledger import Told, clash
from rashomon.views.stretches import stretches
from tests.views.test_ledger import LEDGERS


@given(LEDGERS)
def test_a_stretch_is_one_voices_and_nothing_against_it_lies_within(rows: list[Told]) -> None:
    for stance in {one.stance for one in rows}:
        mine = [one for one in rows if one.stance == stance]
        against = [one for one in rows if clash(one.stance, stance)]
        parts = list(stretches(mine, against))
        assert sorted(id(one) for part in parts for one in part.told) == sorted(map(id, mine))
        for part in parts:
            assert len({one.teller for one in part.told}) == 1
            days = [one.day or "" for one in part.told]
            assert days == sorted(days)
            breaks = [one.day for one in against if one.teller == part.teller and one.day]
            assert not any(part.dated and days[0] < day <= days[-1] for day in breaks)


@given(LEDGERS)
def test_meeting_goes_both_ways(rows: list[Told]) -> None:
    parts = [
        part
        for stance in {one.stance for one in rows}
        for part in stretches([one for one in rows if one.stance == stance], ())
    ]
    assert all(one.meets(other) == other.meets(one) for one in parts for other in parts)
    assert all(one.meets(one) == one.dated for one in parts)
