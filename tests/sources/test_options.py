"""Options: what flags say is taken, and what cannot be is refused with the remedy."""

import pytest

from rashomon.errors import CallError
from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.options import IntakeOptions, corrections_from_flags


@pytest.mark.parametrize("day", ["2019-02-30", "12.2.2019", "XXXX-02-12", "yesterday"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(CallError, match="year-month-day"):
        corrections_from_flags({"published_on": day})


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(CallError, match="editor"):
        corrections_from_flags({"editor": "Ada Quill"})


def test_a_flag_is_a_fact_with_its_name_as_evidence_and_an_empty_one_says_nothing() -> None:
    flags = {"published_on": "2019-02-12", "outlet": " The Ledger ", "agency": " ", "byline": None}
    assert corrections_from_flags(flags) == Metadata(
        outlet=Fact("The Ledger", Origin.FLAG, evidence="--outlet"),
        published_on=Fact("2019-02-12", Origin.FLAG, evidence="--published"),
    )


def test_options_refuse_an_open_day_of_publication() -> None:
    with pytest.raises(CallError):
        IntakeOptions(corrections=Metadata(published_on=Fact("XXXX-02-12", Origin.FLAG)))
