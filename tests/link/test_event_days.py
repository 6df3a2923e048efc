"""How far apart two events are: the same from either side, and nothing is guessed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rashomon.link.event_days import Days, days_of, gap, same_day
from rashomon.model import Status
from tests.link.reports import report

dates = st.dates(date(2001, 1, 1), date(2030, 12, 28))
weekdays = st.integers(1, 7).map(lambda day: Days(open=f"XXXX-WXX-{day}"))
of_any_year = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Days(open=f"XXXX{day.isoformat()[4:]}"))
months = st.integers(1, 12).map(lambda month: Days(open=f"XXXX-{month:02}"))


@st.composite
def stretches(draw: st.DrawFn) -> Days:
    first = draw(dates)
    return Days(str(first), str(first + timedelta(draw(st.integers(0, 40)))))


anything = st.one_of(
    stretches(), weekdays, of_any_year, months, st.just(Days()), dates.map(lambda day: Days(None, str(day)))
)


@given(anything, anything)
def test_two_days_are_as_far_apart_from_either_side(one: Days, other: Days) -> None:
    assert gap(one, other) == gap(other, one)
    assert same_day(one, other) == same_day(other, one)


@given(stretches(), st.integers(0, 40))
def test_a_day_within_a_stretch_is_not_apart_from_it_however_open(stretch: Days, step: int) -> None:
    assert stretch.first is not None
    assert stretch.last is not None
    day = min(date.fromisoformat(stretch.first) + timedelta(step), date.fromisoformat(stretch.last))
    for value in (f"XXXX{day.isoformat()[4:]}", f"XXXX-{day:%m}", f"XXXX-WXX-{day.isoweekday()}"):
        assert gap(stretch, Days(open=value)) == 0


@given(dates, dates)
def test_two_known_days_lie_as_far_apart_as_the_calendar_says(one: date, other: date) -> None:
    assert gap(Days(str(one), str(one)), Days(str(other), str(other))) == abs((one - other).days)


@given(dates, st.integers(-3, 3))
def test_a_weekday_is_at_most_three_days_away(day: date, step: int) -> None:
    weekday = (day + timedelta(step)).isoweekday()
    assert gap(Days(str(day), str(day)), Days(open=f"XXXX-WXX-{weekday}")) == abs(step)


def test_the_day_of_the_article_bounds_what_has_no_day() -> None:
    assert days_of(report("a-1", "Peru", told_on="2024-03-03")) == Days(None, "2024-03-03")
    assert days_of(report("a-1", "Peru", told_on="2024-03-03", status=Status.PLANNED)) == Days("2024-03-03", None)
    assert days_of(report("a-1", "Peru", told_on="2024-03-03", status=Status.HYPOTHETICAL)) == Days()
    assert days_of(report("a-1", "Peru", day="2024-03-01", told_on="2024-03-03")) == Days("2024-03-01", "2024-03-01")
