"""The rewrites that copies are scored on: what is marked as copied stands in the article, word for word."""

import pytest

from eval.copies import aligned
from eval.floors import report
from eval.rewriting import Rewrite, copied, rewrites, sources
from rashomon.link.copies.words import words_of
from rashomon.model.copy import Body


@pytest.mark.parametrize("one", [*rewrites("build"), *rewrites("check")], ids=lambda one: one.id)
def test_what_is_marked_as_copied_stands_in_both(one: Rewrite) -> None:
    source = sources()[one.source]
    pairs = list(copied(one, source))
    assert sum(len(words_of(Body("a", own.of(one.text)))) for own, _ in pairs) >= 6
    for own, other in pairs:
        folded = (words_of(Body("a", own.of(one.text))).folded, words_of(Body("a", other.of(source))).folded)
        assert folded[0] == folded[1]


def test_copies_are_found_in_rewrites_that_were_written_before_the_rules() -> None:
    precision, recall, f1 = aligned("check")
    measured = {"check precision": precision, "check recall": recall, "check F1": f1}
    assert report("copies", measured)


def test_there_are_twenty_of_each_and_no_number_twice() -> None:
    parts = [rewrites(name) for name in ("build", "check", "reworded")]
    assert [len(part) for part in parts] == [20, 20, 12]
    assert len({one.number for part in parts for one in part}) == 52
