"""A swap is of two types, and each pair has one entry."""

import pytest

from rashomon.codebook.loading import load
from rashomon.codebook.type_swaps import TYPE_SWAPS, TypeSwap, type_swaps
from rashomon.model import EventType


@pytest.mark.parametrize("types", [(EventType.AID,), (EventType.AID, EventType.AID), tuple(EventType)[:3]])
def test_what_is_no_pair_is_refused(types: tuple[EventType, ...]) -> None:
    with pytest.raises(ValueError, match="of two types"):
        TypeSwap("odd", types, "none", "", "")


def test_no_pair_is_told_twice() -> None:
    assert len(type_swaps()) == len(load(TYPE_SWAPS))
