"""On what accounts part: conflicts about one thing together, the matter of which most articles tell first."""

from pathlib import Path

import pytest

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.conflicts import ConflictFilter, conflicts
from rashomon.views.partings import partings


@pytest.fixture(scope="module")
def example(example_story: Path) -> tuple[list[Answer], list[Answer]]:
    with StoryFile.open(example_story) as story:
        return list(partings(story)), list(conflicts(story, ConflictFilter()))


def test_every_conflict_is_counted_once(example: tuple[list[Answer], list[Answer]]) -> None:
    rows, every = example
    assert sum(int(dict(one.values)["conflicts"] or 0) for one in rows) == len(every)


def test_most_articles_come_first_and_then_most_voices(example: tuple[list[Answer], list[Answer]]) -> None:
    weights = [(int(row["articles"] or 0), int(row["voices"] or 0)) for row in (dict(one.values) for one in example[0])]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) > 1


def test_a_row_is_the_surest_conflict_and_its_words(example: tuple[list[Answer], list[Answer]]) -> None:
    by_id = {dict(one.values)["id"]: one for one in example[1]}
    for one in example[0]:
        row, conflict = dict(one.values), by_id[dict(one.values)["id"]]
        assert one.citations == conflict.citations
        own = [cited.exact for cited in one.citations[: int(row["one_passages"] or 0)]]
        assert " … ".join(" ".join(words.split()) for words in own) == row["one_words"]
