"""Each kind of words, in an article of Tuesday 12 February 2019; written before anybody looked at what comes out."""

import pytest

from tests.annotate.times.dated import times, values

DAY = "2019-02-12"

NAMED = [
    ("They met on 9 March 2018.", "9 March 2018", "2018-03-09"),
    ("They met on March 9th, 2018.", "March 9th, 2018", "2018-03-09"),
    ("They met on the third of June 2018.", "the third of June 2018", "2018-06-03"),
    ("They met in Sept. 2018.", "Sept. 2018", "2018-09"),
    ("They met in the year 2016.", "the year 2016", "2016"),
    ("They met in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("They met in the '80s.", "the '80s", "198"),
    ("They met in the early nineties.", "the early nineties", "199"),
    ("They met in the second century.", "the second century", "01"),
    ("They met in mid-1996.", "mid-1996", "1996"),
    ("They met in the autumn of 2017.", "the autumn of 2017", "2017-FA"),
    ("They met in the second half of 2016.", "the second half of 2016", "2016-H2"),
    ("They met in Q3 2016.", "Q3 2016", "2016-Q3"),
    ("They met on Boxing Day 2016.", "Boxing Day 2016", "2016-12-26"),
    ("They met on 2018-03-09.", "2018-03-09", "2018-03-09"),
]

BESIDE_THE_DAY = [
    ("They will meet on Friday.", "Friday", "2019-02-15"),
    ("They met on Friday.", "Friday", "2019-02-08"),
    ("They have met on Friday.", "Friday", "2019-02-08"),
    ("They plan to meet on Friday.", "Friday", "2019-02-15"),
    ("They are expected to meet on Friday.", "Friday", "2019-02-15"),
    ("They are due on Friday.", "Friday", "2019-02-15"),
    ("The fair opens on Friday.", "Friday", "2019-02-15"),
    ("They might meet on Friday.", "Friday", "2019-02-15"),
    ("They may have met on Friday.", "Friday", "2019-02-08"),
    ("They met last Friday.", "last Friday", "2019-02-08"),
    ("They meet next Friday.", "next Friday", "2019-02-15"),
    ("They met in November.", "November", "2018-11"),
    ("They will meet in November.", "November", "2019-11"),
    ("They met last November.", "last November", "2018-11"),
    ("They will meet in June next year.", "June next year", "2020-06"),
    ("They met last summer.", "last summer", "2018-SU"),
    ("They met last week.", "last week", "2019-W06"),
    ("They will meet next month.", "next month", "2019-03"),
    ("They met a decade ago.", "a decade ago", "200"),
    ("They met two weeks ago.", "two weeks ago", "2019-W05"),
    ("They met three days ago.", "three days ago", "2019-02-09"),
    ("They met last weekend.", "last weekend", "2019-W06-WE"),
    ("They met over the weekend.", "the weekend", "2019-W06-WE"),
    ("They met the day before yesterday.", "the day before yesterday", "2019-02-10"),
    ("They will finish by year-end.", "year-end", "2019-12-31"),
    ("They will meet at 6:30 p.m. on Friday.", "6:30 p.m. on Friday", "2019-02-15T18:30"),
    ("They met at noon on Friday.", "noon on Friday", "2019-02-08T12:00"),
    ("They met on Friday morning.", "Friday morning", "2019-02-08TMO"),
    ("They met on Friday at four o'clock.", "Friday at four o'clock", "2019-02-08T04:00"),
    ("At four in the afternoon on Friday they met.", "four in the afternoon on Friday", "2019-02-08T16:00"),
    ("They met at 14:15 on Friday.", "14:15 on Friday", "2019-02-08T14:15"),
    ("They will meet this evening.", "this evening", "2019-02-12TEV"),
]  # fmt: skip

LENGTHS_AND_SETS = [
    ("They talked for three hours.", "three hours", "PT3H"),
    ("They talked for twenty-five years.", "twenty-five years", "P25Y"),
    ("They talked for the past two decades.", "the past two decades", "P20Y"),
    ("They talked for a fortnight.", "a fortnight", "P2W"),
    ("They talked for 2 1/2 years.", "2 1/2 years", "P2Y6M"),
    ("They talked for a few weeks.", "a few weeks", "PXW"),
    ("It was a decades-long feud.", "decades-long", "PXDE"),
    ("They talked all night long every Friday.", "every Friday", "XXXX-WXX-5"),
    ("They talk each morning.", "each morning", "XXXX-XX-XXTMO"),
    ("They talk every other week.", "every other week", "P2W"),
    ("They talk on Fridays.", "Fridays", "XXXX-WXX-5"),
    ("They talk three times a year.", "a year", "P1Y"),
    ("They talk every June.", "every June", "XXXX-06"),
]


@pytest.mark.parametrize(("text", "words", "value"), NAMED + BESIDE_THE_DAY + LENGTHS_AND_SETS)
def test_the_value_of_words(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text, DAY)


@pytest.mark.parametrize(("text", "words", "value"), NAMED)
def test_what_the_words_say_needs_no_day(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


OPEN = [
    ("They met on Friday.", "Friday", "XXXX-WXX-5"),
    ("They met on Friday night.", "Friday night", "XXXX-WXX-5TNI"),
    ("They met on January 23.", "January 23", "XXXX-01-23"),
    ("They met in January.", "January", "XXXX-01"),
    ("They met yesterday.", "yesterday", "XXXX-XX-XX"),
    ("They met last week.", "last week", "XXXX-WXX"),
    ("They met last year.", "last year", "XXXX"),
    ("They met last fall.", "last fall", "XXXX-FA"),
    ("They met at Easter.", "Easter", "XXXX-XX-XX"),
    ("They met at Christmas.", "Christmas", "XXXX-12-25"),
    ("They met in the third quarter.", "the third quarter", "XXXX-Q3"),
    ("They met two days later.", "two days later", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "words", "value"), OPEN)
def test_without_a_day_it_stays_open(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)
    assert all(one.begin is None for one in times(text))


@pytest.mark.parametrize(("text", "words"), [(text, words) for text, words, _ in OPEN[:-1]])
def test_it_is_closed_as_soon_as_the_day_is_known(text: str, words: str) -> None:
    closed = [found for found in values(text, DAY) if found[0] == words]
    assert closed
    assert not any("X" in found[1] for found in closed)
    assert values(text, None, DAY) == values(text, DAY)


COUNTED_FROM_TEXT = [
    ("They met on 9 March 2018. The next day they left.", "The next day", "2018-03-10"),
    ("They met on 9 March 2018. A month later they left.", "A month later", "2018-04"),
    ("They met on 9 March 2018. Three days earlier they had not.", "Three days earlier", "2018-03-06"),
    ("They met on 9 March 2018. That month it rained.", "That month", "2018-03"),
    ("They met on 9 March 2018. The following Monday it rained.", "The following Monday", "2018-03-12"),
    ("They met on 31 December 2018. The following year it rained.", "The following year", "2019"),
    ("They met on February 28. The next day they left.", "The next day", "XXXX-XX-XX"),
    ("They met on Sunday. The next day they left.", "The next day", "XXXX-WXX-1"),
    ("They met in 1998. Two days later they left.", "Two days later", "XXXX-XX-XX"),
    ("They met in 1998. Two years later they left.", "Two years later", "2000"),
    ("They met on 9 March 2018. At noon they ate.", "At noon", "2018-03-09T12:00"),
]


@pytest.mark.parametrize(("text", "words", "value"), COUNTED_FROM_TEXT)
def test_counted_from_a_date_in_the_text(text: str, words: str, value: str) -> None:
    assert (words.removeprefix("At "), value) in values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met between 3 and 5 May 2018.", [("3", "2018-05-03"), ("5 May 2018", "2018-05-05")]),
        ("They met on May 3-5, 2018.", [("May 3", "2018-05-03"), ("5, 2018", "2018-05-05")]),
        ("It was printed in 1998-2002.", [("1998", "1998"), ("2002", "2002")]),
        ("It ran from 1998 to 2002.", [("1998", "1998"), ("2002", "2002")]),
    ],
)
def test_both_ends_of_a_range(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "May they rest.",
        "It holds 2000 people.",
        "Over 1990 homes burned.",
        "She is 44 years old.",
        "The second man fell.",
        "It cost $1998.",
        "It scored 10.30 points.",
        "Three-quarters of it burned.",
        "The Selm Today staff left.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert values(text, DAY) == []


def test_where_no_verb_shows_the_way_a_weekday_stays_open() -> None:
    assert values("The march, Friday", DAY) == [("Friday", "XXXX-WXX-5")]


def test_where_no_verb_shows_the_way_the_much_nearer_date_is_taken_and_doubted() -> None:
    (found,) = times("The date is 2 March.", DAY)
    assert (found.value, found.doubt) == ("2019-03-02", "or 2018-03-02?")
    (found,) = times("The date is 2 August.", DAY)
    assert (found.value, found.doubt) == ("XXXX-08-02", "")


def test_a_weekday_beside_a_day_shows_its_year() -> None:
    assert values("The date is Friday, 2 August.", DAY) == [("Friday, 2 August", "2019-08-02")]
    (found,) = times("They met on Friday, 9 March 2017.", DAY)
    assert found.value == "2017-03-09"
    assert found.doubt


def test_what_figures_are_compared_with_is_not_what_the_text_speaks_of() -> None:
    text = (
        "Third-quarter profit rose to $5 million from $4 a year earlier. Sales fell from $9 million a year ago. "
        "In the latest quarter the mill sold less than in the 1987 quarter. The year-earlier period was good."
    )
    assert values(text, "1989-11-02") == [
        ("Third-quarter", "1989-Q3"),
        ("a year earlier", "1988-Q3"),
        ("a year ago", "1988-Q3"),
        ("the latest quarter", "1989-Q3"),
        ("the 1987 quarter", "1987-Q3"),
        ("The year-earlier period", "1988-Q3"),
    ]


def test_a_year_ago_without_a_report_is_counted_from_the_day() -> None:
    assert values("They met a year ago.", DAY) == [("a year ago", "2018")]
