"""What an article without a date shows of its own day, and what it does not."""

import pytest

from tests.annotate.times.dated import sheet


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("The group was created in 2017.", "2017-01-01", None),
        ("The vote will be held in May 2020.", None, "2020-05-31"),
        ("The group was created in 2017. The vote will be held in May 2020.", "2017-01-01", "2020-05-31"),
        ("He rose to power five years ago, in 2014.", "2019-01-01", "2019-12-31"),
        ("The harbour closed on 9 March 2019, two weeks ago.", "2019-03-18", "2019-03-24"),
        ("It closed in 2017. It will be sold in 2021. They met on Monday, March 5.", "2017-03-05", "2019-03-05"),
    ],
)
def test_what_the_words_allow(text: str, begin: str | None, end: str | None) -> None:
    written = sheet(text).written
    assert written is not None
    assert (written.begin, written.end) == (begin, end)
    assert written.why
    assert all(span.of(text)[0].isalnum() for span in written.spans)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Friday, and again in January.",
        "They would have met in 2017.",
        "The 2017 talks are remembered.",
        "It was made in 2020. It will be sold in 2017.",
    ],
)
def test_where_the_words_show_nothing_nothing_is_said(text: str) -> None:
    assert sheet(text).written is None


def test_an_article_with_a_day_needs_no_interval() -> None:
    assert sheet("The group was created in 2017.", "2019-02-12").written is None
