"""Each value says from what it was counted, and how; begin and end are the days that it covers."""

import pytest

from rashomon.model import Anchored
from tests.annotate.times.dated import times

DAY = "2019-02-12"


@pytest.mark.parametrize(
    ("text", "anchor", "parts"),
    [
        ("They will meet on Friday.", Anchored.PUBLISHED, ["next", DAY, "will meet"]),
        ("They met on Friday.", Anchored.PUBLISHED, ["last", DAY, "met"]),
        ("They met on 9 March 2018.", Anchored.TEXT, ["words"]),
        ("They met two weeks ago.", Anchored.PUBLISHED, ["2 weeks before", DAY]),
        ("They talked for three hours.", Anchored.NONE, ["how long"]),
        ("They talk every day.", Anchored.NONE, ["how often"]),
    ],
)
def test_why_names_what_it_was_counted_from(text: str, anchor: Anchored, parts: list[str]) -> None:
    (found,) = times(text, DAY)
    assert found.anchor is anchor
    assert [part for part in parts if part not in found.why] == []


def test_the_day_of_publication_comes_before_the_dateline() -> None:
    (both,) = times("They met yesterday.", DAY, "2018-01-01")
    assert (both.value, both.anchor) == ("2019-02-11", Anchored.PUBLISHED)
    (one,) = times("They met yesterday.", None, "2018-01-01")
    assert (one.value, one.anchor) == ("2017-12-31", Anchored.DATELINE)
    (none,) = times("They met yesterday.", None, "XXXX-01-01")
    assert (none.value, none.anchor) == ("XXXX-XX-XX", Anchored.NONE)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("They met in 1998.", "1998-01-01", "1998-12-31"),
        ("They met in February 2016.", "2016-02-01", "2016-02-29"),
        ("They met last week.", "2019-02-04", "2019-02-10"),
        ("They met in the winter of 2016.", "2016-12-01", "2017-02-28"),
        ("They met in the 1990s.", "1990-01-01", "1999-12-31"),
        ("They met in the last quarter of 2016.", "2016-10-01", "2016-12-31"),
        ("They talked for the last nine days.", "2019-02-03", "2019-02-12"),
        ("They will talk for the next two weeks.", "2019-02-12", "2019-02-26"),
    ],
)
def test_the_days_that_it_covers(text: str, begin: str, end: str) -> None:
    (found,) = times(text, DAY)
    assert (found.begin, found.end) == (begin, end)
