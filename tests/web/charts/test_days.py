"""Days as columns: none is lost, each stands in the column that holds it, and there are never too many."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rashomon.web.charts.days import Columns

DAYS = st.lists(st.dates(date(1999, 1, 1), date(2031, 12, 31)), min_size=1, max_size=60)


@given(DAYS)
def test_each_day_stands_in_the_column_that_covers_it(days: list[date]) -> None:
    columns = Columns.of([one.isoformat() for one in days], undated=len(days) > 1)
    for one in days:
        key = columns.key(one.isoformat())
        first, last = columns.span(key)
        assert key in columns.keys
        assert first is not None and last is not None  # noqa: PT018 - one thing
        assert first <= one.isoformat() <= last


@given(DAYS)
def test_columns_are_few_in_order_and_each_another(days: list[date]) -> None:
    columns = Columns.of(one.isoformat() for one in days)
    known = [one for one in columns.firsts if one]
    assert known == sorted(set(known))
    assert len(set(columns.keys)) == len(columns.keys) == len(columns.labels) <= 66
    assert columns.unit == "year" or len(columns.firsts) <= 48


def test_what_has_no_day_stands_last_and_covers_none() -> None:
    columns = Columns.of(["2024-03-01"], undated=True)
    assert (columns.labels[-1], columns.key(None), columns.span("")) == ("no day given", "", (None, None))
