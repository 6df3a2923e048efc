"""Days: what is stated is read, what could be two days is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.days import is_day, stated_day

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-02-12", "2019-02-12"),
        ("2019-02-12T23:59:59.000-05:00", "2019-02-12"),
        ("2019-02-12 08:00", "2019-02-12"),
        ("2019/2/3", "2019-02-03"),
        ("20190212", "2019-02-12"),
        ("20190212T080000Z", "2019-02-12"),
        ("Tue, 12 Feb 2019 08:00:00 +0000", "2019-02-12"),
        ("12 February 2019", "2019-02-12"),
        ("12th of Feb. 2019, 10:30", "2019-02-12"),
        ("Published: Feb 12, 2019 9:00 am EST", "2019-02-12"),
        ("Sept. 3, 2018", "2018-09-03"),
        ("1549929600", "2019-02-12"),
        ("1549929600000", "2019-02-12"),
        ("13.02.2019", "2019-02-13"),
        ("02/13/2019", "2019-02-13"),
        ("05/05/2019", "2019-05-05"),
    ],
)
def test_a_stated_day_is_read(value: str, day: str) -> None:
    assert stated_day(value) == day


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "03/04/2019",
        "3.4.19",
        "February 2019",
        "2019",
        "2019-02",
        "2019-02-30",
        "31 February 2019",
        "12 Feb",
        "12 Feb 2019 or 13 Feb 2019",
        "12 Months 2019",
        "9:30",
        "0000-01-01",
        "Mon, 99 Foo 2019",
    ],
)
def test_what_states_no_day_or_could_be_two_is_none(value: str) -> None:
    assert stated_day(value) is None


@given(DAYS)
def test_every_day_in_the_words_of_a_page_comes_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%a, %d %b %Y 00:00:00 GMT", "%Y%m%d", "%Y-%m-%dT00:00:00Z"):
        assert stated_day(day.strftime(form)) == day.isoformat()


@given(DAYS)
def test_a_day_in_numbers_is_read_only_if_it_is_one_day(day: date) -> None:
    found = stated_day(day.strftime("%d/%m/%Y"))
    assert found == (None if day.day <= 12 and day.day != day.month else day.isoformat())


@given(st.text(max_size=60))
def test_whatever_stands_there_a_day_is_a_day(value: str) -> None:
    found = stated_day(value)
    assert found is None or (is_day(found) and date.fromisoformat(found).isoformat() == found)


@pytest.mark.parametrize("value", ["2019-02-12T00:00", "2019-2-12", "XXXX-02-12", "٢٠١٩-٠٢-١٢", " 2019-02-12", ""])
def test_only_a_whole_iso_date_is_a_day(value: str) -> None:
    assert not is_day(value)
