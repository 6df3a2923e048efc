"""A search gives passages with their words and their article."""

import pytest

from rashomon.errors import CallError
from rashomon.store import StoryFile
from rashomon.views.search import search


def test_passages_are_cited(story: StoryFile) -> None:
    (found,) = search(story, "lorries")
    values = dict(found.values)
    assert values["article"] == "ledger.txt"
    assert values["outlet"] == "The Ash Ledger"
    assert "40 lorries" in found.citations[0].exact
    assert found.citations[0].exact == values["passage"]


def test_accents_do_not_matter_and_the_limit_does(story: StoryFile) -> None:
    assert len(search(story, "solis")) >= 2
    assert len(search(story, "bridge", limit=1)) == 1


def test_a_query_without_a_word_is_refused(story: StoryFile) -> None:
    with pytest.raises(CallError):
        search(story, "!!!")
