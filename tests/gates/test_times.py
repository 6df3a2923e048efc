"""The score of times: what it counts on an invented document, and that the figures on the corpora keep their floors."""

from pathlib import Path

import pytest

from eval import times
from eval.floors import report
from eval.times import HALVES, Document, Gold, compare, document, documents, errors
from rashomon.model import Span, Time, TimeKind

SHARED = Path(__file__).parents[3] / "shared"
needs_corpora = pytest.mark.skipif(
    not (SHARED / times.CORPUS).is_file(), reason="the corpora are not beside the project"
)
TEXT = "They met on Monday and left two days later, in May."
MONDAY, LATER, MAY = Span(12, 18), Span(28, 42), Span(47, 50)
GOLD = Document("a", TEXT, "2019-02-12", (Gold(MONDAY, "DATE", "2019-02-11"), Gold(LATER, "DURATION", "P2D")))


def found(span: Span, value: str) -> Time:
    return Time("a", span, TimeKind.DATE, value)


def test_overlapping_words_are_met_and_an_equal_value_is_right() -> None:
    counts = compare(GOLD, [found(Span(9, 18), "2019-02-11"), found(Span(32, 36), "P3D"), found(MAY, "2019-05")])
    assert (counts["gold"], counts["found"], counts["met"], counts["true"], counts["right"]) == (2, 3, 2, 2, 1)
    assert (counts["right DATE"], counts["gold DATE"], counts["right DURATION"]) == (1, 1, 0)


def test_each_kind_of_error_is_told() -> None:
    told = list(errors(GOLD, [found(MONDAY, "2019-02-04"), found(MAY, "2019-05")]))
    assert [line.split(":")[0] for line in told] == ["a 2019-02-11 is 2019-02-04", "a missed P2D", "a made up 2019-05"]
    assert list(errors(GOLD, [found(MONDAY, "2019-02-11"), found(LATER, "P2D")])) == []


def test_a_document_without_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="no day"):
        document("a", b"<TimeML><TEXT>It rained.</TEXT></TimeML>")


@needs_corpora
def test_the_halves_are_told_by_the_name_and_about_as_large() -> None:
    sizes = dict.fromkeys(HALVES, 0)
    for one in documents(SHARED / times.CORPUS):
        sizes[one.half] += len(one.times)
    assert sum(sizes.values()) == 1822
    assert min(sizes.values()) > 850


@needs_corpora
def test_times_keep_their_floors() -> None:
    assert report("times", times.figures(SHARED))
